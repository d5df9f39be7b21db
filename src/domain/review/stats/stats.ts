// What do sidebars have to know that only all contacts together can tell?

import { isDone } from '#domain/contact.ts'
import { lagOf, QUARTER_DAYS, recentSolveDays } from '#domain/fcr/maturity.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { createdAt, metricsAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import type { Day } from '#domain/review/day.ts'
import { isSampled } from '#domain/review/sample.ts'
import { type JudgedContact, type JudgeOptions, judgeContacts } from './judged.ts'
import { kindAt, requesterAt } from './known-row.ts'

/** Mature solved contacts, and those of them after which none followed. Fractions where items share the credit. */
export interface Share {
  n: number
  worked: number
}

export interface ReasonShare extends Share {
  /** Those in which no article or post was sent. */
  without: Share
}

export interface ItemShare extends Share {
  /** `article:12`, `post:7`. */
  item: string
  /** The contacts' reason; null for none. */
  reason: string | null
  /** Whole contacts in which it was sent, also together with others. */
  contacts: number
  /** Contacts of the same kind in which an agent called it not relevant. */
  irrelevant: number
}

export interface Stats {
  /** Of the account, when it was worked out. */
  day: Day
  windowDays: number
  /** L: days to first solve that nine of ten stay under. */
  lagDays: number
  /** When the contacts that are judged were created, both ends within: all are mature. */
  from: Instant
  to: Instant
  /** Every how manieth requester was judged; 1: all. */
  sampled: number
  /** Tickets created then, as found; those left out and `usual.n` make it up. */
  found: number
  leftOut: { staff: number; outbound: number; merged: number; unsolved: number }
  /** Of all mature solved contacts. */
  usual: Share
  /** How many of these rest on rows alone, on metrics, on conversation. */
  levels: { rows: number; metrics: number; conversation: number }
  /** Ratings of contacts that were last solved (else updated) in the last quarter. */
  ratings: { good: number; n: number }
  /** Issues begun then, by outcome at first contact; `maturing`: begun later. */
  firstContact: { yes: number; no: number; maturing: number }
  /** By value; contacts without a reason, or with several, under the empty text. */
  reasons: ReadonlyMap<string, ReasonShare>
  /** Most sent first. */
  items: readonly ItemShare[]
}

export interface StatsOptions extends JudgeOptions {
  day: Day
  /** Rows are complete from here on, with what an issue may have begun before. */
  from: Instant
}

const LEVELS = { 1: 'rows', 2: 'metrics', 3: 'conversation' } as const

type Growing<T> = { -readonly [K in keyof T]: T[K] }

const noShare = (): Share => ({ n: 0, worked: 0 })
const add = (share: Growing<Share>, worked: boolean, weight = 1): void => {
  share.n += weight
  share.worked += worked ? weight : 0
}

const key = (reason: string | null): string => reason ?? ''

function countReason(reasons: Map<string, ReasonShare>, { reason, sent, repeated }: JudgedContact): void {
  const share = reasons.get(key(reason)) ?? { ...noShare(), without: noShare() }
  reasons.set(key(reason), share)
  add(share, !repeated)
  if (sent.length === 0) add(share.without, !repeated)
}

type Items = Map<string, Map<string, ItemShare>>

function countItems(items: Items, { reason, sent, irrelevant, repeated }: JudgedContact): void {
  if (sent.length === 0 && irrelevant.length === 0) return
  const unique = sent.length === 1 ? sent : [...new Set(sent)]
  const ofReason: Map<string, ItemShare> = items.get(key(reason)) ?? new Map()
  items.set(key(reason), ofReason)
  const shareOf = (item: string): ItemShare => {
    const share = ofReason.get(item) ?? { ...noShare(), item, reason, contacts: 0, irrelevant: 0 }
    ofReason.set(item, share)
    return share
  }
  for (const item of unique) {
    const share = shareOf(item)
    share.contacts += 1
    add(share, !repeated, 1 / unique.length)
  }
  for (const item of new Set(irrelevant)) shareOf(item).irrelevant += 1
}

