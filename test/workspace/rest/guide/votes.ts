// Votes on articles, posts and comments: lists, one, up, down, taken back.

import type { VoteRecord } from '#workspace/records/guide.ts'
import { guideList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  idParam,
  type Method,
  noContent,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { articleIn } from '#workspace/world/help-center.ts'
import { notFound } from '#workspace/world/refused.ts'
import { removeVote, vote } from '#workspace/world/votes.ts'
import { articleCommentOf } from './article-comments.ts'
import { postOf } from './community.ts'
import { communityRoute } from './community-route.ts'
import { localeOf } from './guide-locale.ts'
import { isManager } from './guide-managers.ts'
import { presentVote } from './guide-records.ts'
import { commentOf } from './post-comments.ts'

type Item = Pick<VoteRecord, 'item_type' | 'item_id'>

/** An article that the caller may read, in the language of the path. */
function articleItem(call: Call): Item {
  const article = articleIn(call.world, call.user, idParam(call, 'article_id'), localeOf(call))
  if (article === undefined) throw notFound()
  return { item_type: 'Article', item_id: article.id }
}
const postItem = (call: Call): Item => ({ item_type: 'Post', item_id: postOf(call).id })
const commentItem = (call: Call): Item => ({ item_type: 'PostComment', item_id: commentOf(call).id })

const articleCommentItem = (call: Call): Item => ({
  item_type: 'Comment',
  item_id: articleCommentOf(call).id,
})

const answerList = (call: Call, rows: readonly VoteRecord[]): Answer =>
  ok(
    guideList(call, {
      name: 'votes',
      rows,
      id: (one) => one.id,
      present: (one) => presentVote(call.origin, one),
    }),
  )

const list =
  (itemOf: (call: Call) => Item) =>
  (call: Call): Answer => {
    const { item_type, item_id } = itemOf(call)
    const votes = call.world.guide.votes.all()
    return answerList(
      call,
      votes.filter((one) => one.item_type === item_type && one.item_id === item_id),
    )
  }

/** 200 with its address, also where it is new [doc]. */
const cast =
  (itemOf: (call: Call) => Item, value: 1 | -1) =>
  (call: Call): Answer => {
    const { item_type, item_id } = itemOf(call)
    const body = presentVote(call.origin, vote(call.world, signedIn(call), item_type, item_id, value))
    return ok({ vote: body }, { location: String(body.url) })
  }

const ofUser = (call: Call): Answer => {
  const user = call.params.user_id === 'me' ? signedIn(call).id : idParam(call, 'user_id')
  return answerList(
    call,
    call.world.guide.votes.all().filter((one) => one.user_id === user),
  )
}

function show(call: Call): Answer {
  const id = idParam(call, 'vote_id')
  const found = call.world.guide.votes.all().find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ vote: presentVote(call.origin, found) })
}

function remove(call: Call): Answer {
  removeVote(call.world, signedIn(call), idParam(call, 'vote_id'), isManager(call))
  return noContent
}

const GUIDE = '/api/v2/help_center'

type Routes = (method: Method, path: string, handle: (call: Call) => Answer) => Route[]

/** The list, up and down of one kind of item. */
const voting = (routes: Routes, path: string, itemOf: (call: Call) => Item): Route[] => [
  ...routes('GET', `${path}/votes`, list(itemOf)),
  ...routes('POST', `${path}/up`, cast(itemOf, 1)),
  ...routes('POST', `${path}/down`, cast(itemOf, -1)),
]

const guide: Routes = (method, path, handle) => [
  route(method, `${GUIDE}${path}`, 'end users', handle),
  route(method, `${GUIDE}/{locale}${path}`, 'end users', handle),
]
const community: Routes = (method, path, handle) => communityRoute(method, path, 'end users', handle)

export const voteRoutes: readonly Route[] = [
  ...voting(guide, '/articles/{article_id}', articleItem),
  ...voting(guide, '/articles/{article_id}/comments/{comment_id}', articleCommentItem),
  ...voting(community, '/posts/{post_id}', postItem),
  ...voting(community, '/posts/{post_id}/comments/{post_comment_id}', commentItem),
  route('GET', `${GUIDE}/users/{user_id}/votes`, 'end users', ofUser),
  route('GET', `${GUIDE}/votes/{vote_id}`, 'end users', show),
  route('DELETE', `${GUIDE}/votes/{vote_id}`, 'end users', remove),
]
