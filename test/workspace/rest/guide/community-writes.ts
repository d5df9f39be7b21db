// Writing posts and comments of the community: by everybody who is signed in, others' only by managers.

import {
  type Answer,
  bodyObject,
  type Call,
  created,
  noContent,
  ok,
  type Route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { type Keys, readWritten } from '#workspace/rest/written.ts'
import type { Writer, WrittenComment, WrittenPost } from '#workspace/world/posts.ts'
import {
  createComment,
  createPost,
  removeComment,
  removePost,
  updateComment,
  updatePost,
} from '#workspace/world/posts.ts'
import { invalid, missing } from '#workspace/world/refused.ts'
import { postOf } from './community.ts'
import { communityRoute } from './community-route.ts'
import { isStaff } from './guide-locale.ts'
import { isManager } from './guide-managers.ts'
import { presentPost, presentPostComment } from './guide-records.ts'
import { commentOf } from './post-comments.ts'

const POST = { title: 'text', details: 'text', topic_id: 'number' } as const
/** What only managers may say of a post. */
const MANAGED_POST = {
  author_id: 'number',
  featured: 'flag',
  pinned: 'flag',
  closed: 'flag',
  status: 'text',
} as const
const STATUSES = ['planned', 'not_planned', 'completed', 'answered', 'none']

const writerOf = (call: Call): Writer => ({ user: signedIn(call), manages: isManager(call) })

function readPost(call: Call): { written: WrittenPost; dropped: string[] } {
  const keys: Keys = isManager(call) ? { ...POST, ...MANAGED_POST } : POST
  const { taken, dropped } = readWritten('post', bodyObject(call, 'post'), keys)
  const written = taken as WrittenPost
  if (written.status !== undefined && !STATUSES.includes(written.status))
    throw invalid('status', `Status: ${written.status} is not valid`)
  return { written, dropped }
}

function addPost(call: Call): Answer {
  const { written, dropped } = readPost(call)
  if (written.title === undefined) throw missing('title')
  if (written.topic_id === undefined) throw missing('topic_id')
  const post = presentPost(call.origin, createPost(call.world, writerOf(call), written))
  return created({ post }, String(post.url), warnHeader('posts', 'create', dropped))
}

function changePost(call: Call): Answer {
  const { written, dropped } = readPost(call)
  const post = updatePost(call.world, writerOf(call), postOf(call), written)
  return ok({ post: presentPost(call.origin, post) }, warnHeader('posts', 'update', dropped))
}

function dropPost(call: Call): Answer {
  removePost(call.world, writerOf(call), postOf(call))
  return noContent
}

/** A comment is made official by staff. */
function readComment(call: Call): { written: WrittenComment; dropped: string[] } {
  const keys: Keys = {
    body: 'text',
    ...(isStaff(call) ? { official: 'flag' } : {}),
    ...(isManager(call) ? { author_id: 'number' } : {}),
  }
  const { taken, dropped } = readWritten('comment', bodyObject(call, 'comment'), keys)
  return { written: taken as WrittenComment, dropped }
}

function addComment(call: Call): Answer {
  const { written, dropped } = readComment(call)
  if (written.body === undefined) throw missing('body')
  const comment = presentPostComment(
    call.origin,
    createComment(call.world, writerOf(call), postOf(call), written),
  )
  return created({ comment }, String(comment.url), warnHeader('post_comments', 'create', dropped))
}

function changeComment(call: Call): Answer {
  const { written, dropped } = readComment(call)
  const comment = updateComment(call.world, writerOf(call), commentOf(call), written)
  return ok(
    { comment: presentPostComment(call.origin, comment) },
    warnHeader('post_comments', 'update', dropped),
  )
}

function dropComment(call: Call): Answer {
  removeComment(call.world, writerOf(call), postOf(call), commentOf(call))
  return noContent
}

export const communityWriteRoutes: readonly Route[] = [
  ...communityRoute('POST', '/posts', 'end users', addPost),
  ...communityRoute('PUT', '/posts/{post_id}', 'end users', changePost),
  ...communityRoute('DELETE', '/posts/{post_id}', 'end users', dropPost),
  ...communityRoute('POST', '/posts/{post_id}/comments', 'end users', addComment),
  ...communityRoute('PUT', '/posts/{post_id}/comments/{post_comment_id}', 'end users', changeComment),
  ...communityRoute('DELETE', '/posts/{post_id}/comments/{post_comment_id}', 'end users', dropComment),
]
