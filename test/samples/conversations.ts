// What do conversations in tests look like: a message as it arrives, and what of it is the customer's own?

import type { Message } from '#domain/contact.ts'
import type { Language } from '#domain/text/language.ts'

/** A public e-mail of the requester. */
export const aMessage = (at: number, text: string, more: Partial<Message> = {}): Message => ({
  authorId: 1,
  authorRole: 'end_user',
  public: true,
  at,
  text,
  channel: 'email',
  ...more,
})

export interface ConversationCase {
  language: Language
  subject: string
  /** As it arrives, oldest first. */
  raw: readonly string[]
  /** What the customer wrote, newest first. */
  own: readonly string[]
}
