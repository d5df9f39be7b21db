// What do plain BM25 and a search library's defaults find? The yardsticks for our own ranking.

import MiniSearch from 'minisearch'
import type { Language } from '#domain/text/language.ts'
import { tokens } from '#domain/text/tokens.ts'

const K1 = 1.2
const B = 0.75

/** Places of documents, best first, for a query. */
export type Baseline = (query: string) => number[]

/** Robertson, Zaragoza 2009, equation 3.15, over one field of stems without stop words. */
export function bm25(texts: readonly string[], language: Language): Baseline {
  const documents = texts.map((text) => tokens(text, language))
  const average = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length)
  const postings = new Map<string, Map<number, number>>()
  for (const [place, words] of documents.entries()) {
    for (const word of words) {
      const posting = postings.get(word) ?? new Map<number, number>()
      posting.set(place, (posting.get(place) ?? 0) + 1)
      postings.set(word, posting)
    }
  }
  return (query) => {
    const scores = new Map<number, number>()
    for (const word of tokens(query, language)) {
      const posting = postings.get(word)
      if (posting === undefined) continue
      const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5))
      for (const [place, count] of posting) {
        const length = 1 - B + (B * (documents[place]?.length ?? 0)) / average
        scores.set(place, (scores.get(place) ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * length))
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([place]) => place)
  }
}

export interface Fields {
  title: string
  text: string
  answer: string
}

/** MiniSearch as it comes: any word may match, nothing weighted. */
export function libraryDefault(documents: readonly Fields[]): Baseline {
  const library = new MiniSearch<Fields & { id: number }>({ fields: ['title', 'text', 'answer'] })
  library.addAll(documents.map((document, id) => ({ ...document, id })))
  return (query) => library.search(query).flatMap(({ id }) => (typeof id === 'number' ? [id] : []))
}
