// What can be said about reason, first contact and inhibitors of this ticket, from all that is known?

import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type InhibitorProposal, proposeInhibitors } from '#domain/reasons/proposals.ts'
import { inhibitorFactsOf } from './inhibitor-facts.ts'
import type { Suggested } from './suggestions.ts'
import { contactOf, type Known, type Verdict, verdictOf } from './verdict.ts'

export type { Known } from './verdict.ts'

export interface Assessment {
  /** Null on a new ticket: there was no contact yet. */
  verdict: Verdict | null
  /** Likely first; empty where nobody is asked. */
  proposals: readonly InhibitorProposal[]
}

export const assess = (
  ticket: OpenTicket,
  { text, suggestions }: Suggested,
  known: Known,
  word: AgentWord,
  now: Instant,
): Assessment => {
  const { settings } = known
  const verdict = verdictOf({ ...known, ticket, word, now })
  const contact = contactOf(ticket, known.contacts, now)
  const asked = verdict?.inhibitorAsked === true && !settings.featuresOff.includes('inhibitors')
  const proposals =
    asked && contact !== null
      ? proposeInhibitors(inhibitorFactsOf({ ticket, contact, known, suggestions, text, word, now }))
      : []
  return { verdict: verdict && { ...verdict, inhibitorAsked: asked }, proposals }
}
