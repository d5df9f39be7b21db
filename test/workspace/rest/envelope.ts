// What stands around a list? Support's and the help centre's envelopes, by offset and by cursor.

import {
  cursorPage,
  END,
  isCursor,
  type OffsetPage,
  type Order,
  offsetPage,
  pageUrl,
  type Rows,
  type Sizes,
  type SortValue,
} from './page.ts'
import type { Call } from './route.ts'

export interface Listing<T> {
  /** Key of the rows in the body. */
  name: string
  rows: readonly T[]
  id(row: T): SortValue
  /** What a sort compares, by the name that callers use. */
  value?(row: T, field: string): SortValue
  /** Sorts that `sort=` (cursor) takes; the first is the default, `-` in front for descending. */
  cursorSorts?: readonly string[]
  /** Fields that `sort_by=` (offset) takes. */
  offsetSorts?: readonly string[]
  /** Order of offset pages where nothing is asked for; as they come where absent. */
  offsetOrder?: Order
  sizes?: Sizes
  present(row: T, paging: 'cursor' | 'offset'): unknown
  /** What stands beside the rows of this page, such as side-loads. */
  beside?(rows: readonly T[]): Record<string, unknown>
}

const HUNDRED: Sizes = { usual: 100, most: 100 }

const parseSort = (text: string): Order => ({
  field: text.replace(/^-/, ''),
  descending: text.startsWith('-'),
})

function cursorOrder<T>(call: Call, listing: Listing<T>): Order {
  const known = listing.cursorSorts ?? ['id']
  const asked = call.query.get('sort')
  const fields = known.map((sort) => parseSort(sort).field)
  const chosen = asked !== null && fields.includes(parseSort(asked).field) ? asked : (known[0] ?? 'id')
  return parseSort(chosen)
}

function offsetOrder<T>(call: Call, listing: Listing<T>): Order | null {
  const by = call.query.get('sort_by')
  const direction = call.query.get('sort_order')
  const field = by !== null && listing.offsetSorts?.includes(by) ? by : null
  if (field !== null) return { field, descending: direction === 'desc' }
  const usual = listing.offsetOrder ?? null
  return usual !== null && direction !== null ? { ...usual, descending: direction === 'desc' } : usual
}

const rowsOf = <T>(listing: Listing<T>): Rows<T> => ({
  all: listing.rows,
  id: listing.id,
  value: (row, field) =>
    field === 'id' ? listing.id(row) : (listing.value?.(row, field) ?? listing.id(row)),
})

/** Links and cursors stay where `has_more` is false: readers must stop on `has_more` [recorded]. */
function supportCursor<T>(call: Call, listing: Listing<T>): Record<string, unknown> {
  const page = cursorPage(call, rowsOf(listing), cursorOrder(call, listing), listing.sizes ?? HUNDRED)
  const link = (name: string, cursor: string | null): string | null =>
    cursor === null
      ? null
      : pageUrl(call, {
          'page[after]': null,
          'page[before]': null,
          [name]: cursor,
          'page[size]': String(page.size),
        })
  return {
    [listing.name]: page.rows.map((row) => listing.present(row, 'cursor')),
    ...listing.beside?.(page.rows),
    meta: { has_more: page.hasMore, after_cursor: page.after, before_cursor: page.before },
    links: { prev: link('page[before]', page.before), next: link('page[after]', page.after) },
  }
}

function neighbours<T>(
  call: Call,
  page: OffsetPage<T>,
): { next_page: string | null; previous_page: string | null } {
  const last = page.page * page.perPage >= page.count
  const url = (number: number): string => pageUrl(call, { page: String(number) })
  return {
    next_page: last ? null : url(page.page + 1),
    previous_page: page.page > 1 ? url(page.page - 1) : null,
  }
}

function supportOffset<T>(call: Call, listing: Listing<T>): Record<string, unknown> {
  const page = offsetPage(call, rowsOf(listing), offsetOrder(call, listing), listing.sizes ?? HUNDRED)
  return {
    [listing.name]: page.rows.map((row) => listing.present(row, 'offset')),
    ...listing.beside?.(page.rows),
    ...neighbours(call, page),
    count: page.count,
  }
}

/** Support's list: by cursor where the call says so, else by offset. */
export const supportList = <T>(call: Call, listing: Listing<T>): Record<string, unknown> =>
  isCursor(call) ? supportCursor(call, listing) : supportOffset(call, listing)

/** A list that knows no offset, such as audits of the account. */
export const cursorOnly = <T>(call: Call, listing: Listing<T>): Record<string, unknown> =>
  supportCursor(call, listing)

function guideCursor<T>(call: Call, listing: Listing<T>): Record<string, unknown> {
  const page = cursorPage(
    call,
    rowsOf(listing),
    cursorOrder(call, listing),
    listing.sizes ?? { usual: 30, most: 100 },
  )
  const size = { 'page[size]': String(page.size) }
  const at = (name: string, cursor: string | null): string =>
    pageUrl(call, { 'page[after]': null, 'page[before]': null, ...size, [name]: cursor })
  const backwards = call.query.has('page[before]')
  const atEnd = call.query.get('page[before]') === END
  const hasNext = (backwards && !atEnd) || (!backwards && page.hasMore)
  const hasPrevious = backwards ? page.hasMore : call.query.has('page[after]')
  return {
    [listing.name]: page.rows.map((row) => listing.present(row, 'cursor')),
    ...listing.beside?.(page.rows),
    meta: { has_more: page.hasMore, after_cursor: page.after, before_cursor: page.before },
    links: {
      first: at('page[after]', null),
      last: at('page[before]', END),
      ...(hasNext && page.after !== null ? { next: at('page[after]', page.after) } : {}),
      ...(hasPrevious && page.before !== null ? { prev: at('page[before]', page.before) } : {}),
    },
  }
}

/** The help centre's list: page numbers spelt out, links only to pages that exist. */
export function guideList<T>(call: Call, listing: Listing<T>): Record<string, unknown> {
  if (isCursor(call)) return guideCursor(call, listing)
  const order = offsetOrder(call, listing)
  const page = offsetPage(call, rowsOf(listing), order, listing.sizes ?? { usual: 30, most: 100 })
  return {
    [listing.name]: page.rows.map((row) => listing.present(row, 'offset')),
    ...listing.beside?.(page.rows),
    page: page.page,
    ...neighbours(call, page),
    per_page: page.perPage,
    page_count: Math.ceil(page.count / page.perPage),
    count: page.count,
    ...(order === null ? {} : { sort_by: order.field, sort_order: order.descending ? 'desc' : 'asc' }),
  }
}
