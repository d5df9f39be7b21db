// Which articles and posts may answer a ticket, while this browser has no index of all of them?

import type { Item } from '#domain/content.ts'
import type { FindAsk } from '#work/tasks.ts'
import type { Reads } from '#zendesk/api.ts'
import { onePost, topicSegments, topics } from '#zendesk/community.ts'
import { oneArticle, searchArticles } from '#zendesk/help-center.ts'

const MOST_FOUND = 25
/** A board of many items must not cost a view as many calls. */
const MOST_PINNED = 2

const idOf = (key: string): number => Number(key.slice(key.indexOf(':') + 1))

async function pinnedItem(key: string, api: Reads, signal: AbortSignal): Promise<readonly Item[]> {
  try {
    if (key.startsWith('article:')) {
      const article = await oneArticle(api, idOf(key), { signal })
      return article === 'off' ? [] : [article]
    }
    const known = await topics(api, { signal })
    const post = known === 'off' ? 'off' : await onePost(api, idOf(key), topicSegments(known), { signal })
    return post === 'off' ? [] : [post]
  } catch {
    // What the search finds is worth more than a failure; the index will have it.
    signal.throwIfAborted()
    return []
  }
}

/** What one search finds, and the first items of the reason's board where it lacks them. */
export async function candidatesFor(
  { words, brandId = null, pinned }: FindAsk,
  api: Reads,
  signal: AbortSignal,
): Promise<readonly Item[] | 'off'> {
  const found = await searchArticles(api, words, { locale: '*', limit: MOST_FOUND, brandId, signal })
  if (found === 'off') return 'off'
  const lacking = pinned.filter((key) => !found.items.some(({ kind, id }) => `${kind}:${id}` === key))
  const further = await Promise.all(lacking.slice(0, MOST_PINNED).map((key) => pinnedItem(key, api, signal)))
  return [...found.items, ...further.flat()]
}
