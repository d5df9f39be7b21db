// How does Zendesk spell a ticket to the customer whose request it is?

import type { CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import type { Call } from '#workspace/rest/route.ts'
import { maySolve } from '#workspace/world/requests.ts'

/** Those whom a request is about, or who are copied on it; not while it is deleted or private. */
export const isMine = (ticket: TicketRecord, user: number): boolean =>
  ticket.status !== 'deleted' &&
  ticket.is_public &&
  [ticket.requester_id, ...ticket.email_cc_ids].includes(user)

/** Only fields that the portal shows; the number of the ticket that it follows up. */
export function presentRequest(call: Call, ticket: TicketRecord): Record<string, unknown> {
  const { world, origin } = call
  const shown = (id: number): boolean => world.fields.get(id)?.visible_in_portal === true
  const { rel, from } = ticket.via.source
  return {
    url: `${origin}/api/v2/requests/${ticket.id}.json`,
    id: ticket.id,
    status: ticket.status,
    custom_status_id: ticket.custom_status_id,
    priority: ticket.priority,
    type: ticket.type,
    subject: ticket.subject,
    description: ticket.description,
    organization_id: ticket.organization_id,
    via: ticket.via,
    custom_fields: ticket.custom_fields.filter(({ id }) => shown(id)),
    fields: ticket.custom_fields.filter(({ id }) => shown(id)),
    requester_id: ticket.requester_id,
    collaborator_ids: ticket.collaborator_ids,
    email_cc_ids: ticket.email_cc_ids,
    is_public: ticket.is_public,
    due_at: ticket.due_at,
    can_be_solved_by_me: maySolve(ticket),
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    recipient: ticket.recipient,
    followup_source_id: rel === 'follow_up' ? (from.ticket_id ?? null) : null,
    assignee_id: ticket.assignee_id,
    ticket_form_id: ticket.ticket_form_id,
    group_id: ticket.group_id,
  }
}

export const presentRequestComment = (call: Call, comment: CommentRecord): Record<string, unknown> => {
  const request = Number(call.params.request_id)
  const { audit_id: _audit, via: _via, ...rest } = comment
  return {
    url: `${call.origin}/api/v2/requests/${request}/comments/${comment.id}.json`,
    request_id: request,
    ...rest,
  }
}
