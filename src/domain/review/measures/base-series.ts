// How many active customers, or orders, stand behind a period? From the team's own series.

import type { Instant } from '#domain/instant.ts'

/**
 * Entered or imported, named by the team. Stock: a count of active customers that holds from its date until the next;
 * flow: what was ordered between two dates.
 */
export type BaseSeries =
  | { kind: 'stock'; name: string; points: readonly { at: Instant; value: number }[] }
  | { kind: 'flow'; name: string; points: readonly { from: Instant; to: Instant; value: number }[] }

export interface Base {
  /** Mean of the stock, sum of the flow; null where the series says nothing of the period. */
  value: number | null
  /** Share of the period that the series speaks of. */
  covered: number
}

interface Part {
  from: Instant
  to: Instant
  value: number
}

const partsOf = (series: BaseSeries): readonly Part[] => {
  if (series.kind === 'flow') return series.points
  const sorted = series.points.toSorted((a, b) => a.at - b.at)
  return sorted.map(({ at, value }, index) => ({
    from: at,
    to: sorted[index + 1]?.at ?? Number.POSITIVE_INFINITY,
    value,
  }))
}

const overlap = (part: Part, from: Instant, to: Instant): number =>
  Math.max(0, Math.min(part.to, to) - Math.max(part.from, from))

/**
 * A stock's mean is weighed by how long each count held. A flow that does not cover the whole period has no sum: contacts
 * of the rest would be divided by nothing.
 */
export function baseIn(series: BaseSeries, from: Instant, to: Instant): Base {
  const parts = partsOf(series).map((part) => ({ part, time: overlap(part, from, to) }))
  const known = parts.reduce((sum, { time }) => sum + time, 0)
  const covered = to > from ? Math.min(1, known / (to - from)) : 0
  if (known === 0) return { value: null, covered }
  if (series.kind === 'stock')
    return { value: parts.reduce((sum, { part, time }) => sum + part.value * time, 0) / known, covered }
  if (known < to - from) return { value: null, covered }
  const value = parts.reduce((sum, { part, time }) => sum + (part.value * time) / (part.to - part.from), 0)
  return { value, covered }
}