const countRating = (
  ratings: Growing<Stats['ratings']>,
  { contact: { rating, metrics, updatedAt } }: JudgedContact,
  now: Instant,
): void => {
  const at = metrics?.solvedAt ?? updatedAt
  if (rating === null || at > now || at <= now - QUARTER_DAYS * DAY) return
  ratings.n += 1
  ratings.good += rating === 'good' ? 1 : 0
}

/** L of the contacts that were first solved in the last quarter. */
function lagIn(table: Contacts, options: StatsOptions): number {
  const days: number[] = []
  for (let row = 0; row < table.size; row += 1) {
    if (!isSampled(requesterAt(table, row), options.sampled) || kindAt(table, row, options) !== 'contact')
      continue
    const solve = { createdAt: createdAt(table, row), metrics: metricsAt(table, row) }
    const took = recentSolveDays(solve, options.now)
    if (took !== null) days.push(took)
  }
  return lagOf(days)
}

/** What began in the mature part of the period enters the rate, whatever its outcome; what began later is maturing. */
function countIssue(
  counts: Growing<Stats['firstContact']>,
  { issue, contact }: JudgedContact,
  stats: Stats,
): void {
  if (issue === null || contact.createdAt < stats.from) return
  if (contact.createdAt > stats.to) counts.maturing += 1
  else if (issue.overruled !== null) counts[issue.overruled] += 1
  else counts[issue.failed ? 'no' : 'yes'] += 1
}

const emptyStats = ({ day, windowDays, sampled, now, from }: StatsOptions, lagDays: number): Stats => {
  const to = now - (windowDays + lagDays) * DAY
  return {
    ...{ day, windowDays, lagDays, sampled, to },
    from: Math.max(from, to - QUARTER_DAYS * DAY),
    found: 0,
    leftOut: { staff: 0, outbound: 0, merged: 0, unsolved: 0 },
    usual: noShare(),
    levels: { rows: 0, metrics: 0, conversation: 0 },
    ratings: { good: 0, n: 0 },
    firstContact: { yes: 0, no: 0, maturing: 0 },
    reasons: new Map(),
    items: [],
  }
}

const mostSent = (items: Items): ItemShare[] =>
  [...items.values()]
    .flatMap((ofReason) => [...ofReason.values()])
    .sort((a, b) => b.n - a.n || b.irrelevant - a.irrelevant || (a.item < b.item ? -1 : 1))

/**
 * What became of a quarter's mature contacts, by reason and by what was sent: *worked* means solved, and no further
 * contact of the same issue that was no chaser. Several items of one contact share the credit. In pieces, for pages
 * that must go on drawing.
 */
export function* statsInPieces(table: Contacts, options: StatsOptions): Generator<void, Stats> {
  const stats = emptyStats(options, lagIn(table, options))
  const reasons = new Map<string, ReasonShare>()
  const items: Items = new Map()
  const counts = { ...stats.leftOut }
  const within = (at: Instant): boolean => at >= stats.from && at <= stats.to
  yield
  yield* judgeContacts(table, options, {
    leftOut(because, at) {
      if (within(at)) counts[because] += 1
    },
    contact(one) {
      countRating(stats.ratings, one, options.now)
      countIssue(stats.firstContact, one, stats)
      if (!within(one.contact.createdAt)) return
      if (!isDone(one.contact)) {
        counts.unsolved += 1
        return
      }
      add(stats.usual, !one.repeated)
      stats.levels[LEVELS[one.level]] += 1
      countReason(reasons, one)
      countItems(items, one)
    },
  })
  const found = stats.usual.n + Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { ...stats, found, leftOut: counts, reasons, items: mostSent(items) }
}

/** The same at once. */
export function computeStats(table: Contacts, options: StatsOptions): Stats {
  const work = statsInPieces(table, options)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
