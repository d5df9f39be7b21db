// Did a fix work? What came after it, beside what would have come without it.

import type { Interval } from '#domain/statistics.ts'
import { type Expense, product } from './range.ts'

/** One week, or what has passed of it, after the fix was shipped. */
export interface FixWeek {
  actual: number
  /** From before the fix, as if nothing had been fixed. */
  forecast: {
    mean: number
    /** Of one count around it: its variance is `mean + dispersion × mean²`, doubt about the mean included. */
    dispersion: number
    /** How much of the dispersion is that doubt: it is the same in all weeks and does not average out. */
    spread: number
  }
}

export interface FixResult {
  weeks: number
  expected: number
  actual: number
  /** `actual − expected`: negative where fewer came. */
  difference: number
  /** 95 %. */
  interval: Interval
  /** The same as shares of what was expected; null where nothing was expected. */
  change: { share: number; interval: Interval } | null
  /** Of the contacts saved, `−difference`: negative where more came. */
  saved: Expense
  /** Under four weeks nothing is said of success. */
  tooEarly: boolean
}

const WEEKS_TO_TELL = 4
const Z = 1.959963984540054

/** `cost`: of one contact. */
export function fixResult(weeks: readonly FixWeek[], cost: Expense): FixResult {
  const sum = (of: (week: FixWeek) => number): number => weeks.reduce((total, week) => total + of(week), 0)
  const [expected, actual] = [sum(({ forecast }) => forecast.mean), sum((week) => week.actual)]
  const single = sum(({ forecast: { mean, dispersion, spread } }) => {
    return mean + Math.max(0, dispersion - spread) * mean ** 2
  })
  const common = sum(({ forecast: { mean, spread } }) => mean * Math.sqrt(spread))
  const error = Math.sqrt(single + common ** 2)
  const difference = actual - expected
  const interval = { low: difference - Z * error, high: difference + Z * error }
  const saved = { low: -interval.high, high: -interval.low }
  return {
    weeks: weeks.length,
    ...{ expected, actual, difference, interval },
    change:
      expected > 0
        ? {
            share: difference / expected,
            // Fewer than none cannot come.
            interval: { low: Math.max(-1, interval.low / expected), high: interval.high / expected },
          }
        : null,
    saved: { money: product(saved, cost.money), hours: product(saved, cost.hours) },
    tooEarly: weeks.length < WEEKS_TO_TELL,
  }
}
