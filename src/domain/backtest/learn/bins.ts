// Into which groups do a column's values fall before points are given? Learned on the rows that may be learned from.

import {
  type Feature,
  isOrdered,
  type NamedFeature,
  type OrderedFeature,
} from '#domain/backtest/table/columns.ts'

export interface OrderedBins {
  kind: 'ordered'
  /** Whether higher values go with being kept. */
  rising: boolean
  /** Ascending. Rising: a bin begins at its cut (at least); falling: it ends there (at most). */
  cuts: readonly number[]
}

export interface NamedBins {
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

/** The roundest number in an interval that `low` or `high` closes: of all multiples the one of the largest step. */
export const roundest = (low: number, high: number, closed: 'low' | 'high'): number => {
  const inside = (value: number) =>
    closed === 'high' ? value > low && value <= high : value >= low && value < high
  for (
    let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), 1e-9)));
    power > -12;
    power -= 1
  )
    for (const base of [5, 2, 1]) {
      const step = base * 10 ** power
      const multiple = closed === 'high' ? Math.floor(high / step) : Math.ceil(low / step)
      const value = Number((multiple * step).toPrecision(12))
      if (inside(value)) return value
    }
  return closed === 'high' ? high : low
}

interface Tally {
  value: number
  rows: number
}

const tally = (values: Float64Array): Tally[] => {
  const tallies: Tally[] = []
  for (const value of values.slice().sort()) {
    const last = tallies.at(-1)
    if (last && last.value === value) last.rows += 1
    else tallies.push({ value, rows: 1 })
  }
  return tallies
}

/** Runs of values that hold about equally many rows; a value that many rows share stays alone. */
const runs = (
  tallies: readonly Tally[],
  target: number,
  least: number,
): { from: number; to: number; rows: number }[] => {
  const found: { from: number; to: number; rows: number }[] = []
  let open: { from: number; to: number; rows: number } | null = null
  for (const { value, rows } of tallies) {
    if (open && open.rows >= least && open.rows + rows > target * 1.5) {
      found.push(open)
      open = null
    }
    open = open ? { from: open.from, to: value, rows: open.rows + rows } : { from: value, to: value, rows }
    if (open.rows >= target) {
      found.push(open)
      open = null
    }
  }
  const last = found.at(-1)
  if (open && last && open.rows < least)
    found[found.length - 1] = { ...last, to: open.to, rows: last.rows + open.rows }
  else if (open) found.push(open)
  return found
}

/** Whether higher values are more often kept ones: the sign of Somers' D. */
const isRising = (values: readonly number[], lost: readonly number[]): boolean => {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  let [below, score] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from
    let [lostHere, keptHere] = [0, 0]
    for (; to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]; to += 1) {
      if (lost[order[to] ?? 0] === 1) lostHere += 1
      else keptHere += 1
    }
    score += keptHere * (below + lostHere / 2)
    below += lostHere
    from = to
  }
  const losses = below
  return score >= ((values.length - losses) * losses) / 2
}

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
export const binOf = (shape: Bins['shape'], feature: Feature, row: number): number => {
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
