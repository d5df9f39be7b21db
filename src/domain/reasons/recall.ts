// Which reasons do a text's words speak for, going by recent contacts that agents tagged?

import type { Query } from './describe.ts'
import type { ReasonSample } from './sample.ts'

export interface Recollection {
  /** Cosine between the text and the reason's mean contact, 0 to 1. */
  likeness: number
  /** Log-likelihood of the text's words under the reason, with its share of contacts as prior. */
  logLikelihood: number
  terms: readonly (readonly [term: string, worth: number])[]
}

interface Centroid {
  value: string
  contacts: number
  terms: Readonly<Record<string, number>>
  /** Sum of term counts, for the likelihood. */
  total: number
  length: number
}

interface Memory {
  centroids: readonly Centroid[]
  rarity: ReadonlyMap<string, number>
  vocabulary: number
}

/** Laplace's share for words not seen under a reason; 0.1 did best on public intent data. */
const SMOOTHING = 0.1
/** A reason that was used twice has taught nothing yet. */
const FEWEST_CONTACTS = 3

const build = (sample: ReasonSample): Memory => {
  const counts = new Map<string, number>()
  const learned = Object.entries(sample.reasons).filter(([, { contacts }]) => contacts >= FEWEST_CONTACTS)
  for (const [, { terms }] of learned) {
    for (const [term, n] of Object.entries(terms)) counts.set(term, (counts.get(term) ?? 0) + n)
  }
  const rarity = new Map([...counts].map(([term, n]) => [term, Math.log((sample.contacts + 1) / (n + 0.5))]))
  const centroids = learned.map(([value, { contacts, terms }]) => {
    let total = 0
    let squares = 0
    for (const [term, n] of Object.entries(terms)) {
      total += n
      squares += ((n / contacts) * (rarity.get(term) ?? 0)) ** 2
    }
    return { value, contacts, terms, total, length: Math.sqrt(squares) }
  })
  return { centroids, rarity, vocabulary: Math.max(1, counts.size) }
}

const memories = new WeakMap<ReasonSample, Memory>()

const memoryOf = (sample: ReasonSample): Memory => {
  const memory = memories.get(sample) ?? build(sample)
  memories.set(sample, memory)
  return memory
}

const recall = (centroid: Centroid, query: Query, queryLength: number, memory: Memory): Recollection => {
  const unseen = centroid.total + SMOOTHING * memory.vocabulary
  let product = 0
  let logLikelihood = Math.log(centroid.contacts)
  const terms: [string, number][] = []
  for (const [token, strength] of query) {
    const rarity = memory.rarity.get(token)
    // A word that no tagged contact held tells nothing about any reason.
    if (rarity === undefined) continue
    const n = Object.hasOwn(centroid.terms, token) ? (centroid.terms[token] ?? 0) : 0
    logLikelihood += Math.min(1, strength) * Math.log((n + SMOOTHING) / unseen)
    const worth = strength * rarity * (n / centroid.contacts) * rarity
    if (worth > 0) terms.push([token, worth])
    product += worth
  }
  terms.sort((a, b) => b[1] - a[1])
  const likeness = centroid.length > 0 && queryLength > 0 ? product / (centroid.length * queryLength) : 0
  return { likeness, logLikelihood, terms }
}

/** What the sample recalls of each reason that it has learned, by value. */
export const recallReasons = (sample: ReasonSample, query: Query): ReadonlyMap<string, Recollection> => {
  const memory = memoryOf(sample)
  let squares = 0
  for (const [token, strength] of query) squares += (strength * (memory.rarity.get(token) ?? 0)) ** 2
  const length = Math.sqrt(squares)
  return new Map(
    memory.centroids.map((centroid) => [centroid.value, recall(centroid, query, length, memory)]),
  )
}
