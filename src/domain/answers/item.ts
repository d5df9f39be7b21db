// How do we name an article or a post, everywhere the same?

import type { Item } from '#domain/content.ts'

/** `article:12` or `post:7`: in settings, in tags' parsing and as the key of outcomes. */
export type ItemKey = `article:${number}` | `post:${number}`

export const itemKey = (item: Pick<Item, 'kind' | 'id'>): ItemKey => `${item.kind}:${item.id}`

/** Null where it is no key of ours. */
export const itemOfKey = (key: string): Pick<Item, 'kind' | 'id'> | null => {
  const [, kind, id] = /^(article|post):(\d{1,16})$/.exec(key) ?? []
  return kind === 'article' || kind === 'post' ? { kind, id: Number(id) } : null
}

/** Those that are keys of ours. */
export const itemKeysIn = (texts: readonly string[]): readonly ItemKey[] =>
  texts.flatMap((text) => {
    const named = itemOfKey(text)
    return named === null ? [] : itemKey(named)
  })
