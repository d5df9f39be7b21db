// Against other steps, how many contacts were to be expected for reasons that have nothing to do with the reason?

import { DAYS } from './constants.ts'
import type { Counts, Offset, WatchedCounts } from './counts.ts'
import { phaseFactors } from './forecast.ts'
import { createTrack, type Track } from './track.ts'

/** Coverage of nothing would make every count infinitely surprising. */
const LEAST_COVERAGE = 0.02

/** What is not known stays as it was last, or will be first; null where nothing is. */
function filled(counts: Counts, steps: number): number[] | null {
  let last = counts.find((count) => count !== null) ?? null
  if (last === null) return null
  return Array.from({ length: steps }, (_, step) => {
    last = counts[step] ?? last
    return last ?? 1
  })
}

export interface Exposures {
  /** Share of contacts that have a reason; 1 where it is not known. */
  coverage: readonly number[]
  /** Coverage × active customers against their mean. */
  exposure: readonly number[]
}

/** What to hold the counts of so many steps against. */
export function exposuresOf(counts: WatchedCounts, unit: keyof Offset, steps: number): Exposures {
  const ones = Array.from({ length: steps }, () => 1)
  const coverage = filled(counts.coverage?.[unit] ?? [], steps)?.map((share) =>
    Math.max(LEAST_COVERAGE, share),
  )
  const customers = filled(counts.customers?.[unit] ?? [], steps)
  // Only how they change matters: a unit of its own would dwarf what is assumed where little is known.
  const mean = (customers ?? ones).reduce((sum, number) => sum + number, 0) / Math.max(1, steps)
  return {
    coverage: coverage ?? ones,
    exposure: ones.map((_, step) => {
      const active = mean > 0 ? Math.max(0, customers?.[step] ?? mean) / mean : 1
      return (coverage?.[step] ?? 1) * active
    }),
  }
}

/** The share of a week that lies in its first days, by the reason's own weekdays. */
export function elapsedShare(days: Counts, elapsed: number): number {
  if (elapsed >= DAYS.phases) return 1
  const track: Track = {
    ...createTrack(),
    kept: days.map((count) => count ?? Number.NaN),
    exposure: days.map(() => 1),
  }
  const factors = phaseFactors(track, DAYS)
  return factors.slice(0, elapsed).reduce((sum, factor) => sum + factor, 0) / DAYS.phases
}
