// How do community posts and their comments come to be, change and go?

import type { PostCommentRecord, PostRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { topicsFor } from './community.ts'
import { forbidden, invalid } from './refused.ts'
import { slugOf } from './slug.ts'
import type { World } from './world.ts'

/** Who writes, and whether they manage the community. */
export interface Writer {
  user: UserRecord
  manages: boolean
}

export interface WrittenPost {
  title?: string
  details?: string
  topic_id?: number
  author_id?: number
  featured?: boolean
  pinned?: boolean
  closed?: boolean
  status?: PostRecord['status']
}

export interface WrittenComment {
  body?: string
  author_id?: number
  official?: boolean
}

const communityUrl = (world: World): string =>
  `https://${world.account.subdomain}.zendesk.com/hc/${world.account.defaultLocale}/community`

function checkWords(field: string, text: string | undefined): void {
  if (text !== undefined && text.trim() === '')
    throw invalid(field, `${field[0]?.toUpperCase()}${field.slice(1)}: cannot be blank`, 'BlankValue')
}

function checkTopic(world: World, writer: Writer, id: number | undefined): void {
  if (id !== undefined && !topicsFor(world, writer.user).some((topic) => topic.id === id))
    throw invalid('topic_id', 'Topic: is invalid')
}

/** In somebody else's name only by managers. */
function authorOf(world: World, writer: Writer, asked: number | undefined): number {
  if (asked === undefined || !writer.manages) return writer.user.id
  if (world.people.user(asked) === undefined) throw invalid('author_id', 'Author: is invalid')
  return asked
}

/** Throws 422 without a title, or in a topic that the writer cannot see. */
export function createPost(world: World, writer: Writer, written: WrittenPost): PostRecord {
  checkWords('title', written.title ?? '')
  checkTopic(world, writer, written.topic_id ?? -1)
  const now = world.clock.iso()
  const id = world.ids.other()
  const { title = '', topic_id = 0 } = written
  const post: PostRecord = {
    id,
    title,
    details: '',
    vote_sum: 0,
    vote_count: 0,
    comment_count: 0,
    topic_id,
    html_url: `${communityUrl(world)}/posts/${slugOf(id, title)}`,
    created_at: now,
    updated_at: now,
    featured: false,
    pinned: false,
    closed: false,
    status: 'none',
    ...written,
    author_id: authorOf(world, writer, written.author_id),
  }
  world.guide.posts.put(post)
  return post
}

/** By the author and by managers. */
function mayEdit({ user, manages }: Writer, authorId: number): void {
  if (!manages && user.id !== authorId) throw forbidden()
}

export function updatePost(world: World, writer: Writer, post: PostRecord, written: WrittenPost): PostRecord {
  mayEdit(writer, post.author_id)
  checkWords('title', written.title)
  checkTopic(world, writer, written.topic_id)
  const next = { ...post, ...written, ...editedBy(world, writer, post.author_id) }
  world.guide.posts.put(next)
  return next
}

/** An edit by somebody else is remembered. */
function editedBy(world: World, { user }: Writer, authorId: number) {
  const now = world.clock.iso()
  return {
    updated_at: now,
    ...(user.id === authorId ? {} : { non_author_editor_id: user.id, non_author_updated_at: now }),
  }
}

/** Its comments and all votes on them go with it. */
export function removePost(world: World, writer: Writer, post: PostRecord): void {
  mayEdit(writer, post.author_id)
  const { guide } = world
  const comments = new Set(
    guide.postComments.all().flatMap(({ id, post_id }) => (post_id === post.id ? [id] : [])),
  )
  guide.posts.remove(({ id }) => id === post.id)
  guide.postComments.remove(({ id }) => comments.has(id))
  guide.votes.remove(
    ({ item_type, item_id }) =>
      (item_type === 'Post' && item_id === post.id) || (item_type === 'PostComment' && comments.has(item_id)),
  )
}

const counted = (world: World, post: PostRecord, change: 1 | -1): void =>
  world.guide.posts.put({
    ...post,
    comment_count: post.comment_count + change,
    updated_at: world.clock.iso(),
  })

/** A post that is closed takes none, but from managers. */
export function createComment(
  world: World,
  writer: Writer,
  post: PostRecord,
  written: WrittenComment,
): PostCommentRecord {
  if (post.closed && !writer.manages) throw forbidden()
  checkWords('body', written.body ?? '')
  const now = world.clock.iso()
  const id = world.ids.other()
  const comment: PostCommentRecord = {
    id,
    body: written.body ?? '',
    author_id: authorOf(world, writer, written.author_id),
    official: written.official ?? false,
    vote_sum: 0,
    vote_count: 0,
    post_id: post.id,
    html_url: `${post.html_url}/comments/${id}`,
    created_at: now,
    updated_at: now,
  }
  world.guide.postComments.put(comment)
  counted(world, post, 1)
  return comment
}

export function updateComment(
  world: World,
  writer: Writer,
  comment: PostCommentRecord,
  written: WrittenComment,
): PostCommentRecord {
  mayEdit(writer, comment.author_id)
  checkWords('body', written.body)
  const next = { ...comment, ...written, ...editedBy(world, writer, comment.author_id) }
  world.guide.postComments.put(next)
  return next
}

export function removeComment(
  world: World,
  writer: Writer,
  post: PostRecord,
  comment: PostCommentRecord,
): void {
  mayEdit(writer, comment.author_id)
  world.guide.postComments.remove(({ id }) => id === comment.id)
  world.guide.votes.remove(({ item_type, item_id }) => item_type === 'PostComment' && item_id === comment.id)
  counted(world, post, -1)
}
