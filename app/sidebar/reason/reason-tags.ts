// What does the Reason panel leave on the ticket when it is saved?

import { type AgentWord, originOfReason } from '#app/sidebar/agent-word.tsx'
import type { Contact } from '#domain/contact.ts'
import { withoutThanks } from '#domain/fcr/exchange.ts'
import { firstContact, repliesIn } from '#domain/fcr/outcome.ts'
import { countTurns } from '#domain/fcr/turns.ts'
import type { Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { keptSuggestion } from '#domain/reasons/first-suggestion.ts'
import { inhibitorValue } from '#domain/reasons/inhibitors.ts'
import type { InhibitorProposal } from '#domain/reasons/proposals.ts'
import { isOther, topLevelOf } from '#domain/reasons/taxonomy.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { EMPTY_TAGS, type TagState } from '#domain/tags/state.ts'
import { messagesAfterSave } from './after-save.ts'
import { proposalsFor } from './assessment.ts'
import type { Suggested } from './suggestions.ts'
import { contactOf, type Known } from './verdict.ts'

/** What became of the proposed inhibitor; null where none was proposed. */
const proposalOutcome = (
  proposals: readonly InhibitorProposal[],
  chosen: string | null,
  isSolved: boolean,
): TagState['proposal'] => {
  const [top] = proposals
  if (!top) return null
  // What may still be chosen was not passed over.
  if (chosen === null) return isSolved ? 'none' : null
  return chosen === inhibitorValue(top.inhibitor) ? 'top' : 'other'
}

type Seen = Pick<TagState, 'turns' | 'thanks' | 'tierUp'>

/** What an earlier session saw and what still covers all replies, the one in the composer included. */
const seenBefore = (ticket: OpenTicket, contact: Contact | null, now: Instant): Seen => {
  if (ticket.id === null) return EMPTY_TAGS
  const counted = contact?.metrics?.replies ?? null
  const going = messagesAfterSave(ticket, now).length - ticket.conversation.length
  return parseOurTags(ticket.tags, ticket.id, { replies: counted === null ? null : counted + going }).state
}

/**
 * What the conversation tells of first contact, with the number of replies it covers. What was seen before stays where
 * this session cannot tell: no conversation, fewer replies than were seen then, reopens unknown, tiers not worked out.
 */
const seenIn = (ticket: OpenTicket, known: Known, now: Instant): Seen => {
  const messages = messagesAfterSave(ticket, now)
  const replies = repliesIn(messages)
  const contact = contactOf(ticket, known.contacts, now)
  const before = seenBefore(ticket, contact, now)
  const tierUp = known.tierRose ?? before.tierUp
  const covered = Math.max(1, before.turns?.replies ?? 0, before.thanks?.replies ?? 0)
  if (!ticket.conversationKnown || replies < covered || contact === null)
    return { turns: before.turns, thanks: before.thanks, tierUp }
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
  const reopens = contact.metrics?.reopens ?? null
  const onlyThanks = reopens !== null && reopens > 0 && !evidence.some(({ id }) => id === 'reopened')
  return {
    turns: { count: turns > 1 ? 'more' : 'one', replies },
    thanks: reopens === null ? before.thanks : onlyThanks ? { replies } : null,
    tierUp,
  }
}

const isCatchAll = ({ reason }: OpenTicket, { taxonomy }: Known): boolean => {
  const found = reason === null ? undefined : taxonomy.byValue.get(reason)
  return found !== undefined && isOther(found)
}

/** What the agent has had before their eyes. */
export interface Shown {
  /** The proposed inhibitors; what nobody saw was neither taken nor passed over. */
  inhibitors: boolean
  /** The suggested reasons. */
  reasons: boolean
}

/** Only where there is something to check it by: a reason, or a solve that should have had one. */
const firstSuggestion = (
  ticket: OpenTicket,
  { suggestions, pending = false }: Suggested,
  { choice }: AgentWord,
  shown: boolean,
): TagState['firstSuggestion'] => {
  if (ticket.id === null) return null
  const before = parseOurTags(ticket.tags, ticket.id).state.firstSuggestion
  if (ticket.reason === null && ticket.status !== 'solved') return before
  const chosenAnew = choice !== null && choice.value !== null && choice.value === ticket.reason
  return keptSuggestion(before, pending ? undefined : suggestions[0], { chosenAnew, hidden: !shown })
}

/** The parts of our tags that this panel answers for, worked out from the ticket as it is at the save. */
export const reasonTags = (
  ticket: OpenTicket,
  suggested: Suggested,
  known: Known,
  word: AgentWord,
  now: Instant,
  shown: Shown,
): Partial<TagState> => {
  const proposals = shown.inhibitors ? proposalsFor(ticket, suggested, known, word, now) : []
  return {
    suggestion: originOfReason(word, ticket.reason),
    firstSuggestion: firstSuggestion(ticket, suggested, word, shown.reasons),
    furtherInhibitors: word.furtherInhibitors,
    proposal: proposalOutcome(proposals, ticket.inhibitor, ticket.status === 'solved'),
    firstContact: word.firstContact,
    because: word.firstContact === null ? null : word.because,
    otherWords: isCatchAll(ticket, known) ? word.otherWords : [],
    cannot: word.cannot,
    ...seenIn(ticket, known, now),
  }
}
