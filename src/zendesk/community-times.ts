// When was a community post written, and when did who say something to it?

import * as z from 'zod/mini'
import type { AskedPost, SaidToPost } from '#domain/review/community-response.ts'
import type { Api, CallOptions } from './api.ts'
import { orOff } from './off.ts'
import { count, flag, id, instant, listIn, maybeId, rowsOf, text } from './schemas/parts.ts'

const askedRow: z.ZodMiniType<AskedPost> = z.pipe(
  z.object({
    id,
    title: text,
    html_url: text,
    created_at: instant,
    author_id: maybeId,
    comment_count: count,
    closed: flag,
  }),
  z.transform((row) => ({
    id: row.id,
    title: row.title,
    url: row.html_url,
    createdAt: row.created_at,
    authorId: row.author_id,
    commentCount: row.comment_count,
    closed: row.closed,
  })),
)

const saidRow: z.ZodMiniType<SaidToPost> = z.pipe(
  z.object({ author_id: maybeId, official: flag, created_at: instant }),
  z.transform((row) => ({ at: row.created_at, authorId: row.author_id, official: row.official })),
)

export interface AskedPage {
  posts: readonly AskedPost[]
  /** Another page follows. */
  more: boolean
}

const AT_ONCE = 100

/**
 * A hundred posts, the youngest first, from page 1 on; `off` where there is no community. One call.
 * @throws HostError
 */
export const askedPosts = (api: Api, page: number, options: CallOptions = {}): Promise<AskedPage | 'off'> =>
  orOff(
    api.get('/api/v2/community/posts', {
      ...options,
      query: { sort_by: 'created_at', per_page: AT_ONCE, page },
      schema: (body) => {
        const list = listIn(body, 'posts')
        return { posts: rowsOf(list, askedRow).rows, more: list.length >= AT_ONCE }
      },
    }),
  )

/** What was said to a post, its first hundred comments; `off` where it is gone. One call. @throws HostError */
export const saidToPost = (
  api: Api,
  postId: number,
  options: CallOptions = {},
): Promise<readonly SaidToPost[] | 'off'> =>
  orOff(
    api.get(`/api/v2/community/posts/${postId}/comments`, {
      ...options,
      query: { per_page: 100 },
      schema: (body) => rowsOf(listIn(body, 'comments'), saidRow).rows,
    }),
  )
