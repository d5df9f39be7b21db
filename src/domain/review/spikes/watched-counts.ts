// How many requesters came with each reason on each day and in each week, as the detectors want to have it?

import { DAY, type Instant } from '#domain/instant.ts'
import { atOnce } from '#domain/pieces.ts'
import { MARK } from '#domain/review/contacts/tag-dictionary.ts'
import { type Day, dayOf, daysFrom, mondayOf, plusDays, startOf } from '#domain/review/day.ts'
import type { BaseSeries } from '#domain/review/measures/base-series.ts'
import { byTime, crossed, type Grouping } from '#domain/review/measures/grouping.ts'
import { everyRow } from '#domain/review/measures/in-order.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import { CONTACT } from '#domain/review/measures/row-kinds.ts'
import { tallyBy, where } from '#domain/review/measures/tally.ts'
import { isDoneAt } from '#domain/review/measures/times.ts'
import { requestersBy } from '#domain/review/measures/volume.ts'
import { activeCustomers } from './active-customers.ts'
import { DAYS } from './constants.ts'
import type { Counts, Offset, ReasonCounts, WatchedCounts } from './counts.ts'
import { rareReasons } from './roll-up.ts'

/** What is watched beside reasons. Open contacts without one are no sign of anything: tagging happens at the solve. */
export const SOLVED_UNTAGGED = '!solved'

export interface WatchedSpan {
  /** A Monday. */
  firstDay: Day
  /** Whole days, the last of which is yesterday. */
  days: number
}

export interface WatchOptions {
  /** The account's, an IANA name. */
  zone: string
  /** Rows are complete from here on. */
  from: Instant
  /** Leaves, each with what it is counted at while it is rare; null: at nothing. */
  reasons: readonly { value: string; parent: string | null }[]
  /** How many of the newest days are looked at for alerts; those before are history alone. */
  watchDays: number
  /** The account's active customers, where the team has said them. */
  customers?: BaseSeries
  /** Reasons that are only supposed, by ticket id. */
  supposed?: ReadonlyMap<number, string>
}

export interface Watched extends WatchedSpan {
  counts: WatchedCounts
}

/** The whole days from the first Monday of which all is known until yesterday; null where there is none. */
export function watchedSpan(from: Instant, now: Instant, zone: string): WatchedSpan | null {
  const first = dayOf(from, zone)
  const whole = startOf(first, zone) >= from ? first : plusDays(first, 1)
  const monday = mondayOf(whole)
  const firstDay = monday === whole ? monday : plusDays(monday, 7)
  const days = daysFrom(firstDay, dayOf(now, zone))
  return days > 0 ? { firstDay, days } : null
}

/** Rows by day of the span, and by week; -1 outside. */
export function calendarOf(
  judged: Judged,
  { firstDay, days }: WatchedSpan,
  zone: string,
): { days: Grouping; weeks: Grouping } {
  const starts = Array.from({ length: days + 1 }, (_, day) => startOf(plusDays(firstDay, day), zone))
  const stretches = Array.from({ length: days }, (_, day) => ({
    from: starts[day] ?? 0,
    to: starts[day + 1] ?? 0,
  }))
  const byDay = byTime(judged, stretches)
  return {
    days: byDay,
    weeks: {
      size: Math.ceil(days / DAYS.phases),
      of: byDay.of.map((day) => (day < 0 ? -1 : Math.floor(day / DAYS.phases))),
    },
  }
}

/** Contacts by what is watched: a reason, or that they were solved without one. */
function byWatched({ marks, table }: Judged, values: readonly string[]): Grouping {
  const places = new Map(values.map((value, place) => [value, place]))
  const ofReason = [-1, ...marks.reasons.texts.map((value) => places.get(value) ?? -1)]
  const untagged = values.length
  const of = new Int32Array(table.size)
  for (let row = 0; row < of.length; row += 1) {
    const reason = marks.reason[row] ?? 0
    const torn = ((marks.bits[row] ?? 0) & MARK.conflict) !== 0
    of[row] = reason > 0 ? (ofReason[reason] ?? -1) : isDoneAt(table, row) && !torn ? untagged : -1
  }
  return { size: values.length + 1, of }
}

/** Distinct requesters of each group at each step: `counts[group]`. */
export function requestersAt(
  judged: Judged,
  rows: Uint32Array,
  groups: Grouping,
  steps: Grouping,
): readonly Counts[] {
  const counted = requestersBy(judged, rows, crossed(groups, steps))
  return Array.from({ length: groups.size }, (_, group) =>
    Array.from(counted.subarray(group * steps.size, (group + 1) * steps.size)),
  )
}

/** Share of contacts that have a reason, step by step; null where there was no contact. */
function coverageAt({ marks }: Judged, rows: Uint32Array, steps: Grouping): Counts {
  const count = tallyBy(rows, steps, (row) => 1 | ((marks.reason[row] ?? 0) > 0 ? 2 : 0))
  return Array.from({ length: steps.size }, (_, step) => {
    const all = count(step, 1)
    return all === 0 ? null : count(step, 2) / all
  })
}

