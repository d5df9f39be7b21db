// Which documents hold a term, and how much does it tell? An inverted index over articles and posts.

import type { Item } from '#domain/content.ts'
import type { Language } from '#domain/text/language.ts'
import { FIELDS, type IndexDocument, indexDocument } from './index-document.ts'

/** Documents that hold a term, and its weight in each; `rarity` is the term's idf within the language. */
interface Posting {
  documents: Int32Array
  weights: Float32Array
  rarity: number
}

/** Documents of one language: their stems and the rarity of their words have nothing to do with other languages'. */
export interface Partition {
  language: Language
  documents: readonly IndexDocument[]
  /** Of how many documents these are all or the most likely: what a word's rarity is reckoned by. */
  size: number
  postings: ReadonlyMap<string, Posting>
}

export interface AnswerIndex {
  size: number
  partitions: readonly Partition[]
}

/** How much one occurrence weighs in each field, in the order of `FIELDS`. */
const FIELD_WEIGHTS: readonly number[] = [3, 1, 3, 1, 1]
/** How far a field's length counts against it, in the order of `FIELDS`. */
const FIELD_LENGTH: readonly number[] = [0.5, 0.5, 0.3, 0.75, 0.75]
/** How soon further occurrences stop to count. */
const SATURATION = 3

const averageLengths = (documents: readonly IndexDocument[]): number[] =>
  FIELDS.map((_, field) => {
    const lengths = documents.map((document) => document.lengths[field] ?? 0).filter((length) => length > 0)
    return lengths.length === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  })

/** BM25F (Robertson, Zaragoza 2009, §3.6): counts of all fields are joined before they saturate. */
const weightIn = (
  counts: readonly number[],
  lengths: readonly number[],
  average: readonly number[],
): number => {
  let joined = 0
  for (const [field, count] of counts.entries()) {
    if (count === 0) continue
    const b = FIELD_LENGTH[field] ?? 0
    const length = 1 - b + (b * (lengths[field] ?? 0)) / (average[field] ?? 1)
    joined += ((FIELD_WEIGHTS[field] ?? 1) * count) / length
  }
  return joined / (SATURATION + joined)
}

/** Robertson and Spärck Jones' weight, kept above zero. */
const rarityOf = (size: number, holding: number): number =>
  Math.log(1 + (size - holding + 0.5) / (holding + 0.5))

/** In a handful of documents every word would be common; rarities are then those of a help centre of this size. */
const SMALLEST = 100

const partitionOf = (
  language: Language,
  documents: readonly IndexDocument[],
  collection: number,
): Partition => {
  const size = Math.max(documents.length, collection)
  const average = averageLengths(documents)
  const lists = new Map<string, { documents: number[]; weights: number[] }>()
  for (const [place, document] of documents.entries()) {
    for (const [term, counts] of document.terms) {
      const list = lists.get(term) ?? { documents: [], weights: [] }
      list.documents.push(place)
      list.weights.push(weightIn(counts, document.lengths, average))
      lists.set(term, list)
    }
  }
  const postings = new Map<string, Posting>()
  for (const [term, list] of lists) {
    postings.set(term, {
      documents: Int32Array.from(list.documents),
      weights: Float32Array.from(list.weights),
      rarity: rarityOf(size, list.documents.length),
    })
  }
  return { language, documents, size, postings }
}

/**
 * An index of documents that were counted before, for instance in a worker. `collection`: of how many documents at
 * least these are the most likely ones, where they are what a search found.
 */
export function indexOf(documents: readonly IndexDocument[], collection: number = SMALLEST): AnswerIndex {
  const byLanguage = new Map<Language, IndexDocument[]>()
  for (const document of documents) {
    const peers = byLanguage.get(document.language) ?? []
    peers.push(document)
    byLanguage.set(document.language, peers)
  }
  const partitions = [...byLanguage].map(([language, peers]) => partitionOf(language, peers, collection))
  return { size: documents.length, partitions }
}

/** The language of most documents. */
const usualLanguage = (documents: readonly IndexDocument[]): Language => {
  const counts = new Map<Language, number>()
  for (const { language } of documents) {
    if (language !== 'unknown') counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'unknown'
}

/** Counts and indexes; posts that do not betray their language are taken to be in that of most items. */
export function buildIndex(items: readonly Item[], collection?: number): AnswerIndex {
  const documents = items.map((item) => indexDocument(item))
  const usual = usualLanguage(documents)
  return indexOf(
    documents.map((document) =>
      document.language === 'unknown' ? indexDocument(document.item, usual) : document,
    ),
    collection,
  )
}
