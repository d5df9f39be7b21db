// Tickets from another system, with their own times; for admins.

import type { Json } from '#workspace/records/json.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  isObject,
  type JsonObject,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { type ImportedComment, type ImportedTicket, importTicket } from '#workspace/world/import-ticket.ts'
import { invalid, Refused } from '#workspace/world/refused.ts'
import { parseTicketChange } from '#workspace/world/ticket-change.ts'
import { comment, type WrittenComment } from '#workspace/world/written-values.ts'
import { failure, jobAnswer, writtenTickets } from './ticket-jobs.ts'
import { presentTicket } from './ticket-record.ts'

function time(written: JsonObject, name: string): string | null {
  const value = written[name]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw invalid(name, `${name}: is invalid`)
  return value
}

/** `value` is another name of `body` here. */
function commentOf(written: Json): ImportedComment {
  if (!isObject(written)) throw invalid('comments', 'comments: is invalid')
  const { value, ...rest } = written
  const read = comment({ ...(value === undefined ? {} : { body: value }), ...rest }, 'comments')
  return { ...(read as WrittenComment), created_at: time(written, 'created_at') }
}

function read(written: JsonObject): { ticket: ImportedTicket; unpermitted: string[] } {
  const { created_at: _, updated_at: __, solved_at: ___, comments = [], ...rest } = written
  if (!Array.isArray(comments)) throw invalid('comments', 'comments: is invalid')
  const { change, unpermitted } = parseTicketChange(rest, 'create')
  return {
    ticket: {
      change,
      comments: comments.map(commentOf),
      created_at: time(written, 'created_at'),
      updated_at: time(written, 'updated_at'),
      solved_at: time(written, 'solved_at'),
    },
    unpermitted,
  }
}

const atOnce = (call: Call): boolean => call.query.get('archive_immediately') === 'true'

function importOne(call: Call): Answer {
  const { ticket, unpermitted } = read(bodyObject(call, 'ticket'))
  const done = importTicket(call.world, signedIn(call), ticket, atOnce(call))
  const shown = presentTicket(call.world, call.origin, done.ticket)
  return created({ ticket: shown }, String(shown.url), warnHeader('imports', 'create', unpermitted))
}

function attempt(call: Call, user: UserRecord, ticket: ImportedTicket, index: number): JsonObject {
  try {
    return { index, id: importTicket(call.world, user, ticket, atOnce(call)).ticket.id, account_id: 1 }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { index, ...failure(error, 'TicketCreateFailed') }
  }
}

function importMany(call: Call): Answer {
  const user = signedIn(call)
  const wanted = writtenTickets(call).map(read)
  return jobAnswer(call, {
    type: 'Bulk Import Ticket',
    limit: 'TicketBulkImportJob',
    total: wanted.length,
    action: 'create_many',
    unpermitted: [...new Set(wanted.flatMap(({ unpermitted }) => unpermitted))],
    run: () => wanted.map(({ ticket }, index) => attempt(call, user, ticket, index)),
  })
}

export const ticketImportRoutes: readonly Route[] = [
  route('POST', '/api/v2/imports/tickets', 'admins', importOne),
  route('POST', '/api/v2/imports/tickets/create_many', 'admins', importMany),
]
