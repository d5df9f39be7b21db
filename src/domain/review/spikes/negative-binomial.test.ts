import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cappedShares, deviationOf, leastCount, type Predictive, upperTail } from './negative-binomial.ts'

/** P(X = k) by its definition as a product: no gamma function, no continued fraction. */
function massAt(count: number, { mean, dispersion }: Predictive): number {
  const size = 1 / dispersion
  const base = (size / (size + mean)) ** size
  return Array.from({ length: count }, (_, k) => ((k + size) / (k + 1)) * (mean / (size + mean))).reduce(
    (product, factor) => product * factor,
    base,
  )
}

const tailByAdding = (count: number, predictive: Predictive): number =>
  1 - Array.from({ length: count }, (_, k) => massAt(k, predictive)).reduce((sum, mass) => sum + mass, 0)

const predictives = fc.record({
  mean: fc.double({ min: 0.05, max: 60, noNaN: true }),
  dispersion: fc.double({ min: 0.005, max: 1, noNaN: true }),
})

describe('upper tail', () => {
  it('is one less all that lies below', () => {
    fc.assert(
      fc.property(predictives, fc.integer({ min: 0, max: 100 }), (predictive, count) => {
        expect(upperTail(count, predictive)).toBeCloseTo(tailByAdding(count, predictive), 8)
      }),
    )
  })

  // From tables of the Poisson distribution, and scipy.stats.nbinom.sf.
  it.each([
    { count: 10, mean: 3, dispersion: 0, tail: 0.001102488 },
    { count: 1, mean: 0.5, dispersion: 0, tail: 0.39346934 },
    { count: 5, mean: 2.5, dispersion: 0.1, tail: 0.1298396258 },
    { count: 32, mean: 15.5, dispersion: 0.02, tail: 0.0010923226 },
    { count: 900, mean: 700, dispersion: 0.01, tail: 0.0063416034 },
  ])('of $count at $mean and dispersion $dispersion is $tail', ({ count, mean, dispersion, tail }) => {
    expect(upperTail(count, { mean, dispersion })).toBeCloseTo(tail, 6)
  })

  it('is 1 for nothing at all, and 0 where nothing can come', () => {
    expect(upperTail(0, { mean: 3, dispersion: 0.1 })).toBe(1)
    expect(upperTail(1, { mean: 0, dispersion: 0.1 })).toBe(0)
  })
})

describe('least count', () => {
  it('is the first one with so small a tail, also where counts are large', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          predictives,
          fc.record({
            mean: fc.double({ min: 100, max: 20_000, noNaN: true }),
            dispersion: fc.double({ min: 1e-4, max: 0.3, noNaN: true }),
          }),
        ),
        fc.double({ min: 1e-6, max: 0.98, noNaN: true }),
        (predictive, tail) => {
          const least = leastCount(tail, predictive)
          expect(upperTail(least, predictive)).toBeLessThanOrEqual(tail * (1 + 1e-6))
          if (least > 0) expect(upperTail(least - 1, predictive)).toBeGreaterThan(tail * (1 - 1e-6))
        },
      ),
    )
  })
})

describe('capped shares', () => {
  it('are what is left of mean and variance', () => {
    fc.assert(
      fc.property(predictives, fc.double({ min: 0.5, max: 4, noNaN: true }), (predictive, deviations) => {
        const cap = predictive.mean + deviations * deviationOf(predictive)
        const masses = Array.from(
          { length: 800 },
          (_, count) => upperTail(count, predictive) - upperTail(count + 1, predictive),
        )
        const summed = (of: (count: number) => number) =>
          masses.reduce((sum, mass, count) => sum + mass * of(Math.min(count, cap)), 0)
        const shares = cappedShares(cap, predictive)
        expect(shares.mean).toBeCloseTo(summed((count) => count) / predictive.mean, 4)
        const squares = summed((count) => (count - predictive.mean) ** 2)
        expect(shares.variance).toBeCloseTo(squares / deviationOf(predictive) ** 2, 4)
      }),
      { numRuns: 10 },
    )
  })

  it('are all of both where nothing lies above the cap, counts are very large, or none can come', () => {
    const all = { mean: expect.closeTo(1, 10) as number, variance: expect.closeTo(1, 10) as number }
    expect(cappedShares(200, { mean: 3, dispersion: 0.1 })).toEqual(all)
    expect(cappedShares(1_002_000, { mean: 1_000_000, dispersion: 0 })).toEqual({ mean: 1, variance: 1 })
    expect(cappedShares(1, { mean: 0, dispersion: 0.1 })).toEqual({ mean: 1, variance: 1 })
  })
})
