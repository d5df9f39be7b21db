// Which words of an index may the agent have meant: the whole word, its beginning, or a slip of the fingers?

import { slips } from '#domain/text/distance.ts'

const SLIP = 0.6
const BEGINNING = 0.8
/** So many words that begin alike are too many to mean one of them. */
const MOST = 40

const slipsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

const isWord = (term: string): boolean => !term.includes(' ') && !term.startsWith('!')

/** Terms of a vocabulary that a typed term may mean, with how sure that is (1 = as typed). */
export function meantBy(
  typed: string,
  vocabulary: Iterable<string>,
  beginning: boolean,
): Map<string, number> {
  const meant = new Map<string, number>()
  const most = slipsAllowed(typed.length)
  const near: string[] = []
  for (const term of vocabulary) {
    if (term === typed) meant.set(term, 1)
    else if (!isWord(term) || term[0] !== typed[0]) continue
    else if (beginning && term.startsWith(typed)) {
      if (meant.size < MOST) meant.set(term, BEGINNING)
    } else if (most > 0 && near.length < MOST && slips(typed, term, most) <= most) near.push(term)
  }
  if (meant.size === 0) for (const term of near) meant.set(term, SLIP)
  return meant
}
