// In which words and formats does this screen speak? One provider for all panels.

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { ENGLISH, type TextKey, type Words } from './catalogue.ts'
import { createFormat, type Format } from './format.ts'
import { hasText, type Params, sentence } from './sentence.ts'

export interface Language extends Words {
  /** BCP 47, as Zendesk names the agent's; formats follow it even where the words are English. */
  locale: string
  format: Format
}

/** `t('panel.retry')`, `t('header.contacts', {count: 3})`. A text that the language lacks is given in English. */
export type Translate = (key: TextKey, params?: Params) => string

const LanguageContext = createContext<Language>({
  locale: 'en',
  texts: ENGLISH,
  english: ENGLISH,
  format: createFormat('en', undefined, Date.now),
})

export const LanguageProvider = (props: {
  locale: string
  words: Words
  timeZone?: string | undefined
  now: () => number
  children: ReactNode
}): ReactNode => {
  const { locale, words, timeZone, now } = props
  const language = useMemo(
    () => ({ locale, ...words, format: createFormat(locale, timeZone, now) }),
    [locale, words, timeZone, now],
  )
  return <LanguageContext.Provider value={language}>{props.children}</LanguageContext.Provider>
}

export const useFormat = (): Format => useContext(LanguageContext).format

export const useLocale = (): string => useContext(LanguageContext).locale

const speak = (language: Language, key: string, params: Params | undefined): string | undefined =>
  sentence(language.texts, language.locale, key, params) ?? sentence(language.english, 'en', key, params)

/** The words of this screen. */
export const useText = (): Translate => {
  const language = useContext(LanguageContext)
  return useMemo(() => (key, params) => speak(language, key, params) ?? key, [language])
}

/**
 * Words for what the domain names by id (evidence, inhibitors, kinds …): the text under `group.id`, or undefined
 * where there is none, so that the caller leaves the line out rather than showing an id.
 */
export const useTextById = (): ((group: string, id: string, params?: Params) => string | undefined) => {
  const language = useContext(LanguageContext)
  return useMemo(
    () => (group, id, params) => {
      const key = `${group}.${id}`
      return hasText(language.english, key) ? speak(language, key, params) : undefined
    },
    [language],
  )
}
