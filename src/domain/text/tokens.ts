// Which words of a text carry its matter, brought to one form?

import { fold } from './fold.ts'
import type { KnownLanguage, Language } from './language.ts'
import { type Stemmer, stemmerOf } from './stemmers.ts'
import { STOP_WORDS } from './stop-words.ts'

interface Stems {
  stemmer: Stemmer
  known: Map<string, string>
}

const stems = new Map<KnownLanguage, Stems>()
/** A stem is worked out once; a text with a million new words must not fill the memory. */
const MOST_STEMS = 20_000

const stemsOf = (language: KnownLanguage): Stems | undefined => {
  const ready = stems.get(language)
  if (ready !== undefined) return ready
  const stemmer = stemmerOf(language)
  if (stemmer === undefined) return undefined
  const made = { stemmer, known: new Map<string, string>() }
  stems.set(language, made)
  return made
}

/** One word in the form that {@link tokens} gives it: its stem, where the language's stemmer is known. */
export const stem = (word: string, language: Language): string => {
  if (language === 'unknown') return fold(word)
  const taught = stemsOf(language)
  if (taught === undefined) return fold(word)
  const { stemmer, known } = taught
  const ready = known.get(word)
  if (ready !== undefined) return ready
  const made = fold(stemmer(word))
  if (known.size >= MOST_STEMS) known.clear()
  known.set(word, made)
  return made
}

/** Any language's word; digits only within one (`mp3`, `2fa`); an apostrophe inside is cut. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const LONGEST = 40

/** The words of `text` that carry its matter: lower case, stemmed, without accents, stop words and bare numbers. */
export const tokens = (text: string, language: Language): string[] => {
  const stopWords = language === 'unknown' ? null : STOP_WORDS[language]
  const found: string[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const plain = language === 'fr' || language === 'it' ? word : word.replace(/['’]/g, '')
    // French and Italian elide the article: l'adresse, dell'account.
    for (const part of plain === word ? word.split(/['’]/) : [plain]) {
      if (part.length < 2 || part.length > LONGEST || /^\p{N}+$/u.test(part)) continue
      if (stopWords?.has(part)) continue
      found.push(stem(part, language))
    }
  }
  return found
}
