// Into which groups do rows fall: all together, by reason, by week, or by two of these at once?

import type { Instant } from '#domain/instant.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'

/** Each row is of one group at most: -1 for none. */
export interface Grouping {
  size: number
  of: Int32Array
}

export const together = remembering(
  ({ table }: Judged): Grouping => ({ size: 1, of: new Int32Array(table.size) }),
)

/** What stands in a list at each row's code. */
export function looked(codes: Uint16Array, list: ArrayLike<number>): Int32Array {
  const found = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row += 1) found[row] = list[codes[row] ?? 0] ?? -1
  return found
}

/**
 * By sets of reasons' values, as `ReasonRow.values` has them: leaves, or all that stand under a parent. What has no reason
 * that counts, and values that stand in no set, are of no group.
 */
export const byReasons = remembering(({ marks }: Judged, sets: readonly (readonly string[])[]): Grouping => {
  const groupOf = new Int32Array(marks.reasons.texts.length + 1).fill(-1)
  for (const [group, values] of sets.entries())
    for (const value of values) {
      const code = marks.reasons.find(value)
      if (code > 0) groupOf[code] = group
    }
  return { size: sets.length, of: looked(marks.reason, groupOf) }
})

interface Stretch {
  from: Instant
  to: Instant
}

/** Stretches in order of time, without overlap; `moments` of each row. `to` lies outside. */
export function byMoment(moments: Float64Array, stretches: readonly Stretch[]): Grouping {
  const of = new Int32Array(moments.length).fill(-1)
  const first = stretches[0]?.from ?? 0
  const all = (stretches.at(-1)?.to ?? first) - first
  for (let row = 0; row < of.length; row += 1) {
    const at = moments[row] ?? 0
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

/** Stretches by creation. */
export const byTime = remembering(
  ({ times }: Judged, stretches: readonly Stretch[]): Grouping => byMoment(times.createdAt, stretches),
)

/** Group `a · b.size + b`. */
export const crossed = remembering((a: Grouping, b: Grouping): Grouping => {
  const of = new Int32Array(a.of.length)
  for (let row = 0; row < of.length; row += 1) {
    const [one, other] = [a.of[row] ?? -1, b.of[row] ?? -1]
    of[row] = one < 0 || other < 0 ? -1 : one * b.size + other
  }
  return { size: a.size * b.size, of }
})

/** With one more group, the last, for rows of none: so that groups make up the whole. */
export const withRest = ({ size, of }: Grouping): Grouping => ({
  size: size + 1,
  of: of.map((group) => (group < 0 ? size : group)),
})

/** Those of the rows that are of this group, in their order. */
export const rowsIn = (rows: Uint32Array, { of }: Grouping, group: number): Uint32Array =>
  rows.filter((row) => of[row] === group)

/** One result for each group. */
export const perGroup = <T>({ size }: Grouping, make: (group: number) => T): T[] =>
  Array.from({ length: size }, (_, group) => make(group))
