// In which language is this text written? Counted by the little words that only grammar needs.

import { type KnownLanguage, LANGUAGES, type Language } from './language.ts'
import { STOP_WORDS } from './stop-words.ts'

/** Enough words to be sure, and few enough that a long mail costs nothing. */
const MOST_WORDS = 400

/** For each little word, how much it speaks for each language that has it: shared ones speak less. */
const VOICES: ReadonlyMap<string, readonly KnownLanguage[]> = (() => {
  const voices = new Map<string, KnownLanguage[]>()
  for (const language of LANGUAGES) {
    for (const word of STOP_WORDS[language]) voices.set(word, [...(voices.get(word) ?? []), language])
  }
  return voices
})()

const LETTERS: readonly (readonly [RegExp, KnownLanguage])[] = [
  [/ß/, 'de'],
  [/[äü]/, 'de'],
  [/[ñ¿¡]/, 'es'],
  [/[ãõ]/, 'pt'],
  [/[êèœ]|ç[ao]/, 'fr'],
]

/**
 * The language of a plain text; `unknown` where too little speaks for any one language.
 * Only the first 400 words count.
 */
export const detectLanguage = (text: string): Language => {
  const sample = text.slice(0, 6_000).toLowerCase()
  const words = (sample.match(/\p{L}+/gu) ?? []).slice(0, MOST_WORDS)
  const votes = new Map<KnownLanguage, number>()
  const vote = (language: KnownLanguage, weight: number) =>
    votes.set(language, (votes.get(language) ?? 0) + weight)
  for (const word of words) {
    const voices = VOICES.get(word) ?? []
    for (const language of voices) vote(language, 1 / voices.length)
  }
  for (const [letter, language] of LETTERS) if (letter.test(sample)) vote(language, 0.5)

  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < 1) return 'unknown'
  return second && first[1] < second[1] * 1.15 ? 'unknown' : first[0]
}
