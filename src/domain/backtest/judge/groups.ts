// How many were lost among rows of a like score? By band and by tenth.

import { type Band, bandOf, COVERAGE_FOR_BAND } from '#domain/health/score.ts'
import type { Bands } from '#domain/settings.ts'
import { type Interval, wilson } from '#domain/statistics.ts'

export interface Group extends Interval {
  rows: number
  lost: number
  /** Lost ÷ rows; null for a group without rows. `low` and `high` are its Wilson 95 % interval. */
  rate: number | null
}

export interface BandGroup extends Group {
  /** `unknown`: too little is known for a band. */
  band: Band | 'unknown'
}

export interface Decile extends Group {
  /** Lowest and highest score in it. */
  from: number
  to: number
}

const groupOf = (rows: number, lost: number): Group => ({
  rows,
  lost,
  rate: rows === 0 ? null : lost / rows,
  ...wilson(lost, rows),
})

const BANDS: readonly BandGroup['band'][] = ['thriving', 'steady', 'slipping', 'at_risk', 'unknown']

/** Best band first. The rules of the product: at least 60 % must be known. */
export function byBand(
  share: ArrayLike<number>,
  coverage: ArrayLike<number>,
  lost: ArrayLike<number>,
  limits: Bands,
): BandGroup[] {
  const rows = new Map<string, number>()
  const losses = new Map<string, number>()
  for (let i = 0; i < share.length; i += 1) {
    const own = share[i] ?? Number.NaN
    const known = !Number.isNaN(own) && (coverage[i] ?? 0) >= COVERAGE_FOR_BAND
    const band = known ? bandOf(own, limits) : 'unknown'
    rows.set(band, (rows.get(band) ?? 0) + 1)
    losses.set(band, (losses.get(band) ?? 0) + (lost[i] ?? 0))
  }
  return BANDS.map((band) => ({ band, ...groupOf(rows.get(band) ?? 0, losses.get(band) ?? 0) }))
}

const PARTS = 10

/** Places of rows with a score in ten parts of about equal size, lowest scores first; equal scores stay together. */
export function tenths(share: ArrayLike<number>): number[][] {
  const order: number[] = []
  for (let i = 0; i < share.length; i += 1) if (!Number.isNaN(share[i] ?? Number.NaN)) order.push(i)
  order.sort((a, b) => (share[a] ?? 0) - (share[b] ?? 0))
  const parts = new Map<number, number[]>()
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && share[order[to] ?? 0] === share[order[from] ?? 0]) to += 1
    const part = Math.min(PARTS - 1, Math.floor((((from + to) / 2) * PARTS) / order.length))
    parts.set(part, [...(parts.get(part) ?? []), ...order.slice(from, to)])
    from = to
  }
  return [...parts.entries()].sort(([a], [b]) => a - b).map(([, places]) => places)
}

/** Outcome by tenth of the score, lowest first. */
export const byDecile = (share: ArrayLike<number>, lost: ArrayLike<number>): Decile[] =>
  tenths(share).map((places) => ({
    from: share[places[0] ?? 0] ?? 0,
    to: share[places.at(-1) ?? 0] ?? 0,
    ...groupOf(
      places.length,
      places.reduce((sum, place) => sum + (lost[place] ?? 0), 0),
    ),
  }))
