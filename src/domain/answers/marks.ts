// Which marks of a text name one exact thing: error codes, file types, versions, settings?

/** `0x80070005`, `ERR_SSL_OFF`, `E-1042`, `dovecot.conf`, `115.3.1`, `error 550`. All bounded, so linear in time. */
const MARKS: readonly RegExp[] = [
  /\b0x[0-9a-f]{2,16}\b/gi,
  /\b[a-z][a-z0-9]{1,30}(?:_[a-z0-9]{1,30}){1,8}\b/gi,
  /\b[A-Z]{1,8}-\d{2,8}\b/g,
  /\b\d{1,5}(?:\.\d{1,5}){1,3}\b/g,
]
const NUMBERED =
  /\b(?:error|code|fehler|código|codigo|erreur|erro|errore|fout)\W{0,4}(?:code\W{0,3})?(\d{2,6})\b/gi

const MOST = 50

/** Marks in lower case, in order of appearance, each once; at most 50. */
export function marksIn(text: string): string[] {
  const found = new Set<string>()
  for (const pattern of MARKS) {
    for (const [mark] of text.matchAll(pattern)) found.add(mark.toLowerCase())
  }
  for (const match of text.matchAll(NUMBERED)) if (match[1] !== undefined) found.add(`#${match[1]}`)
  return [...found].slice(0, MOST)
}

const PREFIX = '!'

/** How a mark stands among the terms of an index; no word looks like that. */
export const markTerm = (mark: string): string => PREFIX + mark

/** The mark of a term; null where it is a word or a phrase. */
export const markOf = (term: string): string | null =>
  term.startsWith(PREFIX) ? term.slice(PREFIX.length) : null

/** A version says when, a code says what. */
export const isCode = (mark: string): boolean => !/^\d+(?:\.\d+)+$/.test(mark)
