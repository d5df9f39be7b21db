// How do contacts look that an item solved? Their mean beside the item's own words, one row of weights an item.

import type { IndexDocument } from '#domain/answers/index-document.ts'
import type { ItemKey } from '#domain/answers/item.ts'
import type { Vector } from './vocabulary.ts'

/** One contact that an item solved, or may have: `share` is how much of a contact that is. */
export interface Label {
  vector: Vector
  key: ItemKey
  share: number
}

/** By item: weights by the place of a feature; each row of length 1. */
export type Profiles = ReadonlyMap<ItemKey, Float32Array>

/** An item's own words stand for this many contacts. */
export const OWN_WORDS = 3
/** A row for each of more items than this would not fit into memory while learning. */
const MOST_ITEMS = 1_000

/** In place; a row without weights stays as it is. */
const normalise = (row: Float32Array): Float32Array => {
  let squares = 0
  for (const value of row) squares += value * value
  const length = Math.sqrt(squares) || 1
  for (let place = 0; place < row.length; place += 1) row[place] = (row[place] ?? 0) / length
  return row
}

const addTo = (row: Float32Array, { places, values }: Vector, share: number): void => {
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0
    row[place] = (row[place] ?? 0) + share * (values[i] ?? 0)
  }
}

/** Contacts by item: their shares added up. */
export const usesOf = (labels: readonly Label[]): Map<ItemKey, number> => {
  const uses = new Map<ItemKey, number>()
  for (const { key, share } of labels) uses.set(key, (uses.get(key) ?? 0) + share)
  return uses
}

/** Rows that are gone over in one piece: some milliseconds. */
const PIECE = 100

/** Profiles of the most used items among the labels, at most 1,000. Yields after each hundred rows or so. */
export function* profilesOf(
  labels: readonly Label[],
  documents: ReadonlyMap<ItemKey, readonly IndexDocument[]>,
  ownWords: (document: IndexDocument) => Vector,
  features: number,
): Generator<void, Map<ItemKey, Float32Array>> {
  const kept = [...usesOf(labels)]
    .filter(([key]) => documents.has(key))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ITEMS)
  const rows = new Map<ItemKey, Float32Array>()
  for (const [place, [key]] of kept.entries()) {
    if (place % PIECE === PIECE - 1) yield
    const row = new Float32Array(features)
    for (const document of documents.get(key) ?? []) addTo(row, ownWords(document), OWN_WORDS)
    rows.set(key, row)
  }
  for (const [place, { vector, key, share }] of labels.entries()) {
    if (place % (10 * PIECE) === 0) yield
    const row = rows.get(key)
    if (row !== undefined) addTo(row, vector, share)
  }
  for (const [place, row] of [...rows.values()].entries()) {
    if (place % PIECE === 0) yield
    normalise(row)
  }
  return rows
}
