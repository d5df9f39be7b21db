import { describe, expect, it } from 'vitest'
import { calibrate, fitLink } from './calibration.ts'
import { randomFrom } from './folds.ts'

const drawn = (seed: number, count: number, intercept: number, slope: number) => {
  const random = randomFrom(seed)
  const scores = Array.from({ length: count }, () => Math.round(random() * 100))
  const lost = scores.map((score) => (random() < 1 / (1 + Math.exp(-(intercept + slope * score))) ? 1 : 0))
  return { scores, lost }
}

describe('fitLink', () => {
  it('finds the link that the outcomes were drawn from', () => {
    const { scores, lost } = drawn(1, 20_000, 2, -0.06)
    const link = fitLink(scores, lost)
    expect(link.intercept).toBeCloseTo(2, 0)
    expect(link.slope).toBeCloseTo(-0.06, 2)
  })

  it('expects as many losses as there were', () => {
    const { scores, lost } = drawn(2, 500, 1, -0.03)
    const { intercept, slope } = fitLink(scores, lost)
    const expected = scores.reduce((sum, score) => sum + 1 / (1 + Math.exp(-(intercept + slope * score))), 0)
    expect(expected).toBeCloseTo(lost.filter((value) => value === 1).length, 3)
  })

  it('stays finite where a score tells all, and where it is the same for all', () => {
    expect(Number.isFinite(fitLink([1, 2, 3, 4], [1, 1, 0, 0]).slope)).toBe(true)
    expect(fitLink([5, 5, 5, 5], [1, 0, 0, 0]).slope).toBe(0)
  })
})

describe('calibrate', () => {
  it('finds a true link true', () => {
    const { scores, lost } = drawn(3, 20_000, 2, -0.06)
    const found = calibrate({ intercept: 2, slope: -0.06 }, scores, lost)
    expect(found?.error).toBeLessThan(0.015)
    expect(found?.slope).toBeCloseTo(1, 1)
    expect(found?.brier).toBeLessThan(found?.brierOfShare ?? 0)
  })

  it('finds one that is twice too bold', () => {
    const { scores, lost } = drawn(4, 20_000, 1.5, -0.03)
    const found = calibrate({ intercept: 3, slope: -0.06 }, scores, lost)
    expect(found?.slope).toBeCloseTo(0.5, 1)
    expect(found?.error).toBeGreaterThan(0.05)
  })

  it('has nothing to say without scores', () => {
    expect(calibrate({ intercept: 0, slope: 0 }, [Number.NaN], [1])).toBeNull()
  })
})
