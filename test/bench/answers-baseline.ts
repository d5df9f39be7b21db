// What does plain BM25 find? One field, stems without stop words: the yardstick for our own ranking.

import { tokens } from '#domain/text/tokens.ts'

const K1 = 1.2
const B = 0.75

/** Places of the texts, best first, for a query (Robertson, Zaragoza 2009, equation 3.15). */
export function bm25(texts: readonly string[]): (query: string) => number[] {
  const documents = texts.map((text) => tokens(text, 'en'))
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
    for (const word of tokens(query, 'en')) {
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
