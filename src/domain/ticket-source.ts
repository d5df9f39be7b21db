// What did the requester write on a ticket, as it came, before anybody reads it?

import type { Message } from './contact.ts'
import type { OpenTicket } from './open-ticket.ts'

/** Plain data, small enough to be handed to another thread. */
export interface TicketSource {
  subject: string
  /** The requester's public messages, oldest first. */
  messages: readonly Message[]
}

/** The first comment's text stands in where the host gave no conversation. */
export const sourceOf = (
  ticket: Pick<OpenTicket, 'subject' | 'description' | 'conversation'>,
): TicketSource => {
  const { subject, description, conversation } = ticket
  if (conversation.length > 0 || description === '')
    return { subject, messages: conversation.filter((said) => said.authorRole === 'end_user' && said.public) }
  const first = { authorId: null, authorRole: 'end_user', public: true, at: 0, text: description } as const
  return { subject, messages: [{ ...first, channel: '' }] }
}
