// Into which groups do a column's values fall before points are given? Learned on the rows that may be learned from.

import {
  type Feature,
  isOrdered,
  type NamedFeature,
  type OrderedFeature,
} from '#domain/backtest/table/columns.ts'
import { isRising, roundest, runs, tally } from './cuts.ts'

interface OrderedBins {
  kind: 'ordered'
  /** Whether higher values go with being kept. */
  rising: boolean
  /** Ascending. Rising: a bin begins at its cut (at least); falling: it ends there (at most). */
  cuts: readonly number[]
}

interface NamedBins {
  kind: 'named'
  /** Bin of each level; `rest` for those too rare to learn from. */
  binOf: Int32Array
  /** The last bin, for rare and never seen levels; -1 where nothing was rare. */
  rest: number
}

export interface Bins {
  shape: OrderedBins | NamedBins
  /** Bins of values; a bin for blanks comes after them. */
  count: number
  /** Blanks are many enough and different enough to count as a value; else they are unknown. */
  blankCounts: boolean
}

const MOST_BINS = 20
const MOST_LEVELS = 12
const LEAST_SHARE = 0.02
const LEAST_ROWS = 12
const orderedBins = (feature: OrderedFeature, train: Int32Array, lost: Uint8Array): OrderedBins => {
  const rows = [...train].filter((row) => !Number.isNaN(feature.values[row] ?? Number.NaN))
  const values = rows.map((row) => feature.values[row] ?? 0)
  const rising = isRising(
    values,
    rows.map((row) => lost[row] ?? 0),
  )
  const least = Math.max(LEAST_ROWS, Math.ceil(rows.length * LEAST_SHARE))
  const found = runs(tally(Float64Array.from(values)), Math.max(least, rows.length / MOST_BINS), least)
  const cuts = found.slice(1).map(({ from }, place) => {
    const before = found[place]?.to ?? from
    return roundest(before, from, rising ? 'high' : 'low')
  })
  return { kind: 'ordered', rising, cuts }
}

const namedBins = (feature: NamedFeature, train: Int32Array): NamedBins => {
  const rows = new Int32Array(feature.levels.length)
  let filled = 0
  for (const row of train) {
    const code = feature.codes[row] ?? -1
    if (code === -1) continue
    rows[code] = (rows[code] ?? 0) + 1
    filled += 1
  }
  const least = Math.max(LEAST_ROWS, Math.ceil(filled * LEAST_SHARE * 0.5))
  const common = [...rows.keys()]
    .filter((code) => (rows[code] ?? 0) >= least)
    .sort((a, b) => (rows[b] ?? 0) - (rows[a] ?? 0))
    .slice(0, MOST_LEVELS)
  const hasRest = common.length < feature.levels.length
  const rest = hasRest ? common.length : -1
  const binOf = new Int32Array(feature.levels.length).fill(rest)
  for (const [bin, code] of common.entries()) binOf[code] = bin
  return { kind: 'named', binOf, rest }
}

/** Bin of one row; -1 where its cell is blank. */
const binOf = (shape: Bins['shape'], feature: Feature, row: number): number => {
  if (shape.kind === 'named') {
    const code = isOrdered(feature) ? -1 : (feature.codes[row] ?? -1)
    return code === -1 ? -1 : (shape.binOf[code] ?? shape.rest)
  }
  const value = isOrdered(feature) ? (feature.values[row] ?? Number.NaN) : Number.NaN
  if (Number.isNaN(value)) return -1
  const { cuts, rising } = shape
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const cut = cuts[middle] ?? 0
    if (rising ? cut <= value : cut < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Blanks count as a value from 5 % of the rows on, where their share of losses is at odds with the rest (|z| > 3). */
const doBlanksCount = (feature: Feature, train: Int32Array, lost: Uint8Array): boolean => {
  let [blank, blankLost, filledLost] = [0, 0, 0]
  for (const row of train) {
    const isBlank = isOrdered(feature)
      ? Number.isNaN(feature.values[row] ?? Number.NaN)
      : feature.codes[row] === -1
    if (isBlank) blank += 1
    if (isBlank) blankLost += lost[row] ?? 0
    else filledLost += lost[row] ?? 0
  }
  const filled = train.length - blank
  if (blank < Math.max(LEAST_ROWS, train.length * 0.05) || filled === 0) return false
  const share = (blankLost + filledLost) / train.length
  const spread = Math.sqrt(share * (1 - share) * (1 / blank + 1 / filled))
  return spread > 0 && Math.abs(blankLost / blank - filledLost / filled) / spread > 3
}

/** Bins of a column, learned on the `train` rows alone. */
export function learnBins(feature: Feature, train: Int32Array, lost: Uint8Array): Bins {
  const shape = isOrdered(feature) ? orderedBins(feature, train, lost) : namedBins(feature, train)
  const count =
    shape.kind === 'ordered' ? shape.cuts.length + 1 : Math.max(-1, ...shape.binOf, shape.rest) + 1
  return { shape, count, blankCounts: doBlanksCount(feature, train, lost) }
}

/** Bin of each of the rows; blanks are the bin after the last where they count, else -1. */
export const binRows = (bins: Bins, feature: Feature, rows: Int32Array): Int16Array =>
  Int16Array.from(rows, (row) => {
    const bin = binOf(bins.shape, feature, row)
    return bin === -1 && bins.blankCounts ? bins.count : bin
  })
