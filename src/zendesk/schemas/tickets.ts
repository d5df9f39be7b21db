// What does a ticket row say about one contact?

import * as z from 'zod/mini'
import type { Contact, Rating } from '#domain/contact.ts'
import { maybeMetrics } from './metrics.ts'
import { id, instant, lenient, maybeId, type Rows, rowsOf, text, texts } from './parts.ts'

/** Ids of our two ticket fields; absent where the account has none. */
export interface FieldIds {
  reason?: number | undefined
  inhibitor?: number | undefined
}

const via = z.catch(
  z.object({
    channel: text,
    source: z.catch(
      z.object({ rel: text, from: z.catch(z.object({ ticket_id: maybeId }), { ticket_id: null }) }),
      {
        rel: '',
        from: { ticket_id: null },
      },
    ),
  }),
  { channel: '', source: { rel: '', from: { ticket_id: null } } },
)

/** By field id: the values of drop-down fields that are set, and other texts. */
const fieldValues = lenient((list): Readonly<Record<number, string>> => {
  const entries = (Array.isArray(list) ? list : []).flatMap((entry): [number, string][] =>
    Number.isSafeInteger(entry?.id) && typeof entry.value === 'string' && entry.value !== ''
      ? [[entry.id, entry.value]]
      : [],
  )
  return Object.fromEntries(entries)
})

const rating = lenient((value): Rating | null => {
  const score = (value as { score?: unknown } | null | undefined)?.score
  return score === 'good' || score === 'bad' ? score : null
})

const ticketRow = z.object({
  id,
  subject: text,
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  via,
  created_at: instant,
  updated_at: instant,
  requester_id: id,
  submitter_id: maybeId,
  assignee_id: maybeId,
  organization_id: maybeId,
  group_id: maybeId,
  brand_id: maybeId,
  problem_id: maybeId,
  tags: texts,
  custom_fields: fieldValues,
  satisfaction_rating: rating,
  metric_set: maybeMetrics,
})

/** A contact before it is known which of its fields are ours. */
export interface ContactRow extends Omit<Contact, 'reason' | 'inhibitor'> {
  fieldValues: Readonly<Record<number, string>>
}

const contactRow = z.pipe(
  ticketRow,
  z.transform(
    (row): ContactRow => ({
      id: row.id,
      subject: row.subject,
      status: row.status,
      channel: row.via.channel,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      requesterId: row.requester_id,
      // Side-conversation and imported tickets lack a submitter: then the requester brought it.
      submitterId: row.submitter_id ?? row.requester_id,
      assigneeId: row.assignee_id,
      organizationId: row.organization_id,
      groupId: row.group_id,
      brandId: row.brand_id,
      problemId: row.problem_id,
      followUpOf: row.via.source.rel === 'follow_up' ? row.via.source.from.ticket_id : null,
      tags: row.tags,
      fieldValues: row.custom_fields,
      rating: row.satisfaction_rating,
      metrics: row.metric_set,
    }),
  ),
)

/** The contact, once our fields are known. */
export const contactOf = ({ fieldValues, ...row }: ContactRow, fields: FieldIds): Contact => {
  const chosen = (id: number | undefined): string | null =>
    id === undefined ? null : (fieldValues[id] ?? null)
  return { ...row, reason: chosen(fields.reason), inhibitor: chosen(fields.inhibitor) }
}

const isDeleted = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && (row as { status?: unknown }).status === 'deleted'

/** Ticket rows. Deleted tickets, which exports return, are no contacts and not counted as skipped. */
export const contactRowsIn = (list: readonly unknown[]): Rows<ContactRow> =>
  rowsOf(
    list.filter((row) => !isDeleted(row)),
    contactRow,
  )

/** Ticket rows as contacts. */
export const contactsIn = (list: readonly unknown[], fields: FieldIds): Rows<Contact> => {
  const { rows, skipped } = contactRowsIn(list)
  return { rows: rows.map((row) => contactOf(row, fields)), skipped }
}
