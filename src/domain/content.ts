// What can be sent to a customer instead of an own explanation? Articles and community posts, as facts.

import type { Instant } from './instant.ts'

export interface Article {
  kind: 'article'
  id: number
  title: string
  /** Plain text of the body. */
  text: string
  headings: readonly string[]
  labels: readonly string[]
  url: string
  locale: string
  sectionId: number | null
  draft: boolean
  /** Segments allowed to read it; empty = everyone. `null` where the row does not tell. */
  segmentIds: readonly number[] | null
  promoted: boolean
  outdated: boolean
  voteSum: number
  voteCount: number
  updatedAt: Instant
}

export interface Post {
  kind: 'post'
  id: number
  title: string
  text: string
  /** The official, else top-voted, comment's plain text; null = none or not read yet. */
  answer: string | null
  official: boolean
  answered: boolean
  url: string
  topicId: number | null
  /** Segments allowed to read the topic; empty = everyone. `null` where unknown. */
  segmentIds: readonly number[] | null
  voteSum: number
  voteCount: number
  commentCount: number
  updatedAt: Instant
}

export type Item = Article | Post

/** What this customer did in help centre and community (Zendesk's Events API). */
export interface Activity {
  type: string
  at: Instant
  articleId: number | null
  postId: number | null
  /** Search words, where the customer searched; in memory only. */
  query: string | null
  resultCount: number | null
}
