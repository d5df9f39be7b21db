// Which words of an index may the agent have meant: the whole word, its beginning, or a slip of the fingers?

const SLIP = 0.6
const BEGINNING = 0.8
/** So many words that begin alike are too many to mean one of them. */
const MOST = 40

/** Whether `a` becomes `b` by at most `most` insertions, deletions, changes or swaps of neighbours. */
export function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      line.push(cost)
    }
    if (Math.min(...line) > most) return false
    beforeLast = last
    last = line
  }
  return (last[b.length] ?? 0) <= most
}

const slipsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)

const isWord = (term: string): boolean => !term.includes(' ') && !term.startsWith('!')

/** Terms of a vocabulary that a typed term may mean, with how sure that is (1 = as typed). */
export function meantBy(
  typed: string,
  vocabulary: Iterable<string>,
  beginning: boolean,
): Map<string, number> {
  const meant = new Map<string, number>()
  const slips = slipsAllowed(typed.length)
  const near: string[] = []
  for (const term of vocabulary) {
    if (term === typed) meant.set(term, 1)
    else if (!isWord(term) || term[0] !== typed[0]) continue
    else if (beginning && term.startsWith(typed)) {
      if (meant.size < MOST) meant.set(term, BEGINNING)
    } else if (slips > 0 && near.length < MOST && within(typed, term, slips)) near.push(term)
  }
  if (meant.size === 0) for (const term of near) meant.set(term, SLIP)
  return meant
}
