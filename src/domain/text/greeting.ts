// How does a message begin before it says anything?

const HAIL =
  /^(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|hallo|guten (?:tag|morgen|abend)|moin|servus|grüß gott|grüezi|sehr geehrte[rns]?|liebe[rs]?|hola|buenos días|buenas(?: tardes| noches)?|buen día|estimad[oa]s?|bonjour|bonsoir|salut|madame|monsieur|cher|chère|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|buongiorno|salve|goedemorgen|goedemiddag)(?=[\s,.!:;–-]|$)/iu

/** Who is greeted, in words that can be nothing else; names are told by their capitals. */
const AUDIENCE =
  'there|all|team|everyone|everybody|folks|guys|support|customer|service|sir|madam|or|and|damen|herren|und|zusammen|liebes|leute|a|todos|equipo|señores|señor|señora|tous|à|madame|monsieur|équipe|pessoal|equipe|senhores|tudo|bem'
const NAMED = new RegExp(
  String.raw`^(?:[ \t]+(?:${AUDIENCE}|\p{Lu}[\p{L}.'’&-]*)(?=[\s,.!:;–-]|$)){1,6}`,
  'u',
)
/** A name without its capital, as people type in chats; only where a sign follows. */
const ONE_WORD = /^[ \t]+[\p{L}'’-]+(?=[ \t]*[,!:])/u

const LONGEST_GREETING = 100
const MOST_GREETINGS = 3
const SIGNS = /^[ \t]*[,.!:;–-]*[ \t]*/

/** Bare greetings that begin no sentence of their own: `Hello I cannot…`. */
const ALONE = /^(?:hi|hello|hey|hallo|guten tag|hola|bonjour|olá|good (?:morning|afternoon|evening))$/iu

/** What is asked or hoped out of courtesy, right after a greeting: no customer's question. */
const COURTESY =
  /^[¿¡\s]*(?:how are you(?: doing)?(?: today)?|(?:i )?hope (?:you are|you['’]re|this (?:e-?mail |message )?finds you) (?:doing )?well|wie geht(?:['’]s| es)(?: ihnen| dir)?|ich hoffe,? (?:es geht ihnen gut|ihnen geht es gut)|qué tal(?: estás?| están)?|cómo est(?:á|ás|án)(?: ustedes| usted)?|espero que (?:est[eé]n?|estés|esteja[mn]?|se encuentren?|tudo esteja) (?:bien|bem)|comment (?:allez[- ]vous|vas[- ]tu|ça va)|ça va|j['’]espère que (?:vous allez|tu vas|tout va) bien|tudo (?:bem|bom)(?: com (?:você|vocês))?|como (?:vai|vão|está|estão))\s*[?!.,;]+\s*/iu

/** How many characters of the line only greet. */
const greetingLength = (line: string): number => {
  const head = line.slice(0, LONGEST_GREETING)
  const hail = HAIL.exec(head)?.[0]
  if (hail === undefined) return 0
  const rest = head.slice(hail.length)
  const whom = NAMED.exec(rest)?.[0] ?? ONE_WORD.exec(rest)?.[0] ?? ''
  const signs = SIGNS.exec(rest.slice(whom.length))?.[0] ?? ''
  const length = hail.length + whom.length + signs.length
  const ended = length >= line.length || /[,.!:;–]/.test(signs)
  if (ended) return length
  // "Hello My card" greets nobody called My; "Dear in price" greets nobody at all.
  return ALONE.test(hail) ? hail.length : 0
}

const withoutOne = (line: string): string => line.slice(greetingLength(line)).trimStart()

const withoutCourtesy = (lines: readonly string[]): readonly string[] => {
  const at = lines.findIndex((line) => line.trim() !== '')
  return lines.map((line, place) => (place === at ? line.replace(COURTESY, '') : line))
}

/** The lines without greetings at their beginning, and without what is asked out of courtesy after one. */
export const withoutGreeting = (lines: readonly string[]): readonly string[] => {
  const rest = withoutHails(lines)
  return rest.length === lines.length && rest.every((line, at) => line === lines[at])
    ? rest
    : withoutCourtesy(rest)
}

const withoutHails = (lines: readonly string[]): readonly string[] => {
  const rest = [...lines]
  for (let taken = 0; taken < MOST_GREETINGS; taken += 1) {
    const at = rest.findIndex((line) => line.trim() !== '')
    const line = rest[at]?.trimStart()
    if (line === undefined || greetingLength(line) === 0) return rest
    rest.splice(0, at + 1, withoutOne(line))
  }
  return rest
}
