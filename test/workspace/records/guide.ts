// What do the help centre and the community hold, and who may read it?

import type { Json } from './json.ts'

export interface SegmentRecord {
  id: number
  name: string
  user_type: 'signed_in_users' | 'staff'
  built_in: boolean
  tags: string[]
  or_tags: string[]
  organization_ids: number[]
  group_ids: number[]
  added_user_ids: number[]
}

export interface SectionRecord {
  id: number
  name: string
  description?: string
  position?: number
  category_id: number
  locale: string
}

export interface CategoryRecord {
  id: number
  name: string
  description?: string
  position?: number
  /** Whose help centre it stands in; absent: the default brand's. Zendesk tells nobody: it is known by the host. */
  brand_id?: number
  locale: string
}

/** One translation of one article, as the article list of that locale shows it. */
export interface ArticleRecord {
  id: number
  html_url: string
  author_id: number
  draft: boolean
  promoted: boolean
  position: number
  vote_sum: number
  vote_count: number
  section_id: number
  created_at: string
  updated_at: string
  edited_at: string
  name: string
  title: string
  body: string
  source_locale: string
  locale: string
  outdated: boolean
  user_segment_id: number | null
  user_segment_ids: number[]
  permission_group_id: number
  label_names: string[]
  /** Absent: none. */
  content_tag_ids?: string[]
  /** Absent: readers may comment. */
  comments_disabled?: boolean
}

/** What a reader says under an article, in the language it is read in. */
export interface ArticleCommentRecord {
  id: number
  body: string
  author_id: number
  source_id: number
  locale: string
  html_url: string
  vote_sum: number
  vote_count: number
  created_at: string
  updated_at: string
}

export interface TopicRecord {
  id: number
  html_url: string
  name: string
  description: string
  position: number
  user_segment_id: number | null
  created_at: string
  updated_at: string
}

export interface PostRecord {
  id: number
  title: string
  details: string
  author_id: number
  vote_sum: number
  vote_count: number
  comment_count: number
  topic_id: number
  html_url: string
  created_at: string
  updated_at: string
  featured: boolean
  pinned: boolean
  closed: boolean
  status: 'planned' | 'not_planned' | 'completed' | 'answered' | 'none'
  /** Absent: none. */
  content_tag_ids?: string[]
}

export interface PostCommentRecord {
  id: number
  body: string
  author_id: number
  official: boolean
  vote_sum: number
  vote_count: number
  post_id: number
  html_url: string
  created_at: string
  updated_at: string
}

export interface LabelRecord {
  id: number
  name: string
}

/** Shared by articles and posts; the id is a ULID. */
export interface ContentTagRecord {
  id: string
  name: string
  created_at: string
  updated_at: string
}

/** What another system holds and the help centre's search knows of (federated search). */
export interface ExternalRecord {
  source_id: string
  title: string
  body: string
  url: string
  locale: string
  updated_at: string
  user_segment_id: number | null
}

export interface VoteRecord {
  id: number
  user_id: number
  value: 1 | -1
  item_id: number
  /** `Comment` is one on an article. */
  item_type: 'Article' | 'Comment' | 'Post' | 'PostComment'
  created_at: string
  /** Absent: never changed. */
  updated_at?: string
}

export interface EventRecord {
  id: string
  type: string
  source: string
  description: string
  created_at: string
  received_at: string
  properties: Record<string, Json>
}
