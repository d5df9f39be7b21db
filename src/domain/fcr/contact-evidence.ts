// What of one contact speaks against its resolution at the first, by its metrics, its conversation and our tags?

import { type Contact, isDone, type Message } from '#domain/contact.ts'
import { type Evidence, evidence } from '#domain/evidence.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { AGAINST, groundsAgainst } from './against.ts'
import { withoutThanks } from './exchange.ts'
import { firstSolvedAt, measuredSolve } from './issues.ts'
import { countTurns } from './turns.ts'

export interface ContactFacts {
  contact: Contact
  /** The conversation; null where it was not read. */
  messages: readonly Message[] | null
  sessionBased: boolean
  now: Instant
  windowDays: number
  /** Whether its tier rose after the first public human reply; null or absent: not evaluated now. */
  tierRose?: boolean | null
  /** What our tags say, where that was read before: reading them takes longer than all else. */
  seen?: SeenBefore
}

/** What earlier frames saw of a conversation; `turns` null: nothing that still covers it. */
export interface SeenBefore {
  turns: 'one' | 'more' | null
  onlyThanks: boolean
  tierUp: boolean
}

/** What an earlier frame saw of the conversation: our tags, if they are the contact's own and still cover it. */
const seenOn = ({ tags, id, metrics }: Contact): SeenBefore => {
  const { turns, thanks, tierUp } = parseOurTags(tags, id, { replies: metrics?.replies ?? null }).state
  return { turns: turns?.count ?? null, onlyThanks: thanks !== null, tierUp }
}

/** A done contact's last update is no solve: closing comes weeks later. */
const openDays = (contact: Contact, now: Instant): number | null => {
  const end = measuredSolve(contact) ?? (isDone(contact) ? null : now)
  return end === null ? null : daysBetween(contact.createdAt, end)
}

const unsolvedEvidence = (grounds: number, { contact, now }: ContactFacts): Evidence[] =>
  grounds & AGAINST.unsolved ? [evidence('unsolved', { days: Math.floor(openDays(contact, now) ?? 0) })] : []

/** What the requester wrote after the first solve, within the window, beyond bare thanks. */
const reopenedByText = (contact: Contact, messages: readonly Message[], windowDays: number): boolean => {
  const solvedAt = firstSolvedAt(contact)
  if (solvedAt === null) return false
  return withoutThanks(messages).some(
    ({ authorRole, at }) => authorRole === 'end_user' && at > solvedAt && at <= solvedAt + windowDays * DAY,
  )
}

/** Metrics count reopens; only the text tells thanks from a failure, so an unread one counts and says so. */
const reopenEvidence = (grounds: number, { contact, messages, windowDays }: ContactFacts): Evidence[] => {
  const reopens = contact.metrics?.reopens ?? 0
  if (messages !== null && firstSolvedAt(contact) !== null) {
    return reopenedByText(contact, messages, windowDays)
      ? [evidence('reopened', { count: Math.max(1, reopens), unread: 0 })]
      : []
  }
  return grounds & AGAINST.reopened ? [evidence('reopened', { count: reopens, unread: reopens })] : []
}

/** Turns of support, courtesies left out; null where the conversation is unknown. */
export const turnsIn = ({ messages, sessionBased }: ContactFacts): number | null =>
  messages === null ? null : countTurns(withoutThanks(messages), sessionBased)

const turnEvidence = (grounds: number, facts: ContactFacts): Evidence[] => {
  const turns = turnsIn(facts)
  if (turns !== null) return turns > 1 ? [evidence('turns', { turns })] : []
  if (grounds & AGAINST.turnsSeen) return [evidence('turns_seen')]
  return grounds & AGAINST.replies
    ? [evidence('replies', { replies: facts.contact.metrics?.replies ?? 0 })]
    : []
}

/** Whether turns are known from the conversation itself, read now or by an earlier frame. */
export const isRead = ({ contact, messages, seen }: ContactFacts): boolean =>
  messages !== null || (seen ?? seenOn(contact)).turns !== null

/** Each on its own sufficient for *not resolved at first contact*. */
export const contactEvidence = (facts: ContactFacts): Evidence[] => {
  const seen = facts.seen ?? seenOn(facts.contact)
  const { metrics } = facts.contact
  const grounds = groundsAgainst({
    ...seen,
    sessionBased: facts.sessionBased,
    replies: metrics?.replies ?? 0,
    reopens: metrics?.reopens ?? 0,
    tierUp: facts.tierRose ?? seen.tierUp,
    openDays: openDays(facts.contact, facts.now),
  })
  return [
    ...turnEvidence(grounds, facts),
    ...reopenEvidence(grounds, facts),
    ...(grounds & AGAINST.tierRose ? [evidence('tier_rose')] : []),
    ...unsolvedEvidence(grounds, facts),
  ]
}
