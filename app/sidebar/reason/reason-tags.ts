// What does the Reason panel leave on the ticket when it is saved?

import { type AgentWord, originOfReason } from '#app/sidebar/agent-word.tsx'
import { withoutThanks } from '#domain/fcr/exchange.ts'
import { firstContact, repliesIn } from '#domain/fcr/outcome.ts'
import { countTurns } from '#domain/fcr/turns.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { inhibitorValue } from '#domain/reasons/inhibitors.ts'
import type { InhibitorProposal } from '#domain/reasons/proposals.ts'
import { topLevelOf } from '#domain/reasons/taxonomy.ts'
import type { TagState } from '#domain/tags/state.ts'
import { messagesAfterSave } from './after-save.ts'
import { assess } from './assessment.ts'
import { suggestFor } from './suggestions.ts'
import { contactOf, type Known } from './verdict.ts'

/** What became of the proposed inhibitor; null where none was proposed. */
const proposalOutcome = (
  proposals: readonly InhibitorProposal[],
  chosen: string | null,
): TagState['proposal'] => {
  const [top] = proposals
  if (!top) return null
  if (chosen === null) return 'none'
  return chosen === inhibitorValue(top.inhibitor) ? 'top' : 'other'
}

/** What the conversation tells of first contact, with the number of replies it covers; null parts where it does not. */
const seenIn = (ticket: OpenTicket, known: Known, now: Instant): Pick<TagState, 'turns' | 'thanks'> => {
  const messages = messagesAfterSave(ticket, now)
  const replies = repliesIn(messages)
  const contact = contactOf(ticket, known.contacts, now)
  if (!ticket.conversationKnown || replies === 0 || contact === null) return { turns: null, thanks: null }
  const { sessionBased } = ticket.channel
  const turns = countTurns(withoutThanks(messages), sessionBased)
  const { evidence } = firstContact({
    contact,
    earlier: null,
    messages,
    sessionBased,
    now,
    windowDays: known.settings.fcrWindowDays,
    topLevelOf: topLevelOf(known.taxonomy),
  })
  const onlyThanks = (contact.metrics?.reopens ?? 0) > 0 && !evidence.some(({ id }) => id === 'reopened')
  return { turns: { count: turns > 1 ? 'more' : 'one', replies }, thanks: onlyThanks ? { replies } : null }
}

/** The parts of our tags that this panel answers for, worked out from the ticket as it is at the save. */
export const reasonTags = (
  ticket: OpenTicket,
  known: Known,
  word: AgentWord,
  now: Instant,
): Partial<TagState> => {
  const suggested = suggestFor(ticket, known.taxonomy, known.settings)
  const { proposals } = assess(ticket, suggested, known, word, now)
  return {
    suggestion: originOfReason(word, ticket.reason),
    furtherInhibitors: word.furtherInhibitors,
    proposal: proposalOutcome(proposals, ticket.inhibitor),
    firstContact: word.firstContact,
    cannot: word.cannot,
    tierUp: known.tierRose === true,
    ...seenIn(ticket, known, now),
  }
}
