// Do as many leave as a score says? Chances learned on one part of the rows, held against another.

import { tenths } from './groups.ts'

/** Chance of being lost = 1 ÷ (1 + e^−(intercept + slope × score)). */
export interface Link {
  intercept: number
  slope: number
}

export interface Calibration {
  /** Mean squared difference of chance and outcome, and that of the plain share of losses. */
  brier: number
  brierOfShare: number
  /** Mean distance of expected and observed, over the tenths. */
  error: number
  /** 1 where chances are neither too bold (below) nor too timid (above). */
  slope: number | null
  points: readonly { rows: number; expected: number; observed: number }[]
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Logistic regression of being lost on one number, with a light pull to no slope so that it stays finite. */
export function fitLink(values: ArrayLike<number>, lost: ArrayLike<number>): Link {
  const places = Array.from({ length: values.length }, (_, i) => i).filter(
    (i) => !Number.isNaN(values[i] ?? Number.NaN),
  )
  const mean = places.reduce((sum, i) => sum + (values[i] ?? 0), 0) / Math.max(1, places.length)
  const spread =
    places.reduce((sum, i) => sum + ((values[i] ?? 0) - mean) ** 2, 0) / Math.max(1, places.length)
  const unit = Math.sqrt(spread) || 1
  let [intercept, slope] = [0, 0]
  for (let round = 0; round < 40; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, -slope, 1e-6, 0, 1]
    for (const i of places) {
      const x = ((values[i] ?? 0) - mean) / unit
      const p = chanceOf(intercept + slope * x)
      const [miss, weight] = [(lost[i] ?? 0) - p, p * (1 - p)]
      g0 += miss
      g1 += miss * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    const clip = (move: number) => Math.min(3, Math.max(-3, move))
    const moves = [
      clip((h11 * g0 - h01 * g1) / determinant),
      clip((h00 * g1 - h01 * g0) / determinant),
    ] as const
    intercept += moves[0]
    slope += moves[1]
    if (Math.abs(moves[0]) + Math.abs(moves[1]) < 1e-8) break
  }
  return { intercept: intercept - (slope * mean) / unit, slope: slope / unit }
}

/** Holds a link against rows that it was not learned from; null where none of them has a score. */
export function calibrate(
  link: Link,
  values: ArrayLike<number>,
  lost: ArrayLike<number>,
): Calibration | null {
  const parts = tenths(values)
  const places = parts.flat()
  if (places.length === 0) return null
  const odds = (place: number) => link.intercept + link.slope * (values[place] ?? 0)
  const mean = (list: readonly number[], of: (place: number) => number) =>
    list.reduce((sum, place) => sum + of(place), 0) / list.length
  const own = (place: number) => lost[place] ?? 0
  const share = mean(places, own)
  const points = parts.map((part) => ({
    rows: part.length,
    expected: mean(part, (place) => chanceOf(odds(place))),
    observed: mean(part, own),
  }))
  const again = fitLink(places.map(odds), places.map(own))
  return {
    brier: mean(places, (place) => (chanceOf(odds(place)) - own(place)) ** 2),
    brierOfShare: share * (1 - share),
    error:
      points.reduce((sum, point) => sum + point.rows * Math.abs(point.expected - point.observed), 0) /
      places.length,
    slope: share === 0 || share === 1 ? null : again.slope,
    points,
  }
}
