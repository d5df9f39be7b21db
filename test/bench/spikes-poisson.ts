// How far does plain Poisson get: a count against the mean of past ones, as if chance were all?

import { DAYS, LEAST_COUNT } from '#domain/review/spikes/constants.ts'
import { upperTail } from '#domain/review/spikes/negative-binomial.ts'

type Counts = readonly (number | null)[]

/** P(X ≥ count) where counts are Poisson with the mean of these; null where none is known. */
function tailOf(count: number | null, past: Counts): number | null {
  const known = past.filter((one) => one !== null)
  if (count === null || known.length === 0) return null
  const mean = known.reduce((sum, one) => sum + one, 0) / known.length
  return upperTail(count, { mean: Math.max(0.05, mean), dispersion: 0 })
}

/** Of so many weeks the same weekday is looked at. */
const WEEKS_BACK = 6

/** Against the same weekday of the weeks before, once there are eight of them. */
export const dayTail = (counts: Counts, day: number): number | null =>
  day < DAYS.least
    ? null
    : tailOf(
        counts[day] ?? null,
        Array.from({ length: WEEKS_BACK }, (_, week) => counts[day - (week + 1) * 7] ?? null),
      )

/** Against all weeks before, half a year at most. */
export const weekTail = (counts: Counts, week: number): number | null =>
  tailOf(counts[week] ?? null, counts.slice(Math.max(0, week - 26), week))

/** Chosen, like the weeks back, where it does best on the Firefox counts: a rival at its best. */
const LARGEST = 0.0005

/** Days that the weekday-aware rule calls spikes. */
export const poissonDays = (counts: Counts): number[] =>
  counts.flatMap((count, day) => {
    const tail = dayTail(counts, day)
    return count !== null && count >= LEAST_COUNT.day && tail !== null && tail <= LARGEST ? [day] : []
  })
