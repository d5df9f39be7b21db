// Of which issue is each row, and on which earlier contact does it hang?

import { emptyLinks, type Links, linkRows } from '#domain/fcr/link.ts'
import type { Marks } from '#domain/review/contacts/marks.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { looked } from './grouping.ts'
import { rowsInOrder } from './in-order.ts'
import { CONTACT, MERGED } from './row-kinds.ts'
import type { Times } from './times.ts'

/** Rows linked in one piece, between which the page may draw: some milliseconds. */
const PIECE = 20_000

/** Row and one of the contact that each row follows up; 0 for none. */
function followsOf({ columns, codes, ids, size }: Contacts): Uint32Array {
  const rows = new Uint32Array(codes.followUp.size + 1)
  for (let code = 1; code < rows.length; code += 1) rows[code] = ids.find(codes.followUp.idOf(code) ?? 0)
  const follows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) follows[row] = rows[columns.followUp[row] ?? 0] ?? 0
  return follows
}

/** Of one requester's rows in order: after which another contact came in time. */
function markFollowed(rows: Uint32Array, kind: Uint8Array, times: Times, followed: Uint8Array): void {
  let before = -1
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    if (kind[row] !== CONTACT) continue
    if (before >= 0 && (times.createdAt[row] ?? 0) <= (times.until[before] ?? 0)) followed[before] = 1
    before = row
  }
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
    merged: kind.map((code) => (code === MERGED ? 1 : 0)),
  }
  const links = emptyLinks(size)
  const followed = new Uint8Array(size)
  yield
  const { rows, begins } = rowsInOrder(table)
  yield
  const some = new Uint32Array(size)
  let pause = PIECE
  for (let code = 0; code + 1 < begins.length; code += 1) {
    let count = 0
    for (let index = begins[code] ?? 0; index < (begins[code + 1] ?? 0); index += 1) {
      const row = rows[index] ?? 0
      if ((kind[row] ?? 0) > MERGED) continue
      some[count] = row
      count += 1
    }
    const row = some[0] ?? 0
    if (count > 1) {
      const mine = some.subarray(0, count)
      linkRows(facts, mine, links)
      markFollowed(mine, kind, times, followed)
    } else if (count === 1 && kind[row] === CONTACT) {
      // Most have contacted us once: nothing to link.
      links.first[row] = row
      links.last[row] = row
    }
    if ((begins[code + 1] ?? 0) < pause) continue
    pause = (begins[code + 1] ?? 0) + PIECE
    yield
  }
  return { links, followed }
}
