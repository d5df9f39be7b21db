// Which coaching steps were carried out for this customer before, when, and on which ticket?

import { type Contact, workedAt } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type HealthWord, healthWordOn } from './health-word.ts'

export interface StepDone {
  step: string
  /** Tags carry no date: the agent's last reply on this ticket, else the solve or last update of an earlier one. */
  at: Instant | null
  /** Null: on the ticket at hand. */
  ticketId: number | null
}

/** Longer ago it says nothing to today's reply. */
const REMEMBERED = 180 * DAY

const repliedAt = (ticket: OpenTicket): Instant | null =>
  ticket.conversation.findLast((message) => message.public && message.authorRole === 'agent')?.at ?? null

/** Newest first, those of the ticket at hand before all others. `before`: what it said when it was opened. */
export const stepsDone = (
  ticket: OpenTicket,
  before: HealthWord,
  contacts: readonly Contact[],
  now: Instant,
): StepDone[] => {
  const here = before.done.map((step) => ({ step, at: repliedAt(ticket), ticketId: null }))
  const earlier = contacts
    .filter(({ id }) => id !== ticket.id)
    .map((contact) => ({ contact, at: workedAt(contact) }))
    .filter(({ at }) => at > now - REMEMBERED)
    .sort((a, b) => b.at - a.at)
    .flatMap(({ contact, at }) =>
      healthWordOn(contact).done.map((step) => ({ step, at, ticketId: contact.id })),
    )
  return [...here, ...earlier]
}
