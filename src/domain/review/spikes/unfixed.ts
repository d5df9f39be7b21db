// What would have come with a reason in the weeks since a fix, had nothing been fixed?

import type { FixWeek } from '#domain/review/measures/fix-result.ts'
import { DAYS, WEEKS } from './constants.ts'
import type { Counts, WatchedCounts } from './counts.ts'
import { sharedDispersion } from './dispersion.ts'
import { exposuresOf } from './exposure.ts'
import { baselineFault, forecastNext, type NoBaseline } from './forecast.ts'
import { scan } from './scan.ts'
import { absorb, lookBack } from './track.ts'

/** `weeks` empty: not one whole week has passed. `first`: the week of the span that is the first of them. */
export type UnfixedWeeks = { first: number; weeks: readonly FixWeek[] } | { because: NoBaseline }

/** The first week that lies wholly after the fix: the one it was shipped in shows neither state. */
const firstWeekAfter = (shippedDay: number): number => Math.ceil(shippedDay / DAYS.phases)

/**
 * Whole weeks since the fix, each with what the weeks before it let expect; they alone are known to the forecast.
 * `fixed` are the weeks of what was fixed, a reason or a whole level. The dispersion of all reasons is borrowed, as
 * where spikes are watched.
 */
export function unfixedWeeks(counts: WatchedCounts, fixed: Counts, shippedDay: number): UnfixedWeeks {
  const first = firstWeekAfter(shippedDay)
  // The week of the fix says nothing about the time before it, unless the fix came with its Monday.
  const before = Math.max(0, Math.floor(shippedDay / DAYS.phases))
  const days = Math.max(0, ...counts.reasons.map((one) => one.days.length))
  const whole = Math.min(fixed.length, Math.floor(days / DAYS.phases))
  const { exposure } = exposuresOf(counts, 'weeks', Math.max(whole, fixed.length))
  const exposureAt = (step: number): number => exposure[step] ?? 1
  const past = [fixed, ...counts.reasons.map(({ weeks }) => weeks)].map((weeks) => weeks.slice(0, before))
  const { tracks, faults } = scan(
    past.map((weeks) => ({ counts: weeks, exposure: exposureAt })),
    { cadence: WEEKS, watchFrom: Number.POSITIVE_INFINITY, atLeast: 0, budget: () => 0 },
    () => undefined,
  )
  const [track] = tracks
  if (!track) return { because: 'short' }
  const because = baselineFault(track, WEEKS)
  if (because !== null) return { because }
  if (faults[0] === 'short') lookBack(track, WEEKS)
  const shared = sharedDispersion(tracks)
  const weeks: FixWeek[] = []
  for (let step = before; step < whole; step += 1) {
    const forecast = forecastNext(track, WEEKS, exposureAt(step), shared)
    const actual = fixed[step] ?? null
    if (step >= first && actual !== null) weeks.push({ actual, forecast })
    absorb(track, WEEKS, Number.NaN, exposureAt(step), null)
  }
  return { first, weeks }
}
