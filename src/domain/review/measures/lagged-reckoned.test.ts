// What two series have in common, reckoned by hand.

import { describe, expect, it } from 'vitest'
import {
  correlationInterval,
  type Lagged,
  LEAST_PAIRS,
  laggedCorrelations,
  memoryOf,
  rankCorrelation,
  standsOut,
  strongest,
} from './lagged.ts'

const found = (lag: number, rho: number, low = 0.1, high = 0.9): Lagged => ({
  ...{ lag, rho, n: 20, interval: { low, high } },
})

describe('memory', () => {
  /** Autocorrelation as the textbook has it: products of neighbours beside the mean, over the squares of all. */
  const neighbours = (values: readonly number[], lag: number): number => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const off = values.map((one) => one - mean)
    const products = off.slice(lag).reduce((sum, one, at) => sum + one * (off[at] ?? 0), 0)
    return products / off.reduce((sum, one) => sum + one * one, 0)
  }

  it('is one and twice the sum of both autocorrelations’ products, over four neighbours', () => {
    const [a, b] = [
      [1, 2, 4, 3, 5, 6, 8, 7, 9],
      [2, 1, 3, 5, 4, 7, 6, 9, 9],
    ]
    const wanted = [1, 2, 3, 4].reduce((sum, lag) => sum + 2 * neighbours(a, lag) * neighbours(b, lag), 1)
    expect(wanted).toBeGreaterThan(1.2)
    expect(memoryOf(a, b)).toBeCloseTo(wanted, 10)
  })

  it('is never less than none', () => {
    // One swings, the other rises: their neighbours’ products are below nothing.
    const [swings, rises] = [
      [1, -1, 1, -1, 1, -1],
      [1, 1, 1, -1, -1, -1],
    ]
    expect(2 * neighbours(swings, 1) * neighbours(rises, 1)).toBeLessThan(0)
    expect(memoryOf(swings, rises)).toBe(1)
  })

  it('leaves out what is not known, also from the mean', () => {
    // The mean of those known is 2, so they lie −1, 1, –, −1, 1 beside it: squares 4; by lag, products −2, −1, 2, −1.
    const gaps = [1, 3, null, 1, 3]
    expect(memoryOf(gaps, gaps)).toBeCloseTo(1 + (2 * (2 ** 2 + 1 + 2 ** 2 + 1)) / 4 ** 2, 10)
    expect(memoryOf([null, null], [null, null])).toBe(1)
    expect(memoryOf([], [])).toBe(1)
  })
})

describe('rank correlation', () => {
  it('is none where either never changes', () => {
    expect(rankCorrelation([1, 2, 3], [5, 5, 5])).toBeNull()
    expect(rankCorrelation([5, 5, 5], [1, 2, 3])).toBeNull()
    expect(rankCorrelation([], [])).toBeNull()
  })

  it('of ties is Pearson’s of their mean ranks', () => {
    // Ranks 1.5, 1.5, 3 and 1, 2, 3: products 0.5 + 0 + 1, squares 1.5 and 2.
    expect(rankCorrelation([1, 1, 2], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2), 12)
  })
})

describe('intervals', () => {
  it('are told from four pairs on', () => {
    expect(correlationInterval(0.9, 3, 1, 1)).toEqual({ low: -1, high: 1 })
    const { low, high } = correlationInterval(0.9, 4, 1, 1)
    const reach = 1.959963984540054 * Math.sqrt(1.06)
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(0.9) - reach), 8)
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(0.9) + reach), 8)
  })

  it('are wider by what both remember', () => {
    const { low } = correlationInterval(0, 30, 1, 4)
    expect(low).toBeCloseTo(-Math.tanh(1.959963984540054 * Math.sqrt((1.06 * 4) / 27)), 8)
  })

  it('of full agreement end before it, on either side', () => {
    for (const sign of [1, -1]) {
      const { low, high } = correlationInterval(sign, 30, 1, 1)
      expect(Math.abs(low)).toBeLessThanOrEqual(1)
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true)
      expect(Math.min(Math.abs(low), Math.abs(high))).toBeLessThan(1)
      expect(sign * low).toBeGreaterThan(0.99)
    }
  })

  it('are those of the pair’s number, of all lags and of all pairs looked at', () => {
    const a = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]
    const b = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5, 2, 3, 5, 3]
    const all = laggedCorrelations(a, b, 3)
    expect(all.map(({ lag, n }) => [lag, n])).toEqual(
      [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((lag) => [lag, 19 - Math.abs(lag)]),
    )
    const change = (values: readonly number[]) => values.slice(1).map((one, at) => one - (values[at] ?? 0))
    const memory = memoryOf(change(a), change(b))
    for (const { rho, n, interval } of all)
      expect(interval).toEqual(correlationInterval(rho, n, 3 * 9, memory))
  })

  it('need ten pairs of changes', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
    expect(LEAST_PAIRS).toBe(10)
    expect(laggedCorrelations(values, values, 1).map(({ lag }) => lag)).toEqual([0])
    expect(laggedCorrelations(values.slice(1), values.slice(1), 1)).toEqual([])
  })
})

describe('of several', () => {
  it('the strongest is the farthest from nothing, whatever its sign', () => {
    expect(strongest([])).toBeNull()
    expect(strongest([found(1, 0.2), found(2, -0.5), found(3, 0.4)])?.lag).toBe(2)
    expect(strongest([found(1, -0.5), found(2, 0.6)])?.lag).toBe(2)
  })

  it('the nearer of two that are as far, the first of two that are as near', () => {
    expect(strongest([found(-3, 0.5), found(1, -0.5), found(2, 0.5)])?.lag).toBe(1)
    expect(strongest([found(1, -0.5), found(-3, 0.5)])?.lag).toBe(1)
    expect(strongest([found(-1, 0.5), found(1, 0.5)])?.lag).toBe(-1)
    expect(strongest([found(3, 0.5), found(1, 0.4)])?.lag).toBe(3)
  })

  it('those stand out whose interval leaves out nothing at all', () => {
    expect(standsOut(found(0, 0.5, 0.01, 0.9))).toBe(true)
    expect(standsOut(found(0, -0.5, -0.9, -0.01))).toBe(true)
    expect(standsOut(found(0, 0.5, 0, 0.9))).toBe(false)
    expect(standsOut(found(0, -0.5, -0.9, 0))).toBe(false)
    expect(standsOut(found(0, 0.1, -0.2, 0.4))).toBe(false)
  })
})
