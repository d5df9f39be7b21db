// What do we remember of contacts that were solved? Weights of hashed features by item: bounded, and without any text.

import type { ItemKey } from '#domain/answers/item.ts'
import type { Instant } from '#domain/instant.ts'
import { inOneGo } from '#domain/steps.ts'
import { MOST_FEATURES } from './vocabulary.ts'

/**
 * Plain numbers and typed arrays, for the structured clone of a worker and a store. Rows are by item, entries within a
 * row by feature: of item i they stand at `starts[i]` to `starts[i + 1]`. Below 2 MB however much was learned.
 */
export interface AnswerMemory {
  version: 1
  salt: string
  learnedAt: Instant
  /** Contacts learned from, and how many of them were solved with a known item. */
  contacts: number
  solved: number
  /** Hashes of the kept features, ascending; in how many contacts, and in how many solved ones, each stands. */
  features: Uint32Array
  seen: Uint32Array
  seenSolved: Uint32Array
  items: readonly ItemKey[]
  /** Contacts solved with each item: recent ones count more, likely ones in part. */
  uses: Float32Array
  starts: Uint32Array
  /** Place of each entry's feature. */
  places: Uint16Array
  /** Weight of each entry, in parts of 127 of its item's scale. */
  weights: Int8Array
  scales: Float32Array
  /** In how many contacts that were solved with the item the feature stood; at most 255. */
  counts: Uint8Array
}

interface FeatureRow {
  seen: number
  seenSolved: number
}

export interface ItemRow {
  uses: number
  /** Weight and count by hash of the feature. */
  entries: Map<number, { weight: number; count: number }>
}

/** The same, to work with. */
export interface OpenMemory {
  salt: string
  learnedAt: Instant
  contacts: number
  solved: number
  features: Map<number, FeatureRow>
  items: Map<ItemKey, ItemRow>
}

/** Four bytes each: 1.3 MB beside at most 0.2 MB of features. */
const MOST_ENTRIES = 320_000
const MOST_ITEMS = 4_000
const STEPS = 127
const MOST_COUNT = 255

/** The items that were used most, in a fixed order. */
const keptItems = (items: OpenMemory['items']): [ItemKey, ItemRow][] =>
  [...items]
    .sort((a, b) => b[1].uses - a[1].uses || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_ITEMS)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))

type Entry = [place: number, weight: number, count: number]

/** A row's most telling entries, those that would round to nothing left out. */
const keptEntries = (row: ItemRow, places: ReadonlyMap<number, number>, most: number): Entry[] => {
  let peak = 0
  for (const { weight } of row.entries.values()) peak = Math.max(peak, Math.abs(weight))
  const found: Entry[] = []
  for (const [feature, { weight, count }] of row.entries) {
    const place = places.get(feature)
    if (place !== undefined && Math.abs(weight) * STEPS * 2 >= peak && weight !== 0)
      found.push([place, weight, count])
  }
  if (found.length > most) found.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0]).length = most
  return found.sort((a, b) => a[0] - b[0])
}

/** For keeping: rounded, sorted and cut to what matters most. Yields after each item. */
export function* packInSteps(open: OpenMemory): Generator<void, AnswerMemory> {
  const features = [...open.features]
    .sort((a, b) => b[1].seen - a[1].seen || a[0] - b[0])
    .slice(0, MOST_FEATURES)
    .sort((a, b) => a[0] - b[0])
  const places = new Map(features.map(([feature], place) => [feature, place]))
  const items = keptItems(open.items)
  const most = Math.floor(MOST_ENTRIES / Math.max(1, items.length))
  const rows: Entry[][] = []
  for (const [, row] of items) {
    yield
    rows.push(keptEntries(row, places, most))
  }
  const entries = rows.flat()
  yield
  const scales = rows.map((row) => row.reduce((peak, [, weight]) => Math.max(peak, Math.abs(weight)), 0))
  const starts = new Uint32Array(rows.length + 1)
  for (const [place, row] of rows.entries()) starts[place + 1] = (starts[place] ?? 0) + row.length
  return {
    version: 1,
    salt: open.salt,
    learnedAt: open.learnedAt,
    contacts: open.contacts,
    solved: open.solved,
    features: Uint32Array.from(features, ([feature]) => feature),
    seen: Uint32Array.from(features, ([, row]) => row.seen),
    seenSolved: Uint32Array.from(features, ([, row]) => row.seenSolved),
    items: items.map(([key]) => key),
    uses: Float32Array.from(items, ([, row]) => row.uses),
    starts,
    places: Uint16Array.from(entries, ([place]) => place),
    weights: Int8Array.from(
      rows.flatMap((row, at) => row.map(([, weight]) => Math.round((weight / (scales[at] || 1)) * STEPS))),
    ),
    scales: Float32Array.from(scales),
    counts: Uint8Array.from(entries, ([, , count]) => Math.min(MOST_COUNT, count)),
  }
}

/** {@link packInSteps} in one go. */
export const packMemory = (open: OpenMemory): AnswerMemory => inOneGo(packInSteps(open))

/** The weight of an entry as it was before packing, but for rounding. */
export const weightAt = ({ weights, scales }: AnswerMemory, item: number, entry: number): number =>
  ((weights[entry] ?? 0) / STEPS) * (scales[item] ?? 0)

export function openMemory(memory: AnswerMemory): OpenMemory {
  const features = new Map<number, FeatureRow>()
  for (const [place, feature] of memory.features.entries())
    features.set(feature, { seen: memory.seen[place] ?? 0, seenSolved: memory.seenSolved[place] ?? 0 })
  const items = new Map<ItemKey, ItemRow>()
  for (const [item, key] of memory.items.entries()) {
    const entries: ItemRow['entries'] = new Map()
    for (let at = memory.starts[item] ?? 0; at < (memory.starts[item + 1] ?? 0); at += 1) {
      const feature = memory.features[memory.places[at] ?? 0] ?? 0
      entries.set(feature, { weight: weightAt(memory, item, at), count: memory.counts[at] ?? 0 })
    }
    items.set(key, { uses: memory.uses[item] ?? 0, entries })
  }
  const { salt, learnedAt, contacts, solved } = memory
  return { salt, learnedAt, contacts, solved, features, items }
}

/** Bytes that it takes, but for a few names. */
export const sizeOf = (memory: AnswerMemory): number =>
  Object.values(memory).reduce<number>(
    (sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    memory.items.join('').length,
  )
