// Which translation speaks for an article that a search found in several?

import type { Item } from '#domain/content.ts'
import { languageOfLocale } from '#domain/text/language.ts'
import { type ItemKey, itemKey } from './item.ts'

/** Each item once, where it was found first: in the reader's language where it was found in that, too. */
export const oneEach = (items: readonly Item[], language: string): readonly Item[] => {
  const fits = (item: Item): boolean => item.kind === 'article' && languageOfLocale(item.locale) === language
  const kept = new Map<ItemKey, Item>()
  for (const item of items) {
    const key = itemKey(item)
    const before = kept.get(key)
    if (before === undefined || (fits(item) && !fits(before))) kept.set(key, item)
  }
  return [...kept.values()]
}
