// The export of all tickets since an instant, by cursor and by time. For admins.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { type Call, includes, ok, type Route, route } from '#workspace/rest/route.ts'
import { firstPlaces } from '#workspace/rest/search/search-pages.ts'
import { besideTickets, ticketWith } from '#workspace/rest/tickets/sideloads.ts'
import { withinSpan } from '#workspace/world/bulk-places.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import { refusedWith } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import { byCursor, byTime, type Export, exportLimit, type Page, type Position } from './incremental.ts'

const isAfter = (ticket: TicketRecord, { time, id }: Position): boolean =>
  ticket.generated_timestamp > time || (ticket.generated_timestamp === time && ticket.id > id)

const stampOf = (seconds: number): string => isoSeconds(seconds * 1000)

/** In order of `generated_timestamp`, which moves with every change, also where `updated_at` does not. */
function ticketsAfter(
  { tickets: { bulk, everythingHeld } }: World,
  withoutDeleted: boolean,
  start: Position,
  until: number,
  most: number,
): Page<TicketRecord> {
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

/** Deleted tickets come with that status unless left out. */
export function ticketExport(call: Call): Export<TicketRecord> {
  if (includes(call).has('last_audits'))
    throw refusedWith(400, {
      error: { title: 'Invalid attribute', message: 'last_audits cannot be included' },
    })
  const withoutDeleted = call.query.get('exclude_deleted') === 'true'
  return {
    name: 'tickets',
    after: (start, until, most) => ticketsAfter(call.world, withoutDeleted, start, until, most),
    at: ({ generated_timestamp, id }) => ({ time: generated_timestamp, id }),
    present: (ticket) => ticketWith(call, ticket, { generated: true }),
    beside: (rows) => besideTickets(call, rows),
  }
}

export const incrementalTicketRoutes: readonly Route[] = [
  route(
    'GET',
    '/api/v2/incremental/tickets/cursor',
    'admins',
    (call) => ok(byCursor(call, ticketExport(call))),
    exportLimit('incremental-exports'),
  ),
  route(
    'GET',
    '/api/v2/incremental/tickets',
    'admins',
    (call) => ok(byTime(call, ticketExport(call))),
    exportLimit('incremental-exports-tickets'),
  ),
]
