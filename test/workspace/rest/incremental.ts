// The export of all tickets since an instant, by cursor. For admins.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { withinSpan } from '#workspace/world/bulk-places.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import { missing, refusedWith } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import { pageUrl } from './page.ts'
import { type Answer, type Call, includes, ok, type Route, route } from './route.ts'
import { firstPlaces } from './search-pages.ts'
import { besideTickets, ticketWith } from './sideloads.ts'

/** Seconds: the last minute is never returned. */
const FRESH = 60
const MOST = 1000

interface Position {
  time: number
  id: number
}

function position(call: Call, now: number): Position {
  const cursor = call.query.get('cursor')
  if (cursor !== null) return readCursor(cursor)
  const text = call.query.get('start_time')
  if (text === null) throw missing('start_time')
  const start = Number(text)
  if (!Number.isInteger(start) || start < 0)
    throw refusedWith(400, {
      error: { title: 'Invalid attribute', message: 'start_time must be an integer' },
    })
  if (start > now - FRESH)
    throw refusedWith(422, {
      error: 'InvalidValue',
      description: `Too recent start_time. Use a start_time older than ${FRESH} seconds`,
    })
  return { time: start, id: -1 }
}

function readCursor(text: string): Position {
  const [time, id] = atobOrEmpty(text).split('|').map(Number)
  if (time !== undefined && id !== undefined && !Number.isNaN(time) && !Number.isNaN(id)) return { time, id }
  throw refusedWith(400, { errors: [{ code: 'InvalidPaginationParameter', title: 'Invalid cursor' }] })
}

function atobOrEmpty(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}

const isAfter = (ticket: TicketRecord, { time, id }: Position): boolean =>
  ticket.generated_timestamp > time || (ticket.generated_timestamp === time && ticket.id > id)

function size(call: Call): number {
  const asked = Number(call.query.get('per_page') ?? MOST)
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, MOST) : MOST
}

const stampOf = (seconds: number): string => isoSeconds(seconds * 1000)

/** The first `most` tickets after the position and not fresh, and whether there are more. */
function exportAfter(
  { tickets: { bulk, everythingHeld } }: World,
  start: Position,
  until: number,
  withoutDeleted: boolean,
  most: number,
): { page: TicketRecord[]; more: boolean } {
  const held = everythingHeld()
    .filter((ticket) => isAfter(ticket, start) && ticket.generated_timestamp <= until)
    .filter((ticket) => !withoutDeleted || ticket.status !== 'deleted')
  const span = { from: stampOf(start.time), to: stampOf(until + 1) }
  const places = bulk?.passing([
    withinSpan(bulk.updated, span),
    (place) => (bulk.updated[place] ?? 0) > start.time || bulk.id(place) > start.id,
  ])
  const further = bulk && places ? firstPlaces(bulk, places, 'updated_at', false, most).map(bulk.record) : []
  const page = [...held, ...further]
    .sort((a, b) => a.generated_timestamp - b.generated_timestamp || a.id - b.id)
    .slice(0, most)
  return { page, more: held.length + (places?.length ?? 0) > page.length }
}

/** In order of `generated_timestamp`; deleted tickets come with that status unless left out. */
function tickets(call: Call): Answer {
  if (includes(call).has('last_audits'))
    throw refusedWith(400, {
      error: { title: 'Invalid attribute', message: 'last_audits cannot be included' },
    })
  const now = Math.floor(call.world.clock.now() / 1000)
  const start = position(call, now)
  const withoutDeleted = call.query.get('exclude_deleted') === 'true'
  const { page, more } = exportAfter(call.world, start, now - FRESH, withoutDeleted, size(call))
  const last = page.at(-1)
  const after = btoa(
    last === undefined ? `${start.time}|${start.id}` : `${last.generated_timestamp}|${last.id}`,
  )
  return ok({
    tickets: page.map((ticket) => ticketWith(call, ticket, { generated: true })),
    ...besideTickets(call, page),
    after_url: pageUrl(call, { cursor: after, start_time: null }),
    after_cursor: after,
    before_url: null,
    before_cursor: null,
    end_of_stream: !more,
  })
}

export const incrementalRoutes: readonly Route[] = [
  route('GET', '/api/v2/incremental/tickets/cursor', 'admins', tickets, [
    { name: 'incremental-exports', total: 10, highVolume: 30, scope: 'account' },
  ]),
]
