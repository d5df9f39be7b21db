// What has the team counted by day, week or month beside its contacts, and what of it can contacts be divided by?

import { isRecord } from '#domain/settings/checks.ts'
import { type Day, daysFrom, isDay, plusDays, startOf } from './day.ts'
import type { BaseSeries } from './measures/base-series.ts'

/** The kind of record that a series is kept in. */
export const SERIES_RECORD = 'series'

/** Stock: how many there are (active customers); flow: how many came in those days (orders, visits); rate: a score. */
export const SERIES_KINDS = ['stock', 'flow', 'rate'] as const
export type SeriesKind = (typeof SERIES_KINDS)[number]

export interface SeriesPoint {
  from: Day
  /** The last day that the value speaks of; null: that one day, and for a stock until the next point. */
  to: Day | null
  value: number
  /** How many it was measured on; null where that is not told. */
  n: number | null
}

export interface TeamSeries {
  /** The key of its record. */
  name: string
  kind: SeriesKind
  /** In the team's words: `customers`, `orders`, `%`. */
  unit: string
  /** By day, oldest first, no day twice. */
  points: readonly SeriesPoint[]
}

const LONGEST_UNIT = 40

/** Days count from the first point's, so that six years of daily values fit into a record. */
type StoredPoint = readonly [day: number, value: number, days?: number | null, n?: number]

const storedPoint = ({ from, to, value, n }: SeriesPoint, since: Day): StoredPoint => {
  const days = to === null ? null : daysFrom(from, to) + 1
  const day = daysFrom(since, from)
  if (n !== null) return [day, value, days, n]
  return days === null ? [day, value] : [day, value, days]
}

/** As its record holds it. */
export const seriesBody = ({ kind, unit, points }: Omit<TeamSeries, 'name'>): object => {
  const sorted = points.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const since = sorted[0]?.from ?? null
  return { kind, unit, since, points: since === null ? [] : sorted.map((point) => storedPoint(point, since)) }
}

/** A record stays when its series is removed: what was in it is in the version before. */
export const REMOVED = { removed: true } as const

const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const wholeDays = (value: unknown, least: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) < 100_000

function readPoint(raw: unknown, since: Day): SeriesPoint | null {
  if (!Array.isArray(raw)) return null
  const [day, value, days = null, n = null]: unknown[] = raw
  if (!wholeDays(day, 0) || !finite(value)) return null
  if (days !== null && !wholeDays(days, 1)) return null
  if (n !== null && !(finite(n) && n >= 0)) return null
  const from = plusDays(since, day)
  return { from, to: days === null ? null : plusDays(from, days - 1), value, n }
}

/** From a record's body; null where it is no series, or was removed. Points that cannot be read are left out. */
export function readSeries(name: string, body: unknown): TeamSeries | null {
  if (!isRecord(body) || body.removed === true) return null
  const kind = SERIES_KINDS.find((one) => one === body.kind)
  const { since, unit } = body
  if (kind === undefined || !Array.isArray(body.points)) return null
  const points =
    typeof since === 'string' && isDay(since)
      ? body.points.flatMap((raw: unknown) => readPoint(raw, since) ?? [])
      : []
  return {
    name,
    kind,
    unit: typeof unit === 'string' ? unit.slice(0, LONGEST_UNIT) : '',
    points: points.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  }
}

/** Days of the account's time zone. Null for a rate, by which nothing can be divided, and where there are no points. */
export function toBase({ name, kind, points }: TeamSeries, zone: string): BaseSeries | null {
  if (kind === 'rate' || points.length === 0) return null
  if (kind === 'stock')
    return { kind, name, points: points.map(({ from, value }) => ({ at: startOf(from, zone), value })) }
  return {
    kind,
    name,
    points: points.map(({ from, to, value }) => ({
      from: startOf(from, zone),
      to: startOf(plusDays(to ?? from, 1), zone),
      value,
    })),
  }
}
