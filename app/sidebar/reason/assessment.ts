// What can be said about reason, first contact and inhibitors of this ticket, from all that is known?

import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import type { Contact, Customer } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type InhibitorProposal, proposeInhibitors } from '#domain/reasons/proposals.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import { inhibitorFactsOf } from './inhibitor-facts.ts'
import type { Suggested } from './suggestions.ts'
import { contactOf, type Verdict, verdictOf } from './verdict.ts'

/** What was read about customer and account; null where it is not known. */
export interface Known {
  contacts: readonly Contact[] | null
  customer: Customer | null
  taxonomy: Taxonomy
  settings: Settings
}

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
  const { contacts, customer, taxonomy, settings } = known
  const verdict = verdictOf({ ticket, contacts, taxonomy, settings, word, now })
  const contact = contactOf(ticket, contacts, now)
  const asked = verdict?.inhibitorAsked === true && !settings.featuresOff.includes('inhibitors')
  const proposals =
    asked && contact !== null
      ? proposeInhibitors(inhibitorFactsOf({ ticket, contact, customer, taxonomy, suggestions, text, now }))
      : []
  return { verdict: verdict && { ...verdict, inhibitorAsked: asked }, proposals }
}
