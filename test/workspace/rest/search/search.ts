// Searching the account: rows, a count, an export.

import { pageUrl } from '#workspace/rest/page.ts'
import { presentGroup, presentOrganization, presentUser } from '#workspace/rest/people/people-records.ts'
import { type Answer, type Call, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { besideTickets, ticketWith } from '#workspace/rest/tickets/sideloads.ts'
import { invalidSearch, missing, refusedWith } from '#workspace/world/refused.ts'
import { type Found, namesType, type SearchType, search } from '#workspace/world/search/search.ts'
import { type After, fieldOf, firstResults, resultCount, resultsAfter } from './search-pages.ts'

/** Rows that can be read, however many there are. */
const READABLE = 1000

const queryOf = (call: Call): string => {
  const query = call.query.get('query')
  if (query === null) throw missing('query')
  return query
}

function present(call: Call, { type, record }: Found): Record<string, unknown> {
  switch (type) {
    case 'ticket':
      return { ...ticketWith(call, record), result_type: 'ticket' }
    case 'user':
      return { ...presentUser(call.world, call.origin, record), result_type: 'user' }
    case 'organization':
      return { ...presentOrganization(call.origin, record), result_type: 'organization' }
    case 'group':
      return { ...presentGroup(call.origin, record), result_type: 'group' }
  }
}

/** `include=tickets(users)` is how searches spell it; plain names are taken too. */
function beside(call: Call, found: readonly Found[]): Record<string, unknown> {
  const tickets = found.flatMap((one) => (one.type === 'ticket' ? [one.record] : []))
  const include = /tickets\(([^)]*)\)/.exec(call.query.get('include') ?? '')?.[1]
  if (include === undefined) return besideTickets(call, tickets)
  return besideTickets({ ...call, query: new URLSearchParams({ include }) }, tickets)
}

function positive(call: Call, name: string, usual: number): number {
  const text = call.query.get(name)
  if (text === null || text === '') return usual
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw refusedWith(400, { error: { title: 'Invalid attribute', message: `${name} must be an integer` } })
  return value
}

function rows(call: Call): Answer {
  if (['page[size]', 'page[after]', 'page[before]'].some((name) => call.query.has(name)))
    throw refusedWith(400, { error: { title: 'Invalid attribute', message: 'page must be an integer' } })
  const page = positive(call, 'page', 1)
  const size = Math.min(positive(call, 'per_page', 100), 100)
  if (page * size > READABLE && (page - 1) * size >= READABLE)
    throw invalidSearch('Requested response size was greater than Search Response Limits')
  const found = search(call.world, signedIn(call), queryOf(call))
  const field = fieldOf(call.query.get('sort_by'))
  const descending = call.query.get('sort_order') !== 'asc'
  const shown = firstResults(call.world, found, field, descending, page * size).slice((page - 1) * size)
  const count = resultCount(found)
  const more = page * size < count
  return ok({
    results: shown.map((one) => present(call, one)),
    ...beside(call, shown),
    facets: null,
    next_page: more ? pageUrl(call, { page: String(page + 1) }) : null,
    previous_page: page > 1 ? pageUrl(call, { page: String(page - 1) }) : null,
    count,
  })
}

const count = (call: Call): Answer =>
  ok({ count: resultCount(search(call.world, signedIn(call), queryOf(call))) })

const EXPORTED: readonly SearchType[] = ['ticket', 'organization', 'user', 'group']
/** Milliseconds that an export's cursor lives. */
const CURSOR_LIFE = 3_600_000
const MOST = 1000

interface ExportCursor extends After {
  at: number
}

function readCursor(call: Call): ExportCursor | null {
  const text = call.query.get('page[after]')
  if (text === null) return null
  const refused = (title: string) =>
    refusedWith(400, { errors: [{ code: 'InvalidPaginationParameter', title }] })
  try {
    const cursor = JSON.parse(atob(text)) as ExportCursor
    if (call.world.clock.now() - cursor.at > CURSOR_LIFE) throw refused('The cursor has expired')
    return cursor
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) throw refused('Invalid cursor')
    throw error
  }
}

function typeOf(call: Call): SearchType {
  const asked = call.query.get('filter[type]')
  if (asked === null) throw missing('filter[type]')
  const type = EXPORTED.find((known) => known === asked)
  if (type === undefined) throw invalidSearch(`Unknown type: ${asked}`)
  if (call.world.controls.switches.exportTypeInQuery === '422' && namesType(queryOf(call)))
    throw invalidSearch('The type belongs into filter[type]')
  return type
}

function exported(call: Call): Answer {
  const type = typeOf(call)
  const size = Math.min(positive(call, 'page[size]', 100), MOST)
  const cursor = readCursor(call)
  const found = search(call.world, signedIn(call), queryOf(call), type)
  const { shown, more } = resultsAfter(call.world, found, cursor, size)
  const last = shown.at(-1)?.record
  const after =
    last === undefined
      ? null
      : btoa(
          JSON.stringify({ at: cursor?.at ?? call.world.clock.now(), created: last.created_at, id: last.id }),
        )
  return ok({
    results: shown.map((one) => present(call, one)),
    ...beside(call, shown),
    facets: null,
    meta: { has_more: more, after_cursor: after, before_cursor: null },
    links: { prev: null, next: after === null ? null : pageUrl(call, { 'page[after]': after }) },
  })
}

export const searchRoutes: readonly Route[] = [
  route('GET', '/api/v2/search', 'agents', rows, [
    { name: 'search-index', total: 2500, scope: 'account', apart: true },
  ]),
  route('GET', '/api/v2/search/count', 'agents', count),
  route('GET', '/api/v2/search/export', 'agents', exported, [
    { name: 'search-export', total: 100, scope: 'account' },
  ]),
]
