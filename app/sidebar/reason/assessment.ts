// What may have kept this contact from being resolved at the first, from all that is known?

import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type InhibitorProposal, proposeInhibitors } from '#domain/reasons/proposals.ts'
import { inhibitorFactsOf } from './inhibitor-facts.ts'
import type { Suggested } from './suggestions.ts'
import { contactOf, type Known, verdictOf } from './verdict.ts'

export type { Known } from './verdict.ts'

/** Likely first; empty where nobody is asked. */
export const proposalsFor = (
  ticket: OpenTicket,
  { text, suggestions }: Suggested,
  known: Known,
  word: AgentWord,
  now: Instant,
): readonly InhibitorProposal[] => {
  const contact = contactOf(ticket, known.contacts, now)
  const asked = verdictOf({ ...known, ticket, word, now })?.inhibitorAsked === true
  return asked && contact !== null
    ? proposeInhibitors(inhibitorFactsOf({ ticket, contact, known, suggestions, text, word, now }))
    : []
}
