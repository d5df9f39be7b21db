// From when to when is a figure counted, and with which stretch of time is it compared?

import { DAY, type Instant } from '#domain/instant.ts'
import { type Day, dayOf, daysFrom, mondayOf, plusDays, startOf } from './day.ts'
import { instantOf, wallTime } from './zone.ts'

export const NAMED_PERIODS = ['this_week', 'last_7_days', 'last_4_weeks', 'last_12_weeks'] as const
type NamedPeriod = (typeof NAMED_PERIODS)[number]

/** Days of an own period are both within it. */
export type Period = { kind: NamedPeriod } | { kind: 'custom'; from: Day; to: Day }

/** A stretch of time: `to` itself lies outside. */
export interface Span {
  from: Instant
  to: Instant
  firstDay: Day
  lastDay: Day
}

export interface Spans {
  current: Span
  /** As many days immediately before; of a running period as much of them as has passed of it. */
  before: Span
  days: number
  /** The period goes on: its last day is today or later. */
  running: boolean
}

/** `year`: the same weekdays 52 weeks before. */
export type Comparison = 'before' | 'year' | 'none'

const LENGTH = { last_7_days: 7, last_4_weeks: 28, last_12_weeks: 84 } as const

/** First and last day. *Last 7 days* are whole days: today is not over, and its tickets are not tagged yet. */
function daysOf(period: Period, today: Day): { first: Day; last: Day } {
  switch (period.kind) {
    case 'this_week':
      return { first: mondayOf(today), last: plusDays(mondayOf(today), 6) }
    case 'custom':
      return { first: period.from, last: period.to < today ? period.to : today }
    default:
      return { first: plusDays(today, -LENGTH[period.kind]), last: plusDays(today, -1) }
  }
}

const spanTo = (first: Day, to: Instant, zone: string): Span => ({
  from: startOf(first, zone),
  to,
  firstDay: first,
  lastDay: dayOf(Math.max(to - 1, startOf(first, zone)), zone),
})

/**
 * The period and the one before it, in days of the account's time zone. A running period ends now, and the one before
 * it at the same time of the same day of its own.
 * @returns null where the period ends before it begins, or has not begun.
 */
export function spansOf(period: Period, now: Instant, zone: string): Spans | null {
  const today = dayOf(now, zone)
  const { first, last } = daysOf(period, today)
  if (last < first || first > today) return null
  const days = daysFrom(first, last) + 1
  const running = last >= today
  const earlier = plusDays(first, -days)
  return {
    current: spanTo(first, running ? now : startOf(plusDays(last, 1), zone), zone),
    before: spanTo(
      earlier,
      running ? instantOf(wallTime(now, zone) - days * DAY, zone) : startOf(first, zone),
      zone,
    ),
    days,
    running,
  }
}

/** Of the span the whole days since the instant; all of it where that leaves none. */
export function spanSince(span: Span, since: Instant, zone: string): Span {
  if (since <= span.from) return span
  const day = dayOf(since, zone)
  const first = startOf(day, zone) < since ? plusDays(day, 1) : day
  return startOf(first, zone) < span.to ? spanTo(first, span.to, zone) : span
}

/** 52 weeks: days are compared with the same weekdays. */
const YEAR_DAYS = 364

/** The stretch that the period is compared with; null for none. */
export function comparedWith(spans: Spans, comparison: Comparison, zone: string): Span | null {
  if (comparison === 'none') return null
  if (comparison === 'before') return spans.before
  const { firstDay, lastDay, to } = spans.current
  const end = spans.running
    ? instantOf(wallTime(to, zone) - YEAR_DAYS * DAY, zone)
    : startOf(plusDays(lastDay, 1 - YEAR_DAYS), zone)
  return spanTo(plusDays(firstDay, -YEAR_DAYS), end, zone)
}
