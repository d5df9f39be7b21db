// How does the help centre spell articles, posts and the rest in an answer?

import type {
  ArticleRecord,
  CategoryRecord,
  PostCommentRecord,
  PostRecord,
  SectionRecord,
  SegmentRecord,
  TopicRecord,
  VoteRecord,
} from '#workspace/records/guide.ts'

const STAMP = '2025-01-01T00:00:00Z'

export function presentArticle(origin: string, article: ArticleRecord): Record<string, unknown> {
  const { id, html_url, locale, ...rest } = article
  return {
    id,
    url: `${origin}/api/v2/help_center/${locale}/articles/${id}.json`,
    html_url,
    comments_disabled: false,
    content_tag_ids: [],
    ...rest,
    locale,
    outdated_locales: [],
  }
}

/** A translation says about one language what the article's row of that language says. */
export const presentTranslation = (
  origin: string,
  article: ArticleRecord,
  index: number,
): Record<string, unknown> => ({
  id: article.id * 100 + index,
  url: `${origin}/api/v2/help_center/articles/${article.id}/translations/${article.locale}.json`,
  html_url: article.html_url,
  source_id: article.id,
  source_type: 'Article',
  locale: article.locale,
  title: article.title,
  body: article.body,
  outdated: article.outdated,
  draft: article.draft,
  created_at: article.created_at,
  updated_at: article.updated_at,
  updated_by_id: article.author_id,
  created_by_id: article.author_id,
})

export const presentSection = (
  origin: string,
  account: string,
  section: SectionRecord,
): Record<string, unknown> => ({
  id: section.id,
  url: `${origin}/api/v2/help_center/${section.locale}/sections/${section.id}.json`,
  html_url: `${account}/hc/${section.locale}/sections/${section.id}`,
  category_id: section.category_id,
  position: section.position ?? 0,
  created_at: STAMP,
  updated_at: STAMP,
  name: section.name,
  description: section.description ?? '',
  locale: section.locale,
  source_locale: section.locale,
  outdated: false,
  parent_section_id: null,
  theme_template: 'section_page',
})

export const presentCategory = (
  origin: string,
  account: string,
  category: CategoryRecord,
): Record<string, unknown> => ({
  id: category.id,
  url: `${origin}/api/v2/help_center/${category.locale}/categories/${category.id}.json`,
  html_url: `${account}/hc/${category.locale}/categories/${category.id}`,
  position: category.position ?? 0,
  created_at: STAMP,
  updated_at: STAMP,
  name: category.name,
  description: category.description ?? '',
  locale: category.locale,
  source_locale: category.locale,
  outdated: false,
})

export const presentTopic = (origin: string, topic: TopicRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/help_center/community/topics/${topic.id}.json`,
  follower_count: 0,
  community_id: 1,
  manageable_by: 'managers',
  ...topic,
})

export const presentPost = (origin: string, post: PostRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/help_center/community/posts/${post.id}.json`,
  follower_count: 0,
  frozen: false,
  non_author_editor_id: null,
  non_author_updated_at: null,
  content_tag_ids: [],
  ...post,
})

export const presentPostComment = (origin: string, comment: PostCommentRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/help_center/community/posts/${comment.post_id}/comments/${comment.id}.json`,
  non_author_editor_id: null,
  non_author_updated_at: null,
  ...comment,
})

export const presentVote = (origin: string, vote: VoteRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/help_center/votes/${vote.id}.json`,
  updated_at: vote.created_at,
  ...vote,
})

export const presentSegment = (segment: SegmentRecord): Record<string, unknown> => ({
  ...segment,
  created_at: STAMP,
  updated_at: STAMP,
})
