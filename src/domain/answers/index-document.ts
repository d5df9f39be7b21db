// What of an article or post is searched? Counted terms by field, as plain JSON that a worker and a store can hold.

import type { Item } from '#domain/content.ts'
import { detectLanguage, type Language } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'
import { itemKey } from './item.ts'

export const FIELDS = ['title', 'headings', 'labels', 'body', 'answer'] as const
export type Field = (typeof FIELDS)[number]

/** Plain JSON. `terms` holds, by stem, how often it stands in each field, in the order of `FIELDS`. */
export interface IndexDocument {
  key: string
  item: Item
  language: Language
  lengths: readonly number[]
  terms: readonly (readonly [term: string, counts: readonly number[]])[]
}

const textsOf = (item: Item): readonly string[] =>
  item.kind === 'article'
    ? [item.title, item.headings.join('\n'), item.labels.join('\n'), item.text, '']
    : [item.title, '', '', item.text, item.answer ?? '']

const LOCALES = new Set(['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'])

/** Language of a locale such as `pt-BR`; posts have none and are looked at. */
const languageOf = (item: Item): Language => {
  const prefix = item.kind === 'article' ? item.locale.slice(0, 2).toLowerCase() : ''
  return LOCALES.has(prefix) ? (prefix as Language) : detectLanguage(`${item.title}\n${item.text}`)
}

/** Counts an item's terms once, so that an index can be put together without reading any text again. */
export function indexDocument(item: Item): IndexDocument {
  const language = languageOf(item)
  const counts = new Map<string, number[]>()
  const lengths = textsOf(item).map((text, field) => {
    const words = tokens(text, language)
    for (const word of words) {
      const row = counts.get(word) ?? FIELDS.map(() => 0)
      row[field] = (row[field] ?? 0) + 1
      counts.set(word, row)
    }
    return words.length
  })
  return { key: itemKey(item), item, language, lengths, terms: [...counts] }
}
