// Which rows are on the page that was asked for? Offset and cursor, with their limits.

import { refusedWith } from '#workspace/world/refused.ts'
import type { Call } from './route.ts'

export type SortValue = string | number

export interface Order {
  field: string
  descending: boolean
}

export interface Rows<T> {
  all: readonly T[]
  id(row: T): SortValue
  /** What a sort compares; `id` is compared where this gives nothing. */
  value(row: T, field: string): SortValue
}

export interface Sizes {
  /** Rows where nothing is asked for. */
  usual: number
  most: number
}

export interface CursorPage<T> {
  rows: T[]
  hasMore: boolean
  after: string | null
  before: string | null
  size: number
}

export interface OffsetPage<T> {
  rows: T[]
  page: number
  perPage: number
  count: number
}

/** Offset paging reaches this far [probe]. */
const DEPTH = 10_000
const PAGES = 100

const badRequest = (code: string, title: string) => refusedWith(400, { errors: [{ code, title }] })

export const isCursor = (call: Call): boolean =>
  ['page[size]', 'page[after]', 'page[before]'].some((name) => call.query.has(name))

const compareValues = (a: SortValue, b: SortValue): number => (a < b ? -1 : a > b ? 1 : 0)

function sorted<T>(rows: Rows<T>, order: Order): T[] {
  const sign = order.descending ? -1 : 1
  return rows.all
    .map((row) => ({ row, value: rows.value(row, order.field), id: rows.id(row) }))
    .sort((a, b) => sign * (compareValues(a.value, b.value) || compareValues(a.id, b.id)))
    .map(({ row }) => row)
}

interface Cursor {
  o: string
  v: SortValue
  i: SortValue
}

/** As `page[before]`: the last page of all. */
export const END = btoa('end')

const encode = (cursor: Cursor): string => btoa(encodeURIComponent(JSON.stringify(cursor)))

function decode(text: string): Cursor {
  try {
    const cursor: unknown = JSON.parse(decodeURIComponent(atob(text)))
    if (typeof cursor === 'object' && cursor !== null && 'v' in cursor && 'i' in cursor)
      return cursor as Cursor
  } catch {
    // Falls through to the refusal below: whatever was sent is no cursor of ours.
  }
  throw badRequest('InvalidPaginationParameter', 'Invalid cursor')
}

function readSize(call: Call, sizes: Sizes): number {
  const text = call.query.get('page[size]')
  if (text === null) return sizes.usual
  const size = Number(text)
  if (!Number.isInteger(size) || size < 1)
    throw badRequest('InvalidPaginationParameter', 'page[size] must be a positive integer')
  if (size > sizes.most && call.world.controls.switches.pageSizeOver100 === '400')
    throw badRequest('InvalidPaginationParameter', `page[size] cannot be greater than ${sizes.most}`)
  return Math.min(size, sizes.most)
}

/** One page by cursor. The cursor remembers the last row's place in the order, so rows that move do not break it. */
export function cursorPage<T>(call: Call, rows: Rows<T>, order: Order, sizes: Sizes): CursorPage<T> {
  const size = readSize(call, sizes)
  const after = call.query.get('page[after]')
  const before = call.query.get('page[before]')
  if (after !== null && before !== null)
    throw badRequest('InvalidPaginationParameter', 'page[after] and page[before] cannot be used together')
  const all = sorted(rows, order)
  const sign = order.descending ? -1 : 1
  const place = (row: T, cursor: Cursor): number =>
    sign * (compareValues(rows.value(row, order.field), cursor.v) || compareValues(rows.id(row), cursor.i))
  const cut = (): { page: T[]; more: boolean } => {
    if (before === END) return { page: all.slice(-size), more: all.length > size }
    if (before !== null) {
      const cursor = decode(before)
      const earlier = all.filter((row) => place(row, cursor) < 0)
      return { page: earlier.slice(-size), more: earlier.length > size }
    }
    const cursor = after === null ? null : decode(after)
    const later = cursor === null ? all : all.filter((row) => place(row, cursor) > 0)
    return { page: later.slice(0, size), more: later.length > size }
  }
  const { page, more } = cut()
  const cursorOf = (row: T | undefined): string | null =>
    row === undefined ? null : encode({ o: order.field, v: rows.value(row, order.field), i: rows.id(row) })
  return { rows: page, hasMore: more, after: cursorOf(page.at(-1)), before: cursorOf(page[0]), size }
}

function readNumber(call: Call, name: string, usual: number): number {
  const text = call.query.get(name)
  if (text === null || text === '') return usual
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw refusedWith(400, { error: { title: 'Invalid attribute', message: `${name} must be an integer` } })
}

/** One page by number. Throws 400 beyond the first 10,000 records. */
export function offsetPage<T>(call: Call, rows: Rows<T>, order: Order | null, sizes: Sizes): OffsetPage<T> {
  const page = readNumber(call, 'page', 1)
  const perPage = Math.min(readNumber(call, 'per_page', sizes.usual), sizes.most)
  if (page > PAGES || (page - 1) * perPage >= DEPTH)
    throw badRequest('InvalidPaginationDepth', 'Pagination depth exceeded: use cursor pagination instead')
  const all = order === null ? rows.all : sorted(rows, order)
  return { rows: all.slice((page - 1) * perPage, page * perPage), page, perPage, count: all.length }
}

/** This call's address with other paging parameters; null removes one. */
export function pageUrl(
  call: Call,
  changes: Readonly<Record<string, string | null>>,
  ending = '.json',
): string {
  const query = new URLSearchParams(call.query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  return `${call.origin}${call.path}${ending}?${query.toString()}`
}
