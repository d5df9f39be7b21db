// How is a list of tickets sorted, paged and spelled?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import type { Order } from '#workspace/rest/page.ts'
import { type Answer, type Call, ok } from '#workspace/rest/route.ts'
import type { World } from '#workspace/world/world.ts'
import { LateTicket } from './late-tickets.ts'
import { besideTickets, ticketWith } from './sideloads.ts'

const SORTS = ['id', 'updated_at', 'status']
const OFFSET_SORTS = [
  'assignee',
  'assignee.name',
  'created_at',
  'group',
  'id',
  'requester',
  'requester.name',
  'status',
  'subject',
  'updated_at',
]
const STATUS_ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted']

/** Reads no more of the ticket than the field. */
function sortValue(world: World, ticket: Partial<TicketRecord>, field: string): string | number {
  const nameOf = (id: number | null | undefined): string => world.people.user(id ?? 0)?.name ?? ''
  switch (field) {
    case 'created_at':
    case 'updated_at':
    case 'subject':
      return ticket[field] ?? ''
    case 'status':
      return STATUS_ORDER.indexOf(ticket.status ?? '')
    case 'assignee':
      return ticket.assignee_id ?? 0
    case 'requester':
      return ticket.requester_id ?? 0
    case 'group':
      return ticket.group_id ?? 0
    case 'assignee.name':
      return nameOf(ticket.assignee_id)
    case 'requester.name':
      return nameOf(ticket.requester_id)
    default:
      return ticket.id ?? 0
  }
}

interface ListOptions {
  /** Whether side-loads are heeded. */
  embed?: boolean
  /** Order of offset pages; as the rows come where null. */
  order?: Order | null
}

/** A list of tickets as Support sends it. */
export function ticketList(
  call: Call,
  tickets: readonly (TicketRecord | LateTicket)[],
  { embed = true, order = { field: 'id', descending: false } }: ListOptions = {},
): Answer {
  const recordOf = (one: TicketRecord | LateTicket): TicketRecord =>
    one instanceof LateTicket ? one.record() : one
  return ok(
    supportList(call, {
      name: 'tickets',
      rows: tickets,
      id: (ticket) => ticket.id,
      value: (one, field) =>
        sortValue(call.world, one instanceof LateTicket ? one.partFor(field) : one, field),
      cursorSorts: SORTS,
      offsetSorts: OFFSET_SORTS,
      ...(order === null ? {} : { offsetOrder: order }),
      present: (ticket, paging) => ticketWith(call, recordOf(ticket), { fields: paging === 'offset', embed }),
      beside: (rows) => (embed ? besideTickets(call, rows.map(recordOf)) : {}),
    }),
  )
}
