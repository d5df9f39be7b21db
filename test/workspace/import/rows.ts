// Which rows of an export are sound, and what was wrong with the others?

import type * as z from 'zod'
import * as content from './content-shapes.ts'
import type { Kind } from './files.ts'
import type { Row } from './lines.ts'
import { causeOf, ImportProblem, type Place } from './problems.ts'
import * as shapes from './shapes.ts'

interface Located {
  place: Place
}

/** A sound row with the place where it stood. */
export type Sound<T> = T & Located

export interface SoundRows {
  tickets: Map<number, Sound<shapes.TicketRow>>
  users: Map<number, shapes.UserRow>
  organizations: Map<number, shapes.OrganizationRow>
  groups: Map<number, shapes.GroupRow>
  ticketFields: Map<number, shapes.TicketFieldRow>
  /** By ticket id. */
  comments: Map<number, shapes.CommentRow[]>
  metrics: Map<number, shapes.MetricRow>
  /** By id and locale. */
  articles: Map<string, content.ArticleRow>
  sections: Map<string, content.SectionRow>
  categories: Map<string, content.CategoryRow>
  posts: Map<number, content.PostRow>
  /** By id. */
  postComments: Map<number, content.PostCommentRow & { post_id: number }>
  topics: Map<number, content.TopicRow>
}

export interface Sorting {
  rows: SoundRows
  problems: ImportProblem[]
  /** Rows taken and left out by kind of file. */
  counts: Record<string, { read: number; leftOut: number }>
}

export const createSorting = (): Sorting => ({
  rows: {
    tickets: new Map(),
    users: new Map(),
    organizations: new Map(),
    groups: new Map(),
    ticketFields: new Map(),
    comments: new Map(),
    metrics: new Map(),
    articles: new Map(),
    sections: new Map(),
    categories: new Map(),
    posts: new Map(),
    postComments: new Map(),
    topics: new Map(),
  },
  problems: [],
  counts: {},
})

const countOf = (sorting: Sorting, kind: string): { read: number; leftOut: number } => {
  const count = sorting.counts[kind] ?? { read: 0, leftOut: 0 }
  sorting.counts[kind] = count
  return count
}

/** A row, or a part of one, that cannot be used. */
const leaveOut = (sorting: Sorting, kind: string, place: Place, cause: string): void => {
  countOf(sorting, kind).leftOut += 1
  sorting.problems.push(new ImportProblem(place.file, place.line, cause))
}

const check = <T>(sorting: Sorting, kind: string, row: Row, shape: z.ZodType<T>): T | null => {
  const checked = shape.safeParse(row.value)
  if (checked.success) return checked.data
  leaveOut(sorting, kind, row, causeOf(checked.error))
  return null
}

type Dated = { updated_at?: string | null | undefined }

const isNewer = (row: Dated, than: Dated): boolean => (row.updated_at ?? '') >= (than.updated_at ?? '')

/** Exports overlap: of two rows with one id the newer is kept, and the other counts as left out. */
const keep = <K, T extends object>(
  sorting: Sorting,
  kind: string,
  row: Row,
  into: Map<K, T>,
  key: K,
  value: T,
): void => {
  const there = into.get(key)
  if (there !== undefined)
    leaveOut(sorting, kind, row, `id ${String(key)} is there already; the newer one is kept`)
  else countOf(sorting, kind).read += 1
  if (there === undefined || isNewer(value as Dated, there as Dated)) into.set(key, value)
}

const sortComment = (sorting: Sorting, row: Row, ticketId: number | null): void => {
  const found = check(sorting, 'comments', row, shapes.comment)
  if (!found) return
  const ticket = found.ticket_id ?? ticketId
  if (ticket === null) {
    leaveOut(sorting, 'comments', row, 'ticket_id: is missing')
    return
  }
  const list = sorting.rows.comments.get(ticket) ?? []
  sorting.rows.comments.set(ticket, list)
  const there = found.id != null && list.some(({ id }) => id === found.id)
  if (there) return
  list.push(found)
  countOf(sorting, 'comments').read += 1
}

const sortComments = (sorting: Sorting, row: Row, comments: readonly unknown[], ticketId: number): void => {
  for (const value of comments) sortComment(sorting, { ...row, value }, ticketId)
}

