// How does one word lose its endings, in each language that is known so far?

import { stemmer as english } from '@orama/stemmers/english'
import type { KnownLanguage } from './language.ts'

export type Stemmer = (word: string) => string

/** English stands in for what betrays no language; the others are taught when a text needs them. */
const stemmers = new Map<KnownLanguage, Stemmer>([['en', english]])

/** For the life of the frame. The same language is always taught the same stemmer, so that stems stay comparable. */
export const teachStemmer = (language: KnownLanguage, stemmer: Stemmer): void => {
  stemmers.set(language, stemmer)
}

/** Undefined: not taught yet. */
export const stemmerOf = (language: KnownLanguage): Stemmer | undefined => stemmers.get(language)
