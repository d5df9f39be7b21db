// Which reason do open contacts without one probably have, by their words: for whom is it asked, and how many are they?

import type { Instant } from '#domain/instant.ts'
import { createdAt } from './contacts/row.ts'
import { MARK } from './contacts/tag-dictionary.ts'
import type { Judged } from './measures/judged.ts'
import { CONTACT } from './measures/row-kinds.ts'
import { isDoneAt } from './measures/times.ts'

/** By ticket id; null: its words speak clearly for none. Never stored on tickets, nor counted in any total. */
export type Supposed = ReadonlyMap<number, string | null>

/** Open, and neither tagged nor in conflict. */
const isBare = ({ kind, marks, table }: Judged, row: number): boolean =>
  kind[row] === CONTACT &&
  marks.reason[row] === 0 &&
  ((marks.bits[row] ?? 0) & MARK.conflict) === 0 &&
  !isDoneAt(table, row)

/**
 * Since when tickets must be read so that the newest so many of these contacts are among them, and how many those are.
 * Null where there are none since `from`. No more open tickets than `most` were created since.
 */
export function supposedSince(
  judged: Judged,
  from: Instant,
  most: number,
): { since: Instant; wanted: ReadonlySet<number> } | null {
  const { table } = judged
  const open: { at: Instant; id: number; bare: boolean }[] = []
  for (let row = 0; row < table.size; row += 1) {
    const at = createdAt(table, row)
    if (at < from || isDoneAt(table, row)) continue
    open.push({ at, id: table.ids.idOf(row + 1) ?? 0, bare: isBare(judged, row) })
  }
  // Tagged ones are read with them: no search leaves out hundreds of reasons.
  const read = open.toSorted((a, b) => b.at - a.at).slice(0, most)
  const wanted = new Set(read.filter(({ bare }) => bare).map(({ id }) => id))
  const last = read.at(-1)
  return last === undefined || wanted.size === 0 ? null : { since: last.at, wanted }
}

export interface Provisional {
  /** Of these rows: open contacts without a reason; those whose words were read; those that speak for one. */
  open: number
  looked: number
  supposed: number
  /** The last, by the reason's value. */
  byReason: ReadonlyMap<string, number>
}

/** Of contacts: open ones that have no reason yet. `supposed = Σ byReason ≤ looked ≤ open`. */
export function provisionalIn(judged: Judged, rows: Uint32Array, known: Supposed): Provisional {
  const byReason = new Map<string, number>()
  let [open, looked, supposed] = [0, 0, 0]
  for (const row of rows) {
    if (!isBare(judged, row)) continue
    open += 1
    const reason = known.get(judged.table.ids.idOf(row + 1) ?? 0)
    if (reason === undefined) continue
    looked += 1
    if (reason === null) continue
    supposed += 1
    byReason.set(reason, (byReason.get(reason) ?? 0) + 1)
  }
  return { open, looked, supposed, byReason }
}

/** As it is kept: numbers and the reasons' values, nothing that was written. */
export interface KeptSupposed {
  ids: Float64Array
  /** Places in `values`, from one on; 0: none. */
  codes: Uint16Array
  values: readonly string[]
}

export function packSupposed(supposed: Supposed): KeptSupposed {
  const values = [...new Set([...supposed.values()].filter((value) => value !== null))]
  const codes = new Map(values.map((value, at) => [value, at + 1]))
  return {
    ids: Float64Array.from(supposed.keys()),
    codes: Uint16Array.from(supposed.values(), (value) => (value === null ? 0 : (codes.get(value) ?? 0))),
    values,
  }
}

export const unpackSupposed = ({ ids, codes, values }: KeptSupposed): Supposed =>
  new Map([...ids].map((id, at) => [id, values[(codes[at] ?? 0) - 1] ?? null]))
