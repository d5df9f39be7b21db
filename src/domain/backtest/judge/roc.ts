// How well does a score tell those who were kept from those who were lost, and how sure is that? AUC by DeLong.

import type { Interval } from '#domain/statistics.ts'

export interface Estimate extends Interval {
  value: number
}

/** A score's AUC with what intervals and comparisons need. Higher scores should be the kept ones. */
export interface Roc {
  auc: number
  /** Of each kept one, the share of lost ones that it stands above; ties are a half. */
  kept: Float64Array
  /** Of each lost one, the share of kept ones that stand above it. */
  lost: Float64Array
}

const Z95 = 1.959963984540054

/** Midranks: equal values share the mean of their ranks, from 1. */
const midranks = (values: ArrayLike<number>): Float64Array => {
  const order = Array.from({ length: values.length }, (_, place) => place)
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1
    for (let place = from; place < to; place += 1) ranks[order[place] ?? 0] = (from + to + 1) / 2
    from = to
  }
  return ranks
}

/**
 * AUC and placement values in n log n (Sun & Xu 2014). `lost[i]` is 1 where the row was lost. Null where either class
 * is absent.
 */
export function rocOf(scores: ArrayLike<number>, lost: ArrayLike<number>): Roc | null {
  const above: number[] = []
  const below: number[] = []
  for (let i = 0; i < scores.length; i += 1) (lost[i] === 1 ? below : above).push(scores[i] ?? 0)
  const [m, n] = [above.length, below.length]
  if (m === 0 || n === 0) return null
  const all = midranks([...above, ...below])
  const [inAbove, inBelow] = [midranks(above), midranks(below)]
  const kept = inAbove.map((own, i) => ((all[i] ?? 0) - own) / n)
  const wins = inBelow.map((own, j) => 1 - ((all[m + j] ?? 0) - own) / m)
  return { auc: kept.reduce((sum, value) => sum + value, 0) / m, kept, lost: wins }
}

const covariance = (a: Float64Array, b: Float64Array): number => {
  if (a.length < 2) return 0
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB)
  return sum / (a.length - 1)
}

/** Covariance of two AUCs on the same rows; of one with itself, its variance (DeLong, DeLong & Clarke-Pearson 1988). */
export const aucCovariance = (a: Roc, b: Roc): number =>
  covariance(a.kept, b.kept) / a.kept.length + covariance(a.lost, b.lost) / a.lost.length

const clip = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * The mean AUC of several parts (one for a held-out part, the folds for cross-validation), weighted by their pairs,
 * with its 95 % interval. Scores of different parts are never compared, as each part has a model of its own.
 * Where no pair is out of order DeLong's variance is nothing; then the interval is that of m disjoint pairs, m the
 * size of the smaller class (0.025^(1/m), Clopper & Pearson 1934).
 */
export function aucEstimate(parts: readonly Roc[]): Estimate | null {
  if (parts.length === 0) return null
  let value = 0
  let variance = 0
  let smaller = 0
  const all = parts.reduce((sum, { kept, lost }) => sum + kept.length * lost.length, 0)
  for (const part of parts) {
    const weight = (part.kept.length * part.lost.length) / all
    value += weight * part.auc
    variance += weight * weight * aucCovariance(part, part)
    smaller += Math.min(part.kept.length, part.lost.length)
  }
  value = clip(value)
  if (variance < 1e-12) {
    const bound = 0.025 ** (1 / smaller)
    if (value > 0.5) return { value, low: Math.min(value, bound), high: 1 }
    return value < 0.5
      ? { value, low: 0, high: Math.max(value, 1 - bound) }
      : { value, low: value, high: value }
  }
  const half = Z95 * Math.sqrt(variance)
  return { value, low: clip(value - half), high: clip(value + half) }
}

/** Difference of two scores' AUCs on the same rows, a − b, part by part, with its 95 % interval. */
export function aucDifference(pairs: readonly (readonly [Roc, Roc])[]): Estimate | null {
  if (pairs.length === 0) return null
  let value = 0
  let variance = 0
  const all = pairs.reduce((sum, [{ kept, lost }]) => sum + kept.length * lost.length, 0)
  for (const [a, b] of pairs) {
    const weight = (a.kept.length * a.lost.length) / all
    value += weight * (a.auc - b.auc)
    variance += weight * weight * (aucCovariance(a, a) + aucCovariance(b, b) - 2 * aucCovariance(a, b))
  }
  const half = Z95 * Math.sqrt(Math.max(0, variance))
  return { value, low: value - half, high: value + half }
}
