// How many rows are there of each kind in each group? Counted in one pass, without an object a row.

import type { Grouping } from './grouping.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { withRoom } from './room.ts'

/** More conditions than any measure has. */
const WIDTH = 16

/** How many rows of a group meet a condition, which is one bit. */
export type Tally = (group: number, bit: number) => number

/** The place of a single bit. */
const placeOf = (bit: number): number => 31 - Math.clz32(bit)

/** Which conditions each row meets whatever is picked: worked out once for a judgement, then only counted. */
export const bitsOfRows = (bitsOf: (judged: Judged, row: number) => number): ((of: Judged) => Uint16Array) =>
  remembering((judged) => {
    const bits = new Uint16Array(judged.kind.length)
    for (let row = 0; row < bits.length; row += 1) bits[row] = bitsOf(judged, row)
    return bits
  })

/** Over bits that are known. A function that is asked for each row, as below, takes several times as long. */
export function tallyOf(rows: Uint32Array, { size, of }: Grouping, bitsOf: Uint16Array): Tally {
  const counts = new Uint32Array(size * WIDTH)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const group = of[row] ?? -1
    if (group < 0) continue
    for (let bits = bitsOf[row] ?? 0; bits !== 0; bits &= bits - 1) {
      const at = group * WIDTH + placeOf(bits & -bits)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return (group, bit) => counts[group * WIDTH + placeOf(bit)] ?? 0
}

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
