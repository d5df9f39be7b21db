// What does the open ticket say, in the requester's words?

import type { OpenTicket } from './open-ticket.ts'
import { type TicketText, ticketText } from './text/ticket-text.ts'
import { sourceOf } from './ticket-source.ts'

/** The requester's words; the first comment's text where the host gave no conversation. */
export const textOf = (ticket: Pick<OpenTicket, 'subject' | 'description' | 'conversation'>): TicketText =>
  ticketText(sourceOf(ticket))
