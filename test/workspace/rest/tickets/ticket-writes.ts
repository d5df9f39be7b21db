// Writing one ticket: an update, a new one.

import { channelOf } from '#workspace/rest/caller.ts'
import { idempotently } from '#workspace/rest/idempotency.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  type OwnLimit,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { createTicket } from '#workspace/world/create-ticket.ts'
import { parseTicketChange } from '#workspace/world/ticket-change.ts'
import { updateTicket } from '#workspace/world/update-ticket.ts'
import { presentTicket } from './ticket-record.ts'

/** Any write that changes a ticket counts against both, tags included. */
export const UPDATE_LIMITS: readonly OwnLimit[] = [
  { name: 'per-ticket-updates', total: 30, window: 600, scope: 'user and ticket' },
  { name: 'tickets-update', total: 100, highVolume: 300, sandbox: 20, scope: 'account' },
]

function update(call: Call): Answer {
  const { change, unpermitted } = parseTicketChange(bodyObject(call, 'ticket'), 'update')
  const done = updateTicket(call.world, signedIn(call), idParam(call, 'ticket_id'), change, {
    form: 'single',
    channel: channelOf(call.header),
  })
  return ok(
    { ticket: presentTicket(call.world, call.origin, done.ticket), audit: done.audit },
    warnHeader('tickets', 'update', [...unpermitted, ...done.unpermitted]),
  )
}

function create(call: Call): Answer {
  return idempotently(call, () => {
    const { change, unpermitted } = parseTicketChange(bodyObject(call, 'ticket'), 'create')
    const done = createTicket(call.world, signedIn(call), change, {}, channelOf(call.header))
    const ticket = presentTicket(call.world, call.origin, done.ticket, { generated: true })
    return created(
      { ticket, audit: done.audit },
      String(ticket.url),
      warnHeader('tickets', 'create', [...unpermitted, ...done.unpermitted]),
    )
  })
}

export const ticketWriteRoutes: readonly Route[] = [
  route('PUT', '/api/v2/tickets/{ticket_id}', 'agents', update, UPDATE_LIMITS),
  route('POST', '/api/v2/tickets', 'agents', create, [
    { name: 'ticket-request-create-by-user-and-ip', total: 300, scope: 'user and ticket' },
  ]),
]
