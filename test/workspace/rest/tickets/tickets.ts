// Reading tickets: one, several by id, lists and counts.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { channelOf } from '#workspace/rest/caller.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import {
  type Answer,
  type Call,
  idParam,
  idsParam,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import type { Narrowing } from '#workspace/world/ticket-index.ts'
import { readTicket } from '#workspace/world/update-ticket.ts'
import type { World } from '#workspace/world/world.ts'
import { type LateTicket, liveLate } from './late-tickets.ts'
import { besideTickets, incidentsOf, ticketWith } from './sideloads.ts'
import { ticketList } from './ticket-list.ts'

const seen = (world: World, reader: UserRecord, tickets: readonly TicketRecord[]): TicketRecord[] => {
  const rights = rightsOf(reader, world.people)
  return tickets.filter((ticket) => canSee(reader, rights, ticket, world.people))
}

/** Archived tickets leave `/tickets` and the organisation's list, and stay in users' lists. */
const live = (world: World, tickets: readonly TicketRecord[]): TicketRecord[] =>
  tickets.filter((ticket) => !world.isArchived(ticket))

const honoured = (world: World): boolean => world.controls.switches.sideloadsOnLists === 'honoured'

function visible(call: Call, narrowing: Narrowing | null, asOf?: number): TicketRecord[] {
  return seen(call.world, signedIn(call), call.world.tickets.candidates(narrowing, asOf))
}

function knownUser(call: Call): number {
  const id = idParam(call, 'user_id')
  if (call.world.people.user(id) === undefined) throw notFound()
  return id
}

function knownOrganization(call: Call): number {
  const id = idParam(call, 'organization_id')
  if (call.world.people.organization(id) === undefined) throw notFound()
  return id
}

const byRequester = (id: number): Narrowing => ({ by: 'requester', values: [id] })
const byOrganization = (id: number): Narrowing => ({ by: 'organization', values: [id] })

function requested(call: Call): Answer {
  const user = knownUser(call)
  const { requestedListLag } = call.world.controls
  const asOf = requestedListLag === 0 ? undefined : call.world.clock.now() - requestedListLag
  const rows = visible(call, byRequester(user), asOf).filter((ticket) => ticket.requester_id === user)
  return ticketList(call, rows, { embed: honoured(call.world) })
}

const ofUser =
  (by: 'cc' | 'follower' | 'assignee', belongs: (ticket: TicketRecord, user: number) => boolean) =>
  (call: Call): TicketRecord[] => {
    const user = knownUser(call)
    return visible(call, { by, values: [user] }).filter((ticket) => belongs(ticket, user))
  }

const ccd = ofUser(
  'cc',
  (ticket, user) => ticket.email_cc_ids.includes(user) || ticket.collaborator_ids.includes(user),
)
const followed = ofUser('follower', (ticket, user) => ticket.follower_ids.includes(user))
const assigned = ofUser('assignee', (ticket, user) => ticket.assignee_id === user)

const ofOrganization = (call: Call): TicketRecord[] => {
  const id = knownOrganization(call)
  return live(call.world, visible(call, byOrganization(id))).filter(
    ({ organization_id }) => organization_id === id,
  )
}

function all(call: Call): (TicketRecord | LateTicket)[] {
  const { world } = call
  const reader = signedIn(call)
  const external = call.query.get('external_id')
  const rows = live(world, seen(world, reader, world.tickets.held()))
  if (external === null) return [...rows, ...liveLate(world, reader)]
  const further = (one: LateTicket): boolean => one.partFor('external_id').external_id === external
  return [
    ...rows.filter(({ external_id }) => external_id === external),
    ...liveLate(world, reader).filter(further),
  ]
}

function showMany(call: Call): Answer {
  const reader = signedIn(call)
  const wanted = idsParam(call)
    .map((id) => call.world.tickets.get(id))
    .filter((ticket) => ticket !== undefined)
    .filter(({ status }) => status !== 'deleted')
  const tickets = seen(call.world, reader, wanted)
  const embed = honoured(call.world)
  return ok({
    tickets: tickets.map((ticket) => ticketWith(call, ticket, { embed })),
    ...(embed ? besideTickets(call, tickets) : {}),
    next_page: null,
    previous_page: null,
    count: tickets.length,
  })
}

const ticketOf = (call: Call): TicketRecord =>
  readTicket(call.world, signedIn(call), idParam(call, 'ticket_id'))

function show(call: Call): Answer {
  const ticket = ticketOf(call)
  if (channelOf(call.header) === 'web') call.world.viewed.see(signedIn(call).id, ticket.id)
  return ok({ ticket: ticketWith(call, ticket), ...besideTickets(call, [ticket]) })
}

function related(call: Call): Answer {
  const ticket = ticketOf(call)
  const { from } = ticket.via.source
  const source =
    ticket.via.source.rel === 'follow_up' && from.ticket_id !== undefined ? [String(from.ticket_id)] : []
  return ok({
    topic_id: null,
    jira_issue_ids: [],
    followup_source_ids: source,
    from_archive: call.world.isArchived(ticket),
    incidents: incidentsOf(call.world, ticket.id),
  })
}

const INDEX_LIMIT = { name: 'tickets-index', total: 100, highVolume: 300, scope: 'account' } as const

export const ticketRoutes: readonly Route[] = [
  // Its own bucket exists on sandboxes and trials only; elsewhere the plan's limit is the tighter one.
  route('GET', '/api/v2/tickets', 'agents', (call) => ticketList(call, all(call)), [
    { ...INDEX_LIMIT, total: 2500, sandbox: 100 },
  ]),
  route('GET', '/api/v2/tickets/count', 'agents', (call) => countAnswer(call.world, all(call).length)),
  route('GET', '/api/v2/tickets/show_many', 'agents', showMany),
  route('GET', '/api/v2/tickets/{ticket_id}', 'agents', show),
  route('GET', '/api/v2/tickets/{ticket_id}/related', 'agents', related),
  route('GET', '/api/v2/users/{user_id}/tickets/requested', 'agents', requested),
  route('GET', '/api/v2/users/{user_id}/tickets/ccd', 'agents', (call) => ticketList(call, ccd(call))),
  route('GET', '/api/v2/users/{user_id}/tickets/followed', 'agents', (call) =>
    ticketList(call, followed(call)),
  ),
  route('GET', '/api/v2/users/{user_id}/tickets/assigned', 'agents', (call) =>
    ticketList(call, assigned(call)),
  ),
  route('GET', '/api/v2/users/{user_id}/tickets/ccd/count', 'agents', (call) =>
    countAnswer(call.world, ccd(call).length),
  ),
  route('GET', '/api/v2/users/{user_id}/tickets/assigned/count', 'agents', (call) =>
    countAnswer(call.world, assigned(call).length),
  ),
  route('GET', '/api/v2/organizations/{organization_id}/tickets', 'agents', (call) =>
    ticketList(call, ofOrganization(call)),
  ),
  route('GET', '/api/v2/organizations/{organization_id}/tickets/count', 'agents', (call) =>
    countAnswer(call.world, ofOrganization(call).length),
  ),
]
