// Is the budget of false alerts spent, and shared by what is expected?

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST_P } from './constants.ts'
import { type Predictive, upperTail } from './negative-binomial.ts'
import { countNeeded, limits } from './threshold.ts'

const drawn = fc.array(
  fc.record({
    mean: fc.double({ min: 0.5, max: 80, noNaN: true }),
    dispersion: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40 },
)

const spent = (expected: readonly Predictive[], allowed: readonly number[]): number =>
  expected.reduce((sum, one, place) => {
    const p = allowed[place] ?? 0
    return p > 0 ? sum + upperTail(countNeeded(one, p, 5), one) : sum
  }, 0)

describe('the budget', () => {
  it('is spent but for a twentieth of the limits, unless all have the largest', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 1e-4, max: 0.05, noNaN: true }), (expected, budget) => {
        const allowed = limits(expected, 5, budget)
        if (allowed.every((p) => p > LARGEST_P * (1 - 1e-9))) return
        const scale = Math.max(...allowed.map((p, place) => p / (expected[place]?.mean ?? 1)))
        const more = expected.map(({ mean }) => Math.min(LARGEST_P, (scale * mean) / 0.949))
        // Tails are added up there, and are a continued fraction here.
        expect(spent(expected, more)).toBeGreaterThan(budget * (1 - 1e-9))
      }),
    )
  })

  it('is shared in proportion to what is expected', () => {
    const expected = [10, 20, 40].map((mean) => ({ mean, dispersion: 0.05 }))
    const [first = 0, second, third] = limits(expected, 5, 1e-4)
    expect(first).toBeGreaterThan(0)
    expect(second).toBeCloseTo(2 * first, 12)
    expect(third).toBeCloseTo(4 * first, 12)
  })

  it('gives nothing to what is not expected at all', () => {
    const one = { mean: 20, dispersion: 0.05 }
    expect(limits([{ mean: 0, dispersion: 0 }, one], 8, 0.15 / 56)).toEqual([0, LARGEST_P])
    expect(limits([{ mean: 0, dispersion: 0 }], 8, 0.1)).toEqual([0])
    expect(limits([], 8, 0.1)).toEqual([])
  })
})
