// What does the open ticket say, in the requester's words?

import type { OpenTicket } from './open-ticket.ts'
import { type TicketText, ticketText } from './text/ticket-text.ts'

/** The requester's words; the first comment's text where the host gave no conversation. */
export const textOf = (ticket: Pick<OpenTicket, 'subject' | 'description' | 'conversation'>): TicketText => {
  const { subject, description, conversation } = ticket
  if (conversation.length > 0 || description === '') return ticketText({ subject, messages: conversation })
  const first = { authorId: null, authorRole: 'end_user', public: true, at: 0, text: description } as const
  return ticketText({ subject, messages: [{ ...first, channel: '' }] })
}
