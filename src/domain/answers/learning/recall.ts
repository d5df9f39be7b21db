// What does a ticket remind us of? Which items solved contacts that were worded like it, and how much that counts.

import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { type Hasher, hasher, isLearnable, learnableWords, termWeight, ticketFeatures } from './features.ts'
import { type AnswerMemory, weightAt } from './memory.ts'
import { rarityAt, type Vector, type Vocabulary, vectorOf } from './vocabulary.ts'
import { likenessWeight, oftenness } from './weighing.ts'

/** Of `of` past contacts that were solved with an item and held the word, `n` were solved with this one. */
interface Evidence {
  term: string
  n: number
  of: number
}

export interface Recalled {
  /** What is added to each item's fit, for those that something was learned of. */
  boosts: ReadonlyMap<ItemKey, number>
  /** The same for an item that nothing was learned of, by its own words. */
  unlearned: (document: IndexDocument) => number
  /** How like solved contacts the ticket is, 0 to 1, by item: without how often the item is used. */
  likeness: (key: ItemKey) => number
  evidence: (key: ItemKey) => Evidence | null
}

/** A memory made ready to be asked: entries by feature, and what each hash stands for. */
interface Ready {
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

const readyOf = (memory: AnswerMemory): Ready => {
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

const likenesses = ({ starts, items, weights }: Ready, vector: Vector, size: number): Float64Array => {
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
const ownLikeness = (made: Ready, asked: Float32Array, document: IndexDocument): number => {
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

/** Fewer contacts are an accident. */
const LEAST_EVIDENCE = 3

/** The entry of a feature in an item's row; -1 where it has none. */
const entryOf = ({ places, starts }: AnswerMemory, item: number, place: number): number => {
  let [low, high] = [starts[item] ?? 0, (starts[item + 1] ?? 0) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = places[middle] ?? 0
    if (found === place) return middle
    if (found < place) low = middle + 1
    else high = middle - 1
  }
  return -1
}

interface TellingWord {
  term: string
  place: number
  value: number
}

/** The words of a text that were learned, as the text weighs them. */
const tellingWords = (
  { subject, parts }: TicketText,
  language: Language,
  { hash, vocabulary }: Ready,
  { places, values }: Vector,
): TellingWord[] => {
  const weights = new Map(Array.from(places, (place, at) => [place, values[at] ?? 0]))
  const terms = new Set(
    [subject, ...parts.map(({ text }) => text)].flatMap((part) => learnableWords(part, language)),
  )
  return [...terms].flatMap((term) => {
    const place = vocabulary.places.get(hash(term)[0] ?? 0)
    return place === undefined ? [] : [{ term, place, value: weights.get(place) ?? 0 }]
  })
}

/** `size`: documents of the index. A text that does not betray its language is taken for `usual`. */
export function recall(memory: AnswerMemory, text: TicketText, usual: Language, size: number): Recalled {
  const made = readyOf(memory)
  const language = text.language === 'unknown' ? usual : text.language
  const vector = vectorOf(ticketFeatures(text, language, made.hash), made.vocabulary)
  const sums = likenesses(made, vector, memory.items.length)
  const weight = likenessWeight(memory.contacts, size)
  const boosts = new Map<ItemKey, number>()
  for (const [item, key] of memory.items.entries())
    boosts.set(key, weight * Math.max(0, sums[item] ?? 0) + oftenness(memory.uses[item] ?? 0))

  let words: readonly TellingWord[] | null = null
  const asked = new Float32Array(memory.features.length)
  for (const [at, place] of vector.places.entries()) asked[place] = vector.values[at] ?? 0
  const evidence = (key: ItemKey): Evidence | null => {
    const item = made.itemPlaces.get(key)
    if (item === undefined) return null
    let best: (Evidence & { part: number }) | null = null
    words ??= tellingWords(text, language, made, vector)
    for (const { term, place, value } of words) {
      const at = entryOf(memory, item, place)
      const n = at < 0 ? 0 : (memory.counts[at] ?? 0)
      if (n < LEAST_EVIDENCE) continue
      const part = value * weightAt(memory, item, at)
      if (part > (best?.part ?? 0)) best = { term, n, of: Math.max(n, memory.seenSolved[place] ?? 0), part }
    }
    return best === null ? null : { term: best.term, n: best.n, of: best.of }
  }
  return {
    boosts,
    unlearned: (document) => weight * ownLikeness(made, asked, document),
    likeness: (key) => {
      const item = made.itemPlaces.get(key)
      return item === undefined ? 0 : vector.known * Math.max(0, sums[item] ?? 0)
    },
    evidence,
  }
}
