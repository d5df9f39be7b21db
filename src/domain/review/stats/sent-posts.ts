// Which community posts did agents send most, and what became of that?

import { mostSentItems, type SentItem } from './sent-items.ts'
import type { Stats } from './stats.ts'

export interface SentPost extends Omit<SentItem, 'key' | 'irrelevant'> {
  id: number
}

const POST = 'post:'

/** Of all reasons together, in most contacts first. */
export const mostSentPosts = (stats: Stats): readonly SentPost[] =>
  mostSentItems(stats)
    .filter(({ key }) => key.startsWith(POST))
    .map(({ key, n, worked, contacts, usual }) => ({
      ...{ id: Number(key.slice(POST.length)), n, worked, contacts, usual },
    }))
    .sort((a, b) => b.contacts - a.contacts || a.id - b.id)
