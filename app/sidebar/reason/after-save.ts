// What will have been said once the reply in the composer is sent?

import type { Message } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'

/** The conversation as it will be once the reply in the composer is sent. */
export const messagesAfterSave = (ticket: OpenTicket, now: Instant): readonly Message[] => {
  const { text, public: isPublic } = ticket.draftComment
  if (!isPublic || text.trim() === '') return ticket.conversation
  const reply: Message = {
    authorId: ticket.assigneeId,
    authorRole: 'agent',
    public: true,
    at: now,
    text,
    channel: ticket.channel.name,
  }
  return [...ticket.conversation, reply]
}
