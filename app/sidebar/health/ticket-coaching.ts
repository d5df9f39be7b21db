// Which one thing should be done for this customer in the reply to this ticket?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import type { RequesterHistory } from '#app/queries/history.ts'
import { noticesQuery } from '#app/queries/notices.ts'
import type { Customer } from '#domain/contact.ts'
import { type Coaching, chooseCoaching } from '#domain/health/coaching.ts'
import type { Notice } from '#domain/notices/notice.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { coachingFactsOf, isAnswered } from './coaching-facts.ts'
import { useDraftBegun } from './draft-begun.ts'
import type { HealthReading } from './reading.ts'
import type { TicketHealth } from './ticket-health.ts'

const NO_NOTICES: readonly Notice[] = []

export interface TicketCoaching {
  coaching: Coaching
  /** What would be proposed once the agent has begun to answer; null where that changes nothing. */
  ahead: Coaching['choice']
}

export const useTicketCoaching = (
  ticket: OpenTicket,
  { facts, proposal, state, suggested, verdict }: TicketHealth,
  reading: HealthReading,
  known: { history: RequesterHistory; customer: Customer },
): TicketCoaching => {
  const services = useServices()
  const { now } = services
  // Asked for above the panels; here it is only known or not.
  const notices = useQuery(noticesQuery(services, false)).data
  useDraftBegun(isAnswered(ticket))
  const { taxonomy, settings } = facts
  const { word } = state
  const found = coachingFactsOf({
    ticket,
    known: { contacts: known.history.contacts, customer: known.customer, taxonomy, settings },
    suggested,
    verdict,
    mood: word.mood ?? proposal?.mood ?? null,
    word,
    notices: notices?.notices ?? NO_NOTICES,
    now: now(),
  })
  const coach = (answered: boolean): Coaching => chooseCoaching(reading.health, { ...found, answered }, now())
  const coaching = coach(found.answered)
  return { coaching, ahead: coaching.silence === 'not_answered' ? coach(true).choice : null }
}
