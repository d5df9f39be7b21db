// Which contacts happened in the tiny account? A dozen, each with a purpose.

import type { CommentRecord, MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { makeComment, makeMetrics, makeTicket } from './make.ts'
import { TINY } from './people.ts'

const STATUS_IDS = {
  new: 500001,
  open: 500002,
  pending: 500003,
  hold: 500004,
  solved: 500005,
  closed: 500005,
}

type Seed = Partial<TicketRecord> & {
  id: number
  requester_id: number
  created_at: string
  status: keyof typeof STATUS_IDS
  reason?: string
  inhibitor?: string
}

function ticket({ reason, inhibitor, ...seed }: Seed): TicketRecord {
  const set = [reason, inhibitor].filter((value) => value !== undefined)
  return makeTicket({
    ...seed,
    custom_status_id: STATUS_IDS[seed.status],
    tags: [...set, ...(seed.tags ?? [])].sort(),
    custom_fields: [
      { id: TINY.reasonField, value: reason ?? null },
      { id: TINY.inhibitorField, value: inhibitor ?? null },
      { id: TINY.escalatedField, value: seed.tags?.includes('escalated') ?? false },
      { id: TINY.orderField, value: null },
      { id: TINY.productsField, value: [] },
    ],
  })
}

const ben = { assignee_id: TINY.agent, group_id: TINY.support }
const cleo = { assignee_id: TINY.otherAgent, group_id: TINY.billing }
const kim = { requester_id: 900001, organization_id: TINY.acme }
const lou = { requester_id: 900002, organization_id: TINY.acme }
const mia = { requester_id: 900003, organization_id: TINY.globex }
const noa = { requester_id: 900004, organization_id: TINY.globex }

/** 101 … 112, oldest first. 101 is archived (closed for more than 120 days), 110 is the open ticket of most tests. */
export const TINY_TICKETS: TicketRecord[] = [
  ticket({
    id: 101,
    ...kim,
    ...ben,
    status: 'closed',
    created_at: '2026-03-02T08:00:00Z',
    updated_at: '2026-04-01T08:00:00Z',
    subject: 'Cannot sign in',
    reason: 'account__sign_in',
  }),
  ticket({
    id: 102,
    ...lou,
    ...ben,
    status: 'closed',
    created_at: '2026-07-06T08:00:00Z',
    updated_at: '2026-08-05T08:00:00Z',
    subject: 'Card declined',
    reason: 'billing__card_declined',
  }),
  ticket({
    id: 103,
    ...kim,
    ...cleo,
    status: 'solved',
    created_at: '2026-08-20T08:00:00Z',
    updated_at: '2026-08-20T10:00:00Z',
    subject: 'Refund has not arrived',
    reason: 'billing__refund_late',
    satisfaction_rating: { score: 'good', id: 1, comment: null },
  }),
  ticket({
    id: 104,
    ...mia,
    ...cleo,
    status: 'solved',
    created_at: '2026-08-25T08:00:00Z',
    updated_at: '2026-08-27T08:00:00Z',
    subject: 'Rückerstattung fehlt',
    reason: 'billing__refund_late',
    inhibitor: 'bm_inh_circumstances',
    satisfaction_rating: { score: 'bad', id: 2, comment: 'Too slow' },
  }),
  ticket({
    id: 105,
    ...noa,
    ...ben,
    status: 'solved',
    created_at: '2026-09-01T08:00:00Z',
    updated_at: '2026-09-01T09:00:00Z',
    subject: 'Change our plan',
    reason: 'account__change_plan',
  }),
  ticket({
    id: 106,
    requester_id: 900005,
    ...ben,
    status: 'solved',
    created_at: '2026-09-03T08:00:00Z',
    updated_at: '2026-09-03T09:00:00Z',
    subject: 'Where is the export?',
  }),
  ticket({
    id: 107,
    ...lou,
    ...ben,
    status: 'hold',
    created_at: '2026-09-08T08:00:00Z',
    subject: 'Campaign not sent',
    tags: ['escalated'],
  }),
  ticket({
    id: 108,
    ...kim,
    ...cleo,
    status: 'pending',
    created_at: '2026-09-12T08:00:00Z',
    updated_at: '2026-09-12T09:00:00Z',
    subject: 'Refund still missing',
    reason: 'billing__refund_late',
  }),
  ticket({
    id: 109,
    ...noa,
    ...ben,
    status: 'open',
    created_at: '2026-09-15T08:00:00Z',
    subject: 'Password reset mail does not come',
    via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
  }),
  ticket({
    id: 110,
    ...kim,
    ...ben,
    status: 'open',
    created_at: '2026-09-18T08:12:40Z',
    subject: 'Refund missing',
    description: 'I was charged twice and the refund has not arrived.',
    tags: ['vip'],
  }),
  ticket({
    id: 111,
    requester_id: 900006,
    status: 'new',
    created_at: '2026-09-18T10:00:00Z',
    subject: 'How do I start?',
  }),
  ticket({
    id: 112,
    requester_id: 900005,
    group_id: TINY.billing,
    status: 'new',
    created_at: '2026-09-18T11:00:00Z',
    subject: 'Invoice address',
    via: { channel: 'chat', source: { from: {}, to: {}, rel: null } },
  }),
]

const seconds = (at: string, later: number): string =>
  new Date(Date.parse(at) + later * 1000).toISOString().replace('.000Z', 'Z')

const answered = (record: TicketRecord): boolean =>
  !['new', 'open'].includes(record.status) && record.assignee_id !== null

/** The first message and, where the ticket was answered, one public reply an hour later. */
export function tinyComments(ticketId: number): CommentRecord[] | undefined {
  const record = TINY_TICKETS.find(({ id }) => id === ticketId)
  if (record === undefined) return undefined
  const first = makeComment({
    id: ticketId * 1000 + 1,
    author_id: record.requester_id,
    body: record.description,
    created_at: record.created_at,
    via: record.via,
  })
  if (!answered(record) || record.assignee_id === null) return [first]
  const reply = makeComment({
    id: ticketId * 1000 + 2,
    author_id: record.assignee_id,
    body: 'Thank you for writing. We have looked into it.',
    created_at: seconds(record.created_at, 3600),
  })
  return [first, reply]
}

/** Metrics that agree with `tinyComments` and the record's status. */
export function tinyMetrics(ticketId: number): MetricRecord | undefined {
  const record = TINY_TICKETS.find(({ id }) => id === ticketId)
  if (record === undefined) return undefined
  const reply = answered(record)
  const solved = record.status === 'solved' || record.status === 'closed'
  const hour = { calendar: 60, business: 60 }
  const assigned = record.assignee_id === null ? null : record.created_at
  return makeMetrics({
    id: 5_000_000 + ticketId,
    ticket_id: ticketId,
    created_at: record.created_at,
    updated_at: record.updated_at,
    group_stations: record.group_id === null ? 0 : 1,
    assignee_stations: record.assignee_id === null ? 0 : 1,
    replies: reply ? 1 : 0,
    initially_assigned_at: assigned,
    assigned_at: assigned,
    solved_at: solved ? seconds(record.created_at, 3600) : null,
    latest_comment_added_at: reply ? seconds(record.created_at, 3600) : record.created_at,
    reply_time_in_minutes: reply ? hour : { calendar: null, business: null },
    first_resolution_time_in_minutes: solved ? hour : { calendar: null, business: null },
    full_resolution_time_in_minutes: solved ? hour : { calendar: null, business: null },
  })
}
