// What was said in a ticket, what happened to it, and how long things took.

import type { AuditRecord, CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import { cursorOnly, supportList } from '#workspace/rest/envelope.ts'
import { presentUser } from '#workspace/rest/people/people-records.ts'
import {
  type Answer,
  type Call,
  idParam,
  includes,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import { readTicket } from '#workspace/world/update-ticket.ts'
import { presentMetrics } from './ticket-record.ts'

const ticketOf = (call: Call): TicketRecord =>
  readTicket(call.world, signedIn(call), idParam(call, 'ticket_id'))

const presentComment = (comment: CommentRecord): Record<string, unknown> => {
  const { created_at, ...rest } = comment
  return { ...rest, created_at, metadata: { system: {}, custom: {} } }
}

/** Users beside comments or audits, once each. */
function authors(call: Call, rows: readonly { author_id: number }[]): Record<string, unknown> {
  if (!includes(call).has('users')) return {}
  const users = [...new Set(rows.map(({ author_id }) => author_id))]
    .map((id) => call.world.people.user(id))
    .filter((user) => user !== undefined)
  return { users: users.map((user) => presentUser(call.world, call.origin, user)) }
}

const comments = (call: Call): Answer =>
  ok(
    supportList<CommentRecord>(call, {
      name: 'comments',
      rows: call.world.conversations.of(ticketOf(call)),
      id: (comment) => comment.id,
      value: (comment) => comment.created_at,
      cursorSorts: ['created_at'],
      offsetOrder: { field: 'created_at', descending: false },
      present: presentComment,
      beside: (rows) => authors(call, rows),
    }),
  )

/** Archived tickets have no audits to read [doc]. */
const auditsOf = (call: Call): readonly AuditRecord[] => {
  const ticket = ticketOf(call)
  return call.world.isArchived(ticket) ? [] : call.world.audits.of(ticket)
}

const audits = (call: Call): Answer =>
  ok(
    supportList<AuditRecord>(call, {
      name: 'audits',
      rows: auditsOf(call),
      id: (audit) => audit.id,
      value: (audit) => audit.created_at,
      cursorSorts: ['created_at'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (audit) => audit,
      beside: (rows) => authors(call, rows),
    }),
  )

function audit(call: Call): Answer {
  const id = idParam(call, 'ticket_audit_id')
  const found = auditsOf(call).find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ audit: found })
}

const live = (call: Call): TicketRecord[] => {
  const user = signedIn(call)
  const rights = rightsOf(user, call.world.people)
  return call.world.tickets
    .candidates()
    .filter((ticket) => !call.world.isArchived(ticket) && canSee(user, rights, ticket, call.world.people))
}

const allAudits = (call: Call): Answer =>
  ok(
    cursorOnly<AuditRecord>(call, {
      name: 'audits',
      rows: live(call).flatMap((ticket) => call.world.audits.of(ticket)),
      id: (one) => one.id,
      value: (one) => one.created_at,
      cursorSorts: ['-created_at'],
      present: (one) => one,
    }),
  )

function metrics(call: Call): Answer {
  const found = call.world.metrics.of(ticketOf(call))
  if (found === undefined) throw notFound()
  return ok({ ticket_metric: presentMetrics(call.world, call.origin, found) })
}

const metricsOf = (call: Call) =>
  live(call)
    .map((ticket) => call.world.metrics.of(ticket))
    .filter((one) => one !== undefined)

function metric(call: Call): Answer {
  const id = idParam(call, 'ticket_metric_id')
  const found = metricsOf(call).find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ ticket_metric: presentMetrics(call.world, call.origin, found) })
}

const allMetrics = (call: Call): Answer =>
  ok(
    supportList(call, {
      name: 'ticket_metrics',
      rows: metricsOf(call),
      id: (one) => one.id,
      value: (one) => one.created_at,
      cursorSorts: ['-created_at'],
      offsetOrder: { field: 'created_at', descending: true },
      present: (one) => presentMetrics(call.world, call.origin, one),
    }),
  )

export const conversationRoutes: readonly Route[] = [
  route('GET', '/api/v2/tickets/{ticket_id}/comments', 'agents', comments),
  route('GET', '/api/v2/tickets/{ticket_id}/comments/count', 'agents', (call) =>
    countAnswer(call.world, call.world.conversations.of(ticketOf(call)).length),
  ),
  route('GET', '/api/v2/tickets/{ticket_id}/audits', 'agents', audits, [
    { name: 'ticket-audits', total: 500, scope: 'account' },
  ]),
  route('GET', '/api/v2/tickets/{ticket_id}/audits/count', 'agents', (call) =>
    countAnswer(call.world, auditsOf(call).length),
  ),
  route('GET', '/api/v2/tickets/{ticket_id}/audits/{ticket_audit_id}', 'agents', audit),
  route('GET', '/api/v2/ticket_audits', 'admins', allAudits),
  route('GET', '/api/v2/tickets/{ticket_id}/metrics', 'agents', metrics),
  route('GET', '/api/v2/ticket_metrics', 'agents', allMetrics),
  route('GET', '/api/v2/ticket_metrics/{ticket_metric_id}', 'agents', metric),
]
