// Where does the message end and the signature, the phone's advertising or the lawyer begin?

import { fold } from './fold.ts'

const LONGEST_CLOSING = 60
const LONGEST_SIGNATURE_LINE = 90
const MOST_SIGNATURE_LINES = 12

/** Folded; the closing stands alone on its line, perhaps with a name. */
const CLOSING =
  /^(((with |my )?(best|kind|warm|kindest|warmest|many|sincere)( and| &)?( regards| wishes| thanks)|(best|regards|rgds|cheers|sincerely|yours (sincerely|faithfully|truly)|respectfully|thanks (again|in advance|and (best |kind )?regards|so much|a lot)|thank you (again|in advance|very much|so much)|thanks|thank you|thx|many thanks|br|kr)|(mit )?(freundliche[nm]?|freundl\.?|beste[nm]?|schone[nm]?|vielen?|liebe[nmr]?|herzliche[nmr]?|sonnige[nm]?) (gruss(en?)?|gruesse[n]?|grusse[n]?|dank)( aus .*)?|mfg|lg|vg|gruss|grusse|gruesse|danke( im voraus| und .*)?|hochachtungsvoll|(un |muchos |cordiales |atentos )?(cordial )?saludos?( cordial(es)?)?|atentamente|muchas gracias( de antemano)?|gracias( de antemano| y un saludo| y saludos)?|un abrazo|(bien )?cordialement|bien a vous|cdlt|cordiales salutations|meilleures salutations|salutations( distinguees)?|merci( d'avance| beaucoup)?|(je vous prie|veuillez) (d'agreer|agreer).*|atenciosamente|att|cumprimentos|(com os )?melhores cumprimentos|abracos?|obrigad[oa]( desde ja| pela atencao)?|grat[oa]|cordiali saluti|distinti saluti|met vriendelijke groet(en)?|groet(en)?))\b[\s,.!;:-]*(.{0,30})$/

/** Advertising of phones and mail programs. */
const DEVICE =
  /^(sent (from|with|via) (my |the |a )?(\w+[ -]?){1,5}|get outlook for (ios|android).*|von (meinem|meiner) .{2,40} gesendet|gesendet (von|mit|uber) .{2,60}|diese nachricht wurde von meinem .*|enviado (desde|do|de|con|pelo|via) (mi |meu |el |o )?.{2,40}|obtener outlook para .*|obter o outlook para .*|envoye (de|depuis|a partir de) (mon |ma )?.{2,40}|telecharger outlook pour .*|inviato da(l mio)? .{2,40}|verzonden (vanaf|met) .{2,40}|sent from proton mail.*)\.?$/

/** How legal footers and their kin begin. */
const LEGAL =
  /^[*_ ]*(confidentiality (notice|note)|disclaimer\b|legal notice|privileged and confidential|the (information|content[s]?) (contained )?(in|of) this (e-?mail|message|communication)|this (e-?mail|message|communication|transmission)\b.{0,80}\b(confidential|intended|privileged)|if you (have received|are not the intended)|please (consider|think of|think about) the environment|diese (e-?mail|nachricht)\b.{0,80}\b(vertraulich|bestimmt)|vertraulichkeitshinweis|der inhalt dieser e-?mail|sollten sie nicht der|bitte (denken|prufen) sie .{0,40}(umwelt|ausdrucken|drucken)|geschaftsfuhr(erin|er|ung)\s?:|sitz der gesellschaft|handelsregister|este (mensaje|correo|e-?mail)\b.{0,100}\b(confidencial|dirigido|exclusiv)|aviso (legal|de confidencialidad)|antes de imprimir|la informacion contenida en este|ce (message|courriel|mail|e-?mail)\b.{0,100}\b(confidentiel|destine|exclusi)|avis de confidentialite|avant d'imprimer|pensez a l'environnement|esta (mensagem|comunicacao)\b.{0,100}\b(confidencia|destina|exclusiv)|aviso de confidencialidade|as informacoes contidas nes)/

const foldedLine = (line: string, longest: number): string =>
  line.length > longest ? '' : fold(line.trim()).replace(/[’‘]/g, "'")

