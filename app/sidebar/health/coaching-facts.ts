// What about this ticket and this customer speaks for or against coaching in this reply?

import type { Suggested } from '#app/sidebar/reason/suggestions.ts'
import { contactOf, type Known, type Verdict } from '#app/sidebar/reason/verdict.ts'
import { type Contact, workedAt } from '#domain/contact.ts'
import type { CoachingFacts } from '#domain/health/coaching.ts'
import type { Mood } from '#domain/health/mood.ts'
import type { Instant } from '#domain/instant.ts'
import { liveNotices, type Notice } from '#domain/notices/notice.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { Reason, Taxonomy } from '#domain/reasons/taxonomy.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { type HealthWord, healthWordOn } from './health-word.ts'
import { reopensOf, repeatsIn } from './returning.ts'

/** The reason chosen, else a suggestion: a likely one where `sure`. */
const reasonAtHand = (
  ticket: OpenTicket,
  { suggestions }: Suggested,
  taxonomy: Taxonomy,
  sure: boolean,
): Reason | null => {
  const suggested = suggestions.find(({ likelihood }) => !sure || likelihood === 'likely')
  const value = ticket.reason ?? suggested?.value
  return value === undefined ? null : (taxonomy.byValue.get(value) ?? null)
}

const isOpen = ({ status }: Contact): boolean => status !== 'solved' && status !== 'closed'

/** An agent has answered, or is about to. */
export const isAnswered = (ticket: OpenTicket): boolean =>
  ticket.draftComment.text.trim() !== '' ||
  ticket.conversation.some((message) => message.public && message.authorRole === 'agent')

/** When *Not now* was said to this customer: on earlier tickets as of their last solve or update, on this one as of now. */
const putOffAt = (
  ticket: OpenTicket,
  contacts: readonly Contact[],
  word: HealthWord,
  now: Instant,
): Instant[] => [
  ...contacts
    .filter(({ id }) => id !== ticket.id)
    .flatMap((contact) => healthWordOn(contact).later.map(() => workedAt(contact))),
  ...word.later.map(() => now),
]

export interface CoachingSources {
  ticket: OpenTicket
  known: Known
  suggested: Suggested
  verdict: Verdict | null
  /** Confirmed, else proposed. */
  mood: Mood | null
  word: HealthWord
  /** All that leads have written. */
  notices: readonly Notice[]
  now: Instant
}

/** The customer has been told of a trouble that is live, or is about to be. */
const isNoticed = ({ ticket, known, suggested, notices, now }: CoachingSources): boolean => {
  if (ticket.id !== null && parseOurTags(ticket.tags, ticket.id).state.notices.length > 0) return true
  const reasons = ticket.reason === null ? suggested.suggestions.map(({ value }) => value) : [ticket.reason]
  return liveNotices(notices, reasons, known.taxonomy, now).length > 0
}

export const coachingFactsOf = (sources: CoachingSources): CoachingFacts => {
  const { ticket, known, suggested, verdict, word, now } = sources
  const { taxonomy } = known
  const contacts = known.contacts ?? []
  const current = contactOf(ticket, contacts, now)
  const others = contacts.filter((contact) => contact.id !== current?.id && isOpen(contact))
  const isDefect = (reason: Reason | null | undefined) => reason?.kind === 'defect'
  const reasonOf = (contact: Contact) => taxonomy.byValue.get(ownReason(contact) ?? '')
  return {
    mood: sources.mood,
    reopened: reopensOf(ticket, contacts) > 0,
    repeat: repeatsIn(verdict) > 0,
    defectOpen:
      isDefect(reasonAtHand(ticket, suggested, taxonomy, true)) ||
      others.some((contact) => isDefect(reasonOf(contact))),
    noticeLive: isNoticed(sources),
    answered: isAnswered(ticket),
    reason: reasonAtHand(ticket, suggested, taxonomy, false),
    done: word.done,
    putOff: putOffAt(ticket, contacts, word, now),
  }
}
