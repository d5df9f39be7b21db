// What does health say beside this ticket, and what should be done about it in this reply?

import { useMemo } from 'react'
import { useServices } from '#app/host/services.tsx'
import { useAgentWord } from '#app/sidebar/agent-word.tsx'
import { useSuggestions } from '#app/sidebar/reason/suggestions.ts'
import { verdictOf } from '#app/sidebar/reason/verdict.ts'
import { type Coaching, chooseCoaching } from '#domain/health/coaching.ts'
import type { MoodProposal } from '#domain/health/mood.ts'
import { sentimentOf } from '#domain/health/sentiment.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Language } from '#domain/text/language.ts'
import { coachingFactsOf, isAnswered, reopensOf, repeatsIn } from './coaching-facts.ts'
import { useDraftBegun } from './draft-begun.ts'
import { type HealthWordState, useHealthWord } from './health-word.ts'
import { confirmedMood, moodProposal } from './moods.ts'
import { type PersonFacts, usePersonFacts } from './person-facts.ts'
import { type HealthReading, readHealth } from './reading.ts'

export interface TicketHealth {
  facts: PersonFacts
  /** Null until all of it is known. */
  reading: HealthReading | null
  coaching: Coaching | null
  proposal: MoodProposal | null
  state: HealthWordState
  /** What coaching would propose once the agent has begun to answer; null where that changes nothing. */
  ahead: Coaching['choice']
  /** The language that the customer wrote in. */
  written: Language
}

export const useTicketHealth = (ticket: OpenTicket): TicketHealth => {
  const { now } = useServices()
  const { word: agentWord } = useAgentWord()
  const facts = usePersonFacts(ticket.requester?.id ?? null)
  const state = useHealthWord(ticket)
  const { known, taxonomy, settings } = facts
  const suggested = useSuggestions(ticket, taxonomy, settings)
  useDraftBegun(isAnswered(ticket))
  const { word } = state
  const contacts = known?.history.contacts ?? null

  const reading = useMemo(() => {
    if (known === null) return null
    const mood = confirmedMood(word.mood, known.history.contacts, ticket.id, now())
    const { contacts, organization } = known.history
    const { customer, activity } = known
    return readHealth(
      { customer, organization, contacts, activity, taxonomy, settings, mood, ticketId: ticket.id },
      now(),
    )
  }, [known, taxonomy, settings, word.mood, ticket.id, now])

  const customer = known?.customer ?? null
  const verdict = verdictOf({ ticket, contacts, customer, taxonomy, settings, word: agentWord, now: now() })
  const [reopens, repeats] = [reopensOf(ticket, contacts ?? []), repeatsIn(verdict)]
  const sentiment = sentimentOf(ticket.tags)
  const proposal = useMemo(
    () => moodProposal(suggested.text, reopens, repeats, sentiment),
    [suggested.text, reopens, repeats, sentiment],
  )
  const coachingFacts = coachingFactsOf({
    ticket,
    known: { contacts, customer, taxonomy, settings },
    suggested,
    verdict,
    mood: word.mood ?? proposal?.mood ?? null,
    word,
    now: now(),
  })
  const coach = (answered: boolean): Coaching | null =>
    reading && chooseCoaching(reading.health, { ...coachingFacts, answered }, now())
  const coaching = coach(coachingFacts.answered)
  const ahead = coaching?.silence === 'not_answered' ? (coach(true)?.choice ?? null) : null
  return { facts, reading, coaching, ahead, proposal, state, written: suggested.text.language }
}
