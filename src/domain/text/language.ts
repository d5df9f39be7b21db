// Which languages do we know the words of, and which one does a locale name?

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'] as const

export type KnownLanguage = (typeof LANGUAGES)[number]
export type Language = KnownLanguage | 'unknown'

/** The language of a Zendesk or browser locale (`pt-BR`), where it is one that we know. */
export const languageOfLocale = (locale: string | null | undefined): Language => {
  const language = (locale ?? '').slice(0, 2).toLowerCase()
  return LANGUAGES.find((known) => known === language) ?? 'unknown'
}
