// How do we name an article or a post, everywhere the same?

import type { Item } from '#domain/content.ts'

/** `article:12` or `post:7`: in settings, in tags' parsing and as the key of outcomes. */
export type ItemKey = `article:${number}` | `post:${number}`

export const itemKey = (item: Pick<Item, 'kind' | 'id'>): ItemKey => `${item.kind}:${item.id}`

const KEY = /^(article|post):(\d{1,16})$/

/** The parts of a key; null where the text is none. */
export function parseItemKey(text: string): { kind: Item['kind']; id: number } | null {
  const match = KEY.exec(text)
  if (match === null) return null
  return { kind: match[1] === 'post' ? 'post' : 'article', id: Number(match[2]) }
}
