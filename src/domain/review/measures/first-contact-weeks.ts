// How did first contact resolution go week by week, and which days are old enough to be told?

import { type Day, dayOf, plusDays } from '#domain/review/day.ts'
import { type Stretch, weeksIn } from '#domain/review/stretch.ts'
import { type FirstContactRate, firstContactBy } from './first-contact.ts'
import { byTime } from './grouping.ts'
import type { Judged } from './judged.ts'

export interface WeekRate extends Stretch {
  rate: FirstContactRate
}

/** Calendar weeks of the zone, oldest first; the first and the last one as far as they lie in the period. */
export function firstContactWeeks(
  judged: Judged,
  rows: Uint32Array,
  period: Stretch,
  zone: string,
): readonly WeekRate[] {
  const weeks = weeksIn(period, zone)
    .map(({ from, to }) => ({ from: Math.max(from, period.from), to: Math.min(to, period.to) }))
    .toReversed()
  const rates = firstContactBy(judged, rows, byTime(judged, weeks))
  return weeks.flatMap((week, index) => {
    const rate = rates[index]
    return rate ? [{ ...week, rate }] : []
  })
}

/** Days of a period that is long enough to say something: four weeks. */
const DAYS = 28

/** The newest four weeks in which every issue is mature; both days lie within. */
export function newestMature({ matureTo }: Pick<Judged, 'matureTo'>, zone: string): { from: Day; to: Day } {
  const to = plusDays(dayOf(matureTo, zone), -1)
  return { from: plusDays(to, 1 - DAYS), to }
}
