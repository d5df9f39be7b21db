// Of which issue is each row, and on which earlier contact does it hang?

import { emptyLinks, type Links, linkRows } from '#domain/fcr/link.ts'
import type { Marks } from '#domain/review/contacts/marks.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { looked } from './grouping.ts'
import { rowsInOrder } from './in-order.ts'
import { CONTACT, MERGED } from './row-kinds.ts'
import { where } from './tally.ts'
import type { Times } from './times.ts'

/** Rows linked in one piece, between which the page may draw: some milliseconds. */
const PIECE = 20_000

/** Row and one of the contact that each row follows up; 0 for none. */
function followsOf({ columns, codes, ids, size }: Contacts): Uint32Array {
  const rows = Uint32Array.from([0, ...codes.followUp.ids()], (id) => (id === 0 ? 0 : ids.find(id)))
  const follows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) follows[row] = rows[columns.followUp[row] ?? 0] ?? 0
  return follows
}

/** Of rows in order: after which another contact of the same person came in time. */
function followedRows(
  ordered: Uint32Array,
  { columns, size }: Contacts,
  kind: Uint8Array,
  times: Times,
): Uint8Array {
  const followed = new Uint8Array(size)
  let before = -1
  for (let index = 0; index < ordered.length; index += 1) {
    const row = ordered[index] ?? 0
    if (kind[row] !== CONTACT) continue
    const same = before >= 0 && columns.requester[before] === columns.requester[row]
    if (same && (times.createdAt[row] ?? 0) <= (times.until[before] ?? 0)) followed[before] = 1
    before = row
  }
  return followed
}

/** By a problem's or a reason's code; contacts alone are linked, with those that were merged away. */
export function* linksOf(
  table: Contacts,
  { reason, reasons }: Marks,
  times: Times,
  kind: Uint8Array,
  topLevelOf: (reason: string | null) => string | null,
): Generator<void, { links: Links; followed: Uint8Array }> {
  const { columns, size } = table
  const tops = new Map<string, number>()
  const topOf = Int32Array.from(['', ...reasons.texts], (value) => {
    const top = value === '' ? null : topLevelOf(value)
    if (!top) return 0
    const code = tops.get(top) ?? tops.size + 1
    tops.set(top, code)
    return code
  })
  const facts = {
    ...times,
    problem: columns.problem,
    topLevel: looked(reason, topOf),
    follows: followsOf(table),
    merged: Uint8Array.from(kind, (code) => (code === MERGED ? 1 : 0)),
  }
  const links = emptyLinks(size)
  const ordered = where(rowsInOrder(table), (row) => (kind[row] ?? 0) <= MERGED)
  let from = 0
  let pause = PIECE
  for (let index = 1; index <= ordered.length; index += 1) {
    const begins = columns.requester[ordered[from] ?? 0]
    if (index < ordered.length && columns.requester[ordered[index] ?? 0] === begins) continue
    const row = ordered[from] ?? 0
    // Most have contacted us once: nothing to link.
    if (index - from > 1) linkRows(facts, ordered.subarray(from, index), links)
    else if (kind[row] === CONTACT) {
      links.first[row] = row
      links.last[row] = row
    }
    from = index
    if (index < pause) continue
    pause = index + PIECE
    yield
  }
  return { links, followed: followedRows(ordered, table, kind, times) }
}
