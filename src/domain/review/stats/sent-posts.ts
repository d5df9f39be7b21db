// Which community posts did agents send most, and what became of that?

import type { Share, Stats } from './stats.ts'

export interface SentPost extends Share {
  id: number
  /** Whole contacts in which it was sent, also together with other items. */
  contacts: number
}

const POST = 'post:'

/** Of all reasons together, in most contacts first. */
export function mostSentPosts({ items }: Pick<Stats, 'items'>): readonly SentPost[] {
  const posts = new Map<number, SentPost>()
  for (const { item, n, worked, contacts } of items) {
    if (!item.startsWith(POST) || contacts === 0) continue
    const id = Number(item.slice(POST.length))
    const known = posts.get(id) ?? { id, n: 0, worked: 0, contacts: 0 }
    posts.set(id, { id, n: known.n + n, worked: known.worked + worked, contacts: known.contacts + contacts })
  }
  return [...posts.values()].sort((a, b) => b.contacts - a.contacts || a.id - b.id)
}
