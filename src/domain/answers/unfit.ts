// What did the agents of this browser call not relevant lately, before the day's stats can know of it?

import { DAY, type Instant } from '#domain/instant.ts'
import type { Outcome } from './answer.ts'

/** What was said on one ticket: numbers and keys, no words. */
export interface UnfitSaid {
  ticketId: number
  /** Value of the contact's reason. */
  reason: string
  /** Item keys, `article:12`. */
  items: readonly string[]
  at: Instant
}

/** By then the contact has matured, and the stats count it. */
export const UNFIT_DAYS = 60
/** Tickets that are remembered. */
const MOST = 200

const isSaid = (one: unknown): one is UnfitSaid =>
  typeof one === 'object' &&
  one !== null &&
  'ticketId' in one &&
  typeof one.ticketId === 'number' &&
  'reason' in one &&
  typeof one.reason === 'string' &&
  'at' in one &&
  typeof one.at === 'number' &&
  'items' in one &&
  Array.isArray(one.items) &&
  one.items.every((item) => typeof item === 'string')

/** What lies in the store, whoever wrote it; what is not sound is left out. */
export const readUnfit = (stored: unknown): readonly UnfitSaid[] =>
  Array.isArray(stored) ? stored.filter(isSaid) : []

/** With what holds on that ticket now, in place of what was said on it before; without items nothing is. Newest last. */
export const withUnfit = (known: readonly UnfitSaid[], said: UnfitSaid): readonly UnfitSaid[] => {
  const others = known.filter(
    ({ ticketId, at }) => ticketId !== said.ticketId && at > said.at - UNFIT_DAYS * DAY,
  )
  return (said.items.length > 0 ? [...others, said] : others).slice(-MOST)
}

interface UnfitFor {
  reason: string | null
  /** On the ticket itself the item is set aside already. */
  exceptTicket: number | null
  /** Contacts created until then are in the stats; null: there are none. */
  countedTo: Instant | null
  now: Instant
}

/** For each item in how many contacts with this reason it was called not relevant, of those that no stats can know. */
export const countUnfit = (
  known: readonly UnfitSaid[],
  { reason, exceptTicket, countedTo, now }: UnfitFor,
): ReadonlyMap<string, number> => {
  const since = Math.max(countedTo ?? Number.NEGATIVE_INFINITY, now - UNFIT_DAYS * DAY)
  const counts = new Map<string, number>()
  for (const said of known) {
    if (said.reason !== reason || said.ticketId === exceptTicket || said.at <= since) continue
    for (const item of new Set(said.items)) counts.set(item, (counts.get(item) ?? 0) + 1)
  }
  return counts
}

/** The outcomes of a ranking with these counts added to what agents said before. */
export const withSaid = (
  outcomes: ReadonlyMap<string, Outcome>,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, Outcome> => {
  const merged = new Map(outcomes)
  for (const [item, count] of counts) {
    const known = outcomes.get(item) ?? { n: 0, worked: 0 }
    const { irrelevant, sent } = known.said ?? { irrelevant: 0, sent: 0 }
    merged.set(item, { ...known, said: { irrelevant: irrelevant + count, sent } })
  }
  return merged
}
