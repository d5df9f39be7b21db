// Which articles and posts does a reply link to, also where the link was pasted?

import type { ItemKey } from './item.ts'

export interface LinkedItem {
  key: ItemKey
  kind: 'article' | 'post'
  id: number
  /** As it stands in the reply. */
  url: string
}

export function itemsInReply(_html: string, _hosts: readonly string[]): LinkedItem[] {
  return []
}
