// Writing tickets: one update, one new ticket, many at once, deletion.

import type { Json } from '#workspace/records/json.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { createTicket } from '#workspace/world/create-ticket.ts'
import { forbidden, Refused, refusedWith } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { parseTicketChange, type TicketChange } from '#workspace/world/ticket-change.ts'
import { readTicket, updateTicket } from '#workspace/world/update-ticket.ts'
import type { World } from '#workspace/world/world.ts'
import { idempotently } from './idempotency.ts'
import { presentJob } from './job-record.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  idsParam,
  isObject,
  type JsonObject,
  noContent,
  type OwnLimit,
  ok,
  type Route,
  route,
  signedIn,
} from './route.ts'
import { presentTicket } from './ticket-record.ts'
import { warnHeader } from './warn.ts'

/** Any write that changes a ticket counts against both, tags included. */
export const UPDATE_LIMITS: readonly OwnLimit[] = [
  { name: 'per-ticket-updates', total: 30, window: 600, scope: 'user and ticket' },
  { name: 'tickets-update', total: 100, highVolume: 300, sandbox: 20, scope: 'account' },
]

function update(call: Call): Answer {
  const { change, unpermitted } = parseTicketChange(bodyObject(call, 'ticket'), 'update')
  const done = updateTicket(call.world, signedIn(call), idParam(call, 'ticket_id'), change)
  return ok(
    { ticket: presentTicket(call.world, call.origin, done.ticket), audit: done.audit },
    warnHeader('tickets', 'update', [...unpermitted, ...done.unpermitted]),
  )
}

function create(call: Call): Answer {
  return idempotently(call, () => {
    const { change, unpermitted } = parseTicketChange(bodyObject(call, 'ticket'), 'create')
    const done = createTicket(call.world, signedIn(call), change)
    const ticket = presentTicket(call.world, call.origin, done.ticket, { generated: true })
    return created(
      { ticket, audit: done.audit },
      String(ticket.url),
      warnHeader('tickets', 'create', [...unpermitted, ...done.unpermitted]),
    )
  })
}

function remove(call: Call): Answer {
  const user = signedIn(call)
  const ticket = readTicket(call.world, user, idParam(call, 'ticket_id'))
  const rights = rightsOf(user, call.world.people)
  if (rights.level !== 'admin' && rights.extra.ticket_deletion !== true) throw forbidden()
  const at = call.world.clock.now()
  call.world.tickets.put(
    {
      ...ticket,
      status: 'deleted',
      updated_at: call.world.clock.iso(),
      generated_timestamp: Math.floor(at / 1000),
    },
    at,
  )
  call.world.changes.tell({ kind: 'ticket', id: ticket.id, by: user.id })
  return noContent
}

interface Wanted {
  id: number
  change: TicketChange
}

function batch(items: readonly Json[]): { wanted: Wanted[]; unpermitted: string[] } {
  if (items.length > 100)
    throw refusedWith(400, {
      error: 'TooManyValues',
      description: 'Parameter  cannot specify more than 100 values',
      max_count: 100,
    })
  const unpermitted: string[] = []
  const wanted = items.filter(isObject).map((item) => {
    const parsed = parseTicketChange(item, 'bulk')
    if (parsed.change.safe_update !== undefined && parsed.change.updated_stamp === undefined)
      throw refusedWith(400, {
        error: 'ParameterMissing',
        description: 'Parameter updated_stamp is required',
      })
    unpermitted.push(...parsed.unpermitted)
    return { id: Number(item.id), change: parsed.change }
  })
  return { wanted, unpermitted: [...new Set(unpermitted)] }
}

/** One row of a job's results. */
function attempt(world: World, user: UserRecord, { id, change }: Wanted, queuedAt: number): JsonObject {
  try {
    updateTicket(world, user, id, change, { form: 'bulk' }, queuedAt)
    return { id, action: 'update', success: true, status: 'Updated' }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return {
      id,
      action: 'update',
      success: false,
      status: 'Failed',
      error: NAMES[error.refusal.kind],
      details: detailsOf(error),
    }
  }
}

const NAMES = {
  not_found: 'TicketNotFound',
  forbidden: 'Forbidden',
  conflict: 'UpdateConflict',
  invalid: 'TicketUpdateFailed',
  body: 'TicketUpdateFailed',
} as const

function detailsOf({ refusal }: Refused): string {
  if (refusal.kind !== 'invalid') return NAMES[refusal.kind]
  return Object.values(refusal.details)
    .flat()
    .map(({ description }) => description)
    .join(', ')
}

function updateMany(call: Call): Answer {
  const user = signedIn(call)
  const many = isObject(call.body) ? call.body.tickets : undefined
  const { wanted, unpermitted } = Array.isArray(many)
    ? batch(many)
    : batch(idsParam(call).map((id) => ({ ...bodyObject(call, 'ticket'), id })))
  const job = call.world.jobs.queue('Bulk Update Ticket', 'UserBulkUpdateJobV2', wanted.length, (queuedAt) =>
    wanted.map((one) => attempt(call.world, user, one, queuedAt)),
  )
  return ok({ job_status: presentJob(call.origin, job) }, warnHeader('tickets', 'update_many', unpermitted))
}

export const ticketWriteRoutes: readonly Route[] = [
  route('PUT', '/api/v2/tickets/{ticket_id}', 'agents', update, UPDATE_LIMITS),
  route('POST', '/api/v2/tickets', 'agents', create, [
    { name: 'ticket-request-create-by-user-and-ip', total: 300, scope: 'user and ticket' },
  ]),
  route('DELETE', '/api/v2/tickets/{ticket_id}', 'agents', remove, [
    { name: 'deleted-tickets-destroy', total: 400, scope: 'account' },
  ]),
  route('PUT', '/api/v2/tickets/update_many', 'agents', updateMany),
]
