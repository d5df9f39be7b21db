// Would customers recommend us: promoters less detractors, of how many answers, and how sure is that?

import { type NpsKind, npsKind } from '#domain/health/fields.ts'
import type { Instant } from '#domain/instant.ts'
import { plusDays, startOf } from '#domain/review/day.ts'
import type { TeamSeries } from '#domain/review/series.ts'
import { type Interval, ofMean } from '#domain/statistics.ts'
import { customersOf } from './customers.ts'
import type { Judged } from './judged.ts'

export interface Nps {
  /** −100 to 100; null without answers. */
  score: number | null
  /** 95 %; null with fewer than two answers, or where nobody says how many there were. */
  interval: Interval | null
  /** Answers; null where a series does not say. */
  n: number | null
  /** Of the answers, 0 to 10; null where only scores are known. */
  mean: number | null
  kinds: Readonly<Record<NpsKind, number>> | null
}

const Z = 1.959963984540054
const WORTH: Readonly<Record<NpsKind, number>> = { promoter: 100, passive: 0, detractor: -100 }

/** The team's series of NPS results: a score that has the word in its name or unit. */
export const npsSeriesIn = (series: readonly TeamSeries[]): TeamSeries | null =>
  series.find(({ kind, name, unit }) => kind === 'rate' && /\bnps\b/i.test(`${name} ${unit}`)) ?? null

/** In days of the account's time zone, oldest first. */
export const npsPoints = ({ points }: TeamSeries, zone: string): readonly NpsPoint[] =>
  points.map(({ from, to, value, n }) => ({
    from: startOf(from, zone),
    to: startOf(plusDays(to ?? from, 1), zone),
    ...{ score: value, n },
  }))

/** `answers`: 0 to 10, one of each customer. */
export function npsOf(answers: readonly number[]): Nps {
  const kinds: Record<NpsKind, number> = { promoter: 0, passive: 0, detractor: 0 }
  for (const answer of answers) kinds[npsKind(answer)] += 1
  const { mean: score, error } = ofMean(answers.map((answer) => WORTH[npsKind(answer)]))
  return {
    score,
    interval:
      score === null || error === null
        ? null
        : { low: Math.max(-100, score - Z * error), high: Math.min(100, score + Z * error) },
    n: answers.length,
    mean: ofMean(answers).mean,
    kinds,
  }
}

/** One result of a survey: of the days from `from` to before `to`. */
export interface NpsPoint {
  from: Instant
  to: Instant
  score: number
  n: number | null
}

/**
 * Of results whose days touch the period: weighed by their answers, or alike where one of them does not say how many.
 * Null where none touches it.
 */
export function npsIn(points: readonly NpsPoint[], from: Instant, to: Instant): Nps | null {
  const within = points.filter((point) => point.from < to && point.to > from)
  if (within.length === 0) return null
  const told = within.every(({ n }) => n !== null && n > 0)
  const weight = ({ n }: NpsPoint): number => (told ? (n ?? 0) : 1)
  const all = within.reduce((sum, point) => sum + weight(point), 0)
  return {
    score: within.reduce((sum, point) => sum + point.score * weight(point), 0) / all,
    n: told ? all : null,
    ...{ interval: null, mean: null, kinds: null },
  }
}

/** Whose answers are looked for: ids of the customers whose contacts are the newest, at most so many. */
export function newestCustomers(judged: Judged, rows: Uint32Array, most: number): number[] {
  const { createdAt } = judged.times
  const { codes, columns } = judged.table
  const newest = new Int32Array(codes.requester.size + 1).fill(-1)
  const isNewer = (row: number, other: number): boolean =>
    other < 0 ||
    (createdAt[row] ?? 0) > (createdAt[other] ?? 0) ||
    (createdAt[row] === createdAt[other] && row > other)
  for (const row of rows) {
    const customer = columns.requester[row] ?? 0
    if (isNewer(row, newest[customer] ?? -1)) newest[customer] = row
  }
  return [...customersOf(judged, rows)]
    .map((customer) => newest[customer] ?? 0)
    .sort((a, b) => (createdAt[b] ?? 0) - (createdAt[a] ?? 0) || b - a)
    .slice(0, most)
    .map((row) => codes.requester.idOf(columns.requester[row] ?? 0) ?? 0)
}
