// In which languages can Barometer speak, and which one is this agent's?

import english from '#translations/en.json'

/** The words of one language, as the `screens` part of its translation file holds them. */
export type Texts = { readonly [key: string]: string | Texts }

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
/** A group of nothing but these is one text in its plural forms. */
type FormName = Category | `ordinal_${Category}` | `=${number}`

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}`
    : keyof T[K] extends FormName
      ? `${Prefix}${K}`
      : Leaves<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** Every text that English has, by its dotted path; plural forms count as one text. */
export type TextKey = Leaves<typeof english.screens>

export const ENGLISH: Texts = english.screens

/** Languages beside English, each a file of its own that is loaded when an agent needs it. */
const LOADERS: Readonly<Record<string, () => Promise<{ default: { screens: Texts } }>>> = {
  de: () => import('#translations/de.json'),
}

/**
 * The best language we have for a Zendesk locale: exact, then its language in any region, else English.
 * Example: `de-AT` → `de`, `pt` → `pt-BR` once that exists, `xx` → `en`.
 */
export const languageFor = (locale: string, offered = Object.keys(LOADERS)): string => {
  const wanted = locale.toLowerCase()
  const language = wanted.split('-')[0] ?? ''
  return (
    offered.find((name) => name.toLowerCase() === wanted) ??
    offered.find((name) => name.toLowerCase() === language) ??
    offered.find((name) => name.toLowerCase().split('-')[0] === language) ??
    'en'
  )
}

/** The words of a language that `languageFor` named. Falls back on English where its file cannot be loaded. */
export const loadTexts = async (language: string): Promise<Texts> => {
  const load = LOADERS[language]
  if (!load) return ENGLISH
  try {
    return (await load()).default.screens
  } catch {
    return ENGLISH
  }
}
