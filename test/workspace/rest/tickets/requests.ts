// Requests: a customer's own view of tickets. Whoever calls is treated as a customer, members of staff too [doc].

import type { CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { channelOf } from '#workspace/rest/caller.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  created,
  idParam,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { notFound } from '#workspace/world/refused.ts'
import { createRequest, updateRequest } from '#workspace/world/requests.ts'
import { readRequest } from './request-body.ts'
import { isMine, presentRequest, presentRequestComment } from './request-record.ts'

const mine = (call: Call): TicketRecord[] => {
  const { id } = signedIn(call)
  const { tickets } = call.world
  const found = [
    ...tickets.candidates({ by: 'requester', values: [id] }),
    ...tickets.candidates({ by: 'cc', values: [id] }),
  ]
  const unique = new Map(found.filter((ticket) => isMine(ticket, id)).map((ticket) => [ticket.id, ticket]))
  return [...unique.values()]
}

/** `?status=open,hold`. */
function withStatus(call: Call, rows: readonly TicketRecord[]): TicketRecord[] {
  const asked = call.query.get('status')?.split(',')
  return rows.filter(({ status }) => asked === undefined || asked.includes(status))
}

const list = (call: Call, rows: readonly TicketRecord[]): Answer =>
  ok(
    supportList<TicketRecord>(call, {
      name: 'requests',
      rows: withStatus(call, rows),
      id: ({ id }) => id,
      value: (ticket, field) => (field === 'created_at' ? ticket.created_at : ticket.updated_at),
      cursorSorts: ['id', 'updated_at', 'created_at'],
      offsetSorts: ['updated_at', 'created_at'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (ticket) => presentRequest(call, ticket),
    }),
  )

/** Every word in the subject or the description. */
function search(call: Call): Answer {
  const words = (call.query.get('query') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const holds = ({ subject, description }: TicketRecord): boolean =>
    words.every((word) => `${subject} ${description}`.toLowerCase().includes(word))
  return list(call, mine(call).filter(holds))
}

/** Another person's request is not there. */
function requestOf(call: Call): TicketRecord {
  const ticket = call.world.tickets.get(idParam(call, 'request_id'))
  if (ticket === undefined || !isMine(ticket, signedIn(call).id)) throw notFound()
  return ticket
}

const answered = (call: Call, ticket: TicketRecord) => ({ request: presentRequest(call, ticket) })

function create(call: Call): Answer {
  const { request, dropped } = readRequest(call)
  const ticket = createRequest(call.world, call.user, request, channelOf(call.header))
  const body = answered(call, ticket)
  return created(body, String(body.request.url), warnHeader('requests', 'create', dropped))
}

function update(call: Call): Answer {
  const { request, dropped } = readRequest(call)
  const ticket = updateRequest(call.world, signedIn(call), requestOf(call), request, channelOf(call.header))
  return ok(answered(call, ticket), warnHeader('requests', 'update', dropped))
}

const said = (call: Call): CommentRecord[] =>
  call.world.conversations.of(requestOf(call)).filter((comment) => comment.public)

const comments = (call: Call): Answer =>
  ok(
    supportList<CommentRecord>(call, {
      name: 'comments',
      rows: said(call),
      id: ({ id }) => id,
      value: ({ created_at }) => created_at,
      cursorSorts: ['created_at'],
      offsetOrder: { field: 'created_at', descending: false },
      present: (comment) => presentRequestComment(call, comment),
    }),
  )

function oneComment(call: Call): Answer {
  const id = idParam(call, 'ticket_comment_id')
  const comment = said(call).find((one) => one.id === id)
  if (comment === undefined) throw notFound()
  return ok({ comment: presentRequestComment(call, comment) })
}

const ONE = '/api/v2/requests/{request_id}'

export const requestRoutes: readonly Route[] = [
  route('GET', '/api/v2/requests', 'end users', (call) => list(call, mine(call))),
  route('GET', '/api/v2/requests/search', 'end users', search),
  route('POST', '/api/v2/requests', 'anyone', create),
  route('GET', ONE, 'end users', (call) => ok(answered(call, requestOf(call)))),
  route('PUT', ONE, 'end users', update),
  route('GET', `${ONE}/comments`, 'end users', comments),
  route('GET', `${ONE}/comments/{ticket_comment_id}`, 'end users', oneComment),
]
