// How many contacts are to be expected next, from the past alone?

import { type Cadence, LEAST_CONTACTS, PHASE_WEIGHT, SEASON_WEIGHT, UNSURE } from './constants.ts'
import { ownDispersion, type SharedDispersion } from './dispersion.ts'
import { currentLevel } from './level.ts'
import type { Expected, Track } from './track.ts'

/** Why nothing is expected: less than eight weeks are known, or too few contacts in them. */
export type NoBaseline = 'short' | 'few'

const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value)

/** Whether the last eight weeks are a baseline: a quarter of the steps may be missing. */
export function baselineFault({ counted }: Track, { least }: Cadence): NoBaseline | null {
  const from = counted.findIndex(isKnown)
  if (from < 0 || counted.length - from < least) return 'short'
  let [recent, contacts] = [0, 0]
  for (let step = counted.length - least; step < counted.length; step += 1) {
    const count = counted[step]
    if (!isKnown(count)) continue
    recent += 1
    contacts += count
  }
  if (recent < 0.75 * least) return 'short'
  return contacts < LEAST_CONTACTS ? 'few' : null
}

/** What each part of the week gets of the mean, all of them 1 on average; drawn towards 1 where little is known. */
export function phaseFactors({ kept, exposure, below }: Track, { phases, window }: Cadence): number[] {
  const counts = new Float64Array(phases)
  const places = new Float64Array(phases)
  for (let step = Math.max(0, kept.length - window); step < kept.length; step += 1) {
    const count = kept[step]
    if (!isKnown(count)) continue
    counts[step % phases] = (counts[step % phases] ?? 0) + count
    places[step % phases] = (places[step % phases] ?? 0) + (exposure[step] ?? 0) * (below[step] ?? 1)
  }
  const all = places.reduce((sum, place) => sum + place, 0)
  const mean = all > 0 ? counts.reduce((sum, count) => sum + count, 0) / all : 0
  const raw = [...counts].map(
    (count, phase) => (count + PHASE_WEIGHT) / ((places[phase] ?? 0) * mean + PHASE_WEIGHT),
  )
  const middle = raw.reduce((sum, factor) => sum + factor, 0) / phases
  return raw.map((factor) => factor / middle)
}

/** Variance of the weekday's factor, which rests on the counts of that weekday alone; relative to the factor. */
function phaseSpread(mean: number, dispersion: number, steps: number, { phases, window }: Cadence): number {
  if (phases === 1) return 0
  const places = Math.min(steps, window) / phases
  const contacts = places * mean
  return (contacts + dispersion * contacts * mean) / (contacts + PHASE_WEIGHT) ** 2
}

/** How many were kept in the year before, three weeks to either side of the same step. */
function lastYear(sums: readonly number[], step: number, { year, season }: Cadence): number {
  const from = Math.max(0, step - year - season)
  const to = Math.max(from, step - year + season + 1)
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** How much the same season of the year before stood above the weeks before it; 1 without a year of history. */
function seasonFactor({ kept, sums }: Track, cadence: Cadence): number {
  const next = kept.length
  if (next < cadence.year + 2 * cadence.season) return 1
  let rates = 0
  let weights = 0
  let weight = 1
  for (let age = 1; age <= 4 * cadence.halfLife; age += 1) {
    weight *= 0.5 ** (1 / cadence.halfLife)
    const exposure = lastYear(sums.exposure, next - age, cadence)
    if (exposure <= 0) continue
    rates += (weight * lastYear(sums.kept, next - age, cadence)) / exposure
    weights += weight
  }
  const expected = weights > 0 ? (rates / weights) * lastYear(sums.exposure, next, cadence) : 0
  const counted = lastYear(sums.kept, next, cadence)
  return Math.min(2, Math.max(0.5, (counted + SEASON_WEIGHT) / (expected + SEASON_WEIGHT)))
}

/** Renewed as a week begins: it changes slowly, and would be most of the work. */
function seasonOf(track: Track, cadence: Cadence): number {
  if (track.season === null || track.kept.length % cadence.phases === 0)
    track.season = seasonFactor(track, cadence)
  return track.season
}

/** Of a day that has hardly begun nothing is known that a tenth of a week would not tell. */
const LEAST_PASSED = 0.1

/**
 * What the next step is expected to count: a level in which the newest weeks count most, times what the weekday and
 * the season bring, times the step's exposure. Of a running week only a part has `passed`, 0 to 1: what varies from day
 * to day evens out over whole weeks, and may not have yet.
 */
export function forecastNext(
  track: Track,
  cadence: Cadence,
  exposure: number,
  shared: SharedDispersion,
  passed = 1,
): Expected {
  const next = track.kept.length
  const factors = phaseFactors(track, cadence)
  const dispersion = ownDispersion(track, shared)
  const level = currentLevel(track, cadence, factors, dispersion)
  const phase = factors[next % cadence.phases] ?? 1
  const spread = level.spread + phaseSpread(level.rate * phase, dispersion, next, cadence)
  const place = phase * seasonOf(track, cadence) * exposure
  return {
    place,
    mean: level.rate * place,
    dispersion: dispersion / Math.max(LEAST_PASSED, passed) + spread * (1 + UNSURE * dispersion),
    spread,
  }
}
