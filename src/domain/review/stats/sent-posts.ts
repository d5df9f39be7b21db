// Which community posts did agents send most, and what became of that?

import { ENOUGH } from './names.ts'
import type { Share, Stats } from './stats.ts'
import { outcomesFor } from './use.ts'

export interface SentPost extends Share {
  id: number
  /** Whole contacts in which it was sent, also together with other items. */
  contacts: number
  /** The share that works usually for the same reasons; null where unknown. */
  usual: number | null
}

const POST = 'post:'

/** Whether it was sent often enough to say how often it works. */
export const isTelling = ({ n }: Share): boolean => n >= ENOUGH

/** Of all reasons together, in most contacts first. */
export function mostSentPosts(stats: Stats): readonly SentPost[] {
  const { byItem } = outcomesFor(stats, [])
  const posts = new Map<number, SentPost>()
  for (const { item, n, worked, contacts } of stats.items) {
    if (!item.startsWith(POST) || contacts === 0) continue
    const id = Number(item.slice(POST.length))
    const known = posts.get(id) ?? { n: 0, worked: 0, contacts: 0 }
    posts.set(id, {
      id,
      n: known.n + n,
      worked: known.worked + worked,
      contacts: known.contacts + contacts,
      usual: byItem.get(item)?.usual ?? null,
    })
  }
  return [...posts.values()].sort((a, b) => b.contacts - a.contacts || a.id - b.id)
}
