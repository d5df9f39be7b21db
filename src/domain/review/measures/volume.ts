// How many contacts were there, of how many requesters, and of which is the reason not known?

import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { countBy, type Grouping, perGroup } from './grouping.ts'
import { distributed } from './in-order.ts'
import type { Judged } from './judged.ts'
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

/** Once for each person in each group: rows of one requester come together. */
function requestersBy({ table }: Judged, rows: Uint32Array, { size, of }: Grouping): Float64Array {
  const { columns, codes } = table
  const counts = new Float64Array(size)
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

/** `rows` are contacts; those of no group count nowhere. */
export function volumeBy(judged: Judged, rows: Uint32Array, grouping: Grouping): Volume[] {
  const { marks, links, table } = judged
  const inConflict = (row: number): boolean => ((marks.bits[row] ?? 0) & MARK.conflict) !== 0
  const isTagged = (row: number): boolean => (marks.reason[row] ?? 0) > 0
  const isUntagged = (row: number): boolean => !isTagged(row) && !inConflict(row)
  const requesters = requestersBy(judged, rows, grouping)
  const contacts = countBy(rows, grouping, () => true)
  const issues = countBy(rows, grouping, (row) => links.first[row] === row)
  const tagged = countBy(rows, grouping, isTagged)
  const conflicts = countBy(rows, grouping, inConflict)
  const unsolved = countBy(rows, grouping, (row) => isUntagged(row) && !isDoneAt(table, row))
  const solved = countBy(rows, grouping, (row) => isUntagged(row) && isDoneAt(table, row))
  return perGroup(grouping, (group) => ({
    contacts: contacts[group] ?? 0,
    issues: issues[group] ?? 0,
    requesters: requesters[group] ?? 0,
    tagged: tagged[group] ?? 0,
    conflicts: conflicts[group] ?? 0,
    untagged: { unsolved: unsolved[group] ?? 0, solved: solved[group] ?? 0 },
  }))
}
