// What have we done for this customer? Facts beside health, and all there is to show where only tickets are known.

import { type Contact, isDone } from '#domain/contact.ts'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { median } from '#domain/statistics.ts'

export interface ServiceHistory {
  /** Contacts ever listed, and created in the last 90 and 365 days. */
  total: number
  last90: number
  last365: number
  firstAt: Instant | null
  lastAt: Instant | null
  open: number
  /** Ids of the open ones, newest first. */
  openIds: readonly number[]
  /** Reopens in a year, and of how many contacts they are known. */
  reopens: { count: number; knownOf: number }
  /** Minutes to the first reply in a year: the median, and of how many contacts it is known. */
  firstReply: { medianMinutes: number | null; knownOf: number }
  /** The longest that an unanswered open contact has been waiting for its first reply, in minutes. */
  waitingMinutes: number | null
  ratings: { good: number; bad: number }
}

const waiting = (contacts: readonly Contact[], now: Instant): number | null => {
  const times = contacts
    .filter((contact) => !isDone(contact) && contact.metrics !== null && contact.metrics.replies === 0)
    .map((contact) => (now - contact.createdAt) / MINUTE)
  return times.length === 0 ? null : Math.max(...times)
}

/** Counts of the contacts created up to `now`; what rests on metrics says how many contacts have them. */
export function serviceHistory(contacts: readonly Contact[], now: Instant): ServiceHistory {
  const past = contacts
    .filter((contact) => contact.createdAt <= now)
    .sort((a, b) => b.createdAt - a.createdAt)
  const within = (days: number): Contact[] => past.filter((contact) => contact.createdAt > now - days * DAY)
  const year = within(365)
  const measured = year.flatMap((contact) => (contact.metrics === null ? [] : [contact.metrics]))
  const replies = measured.flatMap((metrics) =>
    metrics.firstReplyMinutes === null ? [] : [metrics.firstReplyMinutes],
  )
  const open = past.filter((contact) => !isDone(contact))
  return {
    total: past.length,
    last90: within(90).length,
    last365: year.length,
    firstAt: past.at(-1)?.createdAt ?? null,
    lastAt: past[0]?.createdAt ?? null,
    open: open.length,
    openIds: open.map((contact) => contact.id),
    reopens: {
      count: measured.reduce((sum, metrics) => sum + metrics.reopens, 0),
      knownOf: measured.length,
    },
    firstReply: { medianMinutes: median(replies), knownOf: replies.length },
    waitingMinutes: waiting(open, now),
    ratings: {
      good: year.filter((contact) => contact.rating === 'good').length,
      bad: year.filter((contact) => contact.rating === 'bad').length,
    },
  }
}
