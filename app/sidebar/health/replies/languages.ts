// In which languages have we words for customers? Each is a file of its own, whatever the agent's language is.

import type { Language } from '#domain/text/language.ts'

/** Steps of the built-in definition that have words for the reply. */
type ReplyStep =
  | 'return'
  | 'feature'
  | 'key_action'
  | 'guide'
  | 'search'
  | 'setup'
  | 'community'
  | 'training'
  | 'contribute'

export type StepTexts = Readonly<Record<ReplyStep, string>>

const LOADERS = {
  en: () => import('./english.ts'),
  de: () => import('./german.ts'),
  es: () => import('./spanish.ts'),
  fr: () => import('./french.ts'),
  'pt-BR': () => import('./portuguese.ts'),
}

/** BCP 47. */
export type ReplyLanguage = keyof typeof LOADERS

export const REPLY_LANGUAGES = Object.keys(LOADERS) as readonly ReplyLanguage[]

const spoken = (locale: string): ReplyLanguage | undefined => {
  const language = locale.toLowerCase().split('-')[0]
  return REPLY_LANGUAGES.find((name) => name.split('-')[0] === language)
}

/** The language that they wrote in, else their profile's, in any region; English where we have neither. */
export const replyLanguage = (written: Language, locale: string | null): ReplyLanguage =>
  spoken(written) ?? spoken(locale ?? '') ?? 'en'

/** All steps in that language. Rejects where its file does not come. */
export const loadStepTexts = async (language: ReplyLanguage): Promise<StepTexts> =>
  (await LOADERS[language]()).TEXTS