const sortMetrics = (sorting: Sorting, row: Row, ticketId: number | null): void => {
  const found = check(sorting, 'metrics', row, shapes.metrics)
  if (!found) return
  const ticket = found.ticket_id ?? ticketId
  if (ticket === null) {
    leaveOut(sorting, 'metrics', row, 'ticket_id: is missing')
    return
  }
  if (!sorting.rows.metrics.has(ticket)) countOf(sorting, 'metrics').read += 1
  sorting.rows.metrics.set(ticket, found)
}

const sortTicket = (sorting: Sorting, row: Row): void => {
  const found = check(sorting, 'tickets', row, shapes.ticket)
  if (!found) return
  if ((found.requester_id ?? found.requester?.id ?? null) === null) {
    leaveOut(sorting, 'tickets', row, 'requester_id: is missing')
    return
  }
  const { comments, metric_set, metrics, ...rest } = found
  const value = { ...rest, place: { file: row.file, line: row.line } }
  keep(sorting, 'tickets', row, sorting.rows.tickets, found.id, value)
  if (comments) sortComments(sorting, row, comments, found.id)
  const set = metric_set ?? metrics
  if (set !== undefined && set !== null) sortMetrics(sorting, { ...row, value: set }, found.id)
}

const sortTicketComments = (sorting: Sorting, row: Row): void => {
  const list = shapes.commentList.safeParse(row.value)
  if (list.success) sortComments(sorting, row, list.data.comments, list.data.ticket_id)
  else sortComment(sorting, row, null)
}

const sortPostComment = (sorting: Sorting, row: Row, postId: number | null): void => {
  const found = check(sorting, 'post_comments', row, content.postComment)
  if (!found) return
  const post_id = found.post_id ?? postId
  if (post_id === null) {
    leaveOut(sorting, 'post_comments', row, 'post_id: is missing')
    return
  }
  keep(sorting, 'post_comments', row, sorting.rows.postComments, found.id, { ...found, post_id })
}

const sortPost = (sorting: Sorting, row: Row): void => {
  const found = check(sorting, 'posts', row, content.post)
  if (!found) return
  const { comments, ...post } = found
  keep(sorting, 'posts', row, sorting.rows.posts, post.id, post)
  for (const value of comments ?? []) sortPostComment(sorting, { ...row, value }, post.id)
}

/** Most kinds: check, and keep by id. */
const plain =
  <T extends { id: number }>(kind: Kind, shape: z.ZodType<T>, into: (rows: SoundRows) => Map<number, T>) =>
  (sorting: Sorting, row: Row): void => {
    const found = check(sorting, kind, row, shape)
    if (found) keep(sorting, kind, row, into(sorting.rows), found.id, found)
  }

/** Translations share an id. */
const translated =
  <T extends { id: number; locale?: string | null | undefined }>(
    kind: Kind,
    shape: z.ZodType<T>,
    into: (rows: SoundRows) => Map<string, T>,
  ) =>
  (sorting: Sorting, row: Row): void => {
    const found = check(sorting, kind, row, shape)
    if (found) keep(sorting, kind, row, into(sorting.rows), `${found.id} ${found.locale ?? ''}`.trim(), found)
  }

export const SORTERS: Record<Kind, (sorting: Sorting, row: Row) => void> = {
  tickets: sortTicket,
  ticket_comments: sortTicketComments,
  ticket_metrics: (sorting, row) => sortMetrics(sorting, row, null),
  ticket_fields: plain('ticket_fields', shapes.ticketField, ({ ticketFields }) => ticketFields),
  users: plain('users', shapes.user, ({ users }) => users),
  organizations: plain('organizations', shapes.organization, ({ organizations }) => organizations),
  groups: plain('groups', shapes.group, ({ groups }) => groups),
  articles: translated('articles', content.article, ({ articles }) => articles),
  sections: translated('sections', content.section, ({ sections }) => sections),
  categories: translated('categories', content.category, ({ categories }) => categories),
  posts: sortPost,
  post_comments: (sorting, row) => sortPostComment(sorting, row, null),
  topics: plain('topics', content.topic, ({ topics }) => topics),
}
