// Which tickets report the same problem, and which problems are there?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  idParam,
  isObject,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import { readTicket } from '#workspace/world/update-ticket.ts'
import type { World } from '#workspace/world/world.ts'
import { besideTickets, ticketWith } from './sideloads.ts'

/** Those that this person may see, without archived ones. */
function seen(world: World, reader: UserRecord, tickets: readonly TicketRecord[]): TicketRecord[] {
  const rights = rightsOf(reader, world.people)
  return tickets.filter((ticket) => !world.isArchived(ticket) && canSee(reader, rights, ticket, world.people))
}

const list = (call: Call, tickets: readonly TicketRecord[]): Answer =>
  ok(
    supportList(call, {
      name: 'tickets',
      rows: tickets,
      id: ({ id }) => id,
      present: (ticket, paging) => ticketWith(call, ticket, { fields: paging === 'offset' }),
      beside: (rows) => besideTickets(call, rows),
    }),
  )

function incidents(call: Call): Answer {
  const reader = signedIn(call)
  const problem = readTicket(call.world, reader, idParam(call, 'ticket_id'))
  const candidates = call.world.tickets.candidates({ by: 'problem', values: [problem.id] })
  const rows = candidates.filter(({ problem_id }) => problem_id === problem.id)
  return list(
    call,
    seen(call.world, reader, rows).sort((a, b) => a.id - b.id),
  )
}

/** The last changed first, whatever order is asked for. */
const problemsOf = (call: Call): TicketRecord[] =>
  seen(
    call.world,
    signedIn(call),
    call.world.tickets.candidates().filter(({ type }) => type === 'problem'),
  ).sort((a, b) => (a.updated_at < b.updated_at ? 1 : a.updated_at > b.updated_at ? -1 : b.id - a.id))

/** Subjects that contain the text, which stands in the body or in the address. */
function autocomplete(call: Call): Answer {
  const written = isObject(call.body) ? call.body.text : undefined
  const text = (typeof written === 'string' ? written : (call.query.get('text') ?? '')).toLowerCase()
  return list(
    call,
    problemsOf(call).filter(({ subject }) => subject.toLowerCase().includes(text)),
  )
}

export const ticketProblemRoutes: readonly Route[] = [
  route('GET', '/api/v2/tickets/{ticket_id}/incidents', 'agents', incidents),
  route('GET', '/api/v2/problems', 'agents', (call) => list(call, problemsOf(call))),
  route('POST', '/api/v2/problems/autocomplete', 'agents', autocomplete),
]
