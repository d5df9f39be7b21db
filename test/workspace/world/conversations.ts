// What was said in a ticket? Asked from the account when first read, copied when first written to.

import { escapeHtml } from '#workspace/escape-html.ts'
import type { CommentRecord, TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'

export interface Conversations {
  /** Oldest first. Where the account does not know, the description is the first comment. */
  of(ticket: TicketRecord): readonly CommentRecord[]
  /** Whether more than the description is known. */
  known(ticketId: number): boolean
  add(ticket: TicketRecord, comment: CommentRecord): void
  /** The first comment of a new ticket. */
  start(ticketId: number, comment: CommentRecord): void
}

/** Zendesk's wrapping of a comment that was written as text. */
export const htmlOf = (text: string): string =>
  `<div class="zd-comment" dir="auto">${text
    .split(/\n{2,}/)
    .map((paragraph) => `<p dir="auto">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')}</div>`

function firstComment(ticket: TicketRecord): CommentRecord {
  return {
    id: ticket.id * 10 + 1,
    type: 'Comment',
    author_id: ticket.submitter_id,
    body: ticket.description,
    html_body: htmlOf(ticket.description),
    plain_body: ticket.description,
    public: ticket.is_public,
    attachments: [],
    audit_id: ticket.id * 10 + 2,
    via: ticket.via,
    created_at: ticket.created_at,
  }
}

export function createConversations(account: Account): Conversations {
  const written = new Map<number, CommentRecord[]>()
  const of = (ticket: TicketRecord): readonly CommentRecord[] =>
    written.get(ticket.id) ?? account.comments(ticket.id) ?? [firstComment(ticket)]
  return {
    of,
    known: (ticketId) => written.has(ticketId) || account.comments(ticketId) !== undefined,
    add(ticket, comment) {
      written.set(ticket.id, [...of(ticket), comment])
    },
    start: (ticketId, comment) => written.set(ticketId, [comment]),
  }
}
