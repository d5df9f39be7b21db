// In which order do rows come, each requester's together and by creation?

import type { Contacts } from '#domain/review/contacts/table.ts'

const HALF = 16
const BUCKETS = 1 << HALF

/** 0 to `size`. */
export function everyRow(size: number): Uint32Array {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  return rows
}

/** How many rows have a smaller key, for each key and one more. */
function beginsOf(rows: Uint32Array, keys: number, keyOf: (row: number) => number): Uint32Array {
  const begins = new Uint32Array(keys + 1)
  for (let index = 0; index < rows.length; index += 1) {
    const next = keyOf(rows[index] ?? 0) + 1
    begins[next] = (begins[next] ?? 0) + 1
  }
  for (let key = 1; key <= keys; key += 1) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0)
  return begins
}

/** One pass of a radix sort: equal ones keep their order. `keyOf` is below `keys`. */
export function distributed(rows: Uint32Array, keys: number, keyOf: (row: number) => number): Uint32Array {
  const begins = beginsOf(rows, keys, keyOf)
  const placed = new Uint32Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const key = keyOf(row)
    const place = begins[key] ?? 0
    placed[place] = row
    begins[key] = place + 1
  }
  return placed
}

/** What was created in the same second stands by id. */
function settleTies({ columns, ids }: Contacts, rows: Uint32Array): void {
  const idOf = (row: number): number => ids.idOf(row + 1) ?? 0
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    let place = index
    for (; place > 0; place -= 1) {
      const before = rows[place - 1] ?? 0
      const tied =
        columns.requester[before] === columns.requester[row] &&
        columns.created[before] === columns.created[row]
      if (!tied || idOf(before) <= idOf(row)) break
      rows[place] = before
    }
    rows[place] = row
  }
}

export interface Ordered {
  /** All: by requester, then creation, then id. */
  rows: Uint32Array
  /** Where each requester's begin, by code; one more for the end. */
  begins: Uint32Array
}

export function rowsInOrder(table: Contacts): Ordered {
  const { columns, codes, size } = table
  const byLow = distributed(everyRow(size), BUCKETS, (row) => (columns.created[row] ?? 0) & (BUCKETS - 1))
  const byTime = distributed(byLow, BUCKETS, (row) => (columns.created[row] ?? 0) >>> HALF)
  const keys = codes.requester.size + 1
  const requester = (row: number): number => columns.requester[row] ?? 0
  const rows = distributed(byTime, keys, requester)
  settleTies(table, rows)
  return { rows, begins: beginsOf(rows, keys, requester) }
}
