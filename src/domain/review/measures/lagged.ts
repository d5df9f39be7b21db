// Do two weekly series move together, at once or one after the other, and how sure is that?

import { normalQuantile } from '#domain/normal-quantile.ts'
import type { Interval } from '#domain/statistics.ts'

/** Weekly values, oldest first; null where nothing is known. */
export type Weekly = readonly (number | null)[]

export interface Lagged {
  /** Weeks by which the second follows the first; negative: it goes ahead. */
  lag: number
  /** Spearman's rank correlation of the changes from week to week. */
  rho: number
  /** Pairs of changes. */
  n: number
  /** At 95 %, widened for all that was looked at. */
  interval: Interval
}

/** Farther apart than this nothing is looked for, in weeks. */
export const MOST_LAG = 4
/** With fewer pairs any two series may seem to agree. */
export const LEAST_PAIRS = 10

/** Lags that are looked at for one pair of series. */
export const LAGS = 2 * MOST_LAG + 1

/** What trends have in common says nothing: changes from one week to the next are compared, not levels. */
export const changes = (values: Weekly): Weekly =>
  values.slice(1).map((value, place) => {
    const before = values[place] ?? null
    return value === null || before === null ? null : value - before
  })

/** Ranks from 1; those that are equal share their mean. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const found = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to += 1
    for (let place = from; place <= to; place += 1) found[order[place] ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return found
}

/** Spearman's rho: Pearson's r of ranks; null where one of both never changes. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  const [first, second] = [ranks(a), ranks(b)]
  const middle = (a.length + 1) / 2
  let [both, one, other] = [0, 0, 0]
  first.forEach((rank, place) => {
    const [x, y] = [rank - middle, (second[place] ?? 0) - middle]
    both += x * y
    one += x * x
    other += y * y
  })
  return one === 0 || other === 0 ? null : both / Math.sqrt(one * other)
}

/** Of so many neighbours the memory of a series is told. */
const MOST_MEMORY = 4

/** How much each value of a series tells of the one that comes so many weeks later; unknown ones tell nothing. */
function autocorrelation(values: Weekly, lag: number): number {
  const known = values.filter((value) => value !== null)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const spread = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  if (spread === 0) return 0
  const together = values.reduce<number>((sum, value, place) => {
    const before = values[place - lag] ?? null
    return value === null || before === null ? sum : sum + (value - mean) * (before - mean)
  }, 0)
  return together / spread
}

/**
 * By how much two series that both remember seem to agree more often than chance: weeks are no independent draws, and
 * changes from week to week least of all (Bartlett 1935; Pyper and Peterman 1998). At least 1.
 */
export function memoryOf(a: Weekly, b: Weekly): number {
  let factor = 1
  for (let lag = 1; lag <= MOST_MEMORY; lag += 1)
    factor += 2 * autocorrelation(a, lag) * autocorrelation(b, lag)
  return Math.max(1, factor)
}

/**
 * Fisher's z with the error of ranks (Fieller, Hartley and Pearson 1957), at 95 % over so many looks (Bonferroni);
 * `memory` as {@link memoryOf} tells it.
 */
export function correlationInterval(rho: number, n: number, looks: number, memory: number): Interval {
  if (n <= 3) return { low: -1, high: 1 }
  const reach = normalQuantile(1 - 0.025 / looks) * Math.sqrt((1.06 * memory) / (n - 3))
  const z = Math.atanh(Math.min(0.999_999, Math.max(-0.999_999, rho)))
  return { low: Math.tanh(z - reach), high: Math.tanh(z + reach) }
}

function pairsAt(a: Weekly, b: Weekly, lag: number): [number[], number[]] {
  const [first, second]: [number[], number[]] = [[], []]
  a.forEach((one, place) => {
    const other = b[place + lag] ?? null
    if (one === null || other === null) return
    first.push(one)
    second.push(other)
  })
  return [first, second]
}

/** Of the second after the first, lag by lag, where there are {@link LEAST_PAIRS}; `pairs` of series are looked at in all. */
export function laggedCorrelations(a: Weekly, b: Weekly, pairs: number): Lagged[] {
  const [first, second] = [changes(a), changes(b)]
  const memory = memoryOf(first, second)
  return Array.from({ length: LAGS }, (_, place) => place - MOST_LAG).flatMap((lag) => {
    const [x, y] = pairsAt(first, second, lag)
    const rho = x.length < LEAST_PAIRS ? null : rankCorrelation(x, y)
    if (rho === null) return []
    return [{ lag, rho, n: x.length, interval: correlationInterval(rho, x.length, pairs * LAGS, memory) }]
  })
}

/** The farthest from nothing; of those as far, that with the least lag. Null where none could be worked out. */
export const strongest = (found: readonly Lagged[]): Lagged | null =>
  found.reduce<Lagged | null>((best, one) => {
    if (best === null) return one
    const further = Math.abs(one.rho) - Math.abs(best.rho)
    return further > 0 || (further === 0 && Math.abs(one.lag) < Math.abs(best.lag)) ? one : best
  }, null)

/** Whether chance alone would hardly bring it about, given all that was looked at. */
export const standsOut = ({ interval }: Lagged): boolean => interval.low > 0 || interval.high < 0
