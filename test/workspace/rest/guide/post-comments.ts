// What do readers say under posts of the community?

import type { PostCommentRecord, PostRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import { type Answer, type Call, idParam, ok, type Route } from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { postOf, visible } from './community.ts'
import { authors, communityRoute } from './community-route.ts'
import { presentPostComment } from './guide-records.ts'

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

export const postCommentRoutes: readonly Route[] = [
  ...communityRoute('GET', '/posts/{post_id}/comments', 'anyone', comments),
  ...communityRoute('GET', '/posts/{post_id}/comments/{post_comment_id}', 'anyone', comment),
  ...communityRoute('GET', '/users/{user_id}/comments', 'end users', commentsOfUser),
]
