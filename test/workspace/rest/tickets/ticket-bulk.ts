// Many tickets at once: made, changed, deleted and called spam, each by a job.

import { channelOf } from '#workspace/rest/caller.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  idsParam,
  isObject,
  type JsonObject,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { createTicket } from '#workspace/world/create-ticket.ts'
import { checkMayDelete, deleteTicket, markAsSpam } from '#workspace/world/deletion.ts'
import { missing, Refused } from '#workspace/world/refused.ts'
import { parseTicketChange, type TicketChange } from '#workspace/world/ticket-change.ts'
import { updateTicket } from '#workspace/world/update-ticket.ts'
import { failure, jobAnswer, rowOf, writtenTickets } from './ticket-jobs.ts'

interface Wanted {
  id: number
  change: TicketChange
}

function batch(items: readonly JsonObject[]): { wanted: Wanted[]; unpermitted: string[] } {
  const unpermitted: string[] = []
  const wanted = items.map((item) => {
    const parsed = parseTicketChange(item, 'bulk')
    if (parsed.change.safe_update !== undefined && parsed.change.updated_stamp === undefined)
      throw missing('updated_stamp')
    unpermitted.push(...parsed.unpermitted)
    return { id: Number(item.id), change: parsed.change }
  })
  return { wanted, unpermitted: [...new Set(unpermitted)] }
}

/** Either one change for `ids`, or a change for each of `tickets`. */
function updateMany(call: Call): Answer {
  const user = signedIn(call)
  const isBatch = isObject(call.body) && Array.isArray(call.body.tickets)
  const items = isBatch
    ? writtenTickets(call)
    : idsParam(call).map((id) => ({ ...bodyObject(call, 'ticket'), id }))
  const { wanted, unpermitted } = batch(items)
  const channel = channelOf(call.header)
  return jobAnswer(call, {
    type: 'Bulk Update Ticket',
    limit: 'UserBulkUpdateJobV2',
    total: wanted.length,
    action: 'update_many',
    unpermitted,
    run: (queuedAt) =>
      wanted.map(({ id, change }) =>
        rowOf(id, 'update', 'Updated', 'TicketUpdateFailed', () =>
          updateTicket(call.world, user, id, change, { form: 'bulk', channel }, queuedAt),
        ),
      ),
  })
}

function createMany(call: Call): Answer {
  const user = signedIn(call)
  const parsed = writtenTickets(call).map((item) => parseTicketChange(item, 'create'))
  const channel = channelOf(call.header)
  const create = ({ change }: { change: TicketChange }, index: number): JsonObject => {
    try {
      return { index, id: createTicket(call.world, user, change, {}, channel).ticket.id, account_id: 1 }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { index, ...failure(error, 'TicketCreateFailed') }
    }
  }
  return jobAnswer(call, {
    type: 'Bulk Create Ticket',
    limit: 'TicketBulkCreateJob',
    total: parsed.length,
    action: 'create_many',
    unpermitted: [...new Set(parsed.flatMap(({ unpermitted }) => unpermitted))],
    run: () => parsed.map(create),
  })
}

function destroyMany(call: Call): Answer {
  const user = signedIn(call)
  checkMayDelete(call.world, user)
  const ids = idsParam(call)
  return jobAnswer(call, {
    type: 'Bulk Delete Ticket',
    limit: 'TicketBulkDeleteJob',
    total: ids.length,
    run: () =>
      ids.map((id) =>
        rowOf(id, 'delete', 'Deleted', 'TicketDeleteFailed', () => deleteTicket(call.world, user, id)),
      ),
  })
}

function spamMany(call: Call): Answer {
  const user = signedIn(call)
  const ids = idsParam(call)
  return jobAnswer(call, {
    type: 'Bulk Mark Ticket As Spam',
    limit: 'TicketBulkUpdateJob',
    total: ids.length,
    run: () =>
      ids.map((id) =>
        rowOf(id, 'mark_as_spam', 'Deleted', 'TicketUpdateFailed', () => markAsSpam(call.world, user, id)),
      ),
  })
}

export const ticketBulkRoutes: readonly Route[] = [
  route('PUT', '/api/v2/tickets/update_many', 'agents', updateMany),
  route('POST', '/api/v2/tickets/create_many', 'agents', createMany),
  route('DELETE', '/api/v2/tickets/destroy_many', 'agents', destroyMany),
  route('PUT', '/api/v2/tickets/mark_many_as_spam', 'agents', spamMany),
]
