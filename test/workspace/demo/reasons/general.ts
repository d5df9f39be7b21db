// Which articles and posts belong to no single contact reason?

import type { ArticleContent, PostContent } from './types.ts'

export const GENERAL_ARTICLES: readonly (ArticleContent & { top: string })[] = []

export const GENERAL_POSTS: readonly (PostContent & { topic: string })[] = []
