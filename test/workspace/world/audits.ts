// What happened to a ticket, event by event?

import type { Json } from '#workspace/records/json.ts'
import type { AuditRecord, CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'
import type { Conversations } from './conversations.ts'
import type { Ids } from './ids.ts'

export type AuditEvent = AuditRecord['events'][number]

const SIMPLE = [
  'subject',
  'status',
  'priority',
  'type',
  'requester_id',
  'assignee_id',
  'group_id',
  'organization_id',
  'brand_id',
  'problem_id',
  'external_id',
  'recipient',
  'due_at',
  'ticket_form_id',
  'custom_status_id',
] as const satisfies readonly (keyof TicketRecord)[]

/** Audits write values as text or list. */
const asText = (value: unknown): Json =>
  value === null || value === undefined ? null : Array.isArray(value) ? value.map(String) : String(value)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(asText(a)) === JSON.stringify(asText(b))

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

interface Difference {
  field_name: string
  value: Json
  previous_value: Json
}

/** Every field in which two versions differ; custom fields by their id as text. */
function differences(before: TicketRecord, after: TicketRecord): Difference[] {
  const simple = SIMPLE.filter((name) => !same(before[name], after[name])).map((name) => ({
    field_name: name,
    value: asText(after[name]),
    previous_value: asText(before[name]),
  }))
  const old = new Map(before.custom_fields.map(({ id, value }) => [id, value]))
  const custom = after.custom_fields
    .filter(({ id, value }) => !same(old.get(id) ?? null, value) && !(isBlank(old.get(id)) && isBlank(value)))
    .map(({ id, value }) => ({
      field_name: String(id),
      value: asText(value),
      previous_value: asText(old.get(id) ?? null),
    }))
  const tags =
    [...before.tags].sort().join(' ') === [...after.tags].sort().join(' ')
      ? []
      : [{ field_name: 'tags', value: after.tags, previous_value: before.tags }]
  return [...simple, ...custom, ...tags]
}

export const changeEvents = (before: TicketRecord, after: TicketRecord, ids: Ids): AuditEvent[] =>
  differences(before, after).map((difference) => ({ id: ids.other(), type: 'Change', ...difference }))

/** One `Create` for each field that the new ticket has. */
export function createEvents(ticket: TicketRecord, ids: Ids): AuditEvent[] {
  const simple = SIMPLE.filter((name) => !isBlank(ticket[name])).map((name) => ({
    field_name: name,
    value: asText(ticket[name]),
  }))
  const custom = ticket.custom_fields
    .filter(({ value }) => !isBlank(value))
    .map(({ id, value }) => ({ field_name: String(id), value: asText(value) }))
  const tags = ticket.tags.length === 0 ? [] : [{ field_name: 'tags', value: ticket.tags }]
  return [...simple, ...custom, ...tags].map((entry) => ({ id: ids.other(), type: 'Create', ...entry }))
}

/** The event that carries a comment. */
export const commentEvent = (comment: CommentRecord): AuditEvent => ({
  id: comment.id,
  type: comment.type,
  author_id: comment.author_id,
  body: comment.body,
  html_body: comment.html_body,
  plain_body: comment.plain_body,
  public: comment.public,
  attachments: comment.attachments,
  audit_id: comment.audit_id,
})

/** Only what is certain: who wrote what when, and with what the ticket began. */
function fromComments(ticket: TicketRecord, comments: readonly CommentRecord[]): AuditRecord[] {
  return comments.map((comment, index) => ({
    id: comment.audit_id,
    ticket_id: ticket.id,
    created_at: comment.created_at,
    author_id: comment.author_id,
    metadata: { system: {}, custom: {} },
    events: [
      commentEvent(comment),
      ...(index > 0
        ? []
        : [
            { id: comment.audit_id * 10 + 1, type: 'Create', field_name: 'subject', value: ticket.subject },
            {
              id: comment.audit_id * 10 + 2,
              type: 'Create',
              field_name: 'requester_id',
              value: String(ticket.requester_id),
            },
          ]),
    ],
    via: comment.via,
  }))
}

export interface Audits {
  /** Oldest first. */
  of(ticket: TicketRecord): readonly AuditRecord[]
  add(ticket: TicketRecord, audit: AuditRecord): void
  /** The first audit of a new ticket. */
  start(ticketId: number, audit: AuditRecord): void
}

export function createAudits(account: Account, conversations: Conversations): Audits {
  const written = new Map<number, AuditRecord[]>()
  const before = (ticket: TicketRecord): AuditRecord[] =>
    account.audits(ticket.id) ?? fromComments(ticket, conversations.of(ticket))
  return {
    of: (ticket) => written.get(ticket.id) ?? before(ticket),
    add(ticket, audit) {
      // A ticket without known audits derives them from its comments, the new one included.
      const known = written.get(ticket.id) ?? before(ticket).filter(({ id }) => id !== audit.id)
      written.set(ticket.id, [...known, audit])
    },
    start: (ticketId, audit) => written.set(ticketId, [audit]),
  }
}
