// How many contacts were there, of how many requesters, and of which is the reason not known?

import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type Grouping, perGroup } from './grouping.ts'
import { distributed } from './in-order.ts'
import type { Judged } from './judged.ts'
import { remembering } from './remembered.ts'
import { bitsOfRows, tallyOf } from './tally.ts'
import { isDoneAt } from './times.ts'

export interface Volume {
  contacts: number
  /** Those that began an issue. */
  issues: number
  /** Distinct people. */
  requesters: number
  tagged: number
  /** Several reasons among its tags. `tagged + conflicts + untagged = contacts`. */
  conflicts: number
  untagged: { unsolved: number; solved: number }
}

/** Bytes that may be taken to remember who was counted. */
const MOST_BYTES = 16_000_000

/** Each person once in each group: one bit for each pair, while they are few enough. */
function byBits({ table }: Judged, rows: Uint32Array, { size, of }: Grouping, bytes: number): Uint32Array {
  const { requester } = table.columns
  const counts = new Uint32Array(size)
  const seen = new Uint8Array(bytes * size)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const group = of[row] ?? -1
    if (group < 0) continue
    const code = requester[row] ?? 0
    const at = group * bytes + (code >>> 3)
    const bit = 1 << (code & 7)
    if ((seen[at] ?? 0) & bit) continue
    seen[at] = (seen[at] ?? 0) | bit
    counts[group] = (counts[group] ?? 0) + 1
  }
  return counts
}

/** The same where they are not: rows of one requester come together. */
function byOrder({ table }: Judged, rows: Uint32Array, { size, of }: Grouping): Uint32Array {
  const { columns, codes } = table
  const counts = new Uint32Array(size)
  const latest = new Int32Array(size).fill(-1)
  for (const row of distributed(rows, codes.requester.size + 1, (one) => columns.requester[one] ?? 0)) {
    const group = of[row] ?? -1
    const requester = columns.requester[row] ?? 0
    if (group < 0 || latest[group] === requester) continue
    latest[group] = requester
    counts[group] = (counts[group] ?? 0) + 1
  }
  return counts
}

/** Distinct people in each group. */
export function requestersBy(judged: Judged, rows: Uint32Array, grouping: Grouping): Uint32Array {
  const bytes = (judged.table.codes.requester.size >>> 3) + 1
  return bytes * grouping.size <= MOST_BYTES
    ? byBits(judged, rows, grouping, bytes)
    : byOrder(judged, rows, grouping)
}

const [ALL, ISSUE, TAGGED, CONFLICT, UNSOLVED, SOLVED] = [1, 2, 4, 8, 16, 32]

function reasonBits({ marks, table }: Judged, row: number): number {
  if ((marks.reason[row] ?? 0) > 0) return TAGGED
  if ((marks.bits[row] ?? 0) & MARK.conflict) return CONFLICT
  return isDoneAt(table, row) ? SOLVED : UNSOLVED
}

const bitsIn = bitsOfRows(
  (judged, row) => ALL | (judged.links.first[row] === row ? ISSUE : 0) | reasonBits(judged, row),
)

/** `rows` are contacts; those of no group count nowhere. */
export const volumeBy = remembering(
  (judged: Judged, rows: Uint32Array, grouping: Grouping): readonly Volume[] => {
    const requesters = requestersBy(judged, rows, grouping)
    const count = tallyOf(rows, grouping, bitsIn(judged))
    return perGroup(grouping, (group) => ({
      contacts: count(group, ALL),
      issues: count(group, ISSUE),
      requesters: requesters[group] ?? 0,
      tagged: count(group, TAGGED),
      conflicts: count(group, CONFLICT),
      untagged: { unsolved: count(group, UNSOLVED), solved: count(group, SOLVED) },
    }))
  },
)
