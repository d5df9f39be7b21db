// How like the contacts that an item solved, or an item's own words, is a ticket?

import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import { type Hasher, hasher, isLearnable, termWeight } from './features.ts'
import { type AnswerMemory, weightAt } from './memory.ts'
import { rarityAt, type Vector, type Vocabulary } from './vocabulary.ts'

/** A memory made ready to be asked: entries by feature, and what each hash stands for. */
export interface Ready {
  hash: Hasher
  vocabulary: Vocabulary
  itemPlaces: ReadonlyMap<ItemKey, number>
  starts: Uint32Array
  items: Uint16Array
  weights: Float32Array
  terms: Map<string, Int32Array>
  /** Room to count in; zero between uses. */
  counts: Float32Array
}

const ready = new WeakMap<AnswerMemory, Ready>()

export const readyOf = (memory: AnswerMemory): Ready => {
  const known = ready.get(memory)
  if (known !== undefined) return known
  const { features, seen, places, contacts } = memory
  const starts = new Uint32Array(features.length + 1)
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1
  for (let place = 0; place < features.length; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  const next = starts.slice()
  const items = new Uint16Array(places.length)
  const weights = new Float32Array(places.length)
  for (let item = 0; item < memory.items.length; item += 1) {
    for (let at = memory.starts[item] ?? 0; at < (memory.starts[item + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0
      const to = next[place] ?? 0
      items[to] = item
      weights[to] = weightAt(memory, item, at)
      next[place] = to + 1
    }
  }
  const made: Ready = {
    hash: hasher(memory.salt),
    vocabulary: {
      contacts,
      places: new Map(Array.from(features, (feature, place) => [feature, place])),
      seen,
    },
    itemPlaces: new Map(memory.items.map((key, place) => [key, place])),
    starts,
    items,
    weights,
    terms: new Map(),
    counts: new Float32Array(features.length),
  }
  ready.set(memory, made)
  return made
}

const MOST_TERMS = 50_000

/** How far a ticket points along each item's row, by the item's place; 1 is the same direction. */
export const likenesses = ({ starts, items, weights }: Ready, vector: Vector, size: number): Float64Array => {
  const sums = new Float64Array(size)
  for (let i = 0; i < vector.places.length; i += 1) {
    const [place, value] = [vector.places[i] ?? 0, vector.values[i] ?? 0]
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const item = items[at] ?? 0
      sums[item] = (sums[item] ?? 0) + value * (weights[at] ?? 0)
    }
  }
  return sums
}

/** The kept features of a term, by their places; worked out once. */
const placesOf = (made: Ready, term: string): Int32Array => {
  const known = made.terms.get(term)
  if (known !== undefined) return known
  const features = isLearnable(term) ? [...made.hash(term)] : []
  const places = Int32Array.from(features.flatMap((feature) => made.vocabulary.places.get(feature) ?? []))
  if (made.terms.size >= MOST_TERMS) made.terms.clear()
  made.terms.set(term, places)
  return places
}

/** Cosine of a ticket and a document's own words, as {@link vectorOf} would give it, without keeping a vector. */
export const ownLikeness = (made: Ready, asked: Float32Array, document: IndexDocument): number => {
  const { counts, vocabulary } = made
  const touched: number[] = []
  for (const [term, inFields] of document.terms) {
    const places = placesOf(made, term)
    if (places.length === 0) continue
    const weight = termWeight(inFields)
    for (const place of places) {
      if (counts[place] === 0) touched.push(place)
      counts[place] = (counts[place] ?? 0) + weight
    }
  }
  let [sum, squares] = [0, 0]
  for (const place of touched) {
    const value = Math.log1p(counts[place] ?? 0) * rarityAt(vocabulary, place)
    sum += value * (asked[place] ?? 0)
    squares += value * value
    counts[place] = 0
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares)
}
