// Which articles and posts did agents send most, and what became of that?

import { type ItemKey, itemKey, itemOfKey } from '#domain/answers/item.ts'
import { ENOUGH } from './names.ts'
import type { Share, Stats } from './stats.ts'
import { outcomesFor } from './use.ts'

export interface SentItem extends Share {
  key: ItemKey
  /** Whole contacts in which it was sent, also together with other items. */
  contacts: number
  /** Contacts in which an agent called it not relevant. */
  irrelevant: number
  /** The share that works usually for the same reasons; null where unknown. */
  usual: number | null
}

/** Whether it was sent often enough to say how often it works. */
export const isTelling = ({ n }: Share): boolean => n >= ENOUGH

/** Of all reasons together, in most contacts first. */
export function mostSentItems(stats: Stats): readonly SentItem[] {
  const { byItem } = outcomesFor(stats, [])
  const sums = new Map<ItemKey, SentItem>()
  for (const { item, n, worked, contacts, irrelevant } of stats.items) {
    const named = itemOfKey(item)
    if (named === null) continue
    const key = itemKey(named)
    const known = sums.get(key) ?? { n: 0, worked: 0, contacts: 0, irrelevant: 0 }
    sums.set(key, {
      key,
      n: known.n + n,
      worked: known.worked + worked,
      contacts: known.contacts + contacts,
      irrelevant: known.irrelevant + irrelevant,
      usual: byItem.get(item)?.usual ?? null,
    })
  }
  return [...sums.values()]
    .filter(({ contacts }) => contacts > 0)
    .sort((a, b) => b.contacts - a.contacts || (a.key < b.key ? -1 : 1))
}
