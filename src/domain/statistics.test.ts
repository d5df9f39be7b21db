import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfShares, median, ofMean, quantile, wilson } from './statistics.ts'

describe('Wilson’s interval', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i', (successes, n, low, high) => {
    const interval = wilson(successes, n)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('knows nothing of nothing', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('holds its share, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (successes, failures) => {
        const n = successes + failures
        fc.pre(n > 0)
        const { low, high } = wilson(successes, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(successes / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(successes / n - 1e-12)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('quantiles', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[5], 0.9, 5],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
  ])('of %j at %d is %d', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12)
  })

  it('are those of the sorted numbers, of any', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = values.toSorted((a, b) => a - b)
          const h = (sorted.length - 1) * p
          const [low = 0, high = 0] = [sorted[Math.floor(h)], sorted[Math.ceil(h)]]
          expect(quantile(values, p)).toBeCloseTo(low + (h - Math.floor(h)) * (high - low), 9)
        },
      ),
    )
  })

  it('of nothing is unknown', () => {
    expect(median([])).toBeNull()
  })
})

describe('the difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%d/%d and %d/%d', (k, n, l, m, low, high) => {
    const found = differenceOfShares(k, n, l, m)
    expect(found.low).toBeCloseTo(low, 3)
    expect(found.high).toBeCloseTo(high, 3)
  })

  it('of nothing known is anything', () => {
    expect(differenceOfShares(0, 0, 0, 0).low).toBeLessThan(-0.7)
    expect(differenceOfShares(0, 0, 0, 0).high).toBeGreaterThan(0.7)
  })
})

it('knows the error of a mean from two values on', () => {
  expect(ofMean([])).toEqual({ mean: null, error: null })
  expect(ofMean([3])).toEqual({ mean: 3, error: null })
  expect(ofMean([1, 3])).toEqual({ mean: 2, error: 1 })
})
