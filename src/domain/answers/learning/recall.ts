// What does a ticket remind us of? Which items solved contacts that were worded like it, and how much that counts.

import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Language } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { learnableWords, ticketFeatures } from './features.ts'
import { likenesses, ownLikeness, type Ready, readyOf } from './likeness.ts'
import { type AnswerMemory, weightAt } from './memory.ts'
import { type Vector, vectorOf } from './vocabulary.ts'
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

/** Fewer contacts are an accident. */
const LEAST_EVIDENCE = 3
/** A word that two in three other contacts held as well says nothing for this item. */
const LEAST_SHARE = 1 / 3

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
      const of = Math.max(n, memory.seenSolved[place] ?? 0)
      if (n < LEAST_EVIDENCE || n / of < LEAST_SHARE) continue
      const part = value * weightAt(memory, item, at)
      if (part > (best?.part ?? 0)) best = { term, n, of, part }
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
