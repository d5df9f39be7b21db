// Where does the customer's own text end and the quoted conversation begin?

import { fold } from './fold.ts'

/** Mail headers are short; a long line is somebody's paragraph, and no pattern is tried on it. */
const LONGEST_HEADER = 300

/** `On Mon, 3 Nov 2025 at 10:11, Ann <ann@example.com> wrote:` as mail programs write it, folded. */
const ATTRIBUTION: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^on\b.*\d/, /\bwrote:?$/],
  [/^am\b.*\d/, /\bschrieb\b.*:$/],
  [/^el\b.*\d/, /\bescribio:?$/],
  [/^le\b.*\d/, /\ba ecrit ?:?$/],
  [/^em\b.*\d/, /\bescreveu:?$/],
  [/^il\b.*\d/, /\bha scritto:?$/],
  [/^op\b.*\d/, /\bschreef\b.*:$/],
]

const SEPARATOR =
  /^[-_*= ]{3,}\s*(original message|forwarded message|ursprungliche nachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|message d'origine|message original|message transfere|mensagem original|mensagem encaminhada|messaggio originale|oorspronkelijk bericht)\s*[-_*= ]*$/

/** Zendesk's own line in notifications; the customer's text stands above it. */
const REPLY_ABOVE =
  /^(##-.*-##|.*\b(type your reply above this line|antworten sie oberhalb dieser zeile|escriba su respuesta por encima de esta linea|repondez au-dessus de cette ligne|escreva sua resposta acima desta linha)\b.*)$/

const FROM = /^\*?(from|von|de|da|van)\*? ?:/
const OTHER_HEADERS =
  /^\*?(sent|date|to|subject|gesendet|datum|an|betreff|enviado|enviado el|fecha|para|asunto|envoye|a|objet|data|assunto|cc|inviato|oggetto|verzonden|onderwerp)\*? ?:/

const folded = (line: string | undefined): string =>
  line === undefined || line.length > LONGEST_HEADER ? '' : fold(line).replace(/[’‘]/g, "'").trim()

/** An attribution names an hour, a year or an address; a sentence that begins alike mostly does not. */
const PRECISE = /\d{1,2}[:.h]\d{2}|@|\b(?:19|20)\d{2}\b|\d[./]\d{1,2}[./]\d/
/** Where a line ends so, an attribution does not go on; `10:11 a.m.` ends none. */
const SENTENCE_END = /(?<!\b[ap]\.? ?m)[.!?]$/

/** What mail programs leave for the last line: an address, or one word. */
const LAST_PIECE = /@|^\S+ ?:?$/

/** Mail programs break the attribution over up to three lines. */
const isAttribution = (lines: readonly string[], at: number): boolean => {
  const first = folded(lines[at])
  const next = folded(lines[at + 1])
  return ATTRIBUTION.some(([start, end]) => {
    if (!start.test(first) && !start.test(`${first} ${next}`)) return false
    if (!/^(on|am|el|le|em|il|op)\b/.test(first)) return false
    let whole = ''
    for (const line of [first, next, folded(lines[at + 2])]) {
      whole += ` ${line}`
      if (end.test(line) || (end.test(whole) && LAST_PIECE.test(line))) return PRECISE.test(whole)
      if (SENTENCE_END.test(line)) return false
    }
    return false
  })
}

/** Outlook's block: *From* and, close below, two more of its headers. */
const isHeaderBlock = (lines: readonly string[], at: number): boolean =>
  FROM.test(folded(lines[at])) &&
  lines.slice(at + 1, at + 6).filter((line) => OTHER_HEADERS.test(folded(line))).length >= 2

const beginsHistory = (lines: readonly string[], at: number): boolean => {
  const line = folded(lines[at])
  if (line === '') return false
  return (
    SEPARATOR.test(line) || REPLY_ABOVE.test(line) || isAttribution(lines, at) || isHeaderBlock(lines, at)
  )
}

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => /[\p{L}\p{N}]/u.test(line))

const HEADER_LINE =
  /^\*?(from|von|de|da|sent|date|to|subject|gesendet|datum|an|betreff|enviado|fecha|para|asunto|envoye|a|objet|data|assunto|cc)\*? ?:/

/** A mere forward has nothing above the history: then what was forwarded is the text, without its headers. */
const forwarded = (lines: readonly string[], at: number): string[] =>
  lines.slice(at + 1).filter((line) => !HEADER_LINE.test(folded(line)))

/** The lines without quoted history: what follows a mail program's attribution, and lines that begin with `>`. */
export const withoutHistory = (lines: readonly string[]): string[] => {
  const own = lines.filter((line) => !/^\s{0,3}>/.test(line))
  const start = own.findIndex((_, at) => beginsHistory(own, at))
  if (start < 0) return hasWords(own) ? own : lines.map((line) => line.replace(/^[\s>]+/, ''))
  const above = own.slice(0, start)
  return hasWords(above) ? above : forwarded(own, start)
}
