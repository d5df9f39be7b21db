// The community: topics, posts with their comments, a search.

import { entryOf } from '#workspace/entry.ts'
import type { PostCommentRecord, PostRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { postsFor, topicsFor } from '#workspace/world/community.ts'
import { ranked } from '#workspace/world/help-center.ts'
import { forbidden, missing, notFound } from '#workspace/world/refused.ts'
import { guideList } from './envelope.ts'
import { presentPost, presentPostComment, presentTopic } from './guide-records.ts'
import { presentUser } from './people-records.ts'
import {
  type Allowed,
  type Answer,
  type Call,
  idParam,
  includes,
  type Method,
  ok,
  type Route,
  route,
} from './route.ts'

/** 403 or 404 without a community, by switch [unsure]. */
function communityOn(call: Call): void {
  const { features, switches } = call.world.controls
  if (!features.community) throw switches.communityOff === '403' ? forbidden() : notFound()
}

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

function authors(call: Call, ids: readonly number[]): Record<string, unknown> {
  if (!includes(call).has('users')) return {}
  const users: UserRecord[] = [...new Set(ids)]
    .map((id) => call.world.people.user(id))
    .filter((user) => user !== undefined)
  return { users: users.map((user) => presentUser(call.world, call.origin, user)) }
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

const visible = (call: Call): PostRecord[] => postsFor(call.world, call.user)

function postsOfTopic(call: Call): Answer {
  const id = idParam(call, 'topic_id')
  if (!topicsFor(call.world, call.user).some((one) => one.id === id)) throw notFound()
  return posts(
    call,
    visible(call).filter(({ topic_id }) => topic_id === id),
  )
}

const commentsOfUser = (call: Call): Answer => {
  const id = idParam(call, 'user_id')
  const shown = new Set(visible(call).map((post) => post.id))
  return ok(
    guideList(call, {
      name: 'comments',
      rows: call.world.guide.postComments
        .all()
        .filter((one) => one.author_id === id && shown.has(one.post_id)),
      id: (comment) => comment.id,
      value: (comment, field) => (field === 'votes' ? comment.vote_sum : comment.created_at),
      cursorSorts: ['created_at'],
      offsetSorts: ['created_at', 'votes'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (comment) => presentPostComment(call.origin, comment),
    }),
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

const commentsOf = (call: Call, post: PostRecord) =>
  call.world.guide.postComments.all().filter(({ post_id }) => post_id === post.id)

function comments(call: Call): Answer {
  const post = postOf(call)
  return ok(
    guideList(call, {
      name: 'comments',
      rows: commentsOf(call, post),
      id: (comment) => comment.id,
      value: (comment, field) => (field === 'votes' ? comment.vote_sum : comment.created_at),
      cursorSorts: ['created_at'],
      offsetSorts: ['created_at', 'votes'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (comment) => presentPostComment(call.origin, comment),
      beside: (page) =>
        authors(
          call,
          page.map(({ author_id }) => author_id),
        ),
    }),
  )
}

/** The comment in the path, on the post in the path. */
export function commentOf(call: Call): PostCommentRecord {
  const id = idParam(call, 'post_comment_id')
  const found = commentsOf(call, postOf(call)).find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return found
}

const comment = (call: Call): Answer => ok({ comment: presentPostComment(call.origin, commentOf(call)) })

function search(call: Call): Answer {
  const query = call.query.get('query')
  if (query === null) throw missing('query')
  const topicId = call.query.get('topic')
  const rows = visible(call).filter((post) => topicId === null || String(post.topic_id) === topicId)
  const hits = ranked(rows, query, ({ title, details }) => ({ title, body: details, labels: [] })).slice(
    0,
    1000,
  )
  return ok(
    guideList(call, {
      name: 'results',
      rows: hits,
      id: (hit) => hit.record.id,
      value: (hit, field) => (field === 'created_at' ? hit.record.created_at : hit.record.updated_at),
      offsetSorts: ['created_at', 'updated_at'],
      sizes: { usual: 25, most: 100 },
      present: ({ record }) => ({ ...presentPost(call.origin, record), result_type: 'post' }),
    }),
  )
}

/** Both spellings of the path, the short one and the canonical one under `help_center`, where there is a community. */
export function communityRoute(
  method: Method,
  path: string,
  allowed: Allowed,
  handle: (call: Call) => Answer,
): Route[] {
  const guarded = (call: Call): Answer => {
    communityOn(call)
    return handle(call)
  }
  return [
    route(method, `/api/v2/community${path}`, allowed, guarded),
    route(method, `/api/v2/help_center/community${path}`, allowed, guarded),
  ]
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
  ...both('/posts/{post_id}/comments', 'anyone', comments),
  ...both('/posts/{post_id}/comments/{post_comment_id}', 'anyone', comment),
  ...both('/users/{user_id}/posts', 'end users', postsOfUser),
  ...both('/users/{user_id}/comments', 'end users', commentsOfUser),
  route('GET', '/api/v2/help_center/community_posts/search', 'end users', (call) => {
    communityOn(call)
    return search(call)
  }),
]