const isCutLine = (line: string): boolean =>
  /^\s*(--|—|––)\s*$/.test(line) ||
  DEVICE.test(foldedLine(line, LONGEST_SIGNATURE_LINE)) ||
  LEGAL.test(foldedLine(line.slice(0, 300), 300))

/** An e-mail or web address, or a number to call. */
const HAS_ADDRESS = /@|www\.|https?:|(?:\d[\s()/.-]{0,3}){5}/
const wordsIn = (line: string): number => line.match(/\p{L}+/gu)?.length ?? 0

/** `i. A. Petra Schäfer`, `p.p. Ann Miller`: who signs for somebody else. */
const ON_BEHALF = /^(?:i\.\s?[AV]\.|p\.?\s?p\.)\s*\p{Lu}/u

/** Somebody goes on: the line begins small and has words enough for a sentence. */
const tellsMore = (line: string): boolean =>
  /^\p{Ll}/u.test(line) && !ON_BEHALF.test(line) && !HAS_ADDRESS.test(line) && wordsIn(line) >= 4

/** Surely no words of the message: an address, or up to four words that all begin large. */
const isNameOrAddress = (line: string): boolean =>
  HAS_ADDRESS.test(line) || /^(?:[\p{Lu}\d][\p{L}\d.'’&-]*(?:[\s,|]+|$)){1,4}$/u.test(line)

const isClosing = (line: string): boolean => {
  const text = foldedLine(line, LONGEST_CLOSING)
  const rest = CLOSING.exec(text)?.at(-1)
  if (rest === undefined) return false
  // "Thanks for the quick fix" is a message; "Thanks, Ann Miller" closes one.
  return (
    rest === '' ||
    /^[,.!;:-]/.test(text.slice(text.length - rest.length - 2).trim()) ||
    /^\p{Lu}/u.test(lastWords(line))
  )
}

const lastWords = (line: string): string => /\S+(?:\s\S+)?\s*$/u.exec(line.trim())?.[0] ?? ''

/** A name, a firm, a title below a name, a number: nothing that tells a story. */
const looksLikeSignature = (line: string, before: string): boolean =>
  line.length <= LONGEST_SIGNATURE_LINE &&
  !/[.!?]\s+\p{Lu}.*[.!?]$/u.test(line) &&
  !/^p\.?\s?s\b/iu.test(line) &&
  (!tellsMore(line) || (isNameOrAddress(before) && !isClosing(before)))

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => /[\p{L}\p{N}]/u.test(line))

/** The lines above `at`; all of them where nothing would be left. */
const above = (lines: readonly string[], at: number): readonly string[] => {
  const kept = at < 0 ? lines : lines.slice(0, at)
  return hasWords(kept) ? kept : lines
}

/** The closings below which nothing but a signature stands, from the end up, so that time is linear. */
const closingsIn = (lines: readonly string[]): number[] => {
  const found: number[] = []
  let below = 0
  for (let at = lines.length - 1; at >= 0 && below <= MOST_SIGNATURE_LINES; at -= 1) {
    const line = (lines[at] ?? '').trim()
    if (line === '') continue
    if (isClosing(line)) found.push(at)
    else if (!looksLikeSignature(line, (lines[at - 1] ?? '').trim())) break
    below += 1
  }
  return found
}

/** The lines above the topmost closing that has words above it; of mere thanks and a name, the thanks. */
const aboveClosing = (lines: readonly string[]): readonly string[] => {
  const closings = closingsIn(lines)
  const start = lines.findIndex((line) => hasWords([line]))
  const cut = closings.findLast((at) => at > start)
  if (cut !== undefined) return lines.slice(0, cut)
  const rest = lines.slice(start + 1).filter((line) => line.trim() !== '')
  return closings.includes(start) && rest.every((line) => isNameOrAddress(line.trim()))
    ? lines.slice(0, start + 1)
    : lines
}

/** The lines without signature, closing formula, device advertising and legal footer. */
export const withoutSignature = (lines: readonly string[]): readonly string[] =>
  aboveClosing(above(lines, lines.findIndex(isCutLine)))
