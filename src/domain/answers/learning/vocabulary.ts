// Which features are common enough to be kept, and what does a text look like in them?

import type { Features } from './features.ts'

/** A feature that fewer contacts or requesters share might tell of someone. */
const LEAST_CONTACTS = 5
const LEAST_REQUESTERS = 3
/** What a row of two-byte numbers can name, and more than any field's words need. */
export const MOST_FEATURES = 16_384

export interface Vocabulary {
  /** Contacts that were counted. */
  contacts: number
  /** Place of each kept feature, by its hash; hashes ascend with their places. */
  places: ReadonlyMap<number, number>
  /** In how many contacts each stands, by place. */
  seen: Uint32Array
}

/** One text as weights of kept features; of length 1. */
export interface Vector {
  places: Int32Array
  values: Float32Array
  /** How much of the text is known: the length of its known part ÷ its whole length, 0 to 1. */
  known: number
}

export interface Counted {
  features: Features
  requester: number | string
}

const commonFeatures = (contacts: readonly Counted[]): [feature: number, seen: number][] => {
  const seen = new Map<number, number>()
  const requesters = new Map<number, Set<number | string>>()
  for (const { features, requester } of contacts) {
    for (const feature of features.keys()) {
      seen.set(feature, (seen.get(feature) ?? 0) + 1)
      const known = requesters.get(feature)
      if (known === undefined) requesters.set(feature, new Set([requester]))
      else if (known.size < LEAST_REQUESTERS) known.add(requester)
    }
  }
  return [...seen].filter(
    ([feature, count]) => count >= LEAST_CONTACTS && (requesters.get(feature)?.size ?? 0) >= LEAST_REQUESTERS,
  )
}

/** The features that at least five contacts of three requesters share; of too many the most common ones. */
export function vocabularyOf(contacts: readonly Counted[]): Vocabulary {
  const kept = commonFeatures(contacts)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_FEATURES)
    .sort((a, b) => a[0] - b[0])
  return {
    contacts: contacts.length,
    places: new Map(kept.map(([feature], place) => [feature, place])),
    seen: Uint32Array.from(kept, ([, count]) => count),
  }
}

const rarity = (contacts: number, seen: number): number => Math.log(1 + contacts / Math.max(1, seen))

export const rarityAt = ({ contacts, seen }: Vocabulary, place: number): number =>
  rarity(contacts, seen[place] ?? 1)

/** Sparse, weighted by rarity (tf–idf with dampened counts), normalised over its known features. */
export function vectorOf(features: Features, { contacts, places, seen }: Vocabulary): Vector {
  const kept: [place: number, value: number][] = []
  let [inside, outside] = [0, 0]
  for (const [feature, count] of features) {
    const place = places.get(feature)
    const value = Math.log1p(count) * rarity(contacts, place === undefined ? 1 : (seen[place] ?? 1))
    if (place === undefined) outside += value * value
    else {
      kept.push([place, value])
      inside += value * value
    }
  }
  const length = Math.sqrt(inside) || 1
  kept.sort((a, b) => a[0] - b[0])
  return {
    places: Int32Array.from(kept, ([place]) => place),
    values: Float32Array.from(kept, ([, value]) => value / length),
    known: Math.sqrt(inside / (inside + outside || 1)),
  }
}

/** How far a text points along a row of weights by place. */
export function along({ places, values }: Vector, weights: Float32Array): number {
  let sum = 0
  for (let i = 0; i < places.length; i += 1) sum += (values[i] ?? 0) * (weights[places[i] ?? 0] ?? 0)
  return sum
}
