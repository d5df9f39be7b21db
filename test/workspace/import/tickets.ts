// How does a ticket of an export become a row of the account, with its conversation and metrics?

import { commentHtml } from '#workspace/demo/html.ts'
import type { CustomStatusRecord } from '#workspace/records/fields.ts'
import type { CommentRecord, MetricRecord, TicketRecord } from '#workspace/records/tickets.ts'
import { assigneeOf, groupOf, organizationOf, requesterOf, submitterOf } from './people.ts'
import type { Sound, SoundRows } from './rows.ts'
import type { CommentRow, MetricRow, TicketRow } from './shapes.ts'

export interface TicketContext {
  /** Fields that every ticket lists, unset ones as null. */
  customFieldIds: readonly number[]
  formId: number
  brandId: number
  statusOf(ticket: TicketRow): number | null
}

/** Keys that only the reading needs. */
const bareRow = (ticket: Sound<TicketRow>): object => {
  const {
    requester,
    submitter,
    assignee,
    organization,
    group,
    fields,
    place,
    comments,
    metric_set,
    metrics,
    ...rest
  } = ticket
  return rest
}

const valuesOf = (ticket: TicketRow, ids: readonly number[]): TicketRecord['custom_fields'] => {
  const values = new Map((ticket.custom_fields ?? ticket.fields ?? []).map(({ id, value }) => [id, value]))
  return ids.map((id) => ({ id, value: values.get(id) ?? null }))
}

const ratingOf = ({ satisfaction_rating: rating }: TicketRow): TicketRecord['satisfaction_rating'] => {
  if (rating === null) return null
  const { score, id, comment } = rating
  return { score, ...(id === undefined ? {} : { id }), comment: comment ?? null }
}

export const ticketFrom = (
  ticket: Sound<TicketRow>,
  comments: readonly CommentRow[],
  context: TicketContext,
): TicketRecord => {
  const updated = ticket.updated_at ?? ticket.created_at
  return {
    ...bareRow(ticket),
    id: ticket.id,
    external_id: ticket.external_id ?? null,
    via: ticket.via as TicketRecord['via'],
    created_at: ticket.created_at,
    updated_at: updated,
    generated_timestamp: Math.floor(Date.parse(updated) / 1000),
    type: ticket.type,
    subject: ticket.subject,
    description: ticket.description || (comments[0]?.plain_body ?? comments[0]?.body ?? ''),
    priority: ticket.priority,
    status: ticket.status,
    recipient: ticket.recipient,
    requester_id: requesterOf(ticket),
    submitter_id: submitterOf(ticket),
    assignee_id: assigneeOf(ticket),
    organization_id: organizationOf(ticket),
    group_id: groupOf(ticket),
    collaborator_ids: ticket.collaborator_ids,
    follower_ids: ticket.follower_ids,
    email_cc_ids: ticket.email_cc_ids,
    problem_id: ticket.problem_id,
    has_incidents: ticket.has_incidents,
    is_public: ticket.is_public,
    due_at: ticket.due_at,
    tags: ticket.tags,
    custom_fields: valuesOf(ticket, context.customFieldIds),
    satisfaction_rating: ratingOf(ticket),
    custom_status_id: context.statusOf(ticket),
    followup_ids: ticket.followup_ids,
    ticket_form_id: ticket.ticket_form_id ?? context.formId,
    brand_id: ticket.brand_id ?? context.brandId,
    from_messaging_channel: ticket.from_messaging_channel,
  }
}

/** Oldest first; ids that an export lacks are made from the ticket's. */
export const commentsFrom = (ticket: TicketRecord, comments: readonly CommentRow[]): CommentRecord[] =>
  [...comments]
    .map((comment, index): CommentRecord => {
      const text = comment.plain_body ?? comment.body
      return {
        ...(comment as object),
        id: comment.id ?? ticket.id * 1000 + index + 1,
        type: comment.type === 'VoiceComment' ? 'VoiceComment' : 'Comment',
        author_id: comment.author_id ?? ticket.requester_id,
        body: comment.body || text,
        html_body: comment.html_body ?? commentHtml(text),
        plain_body: text,
        public: comment.public,
        attachments: comment.attachments,
        audit_id: comment.audit_id ?? ticket.id * 1000 + index + 501,
        via: comment.via as CommentRecord['via'],
        created_at: comment.created_at ?? ticket.created_at,
      }
    })
    .sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id)

export const metricsFrom = (ticket: TicketRecord, row: MetricRow): MetricRecord => ({
  ...row,
  id: row.id ?? ticket.id,
  ticket_id: ticket.id,
  created_at: row.created_at ?? ticket.created_at,
  updated_at: row.updated_at ?? ticket.updated_at,
})

const CATEGORIES = ['new', 'open', 'pending', 'hold', 'solved'] as const
type Category = (typeof CATEGORIES)[number]

const LABELS: Record<Category, string> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  hold: 'On-hold',
  solved: 'Solved',
}

const categoryOf = (status: TicketRow['status']): Category =>
  status === 'closed' || status === 'deleted' ? 'solved' : status

/** The statuses that tickets name, by the category in which they were seen; defaults for the rest. */
export const statusesOf = (rows: SoundRows): CustomStatusRecord[] => {
  const seen = new Map<number, Category>()
  for (const { custom_status_id, status } of rows.tickets.values()) {
    if (custom_status_id !== null) seen.set(custom_status_id, categoryOf(status))
  }
  const first = Math.max(0, ...seen.keys()) + 1
  const missing = CATEGORIES.filter((category) => ![...seen.values()].includes(category))
  const all = [...seen, ...missing.map((category, index) => [first + index, category] as const)]
  const given = new Set<Category>()
  return all.map(([id, category]) => {
    const isDefault = !given.has(category)
    given.add(category)
    const label = isDefault ? LABELS[category] : `${LABELS[category]} (${id})`
    return {
      id,
      status_category: category,
      agent_label: label,
      end_user_label: label,
      active: true,
      default: isDefault,
    }
  })
}

/** Where a ticket names no status of its own: the default of its category. */
export const defaultStatus =
  (statuses: readonly CustomStatusRecord[]) =>
  (ticket: TicketRow): number | null =>
    ticket.custom_status_id ??
    statuses.find((status) => status.default && status.status_category === categoryOf(ticket.status))?.id ??
    null
