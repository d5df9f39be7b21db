// Which stemmers does this frame need? Each language's comes as a file of its own when a text first needs it.

import type { KnownLanguage, Language } from '#domain/text/language.ts'
import { type Stemmer, stemmerOf, teachStemmer } from '#domain/text/stemmers.ts'

const LOADERS: Readonly<Partial<Record<KnownLanguage, () => Promise<{ stemmer: Stemmer }>>>> = {
  de: () => import('@orama/stemmers/german'),
  es: () => import('@orama/stemmers/spanish'),
  fr: () => import('@orama/stemmers/french'),
  pt: () => import('@orama/stemmers/portuguese'),
  it: () => import('@orama/stemmers/italian'),
  nl: () => import('@orama/stemmers/dutch'),
}

const load = async (language: Language): Promise<void> => {
  if (language === 'unknown' || stemmerOf(language) !== undefined) return
  const found = await LOADERS[language]?.()
  if (found) teachStemmer(language, found.stemmer)
}

/**
 * Resolves once texts in these languages can be stemmed, with false where a stemmer could not be loaded: until the next
 * call words of that language are then found in the form in which they are written. Never rejects.
 */
export const loadStemmers = async (languages: Iterable<Language>): Promise<boolean> => {
  const outcomes = await Promise.allSettled([...new Set(languages)].map(load))
  return outcomes.every(({ status }) => status === 'fulfilled')
}
