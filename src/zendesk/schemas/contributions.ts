// When did a customer write or vote in the community, as one row of its lists tells?

import * as z from 'zod/mini'
import type { Activity } from '#domain/content.ts'
import { instant, maybeId, text } from './parts.ts'

const activity = (type: string, at: number, postId: number | null): Activity => ({
  type,
  at,
  articleId: null,
  postId,
  query: null,
  resultCount: null,
})

export const writtenPost: z.ZodMiniType<Activity> = z.pipe(
  z.object({ id: maybeId, created_at: instant }),
  z.transform((row) => activity('community_post_created', row.created_at, row.id)),
)

export const writtenComment: z.ZodMiniType<Activity> = z.pipe(
  z.object({ post_id: maybeId, created_at: instant }),
  z.transform((row) => activity('community_comment_created', row.created_at, row.post_id)),
)

/** Null for votes on articles and their comments (`Article`, `Comment`): the same list has them all. */
export const givenVote: z.ZodMiniType<Activity | null> = z.pipe(
  z.object({ item_type: text, item_id: maybeId, created_at: instant }),
  z.transform((row) => {
    if (row.item_type === 'Post') return activity('community_post_vote_added', row.created_at, row.item_id)
    return row.item_type === 'PostComment'
      ? activity('community_comment_vote_added', row.created_at, null)
      : null
  }),
)
