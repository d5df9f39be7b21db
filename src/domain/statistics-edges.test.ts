import { describe, expect, it } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { differenceOfShares, median, quantile, wilson } from './statistics.ts'

describe('statistics', () => {
  it('know shares that are none, all, or beyond', () => {
    const z2 = 1.959963984540054 ** 2
    expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(z2 / (10 + z2), 12) as number })
    expect(wilson(10, 10)).toEqual({
      low: expect.closeTo(10 / (10 + z2), 12) as number,
      high: expect.closeTo(1, 12) as number,
    })
    expect([wilson(12, 10), wilson(-3, 10)]).toEqual([wilson(10, 10), wilson(0, 10)])
    expect([wilson(1, -1), wilson(0.5, 0)]).toEqual(Array(2).fill({ low: 0, high: 1 }))
    expect(wilson(3, 10, 0)).toEqual({
      low: expect.closeTo(0.3) as number,
      high: expect.closeTo(0.3) as number,
    })
  })

  it('know the difference from a share of which nothing is known', () => {
    const one = wilson(3, 10)
    const { low, high } = differenceOfShares(3, 10, 0, 0)
    expect(low).toBeCloseTo(0.3 - 0.5 - Math.hypot(0.3 - one.low, 0.5))
    expect(high).toBeCloseTo(0.3 - 0.5 + Math.hypot(one.high - 0.3, 0.5))
    const turned = differenceOfShares(0, 0, 3, 10)
    expect([turned.low, turned.high]).toEqual([expect.closeTo(-high), expect.closeTo(-low)])
    expect(differenceOfShares(1, 2, 1, 2, 0)).toEqual({
      low: expect.closeTo(0) as number,
      high: expect.closeTo(0) as number,
    })
  })

  it('have quantiles of many equal and few different numbers, beyond both ends too', () => {
    const many = [5, 1, 5, 5, 2, 5, 5, 9, 5, 5, 5]
    expect([0, 0.1, 0.5, 0.9, 1].map((p) => quantile(many, p))).toEqual([1, 2, 5, 5, 9])
    expect([quantile(many, -1), quantile(many, 2), median([4, 1]), quantile([], 0)]).toEqual([
      1,
      9,
      2.5,
      null,
    ])
    expect(quantile([1, 2], 0.25)).toBe(1.25)
  })

  it('have normal quantiles on both sides of where the tails begin', () => {
    // Of the tables: 2 %, 2.5 %, 1 in a thousand and in a million.
    const known = [
      [0.02, -2.0537489106],
      [0.025, -1.9599639845],
      [0.3, -0.5244005127],
      [0.001, -3.0902323062],
      [1e-6, -4.7534243088],
    ] as const
    for (const [p, z] of known) {
      expect(normalQuantile(p)).toBeCloseTo(z, 7)
      expect(normalQuantile(1 - p)).toBeCloseTo(-z, 7)
    }
    // No step where one formula takes over from the other.
    expect(normalQuantile(0.02425) - normalQuantile(0.02425 - 1e-9)).toBeLessThan(1e-7)
    expect(normalQuantile(0.5)).toBeCloseTo(0, 12)
  })
})
