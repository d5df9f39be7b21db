// What readers say under articles: lists, one, a new one, changed and taken back.

import type { ArticleCommentRecord, ArticleRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  type Method,
  noContent,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { readWritten } from '#workspace/rest/written.ts'
import { articleIn } from '#workspace/world/help-center.ts'
import { forbidden, invalid, missing, notFound } from '#workspace/world/refused.ts'
import { localeOf } from './guide-locale.ts'
import { isManager } from './guide-managers.ts'

/** The article in the path, in a language that the caller may read it in. */
function articleOf(call: Call): ArticleRecord {
  const article = articleIn(call.world, call.user, idParam(call, 'article_id'), localeOf(call))
  if (article === undefined) throw notFound()
  return article
}

const present = (origin: string, comment: ArticleCommentRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/help_center/${comment.locale}/articles/${comment.source_id}/comments/${comment.id}.json`,
  source_type: 'Article',
  ...comment,
})

const commentsOn = (call: Call, article: ArticleRecord): ArticleCommentRecord[] =>
  call.world.guide.articleComments
    .all()
    .filter(({ source_id, locale }) => source_id === article.id && locale === article.locale)

function list(call: Call): Answer {
  return ok(
    guideList(call, {
      name: 'comments',
      rows: commentsOn(call, articleOf(call)),
      id: (comment) => comment.id,
      value: (comment) => comment.created_at,
      cursorSorts: ['created_at'],
      offsetSorts: ['created_at'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (comment) => present(call.origin, comment),
    }),
  )
}

/** The comment in the path, under the article in the path. */
export function articleCommentOf(call: Call): ArticleCommentRecord {
  const id = idParam(call, 'comment_id')
  const found = commentsOn(call, articleOf(call)).find((comment) => comment.id === id)
  if (found === undefined) throw notFound()
  return found
}

const show = (call: Call): Answer => ok({ comment: present(call.origin, articleCommentOf(call)) })

function readBody(call: Call): { body: string | undefined; dropped: string[] } {
  const { taken, dropped } = readWritten('comment', bodyObject(call, 'comment'), {
    body: 'text',
    locale: 'text',
  } as const)
  if (taken.body?.trim() === '') throw invalid('body', 'Body: cannot be blank', 'BlankValue')
  return { body: taken.body, dropped }
}

/** Where the article takes comments. */
function add(call: Call): Answer {
  const author = signedIn(call)
  const article = articleOf(call)
  if (article.comments_disabled === true) throw forbidden()
  const { body, dropped } = readBody(call)
  if (body === undefined) throw missing('body')
  const now = call.world.clock.iso()
  const id = call.world.ids.other()
  const comment: ArticleCommentRecord = {
    id,
    body,
    author_id: author.id,
    source_id: article.id,
    locale: article.locale,
    html_url: `${article.html_url}/comments/${id}`,
    vote_sum: 0,
    vote_count: 0,
    created_at: now,
    updated_at: now,
  }
  call.world.guide.articleComments.put(comment)
  const answer = present(call.origin, comment)
  return created({ comment: answer }, String(answer.url), warnHeader('comments', 'create', dropped))
}

/** By the author and by managers. */
function editable(call: Call): ArticleCommentRecord {
  const comment = articleCommentOf(call)
  if (comment.author_id !== signedIn(call).id && !isManager(call)) throw forbidden()
  return comment
}

function change(call: Call): Answer {
  const before = editable(call)
  const { body = before.body, dropped } = readBody(call)
  const next = { ...before, body, updated_at: call.world.clock.iso() }
  call.world.guide.articleComments.put(next)
  return ok({ comment: present(call.origin, next) }, warnHeader('comments', 'update', dropped))
}

function remove(call: Call): Answer {
  const { id } = editable(call)
  call.world.guide.articleComments.remove((comment) => comment.id === id)
  call.world.guide.votes.remove(({ item_type, item_id }) => item_type === 'Comment' && item_id === id)
  return noContent
}

const both = (
  method: Method,
  path: string,
  allowed: 'anyone' | 'end users',
  handle: (call: Call) => Answer,
): Route[] => [
  route(method, `/api/v2/help_center/articles/{article_id}/comments${path}`, allowed, handle),
  route(method, `/api/v2/help_center/{locale}/articles/{article_id}/comments${path}`, allowed, handle),
]

export const articleCommentRoutes: readonly Route[] = [
  ...both('GET', '', 'anyone', list),
  ...both('POST', '', 'end users', add),
  ...both('GET', '/{comment_id}', 'anyone', show),
  ...both('PUT', '/{comment_id}', 'end users', change),
  ...both('DELETE', '/{comment_id}', 'end users', remove),
]
