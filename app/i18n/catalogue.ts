// In which languages can Barometer speak, and which one is this agent's?

import type english from '#translations/en.json'
import { texts as panels } from '#translations/en.json?part=panels'

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

/** What one page says beyond the panels, cut out of the translation files by the build. */
export interface TextPart {
  english: Texts
  /** By language, each a file of its own that is loaded when an agent needs it. */
  others: Readonly<Record<string, () => Promise<{ texts: Texts }>>>
}

export const ENGLISH: Texts = panels

/** By the language that a file is called after: `/translations/pt-BR.json` → `pt-BR`. */
export const byLanguage = <T>(files: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file]))

const LOADERS: TextPart['others'] = byLanguage(
  import.meta.glob<{ texts: Texts }>(['/translations/*.json', '!/translations/en.json'], {
    query: '?part=panels',
  }),
)

/** The words of a screen, and the English ones that stand in for what its language lacks. */
export interface Words {
  texts: Texts
  english: Texts
}

/**
 * The best language we have for a Zendesk locale: exact, then its language in any region, else English.
 * Example: `de-AT` → `de`, `es-419` → `es`, `pt-PT` → `pt-BR`, `xx` → `en`.
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

/**
 * Which way the words are read: each file says it of itself, so that English which stands in for words that did not come
 * is read as English.
 */
export const directionOf = ({ texts }: Words): 'ltr' | 'rtl' => (texts.direction === 'rtl' ? 'rtl' : 'ltr')

const load = async (loaders: TextPart['others'], language: string): Promise<Texts> => {
  try {
    return (await loaders[language]?.())?.texts ?? {}
  } catch {
    return {}
  }
}

/** The panels' words in a language that `languageFor` named; English where its file cannot be loaded. */
export const loadTexts = async (language: string): Promise<Texts> => {
  const texts = await load(LOADERS, language)
  return Object.keys(texts).length > 0 ? texts : ENGLISH
}

/** The words of a page: the panels', and its own. What cannot be loaded is said in English. */
export const loadWords = async (language: string, page?: TextPart): Promise<Words> => {
  const [shared, own] = await Promise.all([
    loadTexts(language),
    page && language !== 'en' ? load(page.others, language) : {},
  ])
  return { texts: { ...shared, ...own }, english: { ...ENGLISH, ...page?.english } }
}
