// What became of each fix that the team shipped: so many were expected without it, so many came?

import type { LedgerFix } from '#domain/notices/writing.ts'
import { type Taxonomy, topLevel } from '#domain/reasons/taxonomy.ts'
import { type Costs, costBy } from './measures/cost.ts'
import { type FixResult, type FixWeek, fixResult } from './measures/fix-result.ts'
import { byReasons } from './measures/grouping.ts'
import type { Judged } from './measures/judged.ts'
import { type Expense, NOTHING, timesExpense } from './measures/range.ts'
import type { NoBaseline } from './spikes/forecast.ts'
import { unfixedWeeks } from './spikes/unfixed.ts'
import { calendarOf, dayIn, requestersAt, type Watched, watchedRows } from './spikes/watched-counts.ts'

/** Requesters a week. `because`: why nothing can be expected; `gone`: no reason of the field is meant any more. */
export type FixOutcome = { result: FixResult; weeks: readonly FixWeek[] } | { because: NoBaseline | 'gone' }

/** The values that a fix, or a notice, is about: a reason's own, or all of a top level. */
export function valuesAbout(about: string, taxonomy: Taxonomy): readonly string[] {
  if (taxonomy.byValue.has(about)) return [about]
  return taxonomy.reasons.filter((reason) => topLevel(reason) === about).map(({ value }) => value)
}

/** What one requester's contacts in a week cost, on the mean of all weeks that are known. */
function costOfOne(
  costs: Costs | null,
  rows: Uint32Array,
  grouping: Parameters<typeof costBy>[2],
  requesters: number,
): Expense {
  if (costs === null || requesters === 0) return NOTHING
  return timesExpense(costBy(costs, rows, grouping)[0] ?? NOTHING, 1 / requesters)
}

/** Of a fix, by the weeks since it was shipped that are whole. `zone`: the account's. */
export function fixOutcome(
  judged: Judged,
  watched: Watched,
  fix: Pick<LedgerFix, 'reason' | 'shipped'>,
  options: { taxonomy: Taxonomy; costs: Costs | null; zone: string },
): FixOutcome {
  const { taxonomy, costs, zone } = options
  const values = valuesAbout(fix.reason, taxonomy)
  if (values.length === 0) return { because: 'gone' }
  const calendar = calendarOf(judged, watched, zone)
  const grouping = byReasons(judged, [values])
  const within = watchedRows(judged).filter((row) => (calendar.weeks.of[row] ?? -1) >= 0)
  const [counts = []] = requestersAt(judged, within, grouping, calendar.weeks)
  const found = unfixedWeeks(watched.counts, counts, dayIn(watched, fix.shipped, zone))
  if ('because' in found) return found
  const requesters = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return {
    result: fixResult(found.weeks, costOfOne(costs, within, grouping, requesters)),
    weeks: found.weeks,
  }
}

/** What agents are shown of it: nothing under four weeks, nor where nothing was to be expected. */
export const changeShown = ({ tooEarly, change }: FixResult): LedgerFix['change'] =>
  tooEarly || change === null
    ? null
    : { share: change.share, low: change.interval.low, high: change.interval.high }
