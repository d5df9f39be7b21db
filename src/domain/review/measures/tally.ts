// How many rows are there of each kind in each group? Counted in one pass, without an object a row.

import type { Grouping } from './grouping.ts'
import { withRoom } from './room.ts'

/** More conditions than any measure has. */
const WIDTH = 16

/** How many rows of a group meet a condition, which is one bit. */
export type Tally = (group: number, bit: number) => number

/** The place of a single bit. */
const placeOf = (bit: number): number => 31 - Math.clz32(bit)

/** `bitsOf` says which conditions a row meets: bits 0 to 15. */
export function tallyBy(rows: Uint32Array, { size, of }: Grouping, bitsOf: (row: number) => number): Tally {
  const counts = new Uint32Array(size * WIDTH)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const group = of[row] ?? -1
    if (group < 0) continue
    for (let bits = bitsOf(row); bits !== 0; bits &= bits - 1) {
      const at = group * WIDTH + placeOf(bits & -bits)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return (group, bit) => counts[group * WIDTH + placeOf(bit)] ?? 0
}

/** Those of the rows that meet a condition, in their order. */
export const where = (rows: Uint32Array, holds: (row: number) => boolean): Uint32Array =>
  withRoom(rows.length, (kept) => {
    let count = 0
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0
      if (!holds(row)) continue
      kept[count] = row
      count += 1
    }
    return kept.slice(0, count)
  })

export function countOf(rows: Uint32Array, holds: (row: number) => boolean): number {
  let count = 0
  for (let index = 0; index < rows.length; index += 1) if (holds(rows[index] ?? 0)) count += 1
  return count
}
