// Has this customer been here lately, and what was tried the last time?

import { type Contact, isDone } from '#domain/contact.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { firstSolvedAt, isMergedAway } from './issues.ts'

export interface Repeats {
  /** Contacts within the last 30 days, the current one included. */
  count: number
  /** Days from the oldest of them to now, at least 1. */
  withinDays: number
  /** Those about the reason that the current contact shares with most, or that most share; two at least. */
  sameReason: { reason: string; count: number } | null
  last: LastContact | null
  /** The other contacts that are not solved, however old. */
  open: number
}

export interface LastContact {
  contact: Contact
  /** `article:12`, `post:7`: what Barometer saw sent there. */
  sentItems: readonly string[]
  /** Days between its first solve (else its creation) and the current contact; null where there is none yet. */
  inDays: number
}

const RECENT_DAYS = 30

const mostCommon = (reasons: readonly (string | null)[]): Repeats['sameReason'] => {
  const counts = new Map<string, number>()
  for (const reason of reasons) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && top[1] >= 2 ? { reason: top[0], count: top[1] } : null
}

const lastOf = (earlier: readonly Contact[], startedAt: Instant): LastContact | null => {
  const contact = earlier.reduce<Contact | null>(
    (newest, next) => (newest === null || next.createdAt > newest.createdAt ? next : newest),
    null,
  )
  if (contact === null) return null
  const endedAt = firstSolvedAt(contact) ?? contact.createdAt
  return {
    contact,
    sentItems: parseOurTags(contact.tags, contact.id).state.sent,
    inDays: Math.max(0, Math.floor(daysBetween(endedAt, startedAt))),
  }
}

/**
 * What the header says of earlier contacts. `contacts` are all known ones of the requester, the current one may be
 * among them or not (`current` null: a new ticket). `reasonOf` gives what counts as one reason (its top level).
 */
export const repeatContacts = (
  contacts: readonly Contact[],
  current: Contact | null,
  now: Instant,
  reasonOf: (reason: string | null) => string | null,
): Repeats => {
  const startedAt = current?.createdAt ?? now
  const others = contacts.filter((contact) => contact.id !== current?.id && !isMergedAway(contact))
  const earlier = others.filter((contact) => contact.createdAt <= startedAt)
  const recent = earlier.filter((contact) => contact.createdAt >= startedAt - RECENT_DAYS * DAY)
  const own = current === null ? null : reasonOf(current.reason)
  const reasons = [own, ...recent.map((contact) => reasonOf(ownReason(contact)))]
  const oldest = Math.min(startedAt, ...recent.map((contact) => contact.createdAt))
  return {
    count: recent.length + 1,
    withinDays: Math.max(1, Math.ceil(daysBetween(oldest, now))),
    sameReason: mostCommon(own === null ? reasons : reasons.filter((reason) => reason === own)),
    last: lastOf(earlier, startedAt),
    open: others.filter((contact) => !isDone(contact)).length,
  }
}
