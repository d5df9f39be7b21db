// Does a text hold these words? Whole words, whatever their case.

/** Lower-cased words of any script. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Whether the words of `phrase` stand in `text` one after the other. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const wanted = wordsOf(phrase)
  if (wanted.length === 0) return false
  const folded = text.toLowerCase()
  if (!folded.includes(wanted[0] ?? '')) return false
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wanted.join(' ')} `)
}

/** `pre*` matches every text that begins so; without a star the whole must be equal. */
export function matchesPattern(value: string, pattern: string): boolean {
  const folded = value.toLowerCase()
  const wanted = pattern.toLowerCase()
  return wanted.endsWith('*') ? folded.startsWith(wanted.slice(0, -1)) : folded === wanted
}
