// What does health say beside this ticket?

import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { useReading } from '#app/sidebar/reading.ts'
import { type Suggested, useSuggestions } from '#app/sidebar/reason/suggestions.ts'
import { type Verdict, verdictOf } from '#app/sidebar/reason/verdict.ts'
import type { MoodProposal } from '#domain/health/mood.ts'
import { sentimentOf } from '#domain/health/sentiment.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type HealthWordState, useHealthWord } from './health-word.ts'
import { confirmedMood, moodProposal } from './moods.ts'
import { type PersonFacts, usePersonFacts } from './person-facts.ts'
import { type HealthReading, readHealth } from './reading.ts'
import { reopensOf, repeatsIn } from './returning.ts'

export interface TicketHealth {
  facts: PersonFacts
  /** Null until all of it is known. */
  reading: HealthReading | null
  proposal: MoodProposal | null
  state: HealthWordState
  suggested: Suggested
  verdict: Verdict | null
}

/**
 * As much as the closed line and the tags at the save need; the step for this reply is chosen where it is shown.
 * `closer`: somebody opened the panel, and what costs more calls is read, too.
 */
export const useTicketHealth = (ticket: OpenTicket, closer: boolean): TicketHealth => {
  const { now } = useServices()
  const { word: agentWord } = useAgentWord()
  const facts = usePersonFacts(ticket.requester?.id ?? null, closer)
  const state = useHealthWord(ticket)
  const { known, accountGood, taxonomy, settings } = facts
  const suggested = useSuggestions(ticket, taxonomy, settings)
  const said = useReading(ticket).data?.mood
  const { word } = state

  const reading = useMemo(() => {
    if (known === null) return null
    const mood = confirmedMood(word.mood, known.history.contacts, ticket.id, now())
    const { contacts, complete, organization } = known.history
    const { customer, activity } = known
    return readHealth(
      {
        ...{ customer, organization, contacts, complete, activity, taxonomy, settings, mood, accountGood },
        ticketId: ticket.id,
      },
      now(),
    )
  }, [known, accountGood, taxonomy, settings, word.mood, ticket.id, now])

  const contacts = known?.history.contacts ?? null
  const customer = known?.customer ?? null
  const verdict = verdictOf({ ticket, contacts, customer, taxonomy, settings, word: agentWord, now: now() })
  const [reopens, repeats] = [reopensOf(ticket, contacts ?? []), repeatsIn(verdict)]
  const sentiment = sentimentOf(ticket.tags)
  const proposal = useMemo(
    () => (said === undefined ? null : moodProposal(said, reopens, repeats, sentiment)),
    [said, reopens, repeats, sentiment],
  )
  return { facts, reading, proposal, state, suggested, verdict }
}
