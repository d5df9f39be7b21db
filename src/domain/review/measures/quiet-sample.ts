// What do suggestions cause? The quiet sample beside all other tickets, by assignment, whatever was clicked.

import { NEVER } from '#domain/fcr/link.ts'
import { HOUR } from '#domain/instant.ts'
import { FLAG } from '#domain/review/contacts/columns.ts'
import { hasFlag } from '#domain/review/contacts/row.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { differenceOfShares, type Interval, ofMean } from '#domain/statistics.ts'
import { matureSolved } from './answers.ts'
import type { Judged } from './judged.ts'
import { countOf, where } from './tally.ts'
import { type Rate, rateOf } from './variants.ts'

/** Two shares, their difference *with suggestions − quiet*, and its interval at 95 % (Newcombe 1998, method 10). */
interface Compared {
  shown: Rate
  quiet: Rate
  difference: number | null
  interval: Interval
  /** Half the width of the interval to expect of so many contacts, whatever came out. */
  precision: number | null
}

export interface QuietComparison {
  repeats: Compared
  /** Typical hours to the first solve (geometric mean), and their ratio *with suggestions ÷ quiet*; null: too few. */
  hours: { shown: number | null; quiet: number | null; ratio: number | null; interval: Interval | null }
  /** Agent against first auditor, of audited contacts of any age. */
  accuracy: Compared
}

const Z = 1.959963984540054

function compared(shown: Rate, quiet: Rate): Compared {
  const known = shown.n > 0 && quiet.n > 0
  const pooled = (shown.k + quiet.k) / Math.max(1, shown.n + quiet.n)
  return {
    shown,
    quiet,
    difference: known ? (shown.share ?? 0) - (quiet.share ?? 0) : null,
    interval: known ? differenceOfShares(shown.k, shown.n, quiet.k, quiet.n) : { low: -1, high: 1 },
    precision: known ? Z * Math.sqrt(pooled * (1 - pooled) * (1 / shown.n + 1 / quiet.n)) : null,
  }
}

/** Natural logarithms of hours to the first solve, where it is known; a minute counts at least. */
function logHours({ times }: Judged, rows: Uint32Array): number[] {
  const found: number[] = []
  for (const row of rows) {
    const solve = times.measuredSolve[row] ?? NEVER
    if (solve !== NEVER) found.push(Math.log(Math.max(1 / 60, (solve - (times.createdAt[row] ?? 0)) / HOUR)))
  }
  return found
}

function comparedHours(shown: readonly number[], quiet: readonly number[]): QuietComparison['hours'] {
  const [one, other] = [ofMean(shown), ofMean(quiet)]
  const typical = (mean: number | null): number | null => (mean === null ? null : Math.exp(mean))
  if (one.mean === null || other.mean === null || one.error === null || other.error === null)
    return { shown: typical(one.mean), quiet: typical(other.mean), ratio: null, interval: null }
  const [difference, error] = [one.mean - other.mean, Math.hypot(one.error, other.error)]
  return {
    shown: Math.exp(one.mean),
    quiet: Math.exp(other.mean),
    ratio: Math.exp(difference),
    interval: { low: Math.exp(difference - Z * error), high: Math.exp(difference + Z * error) },
  }
}

/** Rows stand in the table's order. */
function isAmong(rows: Uint32Array, row: number): boolean {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return rows[low] === row
}

/**
 * `rows`: contacts since the sample began; those that carry our stamp count, because only there the draw is known.
 * `audited`: by ticket id, whether the first auditor agrees with the tag.
 */
export function quietComparison(
  judged: Judged,
  rows: Uint32Array,
  audited: ReadonlyMap<number, boolean>,
): QuietComparison {
  const { table, marks, repeated } = judged
  const stamped = where(rows, (row) => hasFlag(table, row, FLAG.stamped))
  const arm = (quiet: boolean) => (row: number) => (((marks.bits[row] ?? 0) & MARK.quiet) !== 0) === quiet
  const mature = matureSolved(judged, stamped)
  const [shown, quiet] = [where(mature, arm(false)), where(mature, arm(true))]
  const repeats = (some: Uint32Array): Rate =>
    rateOf(
      countOf(some, (row) => repeated[row] === 1),
      some.length,
    )
  const accuracy = (holds: (row: number) => boolean): Rate => {
    const rated = [...audited].filter(([id]) => {
      const row = table.ids.find(id) - 1
      return holds(row) && isAmong(stamped, row)
    })
    return rateOf(rated.filter(([, right]) => right).length, rated.length)
  }
  return {
    repeats: compared(repeats(shown), repeats(quiet)),
    hours: comparedHours(logHours(judged, shown), logHours(judged, quiet)),
    accuracy: compared(accuracy(arm(false)), accuracy(arm(true))),
  }
}
