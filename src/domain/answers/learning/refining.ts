// Which words tell items apart that are easily confused? Profiles are moved until each contact points at its own item.

import type { ItemKey } from '#domain/answers/item.ts'
import type { Label } from './profiles.ts'
import { oftenness } from './weighing.ts'

/** How sharply likeness is told from likeness, and how far one contact may move a profile. */
const SHARPNESS = 10
const STEP = 0.1
const ROUNDS = 3
/** More items than this are told apart well enough by their profiles, and would take too long. */
const MOST_ITEMS = 500
/** What {@link oftenness} is worth beside a likeness of one. */
const OFTEN = 1 / 5

/** Odd and near the golden section of 2^32: places of a list in an order that looks like none, and is always the same. */
const SCATTER = 2654435769

const scattered = (length: number): number[] =>
  Array.from({ length }, (_, place) => place).sort(
    (a, b) => (Math.imul(a, SCATTER) >>> 0) - (Math.imul(b, SCATTER) >>> 0),
  )

/** Softmax in place: shares that add up to 1. */
const toShares = (scores: Float32Array): void => {
  let top = Number.NEGATIVE_INFINITY
  for (const score of scores) top = Math.max(top, score)
  let sum = 0
  for (let i = 0; i < scores.length; i += 1) {
    const value = Math.exp((scores[i] ?? 0) - top)
    scores[i] = value
    sum += value
  }
  for (let i = 0; i < scores.length; i += 1) scores[i] = (scores[i] ?? 0) / sum
}

/** Rows woven, and labels learned from, in one piece: some milliseconds. */
const ROWS_AT_ONCE = 50
const LABELS_AT_ONCE = 20

/** By feature, then by item: what one feature says of all items lies together. */
function* woven(rows: readonly Float32Array[], features: number): Generator<void, Float32Array> {
  const all = new Float32Array(features * rows.length)
  for (const [item, row] of rows.entries()) {
    if (item % ROWS_AT_ONCE === 0) yield
    for (let place = 0; place < features; place += 1) all[place * rows.length + item] = row[place] ?? 0
  }
  return all
}

function* unweave(all: Float32Array, rows: readonly Float32Array[]): Generator<void, void> {
  for (const [item, row] of rows.entries()) {
    if (item % ROWS_AT_ONCE === 0) yield
    for (let place = 0; place < row.length; place += 1) row[place] = all[place * rows.length + item] ?? 0
  }
}

/**
 * Moves the rows in place, by stochastic gradient steps of a softmax over the items (multinomial logistic regression
 * that starts from centroids and ends early). The same labels in the same order always give the same rows. Yields between
 * pieces.
 */
export function* refine(
  profiles: ReadonlyMap<ItemKey, Float32Array>,
  labels: readonly Label[],
  uses: ReadonlyMap<ItemKey, number>,
  features: number,
): Generator<void, void> {
  const kept = [...profiles]
    .filter(([key]) => (uses.get(key) ?? 0) > 0)
    .sort((a, b) => (uses.get(b[0]) ?? 0) - (uses.get(a[0]) ?? 0) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ITEMS)
  const items = kept.length
  if (items < 2) return
  const places = new Map(kept.map(([key], item) => [key, item]))
  const rows = kept.map(([, row]) => row)
  const all = yield* woven(rows, features)
  const bias = Float32Array.from(kept, ([key]) => SHARPNESS * OFTEN * oftenness(uses.get(key) ?? 0))
  const scores = new Float32Array(items)
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = STEP / (1 + round / 2)
    for (const [turn, at] of scattered(labels.length).entries()) {
      if (turn % LABELS_AT_ONCE === 0) yield
      const label = labels[at]
      const right = label === undefined ? undefined : places.get(label.key)
      if (label === undefined || right === undefined) continue
      const { vector, share } = label
      scores.set(bias)
      for (let i = 0; i < vector.places.length; i += 1) {
        const [from, value] = [(vector.places[i] ?? 0) * items, SHARPNESS * (vector.values[i] ?? 0)]
        for (let item = 0; item < items; item += 1)
          scores[item] = (scores[item] ?? 0) + value * (all[from + item] ?? 0)
      }
      toShares(scores)
      for (let item = 0; item < items; item += 1)
        scores[item] = step * share * ((item === right ? 1 : 0) - (scores[item] ?? 0))
      for (let i = 0; i < vector.places.length; i += 1) {
        const [from, value] = [(vector.places[i] ?? 0) * items, vector.values[i] ?? 0]
        for (let item = 0; item < items; item += 1)
          all[from + item] = (all[from + item] ?? 0) + value * (scores[item] ?? 0)
      }
    }
  }
  yield* unweave(all, rows)
}
