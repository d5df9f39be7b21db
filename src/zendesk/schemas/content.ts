// What do help-centre and community rows say about articles, posts, topics and segments?

import * as z from 'zod/mini'
import { plainArticle } from '#domain/answers/html-text.ts'
import type { Article, Post } from '#domain/content.ts'
import { count, flag, id, instant, maybeId, maybeText, name, text, texts } from './parts.ts'

/** Empty = everyone; null where the row tells nothing about segments. */
const segmentsOf = (row: {
  user_segment_id?: unknown
  user_segment_ids?: unknown
}): readonly number[] | null => {
  const { user_segment_id: one, user_segment_ids: all } = row
  const several = Array.isArray(all) ? all.filter((entry) => typeof entry === 'number') : []
  // A list with entries that cannot be read restricts we know not whom.
  if (Array.isArray(all) && several.length !== all.length) return null
  if (several.length > 0) return several
  if (typeof one === 'number') return [one]
  if (one === null || (one === undefined && Array.isArray(all))) return []
  return null
}

export const articleRow: z.ZodMiniType<Article> = z.pipe(
  z.object({
    id,
    title: text,
    name: text,
    body: text,
    html_url: name,
    label_names: texts,
    locale: text,
    section_id: maybeId,
    draft: flag,
    promoted: flag,
    outdated: flag,
    vote_sum: count,
    vote_count: count,
    user_segment_id: z.optional(z.unknown()),
    user_segment_ids: z.optional(z.unknown()),
    updated_at: instant,
  }),
  z.transform((row): Article => {
    const { text: plain, headings } = plainArticle(row.body)
    return {
      kind: 'article',
      id: row.id,
      title: row.title || row.name,
      text: plain,
      headings,
      labels: row.label_names,
      url: row.html_url,
      locale: row.locale,
      sectionId: row.section_id,
      draft: row.draft,
      segmentIds: segmentsOf(row),
      promoted: row.promoted,
      outdated: row.outdated,
      voteSum: row.vote_sum,
      voteCount: row.vote_count,
      updatedAt: row.updated_at,
    }
  }),
)

/** Segments of each topic by topic id; empty = everyone. */
export type TopicSegments = ReadonlyMap<number, readonly number[] | null>

export const postSchema = (topics: TopicSegments): z.ZodMiniType<Post> =>
  z.pipe(
    z.object({
      id,
      title: text,
      details: text,
      html_url: name,
      topic_id: maybeId,
      status: maybeText,
      vote_sum: count,
      vote_count: count,
      comment_count: count,
      updated_at: instant,
    }),
    z.transform(
      (row): Post => ({
        kind: 'post',
        id: row.id,
        title: row.title,
        text: plainArticle(row.details).text,
        answer: null,
        official: false,
        answered: row.status === 'answered' || row.status === 'completed',
        url: row.html_url,
        topicId: row.topic_id,
        segmentIds: row.topic_id === null ? null : (topics.get(row.topic_id) ?? null),
        voteSum: row.vote_sum,
        voteCount: row.vote_count,
        commentCount: row.comment_count,
        updatedAt: row.updated_at,
      }),
    ),
  )

export interface Topic {
  id: number
  name: string
  segmentIds: readonly number[] | null
}

export const topicRow: z.ZodMiniType<Topic> = z.pipe(
  z.object({ id, name: text, user_segment_id: z.optional(z.unknown()) }),
  z.transform((row) => ({ id: row.id, name: row.name, segmentIds: segmentsOf(row) })),
)

export interface PostComment {
  text: string
  official: boolean
  voteSum: number
}

export const postCommentRow: z.ZodMiniType<PostComment> = z.pipe(
  z.object({ id, body: text, official: z.boolean(), vote_sum: count }),
  z.transform((row) => ({
    text: plainArticle(row.body).text,
    official: row.official,
    voteSum: row.vote_sum,
  })),
)
