// What keeps a series from being stored, and at which point?

import { type Day, isDay } from '#domain/review/day.ts'
import type { SeriesKind, SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { seriesBody } from '#domain/review/series.ts'
import { isSeriesName } from '#domain/settings/economy.ts'
import { LARGEST_BODY } from '#domain/settings/stored.ts'

export interface PointFault {
  /** Its place among the points. */
  at: number
  field: 'from' | 'to' | 'value' | 'n'
  code: 'no_day' | 'end_before' | 'twice' | 'overlaps' | 'no_number' | 'negative' | 'not_whole'
  params: Readonly<Record<string, string | number>>
}

export interface SeriesFaults {
  name: 'no_name' | 'bad_name' | 'taken' | null
  /** Bytes beyond what a record holds; 0 where it fits. */
  over: number
  empty: boolean
  points: readonly PointFault[]
}

const fault = (
  at: number,
  field: PointFault['field'],
  code: PointFault['code'],
  params: PointFault['params'] = {},
): PointFault => ({ at, field, code, params })

const MOST_ANSWERS = 1_000_000_000

function ownFaults({ from, to, value, n }: SeriesPoint, at: number, kind: SeriesKind): PointFault[] {
  const found: PointFault[] = []
  if (!isDay(from)) found.push(fault(at, 'from', 'no_day', { cell: from }))
  if (to !== null && !isDay(to)) found.push(fault(at, 'to', 'no_day', { cell: to }))
  else if (to !== null && to < from) found.push(fault(at, 'to', 'end_before', { from, to }))
  if (!Number.isFinite(value)) found.push(fault(at, 'value', 'no_number'))
  else if (value < 0 && kind !== 'rate') found.push(fault(at, 'value', 'negative', { value }))
  if (n !== null && !(Number.isInteger(n) && n >= 0 && n <= MOST_ANSWERS))
    found.push(fault(at, 'n', 'not_whole'))
  return found
}

const lastOf = ({ from, to }: SeriesPoint): Day => to ?? from

/** Faults of single points, then of those that speak of the same days; in the order of the points. */
export function pointFaults(points: readonly SeriesPoint[], kind: SeriesKind): PointFault[] {
  const found = points.flatMap((point, at) => ownFaults(point, at, kind))
  const sorted = points
    .map((point, at) => ({ point, at }))
    .filter(({ point }) => isDay(point.from))
    .toSorted((a, b) => (a.point.from < b.point.from ? -1 : a.point.from > b.point.from ? 1 : a.at - b.at))
  let reach: { last: Day; from: Day } | null = null
  for (const [place, { point, at }] of sorted.entries()) {
    const before = sorted[place - 1]
    if (before?.point.from === point.from) found.push(fault(at, 'from', 'twice', { day: point.from }))
    // A stock holds until the next point, whatever end it names.
    else if (kind !== 'stock' && reach !== null && reach.last >= point.from)
      found.push(fault(at, 'from', 'overlaps', { day: point.from, other: reach.from }))
    const last = lastOf(point)
    if (reach === null || last > reach.last) reach = { last, from: point.from }
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** `taken`: names of the team's other series. */
export function seriesFaults(series: TeamSeries, taken: ReadonlySet<string>): SeriesFaults {
  const { name, kind, points } = series
  const faults = pointFaults(points, kind)
  const bytes = faults.length > 0 ? 0 : new TextEncoder().encode(JSON.stringify(seriesBody(series))).length
  return {
    name: name === '' ? 'no_name' : !isSeriesName(name) ? 'bad_name' : taken.has(name) ? 'taken' : null,
    over: Math.max(0, bytes - LARGEST_BODY),
    empty: points.length === 0,
    points: faults,
  }
}

export const isSoundSeries = ({ name, over, empty, points }: SeriesFaults): boolean =>
  name === null && over === 0 && !empty && points.length === 0
