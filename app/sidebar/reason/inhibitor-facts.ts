// Which facts about this contact speak for one inhibitor or another?

import type { AgentWord } from '#app/sidebar/agent-word.tsx'
import { searchedInVain } from '#domain/answers/vain-search.ts'
import type { Contact } from '#domain/contact.ts'
import { countTurns } from '#domain/fcr/turns.ts'
import { definitionFrom } from '#domain/health/definition.ts'
import { onboardingUnfinished } from '#domain/health/onboarding.ts'
import { daysBetween, type Instant } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { InhibitorFacts } from '#domain/reasons/proposals.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import { topLevel } from '#domain/reasons/taxonomy.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { detectLanguage } from '#domain/text/detect-language.ts'
import type { TicketText } from '#domain/text/ticket-text.ts'
import { messagesAfterSave } from './after-save.ts'
import type { Known } from './verdict.ts'

export interface InhibitorSources {
  ticket: OpenTicket
  contact: Contact
  known: Known
  suggestions: readonly ReasonSuggestion[]
  text: TicketText
  word: Pick<AgentWord, 'gap'>
  now: Instant
}

/** Our last answer as the customer will have read it, the one in the composer included. */
const lastReply = (ticket: OpenTicket, now: Instant): string | null =>
  messagesAfterSave(ticket, now).findLast(({ authorRole, public: shown }) => authorRole === 'agent' && shown)
    ?.text ?? null

type WordFacts = Pick<
  InhibitorFacts,
  'technical' | 'release' | 'awaited' | 'requesterLanguage' | 'replyLanguage'
>

/** What words tell, the customer's and ours. */
const wordFacts = ({ known, text, ticket, now }: InhibitorSources): WordFacts => {
  const { signs } = known
  const reply = lastReply(ticket, now)
  const theirs = [text.subject, ...text.parts.map((part) => part.text)].join('\n')
  return {
    requesterLanguage: text.language,
    ...(reply === null ? {} : { replyLanguage: detectLanguage(reply) }),
    ...(signs ? { technical: signs.technicalSigns(theirs), release: signs.releaseIn(theirs) } : {}),
    ...(signs && reply !== null ? { awaited: signs.awaitedIn(reply) } : {}),
  }
}

type CustomerFacts = Pick<
  InhibitorFacts,
  'customerAgeDays' | 'onboardingUnfinished' | 'customerSearchedInVain'
>

const customerFacts = ({ known, contact, now }: InhibitorSources): CustomerFacts => {
  const { customer, organization = null, activity = null, settings, taxonomy } = known
  const vain =
    activity === null ? {} : { customerSearchedInVain: searchedInVain(activity, contact.createdAt) }
  if (customer === null) return vain
  const definition = definitionFrom(settings.healthDefinition, settings.bands)
  const { fieldMap } = settings
  const facts = { customer, organization, contacts: [], activity: null, taxonomy, fieldMap }
  return {
    ...vain,
    customerAgeDays: Math.floor(daysBetween(customer.createdAt, now)),
    onboardingUnfinished: onboardingUnfinished(definition, facts, now),
  }
}

/** Whole days since the chosen reason came up, where that was lately. */
const reasonAge = ({ ticket, known, now }: InhibitorSources): number | null => {
  const since = ticket.reason === null ? undefined : known.newReasons?.get(ticket.reason)
  return since === undefined ? null : Math.max(0, Math.floor(daysBetween(since, now)))
}

/** What is not known is left out, so that it speaks for nothing. */
export const inhibitorFactsOf = (sources: InhibitorSources): InhibitorFacts => {
  const { ticket, contact, suggestions } = sources
  const { taxonomy, tierRose = null, answerSections, searchedInVain: inVain = false } = sources.known
  const reason = ticket.reason === null ? undefined : taxonomy.byValue.get(ticket.reason)
  const areas = suggestions.flatMap(({ value }) => taxonomy.byValue.get(value) ?? []).map(topLevel)
  const seen = parseOurTags(contact.tags, contact.id).state
  return {
    ...wordFacts(sources),
    ...customerFacts(sources),
    problemId: contact.problemId,
    reasonKind: reason?.kind ?? null,
    reasonAgeDays: reasonAge(sources),
    productAreas: new Set(areas).size,
    reasonsNearlyEqual:
      suggestions.length > 1 &&
      suggestions[0]?.likelihood === 'maybe' &&
      suggestions[1]?.likelihood === 'maybe',
    ...(typeof answerSections === 'number' ? { answerSections } : {}),
    tierRose: tierRose ?? seen.tierUp,
    reassignments: contact.metrics === null ? null : Math.max(0, contact.metrics.assigneeStations - 1),
    turns: ticket.conversationKnown ? countTurns(ticket.conversation, ticket.channel.sessionBased) : null,
    searchedInVain: inVain,
    gapFlagged: sources.word.gap,
    onHold: ticket.status === 'hold',
  }
}
