// Which community posts may hold an answer?

import type { Post } from '#domain/content.ts'
import type { CallOptions, Reads } from './api.ts'
import { type ItemPage, searchable } from './help-center.ts'
import { orOff } from './off.ts'
import {
  type PostComment,
  postCommentRow,
  postSchema,
  type Topic,
  type TopicSegments,
  topicRow,
} from './schemas/content.ts'
import { listIn, nextCursor, rowsIn, rowsOf, someOf, unwrapped } from './schemas/parts.ts'

const pageOf =
  (key: string, topics: TopicSegments) =>
  (body: unknown): ItemPage<Post> => {
    const { rows, skipped } = someOf(rowsOf(listIn(body, key), postSchema(topics)))
    return { items: rows, cursor: nextCursor(body), skipped }
  }

/** The community's topics (first hundred), which decide who may read a post; `off` where there is no community. */
export const topics = (api: Reads, options: CallOptions = {}): Promise<readonly Topic[] | 'off'> =>
  orOff(
    api.get('/api/v2/community/topics', {
      ...options,
      query: { per_page: 100 },
      schema: (body) => rowsIn(body, 'topics', topicRow),
    }),
  )

/** Segments by topic, for the access of posts. */
export const topicSegments = (list: readonly Topic[]): TopicSegments =>
  new Map(list.map((topic) => [topic.id, topic.segmentIds]))

/** What Zendesk's search finds in the community, best first. `off` where there is none. No words, no call. */
export async function searchPosts(
  api: Reads,
  query: string,
  segments: TopicSegments,
  options: CallOptions & { limit?: number } = {},
): Promise<ItemPage<Post> | 'off'> {
  const { limit = 10, ...call } = options
  const words = searchable(query)
  if (words === '') return { items: [], cursor: null, skipped: 0 }
  return orOff(
    api.get('/api/v2/help_center/community_posts/search', {
      ...call,
      query: { query: words, per_page: limit },
      schema: pageOf('results', segments),
    }),
  )
}

const postsBy = (
  api: Reads,
  query: Readonly<Record<string, string | number>>,
  segments: TopicSegments,
  options: CallOptions,
): Promise<ItemPage<Post> | 'off'> =>
  orOff(api.get('/api/v2/community/posts', { ...options, query, schema: pageOf('posts', segments) }))

/** One page of a hundred posts. */
export const postsPage = (
  api: Reads,
  cursor: string | null,
  segments: TopicSegments,
  options: CallOptions = {},
): Promise<ItemPage<Post> | 'off'> =>
  postsBy(
    api,
    { 'page[size]': 100, ...(cursor === null ? {} : { 'page[after]': cursor }) },
    segments,
    options,
  )

/** The posts that were changed last, newest first, by hundreds from page 1 on. */
export const changedPosts = (
  api: Reads,
  page: number,
  segments: TopicSegments,
  options: CallOptions = {},
): Promise<ItemPage<Post> | 'off'> =>
  postsBy(api, { sort_by: 'updated_at', per_page: 100, page }, segments, options)

/** `off` where there is none (any more). */
export const onePost = (
  api: Reads,
  postId: number,
  segments: TopicSegments,
  options: CallOptions = {},
): Promise<Post | 'off'> =>
  orOff(
    api.get(`/api/v2/community/posts/${postId}`, {
      ...options,
      schema: (body) => postSchema(segments).parse(unwrapped(body, 'post')),
    }),
  )

/** The comments of one post, official ones first, then by votes. One call a post. */
export const postComments = (
  api: Reads,
  postId: number,
  options: CallOptions = {},
): Promise<readonly PostComment[] | 'off'> =>
  orOff(
    api.get(`/api/v2/community/posts/${postId}/comments`, {
      ...options,
      query: { per_page: 100 },
      schema: (body) =>
        rowsIn(body, 'comments', postCommentRow).toSorted(
          (one, other) => Number(other.official) - Number(one.official) || other.voteSum - one.voteSum,
        ),
    }),
  )

/** The post with its answer: the official, else the top-voted comment. */
export function withAnswer(post: Post, comments: readonly PostComment[]): Post {
  const best = comments[0]
  return best ? { ...post, answer: best.text, official: best.official } : post
}
