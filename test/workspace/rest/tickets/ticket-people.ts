// Who is copied on a ticket, who follows it, and which tickets did an agent look at last?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import { presentUser } from '#workspace/rest/people/people-records.ts'
import { type Answer, type Call, idParam, ok, type Route, route, signedIn } from '#workspace/rest/route.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import { readTicket } from '#workspace/world/update-ticket.ts'
import { ticketList } from './ticket-list.ts'

/** `collaborator_ids` are both lists of ids, copies first. */
const listOf =
  (key: 'collaborator_ids' | 'email_cc_ids' | 'follower_ids') =>
  (call: Call): Answer => {
    const ticket = readTicket(call.world, signedIn(call), idParam(call, 'ticket_id'))
    const rows = ticket[key].map((id) => call.world.people.user(id)).filter((user) => user !== undefined)
    return ok(
      supportList<UserRecord>(call, {
        name: 'users',
        rows,
        id: ({ id }) => id,
        present: (user) => presentUser(call.world, call.origin, user),
      }),
    )
  }

/** Seen in the agent interface; neither what was made nor what programs read [doc]. */
function recent(call: Call): Answer {
  const user = signedIn(call)
  const rights = rightsOf(user, call.world.people)
  const isThere = (ticket: TicketRecord | undefined): ticket is TicketRecord =>
    ticket !== undefined && ticket.status !== 'deleted' && canSee(user, rights, ticket, call.world.people)
  const tickets = call.world.viewed.of(user.id).map((id) => call.world.tickets.get(id))
  return ticketList(call, tickets.filter(isThere), { order: null })
}

export const ticketPeopleRoutes: readonly Route[] = [
  route('GET', '/api/v2/tickets/recent', 'agents', recent),
  route('GET', '/api/v2/tickets/{ticket_id}/collaborators', 'agents', listOf('collaborator_ids')),
  route('GET', '/api/v2/tickets/{ticket_id}/email_ccs', 'agents', listOf('email_cc_ids')),
  route('GET', '/api/v2/tickets/{ticket_id}/followers', 'agents', listOf('follower_ids')),
]
