// How well does each document of a language fit a query, and by which terms?

import type { Partition } from './answer-index.ts'
import type { Query } from './query.ts'

export interface Match {
  /** Place in the partition's documents. */
  place: number
  /** The document's score, relative to the length of the query: comparable across tickets and languages. */
  fit: number
}

/** What is added to the fits of some documents, by their place. */
export type Boosts = ReadonlyMap<number, number>

/** What a term nobody wrote is worth: as if one document held it. */
const rarityOfUnseen = (size: number): number => Math.log(1 + (size - 0.5) / 1.5)

/** How far a long query counts against its matches: between not at all (0) and as a cosine does (1). */
const LENGTH_EXPONENT = 0.75

/**
 * The query's length as a vector, dampened: a long mail holds more beside its matter (what pivoted normalisation
 * does for documents: Singhal, Buckley, Mitra 1996). Words that no document knows count in full, so that a question
 * of another field fits nothing. The unit is the rarest word's weight, so that the size of the index cancels out.
 */
const lengthOf = (partition: Partition, query: Query): number => {
  const unseen = rarityOfUnseen(partition.size)
  let squares = 0
  for (const [term, weight] of query) {
    if (term.includes(' ')) continue
    squares += (weight * (partition.postings.get(term)?.rarity ?? unseen)) ** 2
  }
  return Math.sqrt(squares) ** LENGTH_EXPONENT * unseen ** (1 - LENGTH_EXPONENT)
}

/** The highest scores in falling order, without sorting the thousands that hold one common word. */
const best = (scores: Float64Array, limit: number): Match[] => {
  const found: Match[] = []
  let least = 0
  for (let place = 0; place < scores.length; place += 1) {
    const fit = scores[place] ?? 0
    if (fit <= least) continue
    let at = found.length
    while (at > 0 && (found[at - 1]?.fit ?? 0) < fit) at -= 1
    found.splice(at, 0, { place, fit })
    if (found.length > limit) found.pop()
    if (found.length === limit) least = found.at(-1)?.fit ?? 0
  }
  return found
}

const scoresOf = (partition: Partition, query: Query): Float64Array => {
  const scores = new Float64Array(partition.documents.length)
  for (const [term, weight] of query) {
    const posting = partition.postings.get(term)
    if (posting === undefined) continue
    const { documents, weights, rarity } = posting
    for (let i = 0; i < documents.length; i += 1) {
      const place = documents[i] ?? 0
      scores[place] = (scores[place] ?? 0) + weight * rarity * (weights[i] ?? 0)
    }
  }
  const length = lengthOf(partition, query)
  if (length > 0)
    for (let place = 0; place < scores.length; place += 1) scores[place] = (scores[place] ?? 0) / length
  return scores
}

/** Documents that hold any term of the query, best first, at most `limit`. */
export const matches = (partition: Partition, query: Query, limit: number): Match[] =>
  best(scoresOf(partition, query), limit)

/** The same, and those that come first with their boosts; each with its fit alone, in no order. */
export function boostedMatches(partition: Partition, query: Query, limit: number, boosts: Boosts): Match[] {
  const scores = scoresOf(partition, query)
  const boosted = scores.slice()
  for (const [place, boost] of boosts) boosted[place] = (boosted[place] ?? 0) + boost
  const places = new Set([...best(scores, limit), ...best(boosted, limit)].map(({ place }) => place))
  return [...places].map((place) => ({ place, fit: scores[place] ?? 0 }))
}

/** Where a document stands in a posting's ascending list; -1 where it does not. */
const placeIn = (documents: Int32Array, place: number): number => {
  let [low, high] = [0, documents.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = documents[middle] ?? 0
    if (found === place) return middle
    if (found < place) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Whether the document at a place holds a term. */
export const hasTerm = (partition: Partition, term: string, place: number): boolean => {
  const posting = partition.postings.get(term)
  return posting !== undefined && placeIn(posting.documents, place) >= 0
}

/** What each term of the query adds to one document, most first. */
export function contributions(
  partition: Partition,
  query: Query,
  place: number,
): [term: string, part: number][] {
  const found: [string, number][] = []
  for (const [term, weight] of query) {
    const posting = partition.postings.get(term)
    const at = posting === undefined ? -1 : placeIn(posting.documents, place)
    if (posting !== undefined && at >= 0)
      found.push([term, weight * posting.rarity * (posting.weights[at] ?? 0)])
  }
  return found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
