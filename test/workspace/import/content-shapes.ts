// What must a row of help centre or community have, to be of use?

import * as z from 'zod'
import { id } from './shapes.ts'

const date = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is no date')
const text = z.nullish(z.string()).transform((value) => value ?? '')
const optionalId = z.nullish(id).transform((value) => value ?? null)
const no = z.nullish(z.boolean()).transform((value) => value ?? false)
const count = z.nullish(z.int()).transform((value) => value ?? 0)
const ids = z.nullish(z.array(id)).transform((value) => value ?? [])

export const article = z.looseObject({
  id,
  title: z.string().min(1),
  body: text,
  html_url: text,
  author_id: optionalId,
  draft: no,
  promoted: no,
  position: count,
  vote_sum: count,
  vote_count: count,
  section_id: optionalId,
  created_at: date,
  updated_at: z.nullish(date),
  edited_at: z.nullish(date),
  source_locale: z.nullish(z.string()),
  locale: z.nullish(z.string()),
  outdated: no,
  user_segment_id: optionalId,
  user_segment_ids: ids,
  permission_group_id: optionalId,
  label_names: z.nullish(z.array(z.string())).transform((value) => value ?? []),
})
export type ArticleRow = z.infer<typeof article>

export const post = z.looseObject({
  id,
  title: z.string().min(1),
  details: text,
  author_id: optionalId,
  vote_sum: count,
  vote_count: count,
  comment_count: count,
  topic_id: optionalId,
  html_url: text,
  created_at: date,
  updated_at: z.nullish(date),
  featured: no,
  pinned: no,
  closed: no,
  status: z.enum(['planned', 'not_planned', 'completed', 'answered', 'none']).catch('none'),
  comments: z.nullish(z.array(z.unknown())),
})
export type PostRow = z.infer<typeof post>

export const postComment = z.looseObject({
  id,
  post_id: optionalId,
  body: text,
  author_id: optionalId,
  official: no,
  vote_sum: count,
  vote_count: count,
  html_url: text,
  created_at: date,
  updated_at: z.nullish(date),
})
export type PostCommentRow = z.infer<typeof postComment>

export const topic = z.looseObject({
  id,
  name: z.string(),
  description: text,
  html_url: text,
  position: count,
  user_segment_id: optionalId,
  created_at: z.nullish(date),
  updated_at: z.nullish(date),
})
export type TopicRow = z.infer<typeof topic>

export const section = z.looseObject({
  id,
  name: z.string(),
  category_id: optionalId,
  locale: z.nullish(z.string()),
})
export type SectionRow = z.infer<typeof section>

export const category = z.looseObject({ id, name: z.string(), locale: z.nullish(z.string()) })
export type CategoryRow = z.infer<typeof category>
