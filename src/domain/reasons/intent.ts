// What does the account's own intent field say, as one more signal beside the customer's words?

import type { TicketText } from '#domain/text/ticket-text.ts'

/** Zendesk's own triage writes what a ticket is about, and how sure it is, as tags. */
const INTENT = 'intent__'

/** The account's own guess at what the ticket is about, as its tag says it; null without one. */
export const intentIn = (tags: readonly string[]): string | null =>
  tags.find((tag) => tag.startsWith(INTENT) && tag.length > INTENT.length)?.slice(INTENT.length) ?? null

/** As much as the newest message: it is a guess of the whole ticket, in a word or two. */
const WEIGHT = 1

/**
 * The text with the intent's name (`billing__refund_request`, `Billing::Refund request`) said in it. To be done both
 * where contacts are learned from and where reasons are suggested; a text without an intent stays as it is.
 */
export const withIntent = (text: TicketText, intent: string | null): TicketText => {
  const words = (intent ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words === '' ? text : { ...text, parts: [...text.parts, { text: words, weight: WEIGHT }] }
}
