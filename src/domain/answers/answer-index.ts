// Which documents hold a term, and how rare is it? An inverted index over articles and posts.

import type { Item } from '#domain/content.ts'
import { type IndexDocument, indexDocument } from './index-document.ts'

export interface AnswerIndex {
  readonly documents: readonly IndexDocument[]
}

export const buildIndex = (items: readonly Item[]): AnswerIndex => indexOf(items.map(indexDocument))

/** An index of documents that were counted before, for instance in a worker. */
export const indexOf = (documents: readonly IndexDocument[]): AnswerIndex => ({ documents })
