// What is remembered of one reason's counts, and how much of each counts towards its level?

import { median } from '#domain/statistics.ts'
import { type Cadence, DISPERSION_CAP, LEVEL_CAP, TELLING_DISPERSION } from './constants.ts'
import { cappedShares, deviationOf, type Predictive } from './negative-binomial.ts'
import { NO_RUN, type Run } from './rise.ts'
import { nextStanding } from './standing.ts'

/** One reason's past, step by step. */
export interface Track {
  /** As counted; NaN where nothing is known. */
  counted: number[]
  /** The same, with what stands out drawn in. */
  kept: number[]
  /** Up to where a count is taken at its word. */
  caps: number[]
  /** The share of the mean that lies below the caps: what is kept falls short of it by the rest. */
  below: number[]
  /** How many were to be expected against other steps: coverage × customers × share of the step that has passed. */
  exposure: number[]
  /** Sums of `kept` and of the exposure before each step, as far as nothing changes any more. */
  sums: { kept: number[]; exposure: number[] }
  /** What was counted beyond chance, and how many full observations that rests on. */
  beyond: { excess: number; weight: number }
  /** The rise that may have become its level. */
  run: Run
  /** What the season brings, as it was worked out last. */
  season: number | null
}

export const createTrack = (): Track => ({
  ...{ counted: [], kept: [], caps: [], below: [], exposure: [] },
  sums: { kept: [0], exposure: [0] },
  beyond: { excess: 0, weight: 0 },
  run: NO_RUN,
  season: null,
})

const known = (values: readonly number[]): number[] => values.filter((value) => !Number.isNaN(value))

/** What lasts for most of the neighbourhood is taken at its word, whatever was expected. */
function keptAt(track: Track, step: number, around: number): number {
  const count = track.counted[step] ?? Number.NaN
  const cap = track.caps[step] ?? Number.POSITIVE_INFINITY
  if (Number.isNaN(count) || count <= cap) return count
  const near = known(track.counted.slice(Math.max(0, step - around), step + around + 1))
  return Math.min(count, Math.max(cap, median(near) ?? cap))
}

/** Nothing changes any more for a step once its whole neighbourhood is known. */
function settle(track: Track, { around }: Cadence): void {
  const last = track.counted.length - 1
  for (let step = Math.max(0, last - around); step <= last; step += 1)
    track.kept[step] = keptAt(track, step, around)
  const done = last - around
  if (done < 0) return
  const kept = track.kept[done] ?? Number.NaN
  track.sums.kept.push((track.sums.kept[done] ?? 0) + (Number.isNaN(kept) ? 0 : kept))
  track.sums.exposure.push(
    (track.sums.exposure[done] ?? 0) + (Number.isNaN(kept) ? 0 : (track.exposure[done] ?? 0)),
  )
}

/** One reason's forecast: `spread` is the part of its dispersion that stems from not knowing the mean. */
export interface Expected extends Predictive {
  spread: number
  /** Ordinary steps that this one stands for: exposure × weekday × season. */
  place: number
}

/** What is known of how far counts lie from their mean; the mean's own square is less than that of its estimate. */
interface Spread {
  mean: number
  meanSquare: number
  /** The mean squared distance. */
  square: number
}

/** Of squared distances from the mean: what is beyond chance, weighed by how much counts of this size can tell of it. */
function noteSquare({ beyond }: Track, { mean, meanSquare, square }: Spread, observations: number): void {
  const telling = TELLING_DISPERSION / (1 + TELLING_DISPERSION * mean)
  beyond.excess += observations * (square - mean) * telling ** 2
  beyond.weight += observations * meanSquare * telling ** 2
}

/** Takes the next step in: NaN where its count is unknown, null where nothing was expected. */
export function absorb(
  track: Track,
  cadence: Cadence,
  count: number,
  exposure: number,
  expected: Expected | null,
): void {
  track.counted.push(count)
  track.exposure.push(exposure)
  const levelCap = expected
    ? Math.max(1, expected.mean + LEVEL_CAP * deviationOf(expected))
    : Number.POSITIVE_INFINITY
  track.caps.push(levelCap)
  track.below.push(expected ? cappedShares(levelCap, expected).mean : 1)
  settle(track, cadence)
  if (!expected || Number.isNaN(count)) return
  const { mean, spread } = expected
  const step = { step: track.counted.length - 1, count, exposure: expected.place, expected }
  track.run = nextStanding(track.run, step, cadence)
  const cap = mean + DISPERSION_CAP * deviationOf(expected)
  const square = (Math.min(count, cap) - mean) ** 2 / cappedShares(cap, expected).variance
  const meanSquare = (mean * mean) / (1 + spread)
  noteSquare(track, { mean, meanSquare, square: square - spread * meanSquare }, 1)
}

/**
 * Looks back on the first weeks, in which nothing was expected yet: what stood out of them is drawn in, and how far
 * they varied is a first word on the dispersion.
 */
export function lookBack(track: Track, cadence: Cadence): void {
  const { phases, around } = cadence
  const steps = track.counted.length
  for (let phase = 0; phase < phases; phase += 1) {
    const places = Array.from({ length: Math.ceil((steps - phase) / phases) }, (_, i) => phase + i * phases)
    const rates = known(
      places.map((step) => (track.counted[step] ?? Number.NaN) / (track.exposure[step] || 1)),
    )
    const middle = median(rates) ?? 0
    const usual = 1.4826 * (median(rates.map((rate) => Math.abs(rate - middle))) ?? 0)
    const wide = Math.max(usual, Math.sqrt(Math.max(1, middle)))
    const cap = middle + 1 + 3 * wide
    for (const step of places) track.caps[step] = cap * (track.exposure[step] || 1)
    const drawn = rates.map((rate) => Math.min(rate, middle + 1 + 5 * wide))
    const mean = drawn.reduce((sum, rate) => sum + rate, 0) / Math.max(1, drawn.length)
    if (drawn.length < 2) continue
    // The mean is taken from the same counts: one of them is not free.
    const square = drawn.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (drawn.length - 1)
    const meanSquare = Math.max(0, mean * mean - square / drawn.length)
    noteSquare(track, { mean, meanSquare, square }, drawn.length - 1)
  }
  track.season = null
  track.sums = { kept: [0], exposure: [0] }
  for (let step = 0; step < steps; step += 1) {
    const kept = keptAt(track, step, around)
    track.kept[step] = kept
    if (step >= steps - around) continue
    track.sums.kept.push((track.sums.kept[step] ?? 0) + (Number.isNaN(kept) ? 0 : kept))
    track.sums.exposure.push(
      (track.sums.exposure[step] ?? 0) + (Number.isNaN(kept) ? 0 : (track.exposure[step] ?? 0)),
    )
  }
}
