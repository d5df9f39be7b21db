// Level and season: reckoned anew from the counts, by what level.ts and forecast.ts say of them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAYS, QUICKER, SEASON_WEIGHT, SURE, WEEKS } from './constants.ts'
import { forecastNext, phaseFactors } from './forecast.ts'
import { currentLevel, type Level } from './level.ts'
import { absorb, createTrack, type Track } from './track.ts'

interface Step {
  count: number
  exposure: number
}

const trackOf = (steps: readonly Step[], cadence = WEEKS): Track => {
  const track = createTrack()
  for (const { count, exposure } of steps) absorb(track, cadence, count, exposure, null)
  return track
}
const counted = (counts: readonly number[]): Step[] => counts.map((count) => ({ count, exposure: 1 }))
const repeated = (times: number, count: number): number[] => Array<number>(times).fill(count)

/** Known steps with an exposure, with the weight that their age leaves them. */
const weighted = (steps: readonly Step[], halfLife: number, window: number) =>
  steps
    .map((step, at) => ({ ...step, weight: 2 ** (-(steps.length - at) / halfLife) }))
    .slice(-window)
    .filter(({ count, exposure }) => !Number.isNaN(count) && exposure > 0)

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0)

function levelBy(steps: readonly Step[], halfLife: number, dispersion: number): Level {
  const seen = weighted(steps, halfLife, WEEKS.window)
  const places = sumOf(seen, ({ weight, exposure }) => weight * exposure)
  if (places === 0) return { rate: 0, spread: 0 }
  const rate = (0.5 + sumOf(seen, ({ weight, count }) => weight * count)) / places
  const chance = sumOf(seen, ({ weight, exposure }) => weight ** 2 * exposure) / rate
  const bursts = dispersion * sumOf(seen, ({ weight, exposure }) => (weight * exposure) ** 2)
  return { rate, spread: (chance + bursts) / places ** 2 }
}

describe('the level', () => {
  it('is the weighted mean of the last weeks, or what a quicker one makes sure', () => {
    const anyStep = fc.record({
      count: fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, fc.constant(Number.NaN)),
      exposure: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0.5, 1, 2) }, fc.constant(0)),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), fc.constantFrom(0, 0.1, 0.5), (steps, dispersion) => {
        const slow = levelBy(steps, WEEKS.halfLife, dispersion)
        const quick = levelBy(steps, WEEKS.halfLife / QUICKER, dispersion)
        const sure = quick.rate * (1 - SURE * Math.sqrt(quick.spread))
        const wanted = sure > slow.rate ? { rate: sure, spread: quick.spread } : slow
        const level = currentLevel(trackOf(steps), WEEKS, [1], dispersion)
        // Steps of hardly any weight are not looked at.
        expect(level.rate / (wanted.rate || 1)).toBeCloseTo(wanted.rate > 0 ? 1 : 0, 2)
        expect(level.spread).toBeCloseTo(wanted.spread, 2)
      }),
      { numRuns: 400 },
    )
  })

  it('takes what a weekday brings for exposure', () => {
    const week = [1.5, 1.25, 1, 0.75, 0.5, 1, 1]
    const counts = Array.from({ length: 70 }, (_, day) => 10 - (day % 9))
    const byFactors = currentLevel(trackOf(counted(counts), DAYS), DAYS, week, 0.1)
    const steps = counts.map((count, day) => ({ count, exposure: week[day % 7] ?? 0 }))
    expect(byFactors).toEqual(currentLevel(trackOf(steps, DAYS), DAYS, repeated(7, 1), 0.1))
  })

  it('does not know a count of a step in which nobody could come', () => {
    const steps = counted(repeated(12, 10))
    const without = trackOf(steps.with(8, { count: Number.NaN, exposure: 1 }))
    const closed = trackOf(steps.with(8, { count: 10, exposure: 0 }))
    expect(currentLevel(closed, WEEKS, [1], 0.1)).toEqual(currentLevel(without, WEEKS, [1], 0.1))
  })
})

/** Of the weeks around the one a year before a step, three to either side, as far as there are any. */
const yearBefore = (counts: readonly number[], step: number): readonly number[] =>
  counts.filter((_, week) => Math.abs(week - (step - WEEKS.year)) <= WEEKS.season)

function seasonBy(counts: readonly number[]): number {
  const next = counts.length
  const rates = Array.from({ length: 4 * WEEKS.halfLife }, (_, place) => {
    const around = yearBefore(counts, next - place - 1)
    return { weight: 2 ** (-(place + 1) / WEEKS.halfLife), rate: sumOf(around, Number) / around.length }
  }).filter(({ rate }) => !Number.isNaN(rate))
  const usual = sumOf(rates, ({ weight, rate }) => weight * rate) / sumOf(rates, ({ weight }) => weight)
  const around = yearBefore(counts, next)
  const factor = (sumOf(around, Number) + SEASON_WEIGHT) / (usual * around.length + SEASON_WEIGHT)
  return Math.min(2, Math.max(0.5, factor))
}

describe('the season', () => {
  const seasonOf = (counts: readonly number[]): number =>
    forecastNext(trackOf(counted(counts)), WEEKS, 1, { mean: 0.02, reasons: 1 }).place

  it('is how the same weeks of the year before stood above those before them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 80, max: 99 }), { minLength: 58, maxLength: 120 }), (counts) => {
        expect(seasonOf(counts)).toBeCloseTo(seasonBy(counts), 10)
      }),
    )
  })

  it('is 1 before a year and six weeks are known, and never more than double or less than half', () => {
    const [low, high] = [90, 900_000]
    expect(seasonOf([...repeated(3, low), ...repeated(54, high)])).toBe(1)
    expect(seasonOf([...repeated(3, low), ...repeated(55, high)])).toBe(
      seasonBy([...repeated(3, low), ...repeated(55, high)]),
    )
    const late = 104 - WEEKS.year
    expect(
      seasonOf(
        repeated(104, low).map((count, week) => (week >= late - 3 && week <= late + 3 ? high : count)),
      ),
    ).toBe(2)
    expect(
      seasonOf(
        repeated(104, high).map((count, week) => (week >= late - 3 && week <= late + 3 ? low : count)),
      ),
    ).toBe(0.5)
  })

  it('of days is worked out anew as a week begins, and stays until the next', () => {
    const days = Array.from({ length: 420 }, (_, day) => (day < 70 ? 200 : 90))
    const track = trackOf(counted(days), DAYS)
    const first = forecastNext(track, DAYS, 1, { mean: 0.02, reasons: 1 })
    const seasons = [first.place / (phaseFactors(track, DAYS)[0] ?? 1)]
    for (let day = 1; day <= 7; day += 1) {
      absorb(track, DAYS, 90, 1, null)
      const { place } = forecastNext(track, DAYS, 1, { mean: 0.02, reasons: 1 })
      seasons.push(place / (phaseFactors(track, DAYS)[day % 7] ?? 1))
    }
    for (const season of seasons.slice(1, 7)) expect(season).toBeCloseTo(seasons[0] ?? 0, 10)
    expect(Math.abs((seasons[7] ?? 0) - (seasons[0] ?? 0))).toBeGreaterThan(0.001)
  })
})
