// Which contact reasons stand above what their past allows, and how sure is that?

import { atOnce } from '#domain/pieces.ts'
import { mergeFirings } from './alerts.ts'
import { DAYS, LEAST_CONTACTS } from './constants.ts'
import type {
  Alert,
  Counts,
  EarlySign,
  ExpectedWeek,
  Firing,
  NewReason,
  TaggingChange,
  Unwatched,
  WatchedCounts,
} from './counts.ts'
import { dayFirings } from './day-detector.ts'
import { rollUp } from './roll-up.ts'
import { taggingChanges } from './tagging.ts'
import { weekFirings } from './week-detector.ts'

export interface SpikeReport {
  /** Newest first. None lies in a week of `tagging`. */
  alerts: readonly Alert[]
  early: readonly EarlySign[]
  fresh: readonly NewReason[]
  /** Those for which nothing could be said at the newest day. */
  unwatched: readonly Unwatched[]
  tagging: readonly TaggingChange[]
  /** What the newest week of each reason with a baseline was expected to bring. */
  expected: readonly ExpectedWeek[]
  /** Which rare reasons were watched at their parent. */
  rolledUp: ReadonlyMap<string, readonly string[]>
}

const hasBaseline = (days: Counts, until: number): boolean =>
  days.slice(Math.max(0, until - DAYS.least), until).reduce<number>((sum, one) => sum + (one ?? 0), 0) >=
  LEAST_CONTACTS

/** A reason without a baseline that many came with in the same day, or in the 24 hours up to now. */
const freshOf = ({ reasons, watchFrom }: WatchedCounts): NewReason[] =>
  reasons.flatMap(({ reason, days, lastHours = 0 }) => {
    const whole = days.flatMap((count, day) => {
      if (day < watchFrom || count === null || count < LEAST_CONTACTS) return []
      return hasBaseline(days, day) ? [] : [{ reason, day, count }]
    })
    const yesterday = days.length - 1
    // The hours reach into yesterday: what came then is no past of theirs.
    if (lastHours < LEAST_CONTACTS || hasBaseline(days, yesterday)) return whole
    return [...whole.filter(({ day }) => day !== yesterday), { reason, day: days.length, count: lastHours }]
  })

const isExplained = ({ from, to }: Firing, tagging: readonly TaggingChange[]): boolean =>
  tagging.some(({ week }) => from < (week + 1) * DAYS.phases && to >= week * DAYS.phases)

/**
 * Watches distinct requesters by reason, day by day and week by week, each against its own past alone. All detectors
 * share one budget: at most one false alert in eight weeks, however many reasons there are.
 *
 * Days and weeks begin at the same Monday, in the account's time zone; days are whole. A week that is running is
 * compared with what its elapsed weekdays bring. Works in pieces.
 */
export function* watchInPieces(counts: WatchedCounts): Generator<void, SpikeReport> {
  const { watched, rare } = rollUp(counts.reasons, counts.watchFrom, counts.together)
  const input = { ...counts, reasons: watched }
  const tagging = taggingChanges(
    watched,
    counts.coverage?.weeks ?? [],
    Math.floor(counts.watchFrom / DAYS.phases),
  )
  const days = yield* dayFirings(input)
  const weeks = yield* weekFirings(input)
  const firings = [...days.firings, ...weeks.firings].filter((firing) => !isExplained(firing, tagging))
  const told = new Set(firings.map(({ reason, to }) => `${reason} ${to}`))
  return {
    alerts: mergeFirings(firings),
    early: [...days.early, ...weeks.early].filter(({ reason, to }) => !told.has(`${reason} ${to}`)),
    fresh: freshOf(counts),
    unwatched: days.unwatched,
    tagging,
    expected: weeks.expected,
    rolledUp: rare,
  }
}

/** The same at once. */
export const watchSpikes = (counts: WatchedCounts): SpikeReport => atOnce(watchInPieces(counts))
