import { describe, expect, it } from 'vitest'
import { type Cadence, DAYS, WEEKS } from './constants.ts'
import { ownDispersion, sharedDispersion } from './dispersion.ts'
import { baselineFault, forecastNext, phaseFactors } from './forecast.ts'
import { absorb, createTrack, lookBack, type Track } from './track.ts'

const trackOf = (counts: readonly number[], cadence: Cadence): Track => {
  const track = createTrack()
  for (const count of counts) absorb(track, cadence, count, 1, null)
  return track
}

/** The dispersion of an account in which a reason is alone. */
const alone = (mean: number) => ({ mean, reasons: 1 })

const repeated = (times: number, ...counts: readonly number[]): number[] =>
  Array.from({ length: times }, () => counts).flat()

describe('forecast', () => {
  it('of equal counts is their size, and half a contact of doubt', () => {
    const { mean } = forecastNext(trackOf(repeated(26, 12), WEEKS), WEEKS, 1, alone(0.02))
    expect(mean).toBeGreaterThan(12)
    expect(mean).toBeLessThan(12.1)
  })

  it('is proportional to the exposure of what comes', () => {
    const track = trackOf(repeated(26, 12), WEEKS)
    expect(forecastNext(track, WEEKS, 0.25, alone(0.02)).mean).toBeCloseTo(
      forecastNext(track, WEEKS, 1, alone(0.02)).mean / 4,
      10,
    )
  })

  it('knows the weekday', () => {
    const week = [60, 50, 50, 50, 40, 10, 20]
    const factors = phaseFactors(trackOf(repeated(20, ...week), DAYS), DAYS)
    week.forEach((count, day) => {
      expect(factors[day]).toBeCloseTo(count / 40, 1)
    })
    expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(7, 10)
  })

  it('takes all days for alike where hardly anything is known', () => {
    const factors = phaseFactors(trackOf(repeated(1, 1, 0, 0, 0, 0, 0, 0), DAYS), DAYS)
    for (const factor of factors) expect(Math.abs(factor - 1)).toBeLessThan(0.1)
  })

  it('expects of a season what it brought the year before', () => {
    const flat = repeated(100, 90)
    const risen = flat.map((count, week) => (week >= 48 && week <= 51 ? 2 * count : count))
    const without = forecastNext(trackOf(flat, WEEKS), WEEKS, 1, alone(0.02)).mean
    const within = forecastNext(trackOf(risen, WEEKS), WEEKS, 1, alone(0.02)).mean
    expect(within / without).toBeGreaterThan(1.15)
    expect(within / without).toBeLessThan(2)
  })

  it('follows what has risen and stays up within a few weeks', () => {
    const { mean } = forecastNext(
      trackOf([...repeated(22, 10), ...repeated(6, 30)], WEEKS),
      WEEKS,
      1,
      alone(0.02),
    )
    expect(mean).toBeGreaterThan(20)
  })

  it('knows less of its mean the shorter the past is', () => {
    const spreadAfter = (weeks: number) =>
      forecastNext(trackOf(repeated(weeks, 10), WEEKS), WEEKS, 1, alone(0.02)).spread
    expect(spreadAfter(8)).toBeGreaterThan(spreadAfter(26))
  })
})

describe('what is not known of a mean', () => {
  it('widens the forecast by more than its variance, the more contacts come in bursts', () => {
    const track = trackOf(repeated(8, 40), WEEKS)
    const beyond = [0.1, 0.3, 0.5].map((own) => {
      // Counts that are all equal draw the dispersion down: with none of its own it is that of all.
      const { dispersion, spread } = forecastNext(
        { ...track, beyond: { excess: 0, weight: 0 } },
        WEEKS,
        1,
        alone(own),
      )
      return (dispersion - own) / spread
    })
    expect(beyond[0]).toBeGreaterThan(1)
    expect(beyond).toEqual(beyond.toSorted((a, b) => a - b))
  })

  it('is more of a week that has hardly begun, of which as little is expected', () => {
    const track = trackOf(repeated(26, 40), WEEKS)
    const [part, whole] = [0.2, 1].map((passed) => forecastNext(track, WEEKS, passed, alone(0.1), passed))
    expect(part?.mean).toBeCloseTo((whole?.mean ?? 0) / 5, 10)
    expect(part?.dispersion).toBeGreaterThan(3 * (whole?.dispersion ?? 0))
  })
})

describe('what stays up', () => {
  it('is what is expected after a week, where the days are sure', () => {
    const counts = [...repeated(100, 5), ...repeated(7, 20)]
    const track = createTrack()
    for (const count of counts) {
      const isKnown = track.counted.length >= DAYS.least
      absorb(track, DAYS, count, 1, isKnown ? forecastNext(track, DAYS, 1, alone(0.1)) : null)
    }
    expect(forecastNext(track, DAYS, 1, alone(0.1)).mean).toBeGreaterThan(15)
  })
})

describe('one spike in the past', () => {
  it('hardly moves what is expected', () => {
    const days = repeated(12, 6, 6, 6, 6, 6, 6, 6)
    const track = trackOf(days.with(70, 60), DAYS)
    lookBack(track, DAYS)
    expect(forecastNext(track, DAYS, 1, alone(0.02)).mean).toBeLessThan(7)
  })
})

describe('dispersion of all reasons', () => {
  it('is the usual one before anything is known, and grows with what varies beyond chance', () => {
    expect(sharedDispersion([]).mean).toBeCloseTo(0.02, 10)
    const wild = trackOf(repeated(13, 5, 35), WEEKS)
    lookBack(wild, WEEKS)
    // Variance 234 around a mean of 20: (234 − 20) ÷ 400 beyond chance.
    expect(sharedDispersion([wild]).mean).toBeGreaterThan(0.3)
    expect(sharedDispersion([wild]).mean).toBeLessThan(0.535)
  })
})

describe('dispersion of one reason', () => {
  const trackWith = (own: number, weight: number): Track => ({
    ...createTrack(),
    beyond: { excess: own * weight, weight },
  })

  it.each([
    { name: 'is that of all where nothing is known of it', own: 0, weight: 0, reasons: 40, is: 0.1 },
    { name: 'is soon its own where it is larger', own: 0.5, weight: 6, reasons: 40, is: 0.4 },
    { name: 'is later its own where it is smaller', own: 0, weight: 10, reasons: 40, is: 0.075 },
    { name: 'is not believed twice where it is alone', own: 0.5, weight: 10, reasons: 1, is: 0.2 },
  ])('$name', ({ own, weight, reasons, is }) => {
    expect(ownDispersion(trackWith(own, weight), { mean: 0.1, reasons })).toBeCloseTo(is, 10)
  })
})

describe('baseline', () => {
  it.each([
    { counts: repeated(55, 1), fault: 'short' },
    { counts: repeated(56, 1), fault: null },
    { counts: [...repeated(20, Number.NaN), ...repeated(50, 1)], fault: 'short' },
    { counts: [...repeated(56, 1), ...repeated(15, Number.NaN)], fault: 'short' },
    { counts: [...repeated(60, 1), ...repeated(14, Number.NaN)], fault: null },
    { counts: [...repeated(4, 1), ...repeated(52, 0)], fault: 'few' },
    { counts: [], fault: 'short' },
  ])('of $counts.length days: $fault', ({ counts, fault }) => {
    expect(baselineFault(trackOf(counts, DAYS), DAYS)).toBe(fault)
  })
})
