// What is kept of counts that stand out, and what they tell of the dispersion, reckoned by hand.

import { describe, expect, it } from 'vitest'
import { LEVEL_CAP, TELLING_DISPERSION, WEEKS } from './constants.ts'
import { cappedShares, upperTail } from './negative-binomial.ts'
import { absorb, createTrack, type Expected, lookBack, type Track } from './track.ts'

const trackOf = (counts: readonly number[], exposure = 1): Track => {
  const track = createTrack()
  for (const count of counts) absorb(track, WEEKS, count, exposure, null)
  return track
}

const telling = (mean: number): number => (TELLING_DISPERSION / (1 + TELLING_DISPERSION * mean)) ** 2

describe('looking back', () => {
  const counts = [10, 12, 10, 12, 10, 12, 10, 60]
  // Their median is 11; they lie 1 from it by the median, less than chance: √11.
  const cap = 12 + 3 * Math.sqrt(11)

  it('draws in what stands more than three deviations above the median', () => {
    const track = trackOf(counts)
    lookBack(track, WEEKS)
    expect(track.kept.slice(0, 7)).toEqual(counts.slice(0, 7))
    expect(track.kept[7]).toBeCloseTo(cap, 10)
    for (const one of track.caps) expect(one).toBeCloseTo(cap, 10)
  })

  it('takes how far they lie apart for what counts do beyond chance, as far as five deviations', () => {
    const track = trackOf(counts)
    lookBack(track, WEEKS)
    const drawn = [...counts.slice(0, 7), 12 + 5 * Math.sqrt(11)]
    const mean = drawn.reduce((sum, one) => sum + one, 0) / 8
    const square = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 7
    expect(track.beyond.excess).toBeCloseTo(7 * (square - mean) * telling(mean), 10)
    expect(track.beyond.weight).toBeCloseTo(7 * (mean * mean - square / 8) * telling(mean), 10)
  })

  it('goes by the median’s own deviations where they are wider than chance', () => {
    // The median is 50, from which they lie 40 by the median.
    const track = trackOf([10, 90, 10, 90, 50])
    lookBack(track, WEEKS)
    expect(track.caps[0]).toBeCloseTo(51 + 3 * 1.4826 * 40, 10)
  })

  it('holds each count against its exposure', () => {
    const track = trackOf(
      counts.map((count) => count * 2),
      2,
    )
    lookBack(track, WEEKS)
    expect(track.caps[0]).toBeCloseTo(2 * cap, 10)
    expect(track.kept[7]).toBeCloseTo(2 * cap, 10)
  })

  it('sums what was kept, up to where a neighbourhood is not whole; what is unknown counts on neither side', () => {
    const track = trackOf([5, Number.NaN, 7, 6, 5], 3)
    lookBack(track, WEEKS)
    expect(track.sums).toEqual({ kept: [0, 5, 5, 12], exposure: [0, 3, 3, 6] })
    // The same as was summed step by step.
    expect(trackOf([5, Number.NaN, 7, 6, 5], 3).sums).toEqual(track.sums)
  })

  it('of a single count tells nothing of how they vary', () => {
    const track = trackOf([9])
    lookBack(track, WEEKS)
    expect(track.beyond).toEqual({ excess: 0, weight: 0 })
  })

  it('of two tells a little', () => {
    const track = trackOf([8, 10])
    lookBack(track, WEEKS)
    // Mean 9, variance 2: seven less than chance.
    expect(track.beyond.excess).toBeCloseTo(-7 * telling(9), 10)
    expect(track.beyond.weight).toBeCloseTo(80 * telling(9), 10)
  })

  it('forgets what was worked out of the season', () => {
    const track = { ...trackOf([8, 10]), season: 1.5 }
    lookBack(track, WEEKS)
    expect(track.season).toBeNull()
  })
})

describe('taking in a count that was forecast', () => {
  // Variance 10 + 0.1 × 10² = 20.
  const expected: Expected = { mean: 10, dispersion: 0.1, spread: 0.05, place: 2 }
  const absorbed = (count: number, of = expected): Track => {
    const track = createTrack()
    absorb(track, WEEKS, count, 1, of)
    return track
  }

  it('takes it at its word up to two deviations above', () => {
    const cap = 10 + LEVEL_CAP * Math.sqrt(20)
    expect(absorbed(60).caps).toEqual([expect.closeTo(cap, 10)])
    // The mean of counts that stop there: the sum of how likely each is reached.
    const whole = Math.floor(cap)
    const reached = Array.from({ length: whole }, (_, one) => upperTail(one + 1, expected))
    const below = reached.reduce((sum, one) => sum + one, 0) + (cap - whole) * upperTail(whole + 1, expected)
    expect(absorbed(60).below[0]).toBeCloseTo(below / 10, 6)
  })

  it('takes one at its word however little was expected', () => {
    expect(absorbed(1, { mean: 1e-4, dispersion: 0, spread: 0, place: 1 }).caps).toEqual([1])
  })

  it('notes how far it lies from the mean, of which some is the mean’s own error', () => {
    const cap = 10 + 2.5 * Math.sqrt(20)
    const meanSquare = 100 / 1.05
    for (const [count, distance] of [
      [7, 3],
      [60, cap - 10],
    ] as const) {
      const square = distance ** 2 / cappedShares(cap, expected).variance - 0.05 * meanSquare
      expect(absorbed(count).beyond.excess).toBeCloseTo((square - 10) * telling(10), 10)
      expect(absorbed(count).beyond.weight).toBeCloseTo(meanSquare * telling(10), 10)
    }
  })

  it('begins a rise where it stands above, by ordinary steps', () => {
    expect(absorbed(60).run).toMatchObject({ since: 0, before: { mean: 5, dispersion: 0.1 } })
  })

  it('learns nothing where the count is unknown', () => {
    const track = absorbed(Number.NaN)
    expect([track.beyond, track.run.since]).toEqual([{ excess: 0, weight: 0 }, null])
  })
})
