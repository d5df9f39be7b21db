import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_P } from './constants.ts'
import { upperTail } from './negative-binomial.ts'
import { countNeeded, limits } from './threshold.ts'

const expectedOnes = fc.array(
  fc.record({
    mean: fc.double({ min: 0.1, max: 80, noNaN: true }),
    dispersion: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('limits', () => {
  it('let all reasons together raise no more false alerts than the budget', () => {
    fc.assert(
      fc.property(expectedOnes, fc.double({ min: 1e-4, max: 0.1, noNaN: true }), (expected, budget) => {
        const allowed = limits(expected, 5, budget)
        const falseAlerts = expected.reduce((sum, one, place) => {
          const p = allowed[place] ?? 0
          return p > 0 ? sum + upperTail(countNeeded(one, p, 5), one) : sum
        }, 0)
        expect(falseAlerts).toBeLessThanOrEqual(budget * (1 + 1e-6))
        for (const p of allowed) expect(p).toBeLessThanOrEqual(LARGEST_P)
      }),
    )
  })

  it('of a single reason is the largest p', () => {
    expect(limits([{ mean: 20, dispersion: 0.05 }], 8, 0.15 / 56)).toEqual([LARGEST_P])
  })

  it('take nothing from a reason that cannot reach the least count', () => {
    const rare = Array.from({ length: 300 }, () => ({ mean: 0.1, dispersion: 0.02 }))
    const [alone] = limits([{ mean: 20, dispersion: 0.05 }], 8, 0.15 / 56)
    expect(limits([{ mean: 20, dispersion: 0.05 }, ...rare], 8, 0.15 / 56)[0]).toBe(alone)
  })
})

describe('count needed', () => {
  it('is unlikely, enough, and half as many again', () => {
    expect(countNeeded({ mean: 1, dispersion: 0.01 }, 0.002, 8)).toBe(8)
    expect(countNeeded({ mean: 10_000, dispersion: 1e-6 }, 0.002, 8)).toBe(15_000)
    // P(X ≥ 11) = 0.00029, P(X ≥ 10) = 0.0011 at a mean of 3.
    expect(countNeeded({ mean: 3, dispersion: 0 }, 0.001, 5)).toBe(11)
  })
})
