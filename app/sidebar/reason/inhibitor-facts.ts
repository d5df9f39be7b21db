// Which facts about this contact speak for one inhibitor or another?

import type { Contact } from '#domain/contact.ts'
import { countTurns } from '#domain/fcr/turns.ts'
import { daysBetween, type Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { InhibitorFacts } from '#domain/reasons/proposals.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import { topLevel } from '#domain/reasons/taxonomy.ts'
import { detectLanguage } from '#domain/text/language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import type { Known } from './verdict.ts'

export interface InhibitorSources {
  ticket: OpenTicket
  contact: Contact
  known: Known
  suggestions: readonly ReasonSuggestion[]
  text: TicketText
  now: Instant
}

/** What is not known is left out, so that it speaks for nothing. */
export const inhibitorFactsOf = (sources: InhibitorSources): InhibitorFacts => {
  const { ticket, contact, suggestions, text } = sources
  const { customer, taxonomy, tierRose = null } = sources.known
  const reason = ticket.reason === null ? undefined : taxonomy.byValue.get(ticket.reason)
  const areas = suggestions.flatMap(({ value }) => taxonomy.byValue.get(value) ?? []).map(topLevel)
  const replies = ticket.conversation.filter(
    ({ authorRole, public: shown }) => authorRole === 'agent' && shown,
  )
  const lastReply = replies.at(-1)
  return {
    problemId: contact.problemId,
    reasonKind: reason?.kind ?? null,
    productAreas: new Set(areas).size,
    reasonsNearlyEqual:
      suggestions.length > 1 &&
      suggestions[0]?.likelihood === 'maybe' &&
      suggestions[1]?.likelihood === 'maybe',
    tierRose,
    reassignments: contact.metrics === null ? null : Math.max(0, contact.metrics.assigneeStations - 1),
    customerAgeDays: customer === null ? null : Math.floor(daysBetween(customer.createdAt, sources.now)),
    turns: ticket.conversationKnown ? countTurns(ticket.conversation, ticket.channel.sessionBased) : null,
    requesterLanguage: text.language,
    ...(lastReply ? { replyLanguage: detectLanguage(lastReply.text) } : {}),
    onHold: ticket.status === 'hold',
  }
}
