// Into which groups do rows fall: all together, by reason, by week, or by two of these at once?

import type { Instant } from '#domain/instant.ts'
import type { Judged } from './judged.ts'

/** Each row is of one group at most: -1 for none. */
export interface Grouping {
  size: number
  of: Int32Array
}

export const together = ({ table }: Judged): Grouping => ({ size: 1, of: new Int32Array(table.size) })

/**
 * By sets of reasons' values, as `ReasonRow.values` has them: leaves, or all that stand under a parent. What has no reason
 * that counts, and values that stand in no set, are of no group.
 */
export function byReasons({ marks }: Judged, sets: readonly (readonly string[])[]): Grouping {
  const groupOf = new Int32Array(marks.reasons.texts.length + 1).fill(-1)
  for (const [group, values] of sets.entries())
    for (const value of values) {
      const code = marks.reasons.find(value)
      if (code > 0) groupOf[code] = group
    }
  return { size: sets.length, of: Int32Array.from(marks.reason, (code) => groupOf[code] ?? -1) }
}

/** Stretches by creation; in order of time, without overlap. `to` lies outside. */
export function byTime({ times }: Judged, stretches: readonly { from: Instant; to: Instant }[]): Grouping {
  const { createdAt } = times
  const of = new Int32Array(createdAt.length).fill(-1)
  const first = stretches[0]?.from ?? 0
  const all = (stretches.at(-1)?.to ?? first) - first
  for (let row = 0; row < of.length; row += 1) {
    const at = createdAt[row] ?? 0
    if (at < first || at >= first + all) continue
    // Stretches are of nearly one length: the guess is next to it.
    let index = Math.min(stretches.length - 1, Math.floor(((at - first) / all) * stretches.length))
    while (index > 0 && at < (stretches[index]?.from ?? 0)) index -= 1
    while (index < stretches.length - 1 && at >= (stretches[index]?.to ?? 0)) index += 1
    const stretch = stretches[index]
    if (stretch && at >= stretch.from && at < stretch.to) of[row] = index
  }
  return { size: stretches.length, of }
}

/** Group `a · b.size + b`. */
export function crossed(a: Grouping, b: Grouping): Grouping {
  const of = new Int32Array(a.of.length)
  for (let row = 0; row < of.length; row += 1) {
    const [one, other] = [a.of[row] ?? -1, b.of[row] ?? -1]
    of[row] = one < 0 || other < 0 ? -1 : one * b.size + other
  }
  return { size: a.size * b.size, of }
}

/** Sums a figure over the rows of each group. */
function sumBy(rows: Uint32Array, { size, of }: Grouping, figureOf: (row: number) => number): Float64Array {
  const sums = new Float64Array(size)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const group = of[row] ?? -1
    if (group >= 0) sums[group] = (sums[group] ?? 0) + figureOf(row)
  }
  return sums
}

/** How many rows of each group meet a condition. */
export const countBy = (
  rows: Uint32Array,
  grouping: Grouping,
  holds: (row: number) => boolean,
): Float64Array => sumBy(rows, grouping, (row) => (holds(row) ? 1 : 0))

/** One result for each group. */
export const perGroup = <T>({ size }: Grouping, make: (group: number) => T): T[] =>
  Array.from({ length: size }, (_, group) => make(group))

/** The median of a figure in each group, and of how many; rows whose figure is null are left out. */
export function mediansBy(
  rows: Uint32Array,
  { size, of }: Grouping,
  figureOf: (row: number) => number | null,
): { n: number; median: number | null }[] {
  const figures = Float64Array.from(rows, (row) => figureOf(row) ?? Number.NaN)
  const begins = new Uint32Array(size + 1)
  const groupAt = (index: number): number =>
    Number.isNaN(figures[index] ?? Number.NaN) ? -1 : (of[rows[index] ?? 0] ?? -1)
  for (let index = 0; index < rows.length; index += 1) {
    const group = groupAt(index)
    if (group >= 0) begins[group + 1] = (begins[group + 1] ?? 0) + 1
  }
  for (let group = 1; group <= size; group += 1)
    begins[group] = (begins[group] ?? 0) + (begins[group - 1] ?? 0)
  const places = begins.slice()
  const sorted = new Float64Array(begins[size] ?? 0)
  for (let index = 0; index < rows.length; index += 1) {
    const group = groupAt(index)
    if (group < 0) continue
    const place = places[group] ?? 0
    sorted[place] = figures[index] ?? 0
    places[group] = place + 1
  }
  return Array.from({ length: size }, (_, group) => {
    const some = sorted.subarray(begins[group], begins[group + 1]).sort()
    const middle = (some.length - 1) / 2
    const [low = 0, high = 0] = [some[Math.floor(middle)], some[Math.ceil(middle)]]
    return { n: some.length, median: some.length === 0 ? null : (low + high) / 2 }
  })
}
