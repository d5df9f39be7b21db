// How many customers stood behind the contacts of each day and week, where the team has said it?

import { plusDays, startOf } from '#domain/review/day.ts'
import { type BaseSeries, baseIn } from '#domain/review/measures/base-series.ts'
import { DAYS } from './constants.ts'
import type { Offset } from './counts.ts'
import type { WatchedSpan } from './watched-counts.ts'

/**
 * Mean active customers by whole day of the zone and by week, the last of which may be running; null where the series
 * says nothing. Undefined for a flow: orders come and go with the contacts that they cause.
 */
export function activeCustomers(
  series: BaseSeries,
  { firstDay, days }: WatchedSpan,
  zone: string,
): Offset | undefined {
  if (series.kind !== 'stock') return undefined
  const starts = Array.from({ length: days + 1 }, (_, day) => startOf(plusDays(firstDay, day), zone))
  const meanOf = (from: number, to: number): number | null =>
    baseIn(series, starts[from] ?? 0, starts[Math.min(to, days)] ?? 0).value
  return {
    days: Array.from({ length: days }, (_, day) => meanOf(day, day + 1)),
    weeks: Array.from({ length: Math.ceil(days / DAYS.phases) }, (_, week) =>
      meanOf(week * DAYS.phases, (week + 1) * DAYS.phases),
    ),
  }
}