/** Requesters of the last step whose open contacts are supposed to be of the reason. */
function supposedAt(
  { table, marks }: Judged,
  rows: Uint32Array,
  steps: Grouping,
  supposed: ReadonlyMap<number, string>,
): ReadonlyMap<string, number> {
  const people = new Map<string, Set<number>>()
  for (const row of rows) {
    if (steps.of[row] !== steps.size - 1 || (marks.reason[row] ?? 0) > 0) continue
    const reason = supposed.get(table.ids.idOf(row + 1) ?? 0)
    if (reason === undefined) continue
    const some = people.get(reason) ?? new Set()
    people.set(reason, some.add(table.columns.requester[row] ?? 0))
  }
  return new Map([...people].map(([reason, some]) => [reason, some.size]))
}

/** Contacts that are counted: all of the account's, whatever a reader has picked, so that alerts are the same for all. */
export const watchedRows = ({ kind, table }: Judged): Uint32Array =>
  where(everyRow(table.size), (row) => kind[row] === CONTACT)

/** The first step with a contact; 0 where there is none. */
function beginningOf(rows: Uint32Array, { of }: Grouping): number {
  const first = rows.reduce((least, row) => {
    const step = of[row] ?? -1
    return step < 0 ? least : Math.min(least, step)
  }, Number.POSITIVE_INFINITY)
  return Number.isFinite(first) ? first : 0
}

/** Before its first contact an account was not there: that is nothing known, and no zero for a reason to rise from. */
const sinceBeginning = (counts: readonly Counts[], beginning: number): readonly Counts[] =>
  counts.map((own) => own.map((count, step) => (step < beginning ? null : count)))

/** By step, of each group. */
interface Courses {
  days: readonly Counts[]
  weeks: readonly Counts[]
}

/** Contacts of rare reasons, and of a parent that stands for some, by the parent. */
function byParents(
  groups: Grouping,
  watched: readonly ReasonCounts[],
  rare: ReadonlyMap<string, readonly ReasonCounts[]>,
): Grouping {
  const parents = [...rare.keys()]
  const placeOf = watched.map((one) => {
    const isRare = one.parent !== null && rare.get(one.parent)?.includes(one) === true
    return parents.indexOf(isRare ? (one.parent ?? '') : one.reason)
  })
  return { size: parents.length, of: groups.of.map((group) => (group < 0 ? -1 : (placeOf[group] ?? -1))) }
}

/**
 * What `watchSpikes` watches: distinct requesters by effective reason in whole days of the account's zone, weeks from
 * Monday, with coverage and, where they are known, active customers as offset. Null where not one whole day is known
 * from a Monday on. Works in pieces.
 */
export function* countWatched(judged: Judged, options: WatchOptions): Generator<void, Watched | null> {
  const { zone, reasons, supposed = new Map() } = options
  const span = watchedSpan(options.from, judged.options.now, zone)
  if (span === null) return null
  const rows = watchedRows(judged)
  yield
  const calendar = calendarOf(judged, span, zone)
  yield
  const groups = byWatched(
    judged,
    reasons.map(({ value }) => value),
  )
  yield
  const began = beginningOf(rows, calendar.days)
  const people = (of: Grouping): Courses => ({
    days: sinceBeginning(requestersAt(judged, rows, of, calendar.days), began),
    weeks: sinceBeginning(requestersAt(judged, rows, of, calendar.weeks), Math.floor(began / DAYS.phases)),
  })
  const { days, weeks } = people(groups)
  yield
  const early = {
    days: supposedAt(judged, rows, calendar.days, supposed),
    weeks: supposedAt(judged, rows, calendar.weeks, supposed),
  }
  const coverage: Offset = {
    days: coverageAt(judged, rows, calendar.days),
    weeks: coverageAt(judged, rows, calendar.weeks),
  }
  yield
  const latest = where(rows, (row) => (judged.times.createdAt[row] ?? 0) > judged.options.now - DAY)
  const lastHours = requestersBy(judged, latest, groups)
  const watched = [...reasons, { value: SOLVED_UNTAGGED, parent: null }].map(({ value, parent }, group) => ({
    ...{ reason: value, parent, days: days[group] ?? [], weeks: weeks[group] ?? [] },
    lastHours: lastHours[group] ?? 0,
    provisional: { day: early.days.get(value) ?? 0, week: early.weeks.get(value) ?? 0 },
  }))
  const watchFrom = Math.max(0, span.days - options.watchDays)
  const parents = rareReasons(watched, watchFrom)
  const together = people(byParents(groups, watched, parents))
  const customers = options.customers && activeCustomers(options.customers, span, zone)
  return {
    ...span,
    counts: {
      ...{ reasons: watched, coverage, watchFrom },
      ...(customers ? { customers } : {}),
      together: [...parents.keys()].map((reason, place) => ({
        reason,
        days: together.days[place] ?? [],
        weeks: together.weeks[place] ?? [],
      })),
    },
  }
}

/** The same at once. */
export const watchedCounts = (judged: Judged, options: WatchOptions): Watched | null =>
  atOnce(countWatched(judged, options))

/** When a day of the span begins. */
export const startOfDay = ({ firstDay }: WatchedSpan, day: number, zone: string): Instant =>
  startOf(plusDays(firstDay, day), zone)

/** Which day of the span the instant lies in; negative before it. */
export const dayIn = ({ firstDay }: WatchedSpan, at: Instant, zone: string): number =>
  daysFrom(firstDay, dayOf(at, zone))
