// What did a customer do in help centre and community, as one event tells?

import * as z from 'zod/mini'
import type { Activity } from '#domain/content.ts'
import { id, instant, lenient, maybeId, text } from './parts.ts'

/** `search_query` is an object where the customer searched, and a text where answers were suggested. */
const searchWords = lenient((value): string | null => {
  const words = typeof value === 'object' && value !== null ? (value as { query?: unknown }).query : value
  return typeof words === 'string' && words !== '' ? words : null
})

const properties = z.object({
  article_id: maybeId,
  community_post_id: maybeId,
  post_id: maybeId,
  search_query: searchWords,
  result_count: lenient((value): number | null => {
    const parsed = id.safeParse(value)
    return parsed.success ? parsed.data : null
  }),
})

const NOTHING = {
  article_id: null,
  community_post_id: null,
  post_id: null,
  search_query: null,
  result_count: null,
}

export const activityRow: z.ZodMiniType<Activity> = z.pipe(
  z.object({
    type: z.string(),
    created_at: instant,
    source: text,
    properties: z.catch(properties, NOTHING),
  }),
  z.transform((row) => ({
    type: row.type,
    at: row.created_at,
    articleId: row.properties.article_id,
    postId: row.properties.community_post_id ?? row.properties.post_id,
    query: row.properties.search_query,
    resultCount: row.properties.result_count,
  })),
)
