// The community: topics, and posts of a topic, of a person, of everybody.

import { entryOf } from '#workspace/entry.ts'
import type { PostRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import { type Allowed, type Answer, type Call, idParam, ok, type Route } from '#workspace/rest/route.ts'
import { postsFor, topicsFor } from '#workspace/world/community.ts'
import { notFound } from '#workspace/world/refused.ts'
import { authors, communityRoute } from './community-route.ts'
import { presentPost, presentTopic } from './guide-records.ts'

const topics = (call: Call): Answer =>
  ok(
    guideList(call, {
      name: 'topics',
      rows: topicsFor(call.world, call.user),
      id: (topic) => topic.id,
      value: (topic) => topic.position,
      cursorSorts: ['position'],
      sizes: { usual: 100, most: 100 },
      present: (topic) => presentTopic(call.origin, topic),
    }),
  )

function topic(call: Call): Answer {
  const id = idParam(call, 'topic_id')
  const found = topicsFor(call.world, call.user).find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ topic: presentTopic(call.origin, found) })
}

const SORTS: Record<string, (post: PostRecord) => string | number> = {
  created_at: (post) => post.created_at,
  edited_at: (post) => post.updated_at,
  updated_at: (post) => post.updated_at,
  recent_activity: (post) => post.updated_at,
  votes: (post) => post.vote_sum,
  comments: (post) => post.comment_count,
}

/** Newest activity first; `sort_by` sorts downwards. */
function posts(call: Call, rows: readonly PostRecord[]): Answer {
  const status = call.query.get('filter_by')
  const by = call.query.get('sort_by') ?? 'created_at'
  const read = entryOf(SORTS, by) ?? SORTS.created_at
  const kept = rows.filter((post) => status === null || post.status === status)
  const sorted = [...kept].sort((a, b) => {
    const left = read?.(a) ?? 0
    const right = read?.(b) ?? 0
    return left < right ? 1 : left > right ? -1 : b.id - a.id
  })
  return ok(
    guideList(call, {
      name: 'posts',
      rows: sorted,
      id: (post) => post.id,
      value: (post, field) => entryOf(SORTS, field)?.(post) ?? post.id,
      cursorSorts: ['-created_at', '-updated_at', '-votes', '-comments', '-recent_activity'],
      present: (post) => presentPost(call.origin, post),
      beside: (page) =>
        authors(
          call,
          page.map(({ author_id }) => author_id),
        ),
    }),
  )
}

/** The posts that the caller may read. */
export const visible = (call: Call): PostRecord[] => postsFor(call.world, call.user)

function postsOfTopic(call: Call): Answer {
  const id = idParam(call, 'topic_id')
  if (!topicsFor(call.world, call.user).some((one) => one.id === id)) throw notFound()
  return posts(
    call,
    visible(call).filter(({ topic_id }) => topic_id === id),
  )
}

const postsOfUser = (call: Call): Answer => {
  const id = idParam(call, 'user_id')
  return posts(
    call,
    visible(call).filter(({ author_id }) => author_id === id),
  )
}

/** The post in the path, for who may read it. */
export function postOf(call: Call): PostRecord {
  const id = idParam(call, 'post_id')
  const found = visible(call).find((post) => post.id === id)
  if (found === undefined) throw notFound()
  return found
}

const both = (path: string, allowed: Allowed, handle: (call: Call) => Answer): Route[] =>
  communityRoute('GET', path, allowed, handle)

export const communityRoutes: readonly Route[] = [
  ...both('/topics', 'anyone', topics),
  ...both('/topics/{topic_id}', 'anyone', topic),
  ...both('/topics/{topic_id}/posts', 'anyone', postsOfTopic),
  ...both('/posts', 'anyone', (call) => posts(call, visible(call))),
  ...both('/posts/{post_id}', 'anyone', (call) =>
    ok({ post: presentPost(call.origin, postOf(call)), ...authors(call, [postOf(call).author_id]) }),
  ),
  ...both('/users/{user_id}/posts', 'end users', postsOfUser),
]
