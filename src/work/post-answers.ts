// What was said to community posts? One call a post, so a few a day, those that agents see first.

import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Post } from '#domain/content.ts'
import { DAY } from '#domain/instant.ts'
import { postComments } from '#zendesk/community.ts'
import type { SyncOptions } from './answer-sync.ts'
import { type KeptIndex, type Said, type SaidByPost, withSaid } from './kept-index.ts'
import { openShelf } from './shelf.ts'

/** Calls a day of the browser for posts that nobody has opened. */
const A_DAY = 60
/** Calls after which what they brought is kept. */
const AT_ONCE = 10
const ASKED = 'answers/2/asked'

const isOpenToAll = ({ segmentIds }: Post): boolean => segmentIds !== null && segmentIds.length === 0

/** Posts whose answer is worth a call: those on the screen, then answered ones, then by votes. */
const postsToAsk = (
  documents: readonly IndexDocument[],
  said: SaidByPost,
  shown: readonly ItemKey[],
): readonly Post[] => {
  const rank = (post: Post): number[] => [
    shown.includes(`post:${post.id}`) ? 0 : 1,
    post.answered ? 0 : 1,
    -post.voteSum,
    post.id,
  ]
  return documents
    .flatMap(({ item }) => (item.kind === 'post' ? [item] : []))
    .filter((post) => post.commentCount > 0 && isOpenToAll(post))
    .filter((post) => said[post.id]?.updatedAt !== post.updatedAt)
    .map((post) => ({ post, by: rank(post) }))
    .sort((a, b) => a.by.map((value, at) => value - (b.by[at] ?? 0)).find((value) => value !== 0) ?? 0)
    .map(({ post }) => post)
}

interface Asked {
  day: number
  count: number
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'day' in value && 'count' in value

/**
 * Reads what was said to posts of the index that lack it, at most sixty a day for all frames, and gives the index with
 * it (the same one where there is nothing new); what it reads before the signal aborts or a call fails is kept.
 */
export async function readPostAnswers(
  index: KeptIndex,
  shown: readonly ItemKey[],
  options: SyncOptions,
  signal: AbortSignal,
): Promise<KeptIndex> {
  const shelf = openShelf(options.facts)
  const read: Record<string, Said> = {}
  const today = Math.floor(options.now() / DAY)
  const stored = (await options.facts.read(ASKED))?.value
  let count = isAsked(stored) && stored.day === today ? stored.count : 0
  const known = await shelf.said()
  const due = postsToAsk(index.documents, known, shown).slice(0, Math.max(0, A_DAY - count))
  if (due.length === 0) return index
  const keep = async (): Promise<void> => {
    await options.facts.write(ASKED, { day: today, count } satisfies Asked, DAY)
    await shelf.keepSaid({ ...known, ...read })
  }
  try {
    for (const post of due) {
      // A frame that is closed says no word.
      if (count % AT_ONCE === 0) await keep()
      count += 1
      const comments = await postComments(options.api, post.id, { signal, priority: 'sync' })
      const best = comments === 'off' ? undefined : comments[0]
      read[post.id] = {
        text: best?.text ?? '',
        official: best?.official ?? false,
        updatedAt: post.updatedAt,
      }
    }
  } finally {
    await keep()
  }
  return { ...index, documents: withSaid(index.documents, read, index.usual) }
}
