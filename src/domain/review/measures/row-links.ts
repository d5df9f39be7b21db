// Of which issue is each row, and on which earlier contact does it hang?

import { emptyLinks, type Links, linkRows } from '#domain/fcr/link.ts'
import type { Marks } from '#domain/review/contacts/marks.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { rowsInOrder } from './in-order.ts'
import { CONTACT, MERGED } from './row-kinds.ts'
import type { Times } from './times.ts'

/** Rows linked in one piece, between which the page may draw: some milliseconds. */
const PIECE = 20_000

/** By a problem's or a reason's code; contacts alone are linked, with those that were merged away. */
export function* linksOf(
  table: Contacts,
  { reason, reasons }: Marks,
  times: Times,
  kind: Uint8Array,
  topLevelOf: (reason: string | null) => string | null,
): Generator<void, Links> {
  const { columns, codes, ids, size } = table
  const tops = new Map<string, number>()
  const topOf = Uint16Array.from(['', ...reasons.texts], (value) => {
    const top = value === '' ? null : topLevelOf(value)
    if (!top) return 0
    const code = tops.get(top) ?? tops.size + 1
    tops.set(top, code)
    return code
  })
  const followed = Uint32Array.from([0, ...codes.followUp.ids()], (id) => (id === 0 ? 0 : ids.find(id)))
  const facts = {
    ...times,
    problem: columns.problem,
    topLevel: reason.map((code) => topOf[code] ?? 0),
    follows: columns.followUp.subarray(0, size).map((code) => followed[code] ?? 0),
    merged: kind.map((code) => (code === MERGED ? 1 : 0)),
  }
  const links = emptyLinks(size)
  const ordered = rowsInOrder(table).filter((row) => (kind[row] ?? 0) <= MERGED)
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
  return links
}
