// What of an article or post is searched? Counted terms by field, as plain JSON that a worker and a store can hold.

import type { Item } from '#domain/content.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import { type Language, languageOfLocale } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'
import { type ItemKey, itemKey } from './item.ts'
import { marksIn, markTerm } from './marks.ts'

export const FIELDS = ['title', 'headings', 'labels', 'body', 'answer'] as const

/** Plain JSON. `terms` holds, by term, how often it stands in each field, in the order of `FIELDS`. */
export interface IndexDocument {
  key: ItemKey
  item: Item
  language: Language
  /** Number of words in each field. */
  lengths: readonly number[]
  terms: readonly (readonly [term: string, counts: readonly number[]])[]
}

/** More than this of one text adds nothing but time (Zendesk's own search reads 100,000 bytes). */
const LONGEST = 40_000

const textsOf = (item: Item): readonly string[] =>
  item.kind === 'article'
    ? [item.title, item.headings.join('\n'), item.labels.join('\n'), item.text, '']
    : [item.title, '', '', item.text, item.answer ?? '']

/** Articles have a locale; posts are looked at, and where that tells nothing taken for the account's language. */
const languageOf = (item: Item, usual: Language): Language => {
  if (item.kind === 'article') return languageOfLocale(item.locale)
  const seen = detectLanguage(`${item.title}\n${item.text}\n${item.answer ?? ''}`)
  return seen === 'unknown' ? usual : seen
}

/** Two neighbouring terms as one: the form in which an index knows a phrase. */
export const phraseTerm = (first: string, second: string): string => `${first} ${second}`

/** Phrases are kept for these fields only: in bodies they would double the index and hardly change the order. */
const PHRASE_FIELDS = 3

/**
 * Counts an item's terms once, so that an index can be put together without reading any text again.
 * `usual` is the help centre's default language, for posts that do not betray theirs.
 */
export function indexDocument(item: Item, usual: Language = 'unknown'): IndexDocument {
  const language = languageOf(item, usual)
  const counts = new Map<string, number[]>()
  const add = (term: string, field: number): void => {
    const row = counts.get(term) ?? FIELDS.map(() => 0)
    row[field] = (row[field] ?? 0) + 1
    counts.set(term, row)
  }
  const lengths = textsOf(item).map((whole, field) => {
    const text = whole.slice(0, LONGEST)
    const words = tokens(text, language)
    for (const [place, word] of words.entries()) {
      add(word, field)
      const next = words[place + 1]
      if (field < PHRASE_FIELDS && next !== undefined) add(phraseTerm(word, next), field)
    }
    for (const mark of marksIn(text)) add(markTerm(mark), field)
    return words.length
  })
  return { key: itemKey(item), item, language, lengths, terms: [...counts] }
}
