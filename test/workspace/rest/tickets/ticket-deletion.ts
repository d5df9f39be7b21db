// Tickets that are deleted or spam: out of every list, and back again within thirty days.

import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  idParam,
  idsParam,
  noContent,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import {
  type Deletion,
  deleteTicket,
  markAsSpam,
  readDeletion,
  restorable,
  restoreTicket,
  scrubTicket,
} from '#workspace/world/deletion.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import { jobAnswer, rowOf } from './ticket-jobs.ts'

const EMPTY: Answer = { status: 200 }

function remove(call: Call): Answer {
  deleteTicket(call.world, signedIn(call), idParam(call, 'ticket_id'))
  return noContent
}

function spam(call: Call): Answer {
  markAsSpam(call.world, signedIn(call), idParam(call, 'ticket_id'))
  return EMPTY
}

const presentDeletion = (call: Call, { ticket, actor, at }: Deletion): Record<string, unknown> => ({
  id: ticket.id,
  subject: ticket.subject,
  description: ticket.description,
  actor: { id: actor, name: call.world.people.user(actor)?.name ?? '' },
  deleted_at: isoSeconds(at),
  previous_state: ticket.status,
})

function list(call: Call): Answer {
  const user = signedIn(call)
  const rights = rightsOf(user, call.world.people)
  const rows = restorable(call.world).filter(({ ticket }) => canSee(user, rights, ticket, call.world.people))
  return ok(
    supportList<Deletion>(call, {
      name: 'deleted_tickets',
      rows,
      id: ({ ticket }) => ticket.id,
      value: ({ ticket, at }, field) => (field === 'deleted_at' ? at : ticket.subject),
      offsetSorts: ['id', 'subject', 'deleted_at'],
      present: (deletion) => presentDeletion(call, deletion),
    }),
  )
}

function restore(call: Call): Answer {
  restoreTicket(call.world, signedIn(call), idParam(call, 'ticket_id'))
  return EMPTY
}

function restoreMany(call: Call): Answer {
  const user = signedIn(call)
  const row = (id: number) =>
    rowOf(id, 'restore', 'Restored', 'TicketRestoreFailed', () => restoreTicket(call.world, user, id))
  // One that cannot be restored stops none of the others.
  idsParam(call).forEach(row)
  return EMPTY
}

function forGood(call: Call, ids: readonly number[]): Answer {
  const user = signedIn(call)
  return jobAnswer(call, {
    type: 'Bulk Permanently Delete Ticket',
    limit: 'TicketBulkDeleteJob',
    total: ids.length,
    run: () =>
      ids.map((id) =>
        rowOf(id, 'delete', 'Deleted', 'TicketDeleteFailed', () => scrubTicket(call.world, user, id)),
      ),
  })
}

function oneForGood(call: Call): Answer {
  const id = idParam(call, 'ticket_id')
  readDeletion(call.world, signedIn(call), id)
  return forGood(call, [id])
}

export const ticketDeletionRoutes: readonly Route[] = [
  route('DELETE', '/api/v2/tickets/{ticket_id}', 'agents', remove, [
    { name: 'tickets-destroy', total: 400, scope: 'account' },
  ]),
  route('PUT', '/api/v2/tickets/{ticket_id}/mark_as_spam', 'agents', spam),
  route('GET', '/api/v2/deleted_tickets', 'agents', list, [
    { name: 'deleted-tickets-index', total: 10, scope: 'account' },
  ]),
  route('PUT', '/api/v2/deleted_tickets/restore_many', 'agents', restoreMany),
  route('PUT', '/api/v2/deleted_tickets/{ticket_id}/restore', 'agents', restore),
  route('DELETE', '/api/v2/deleted_tickets/destroy_many', 'agents', (call) => forGood(call, idsParam(call)), [
    { name: 'deleted-tickets-destroy_many', total: 300, scope: 'account' },
  ]),
  route('DELETE', '/api/v2/deleted_tickets/{ticket_id}', 'agents', oneForGood, [
    { name: 'deleted-tickets-destroy', total: 1000, scope: 'account' },
  ]),
]
