// Merging tickets into another one, by a job.

import {
  type Answer,
  type Call,
  idParam,
  isObject,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { type Merge, mayMerge, mergeTarget, mergeTicket } from '#workspace/world/merge.ts'
import { forbidden, missing } from '#workspace/world/refused.ts'
import { jobAnswer, rowOf, tooMany } from './ticket-jobs.ts'

function sourcesOf(call: Call): number[] {
  const ids = isObject(call.body) ? call.body.ids : undefined
  if (!Array.isArray(ids) || ids.length === 0) throw missing('ids')
  if (ids.length > 100) throw tooMany()
  return [...new Set(ids.map(Number))]
}

function mergeOf(call: Call): Merge {
  const body = isObject(call.body) ? call.body : {}
  const words = (name: string): string | null => {
    const text = body[name]
    return typeof text === 'string' && text.trim() !== '' ? text : null
  }
  return {
    target: idParam(call, 'ticket_id'),
    targetComment: words('target_comment'),
    sourceComment: words('source_comment'),
    targetPublic: body.target_comment_is_public === true,
    sourcePublic: body.source_comment_is_public === true,
  }
}

/** The body has no `ticket` around it. */
function merge(call: Call): Answer {
  const user = signedIn(call)
  if (!mayMerge(call.world, user)) throw forbidden()
  const wanted = mergeOf(call)
  const ids = sourcesOf(call)
  mergeTarget(call.world, user, wanted.target)
  return jobAnswer(call, {
    type: 'Ticket Merge',
    limit: 'TicketMergeJob',
    total: ids.length,
    run: () =>
      ids.map((id) =>
        rowOf(id, 'update', 'Updated', 'TicketMergeFailed', () => mergeTicket(call.world, user, id, wanted)),
      ),
  })
}

export const ticketMergeRoutes: readonly Route[] = [
  route('POST', '/api/v2/tickets/{ticket_id}/merge', 'agents', merge),
]
