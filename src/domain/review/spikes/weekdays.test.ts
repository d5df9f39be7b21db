// What each part of a week gets of its mean, reckoned by hand.

import { describe, expect, it } from 'vitest'
import { LEAST_CONTACTS, PHASE_WEIGHT, WEEKS } from './constants.ts'
import { elapsedShare } from './exposure.ts'
import { baselineFault, phaseFactors } from './forecast.ts'
import { createTrack, type Track } from './track.ts'

const halves = { ...WEEKS, phases: 2, window: 4 }
const trackOf = (kept: number[], more: Partial<Track> = {}): Track => ({
  ...{ ...createTrack(), kept, exposure: kept.map(() => 1), below: kept.map(() => 1) },
  ...more,
})

describe('parts of a week', () => {
  it('get their share of what was kept, drawn towards 1 by ten contacts', () => {
    // A mean of 20: (20 + 10) ÷ (40 + 10), and (60 + 10) ÷ 50.
    const [first, second] = phaseFactors(trackOf([10, 30, 10, 30]), halves)
    expect(first).toBeCloseTo(0.6, 10)
    expect(second).toBeCloseTo(1.4, 10)
  })

  it('know nothing of what is older than the window', () => {
    const [first] = phaseFactors(trackOf([900, 0, 10, 30, 10, 30]), halves)
    expect(first).toBeCloseTo(0.6, 10)
  })

  it.each(['exposure', 'below'] as const)('are held against the %s of their steps', (which) => {
    const [first, second] = phaseFactors(trackOf([10, 30, 10, 30], { [which]: [1, 2, 1, 2] }), halves)
    const mean = 80 / 6
    const raw = [30 / (2 * mean + PHASE_WEIGHT), 70 / (4 * mean + PHASE_WEIGHT)] as const
    const middle = (raw[0] + raw[1]) / 2
    expect(first).toBeCloseTo(raw[0] / middle, 10)
    expect(second).toBeCloseTo(raw[1] / middle, 10)
  })

  it('leave out what is unknown, also from their steps', () => {
    // First part: 10 in one step; second: 30 in each of two. The mean is 70 ÷ 3.
    const [first, second] = phaseFactors(trackOf([10, 30, Number.NaN, 30]), halves)
    const raw = [20 / (70 / 3 + 10), 70 / (140 / 3 + 10)] as const
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(raw[0] / raw[1], 10)
  })

  it('are alike where nothing is known', () => {
    expect(phaseFactors(trackOf([]), halves)).toEqual([1, 1])
  })

  it('make up what has passed of a running week', () => {
    // Ten weeks of 70: Mondays 40, other days 5. One of the weeks is not known at all.
    const week = [40, 5, 5, 5, 5, 5, 5]
    const days = [...Array.from({ length: 9 }, () => week).flat(), ...Array<null>(7).fill(null)]
    const monday = (360 + PHASE_WEIGHT) / (90 + PHASE_WEIGHT)
    const other = (45 + PHASE_WEIGHT) / (90 + PHASE_WEIGHT)
    expect(elapsedShare(days, 1)).toBeCloseTo(monday / (monday + 6 * other), 10)
    expect(elapsedShare(days, 3)).toBeCloseTo((monday + 2 * other) / (monday + 6 * other), 10)
  })
})

describe('a baseline of weeks', () => {
  const faultOf = (counted: number[]) => baselineFault({ ...createTrack(), counted }, WEEKS)
  const unknown = (times: number): number[] => Array<number>(times).fill(Number.NaN)

  it('needs six of the last eight weeks, and their contacts alone', () => {
    expect(faultOf([1, ...unknown(2), 1, 1, 1, 1, 1])).toBeNull()
    expect(faultOf([1, ...unknown(3), 9, 9, 9, 9])).toBe('short')
    expect(faultOf([50, 0, 0, 0, 0, 0, 0, 0, LEAST_CONTACTS - 1])).toBe('few')
    expect(faultOf([0, LEAST_CONTACTS, 0, 0, 0, 0, 0, 0, 0])).toBeNull()
  })
})
