// How do articles and posts of an export become the account's help centre and community?

import type {
  ArticleRecord,
  CategoryRecord,
  PostCommentRecord,
  PostRecord,
  SectionRecord,
  SegmentRecord,
  TopicRecord,
} from '#workspace/records/guide.ts'
import type { ArticleRow, PostRow } from './content-shapes.ts'
import type { SoundRows } from './rows.ts'

export interface Content {
  segments: SegmentRecord[]
  categories: CategoryRecord[]
  sections: SectionRecord[]
  articles: ArticleRecord[]
  topics: TopicRecord[]
  posts: PostRecord[]
  postComments: PostCommentRecord[]
  locales: string[]
  defaultLocale: string
}

export interface ContentDefaults {
  /** Author where the export names none. */
  authorId: number
  helpCenter: string
  locale: string
  at: string
}

const articleFrom = (row: ArticleRow, defaults: ContentDefaults): ArticleRecord => {
  const locale = row.locale ?? row.source_locale ?? defaults.locale
  const updated = row.updated_at ?? row.created_at
  const segments =
    row.user_segment_ids.length > 0 ? row.user_segment_ids : [row.user_segment_id ?? 0].filter(Boolean)
  return {
    ...row,
    html_url: row.html_url || `${defaults.helpCenter}/${locale}/articles/${row.id}`,
    author_id: row.author_id ?? defaults.authorId,
    section_id: row.section_id ?? 1,
    updated_at: updated,
    edited_at: row.edited_at ?? updated,
    name: row.title,
    source_locale: row.source_locale ?? locale,
    locale,
    user_segment_ids: segments,
    permission_group_id: row.permission_group_id ?? 1,
  }
}

const postFrom = (row: PostRow, comments: number, defaults: ContentDefaults): PostRecord => {
  const { comments: _comments, ...post } = row
  return {
    ...post,
    author_id: row.author_id ?? defaults.authorId,
    comment_count: Math.max(row.comment_count, comments),
    topic_id: row.topic_id ?? 1,
    html_url: row.html_url || `${defaults.helpCenter}/${defaults.locale}/community/posts/${row.id}`,
    updated_at: row.updated_at ?? row.created_at,
  }
}

/** Who is in a segment is not exported. Staff only, so that nothing is offered to a customer who may not read it. */
const segmentsOf = (ids: Iterable<number>): SegmentRecord[] =>
  [...new Set(ids)].map((id) => ({
    id,
    name: `Segment ${id} (members not exported)`,
    user_type: 'staff',
    built_in: false,
    tags: [],
    or_tags: [],
    organization_ids: [],
    group_ids: [],
    added_user_ids: [],
  }))

const sectionsOf = (rows: SoundRows, articles: readonly ArticleRecord[], locale: string): SectionRecord[] => {
  const known = [...rows.sections.values()].map((row) => ({
    ...row,
    category_id: row.category_id ?? 1,
    locale: row.locale ?? locale,
  }))
  const ids = new Set(known.map(({ id }) => id))
  const missing = new Set(articles.map(({ section_id }) => section_id).filter((id) => !ids.has(id)))
  return [...known, ...[...missing].map((id) => ({ id, name: `Section ${id}`, category_id: 1, locale }))]
}

const categoriesOf = (
  rows: SoundRows,
  sections: readonly SectionRecord[],
  locale: string,
): CategoryRecord[] => {
  const known = [...rows.categories.values()].map((row) => ({ ...row, locale: row.locale ?? locale }))
  const ids = new Set(known.map(({ id }) => id))
  const missing = new Set(sections.map(({ category_id }) => category_id).filter((id) => !ids.has(id)))
  return [...known, ...[...missing].map((id) => ({ id, name: 'Help centre', locale }))]
}

const topicsOf = (
  rows: SoundRows,
  posts: readonly PostRecord[],
  defaults: ContentDefaults,
): TopicRecord[] => {
  const known = [...rows.topics.values()].map((row) => ({
    ...row,
    created_at: row.created_at ?? defaults.at,
    updated_at: row.updated_at ?? row.created_at ?? defaults.at,
  }))
  const ids = new Set(known.map(({ id }) => id))
  const missing = new Set(posts.map(({ topic_id }) => topic_id).filter((id) => !ids.has(id)))
  const made = [...missing].map((id, position) => ({
    id,
    html_url: `${defaults.helpCenter}/${defaults.locale}/community/topics/${id}`,
    name: `Topic ${id}`,
    description: '',
    position,
    user_segment_id: null,
    created_at: defaults.at,
    updated_at: defaults.at,
  }))
  return [...known, ...made]
}

const mostFrequent = (values: readonly string[], fallback: string): string => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? fallback
}

export const contentOf = (rows: SoundRows, given: Omit<ContentDefaults, 'locale'>): Content => {
  const locale = mostFrequent(
    [...rows.articles.values()].map((row) => row.source_locale ?? row.locale ?? 'en-us'),
    'en-us',
  )
  const defaults = { ...given, locale }
  const articles = [...rows.articles.values()].map((row) => articleFrom(row, defaults))
  const postComments = [...rows.postComments.values()].map((row) => ({
    ...row,
    author_id: row.author_id ?? defaults.authorId,
    updated_at: row.updated_at ?? row.created_at,
  }))
  const perPost = new Map<number, number>()
  for (const { post_id } of postComments) perPost.set(post_id, (perPost.get(post_id) ?? 0) + 1)
  const posts = [...rows.posts.values()].map((row) => postFrom(row, perPost.get(row.id) ?? 0, defaults))
  const sections = sectionsOf(rows, articles, locale)
  const topics = topicsOf(rows, posts, defaults)
  return {
    articles,
    sections,
    categories: categoriesOf(rows, sections, locale),
    topics,
    posts,
    postComments,
    segments: segmentsOf([
      ...articles.flatMap(({ user_segment_ids }) => user_segment_ids),
      ...topics.flatMap(({ user_segment_id }) => (user_segment_id === null ? [] : [user_segment_id])),
    ]),
    locales: [...new Set([locale, ...articles.map((article) => article.locale)])],
    defaultLocale: locale,
  }
}
