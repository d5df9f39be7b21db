import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changes,
  correlationInterval,
  LAGS,
  LEAST_PAIRS,
  laggedCorrelations,
  MOST_LAG,
  memoryOf,
  rankCorrelation,
  ranks,
  standsOut,
  strongest,
} from './lagged.ts'

const series = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })

describe('ranks', () => {
  it('share their mean where values are equal', () => {
    expect(ranks([30, 10, 20, 10])).toEqual([4, 1.5, 3, 1.5])
  })

  it('are those that counting gives', () => {
    fc.assert(
      fc.property(series(12), (values) => {
        const counted = values.map((value) => {
          const below = values.filter((one) => one < value).length
          const equal = values.filter((one) => one === value).length
          return below + (equal + 1) / 2
        })
        expect(ranks(values)).toEqual(counted)
      }),
    )
  })
})

describe('rank correlation', () => {
  it('is Spearman’s of the textbook: 1 − 6 Σd² / n(n² − 1) without ties', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }), (other) => {
        const squares = other.reduce((sum, rank, place) => sum + (rank - place - 1) ** 2, 0)
        const expected = 1 - (6 * squares) / (8 * 63)
        expect(rankCorrelation([1, 2, 3, 4, 5, 6, 7, 8], other)).toBeCloseTo(expected, 12)
      }),
    )
  })

  it('is none where one never changes', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull()
  })
})

describe('lagged correlations', () => {
  it('finds by how many weeks the second follows the first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 30, maxLength: 30 }),
        fc.integer({ min: -4, max: 4 }),
        (a, lag) => {
          const later = a.map((_, place) => a[place - lag] ?? null)
          const best = strongest(laggedCorrelations(a, later, 1))
          expect(best?.rho).toBeCloseTo(1, 12)
          // A short run may repeat itself elsewhere; the true lag is among those found.
          const at = laggedCorrelations(a, later, 1).find((one) => one.lag === lag)
          expect(at?.rho).toBeCloseTo(1, 12)
          expect(at?.n).toBe(29 - Math.abs(lag))
        },
      ),
    )
  })

  it('turns round with its series', () => {
    fc.assert(
      fc.property(series(24), series(24), (a, b) => {
        const there = laggedCorrelations(a, b, 1).map(({ lag, rho }) => [lag, rho.toFixed(9)])
        const back = laggedCorrelations(b, a, 1).map(({ lag, rho }) => [-lag || 0, rho.toFixed(9)])
        expect(back.toReversed()).toEqual(there.map(([lag, rho]) => [lag === 0 ? 0 : lag, rho]))
      }),
    )
  })

  it('says nothing of too few pairs, and leaves gaps out', () => {
    const a = Array.from({ length: LEAST_PAIRS }, (_, week) => week % 3)
    expect(laggedCorrelations(a, a, 1)).toEqual([])
    const gap = [...a, null, ...a]
    expect(changes(gap).filter((one) => one === null)).toHaveLength(2)
    const [same] = laggedCorrelations(gap, gap, 1).filter(({ lag }) => lag === 0)
    expect(same?.n).toBe(2 * (LEAST_PAIRS - 1))
  })

  it('a common trend alone is no link', () => {
    const rising = Array.from({ length: 40 }, (_, week) => week * 10)
    const jitter = (values: number[], seed: number) =>
      values.map((value, week) => value + ((week * seed) % 7))
    const found = laggedCorrelations(jitter(rising, 3), jitter(rising, 5), 10)
    expect(found.filter(({ lag }) => lag === 0).every(({ rho }) => Math.abs(rho) < 0.9)).toBe(true)
  })

  it('of series that have nothing in common hardly ever stands out, however many lags are looked at', () => {
    // 400 pairs of independent series, one seed: at 5 % for all lags together 20 are to be expected, more than 36 hardly.
    let state = 20_260_914
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    }
    let found = 0
    for (let pair = 0; pair < 400; pair += 1) {
      const [a, b] = [0, 1].map(() => Array.from({ length: 26 }, random))
      if (laggedCorrelations(a ?? [], b ?? [], 1).some(standsOut)) found += 1
    }
    expect(found).toBeLessThan(37)
  })
})

it('changes of what is drawn anew each week remember half of it, against the sign', () => {
  // Of first differences of independent values the correlation of neighbours is −1/2: 1 + 2 · 1/4.
  let state = 7
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const long = () => changes(Array.from({ length: 20_000 }, random))
  expect(memoryOf(long(), long())).toBeCloseTo(1.5, 1)
  expect(memoryOf([1, 1, 1], [1, 2, 3])).toBe(1)
})

it('intervals hold the correlation, are wider for more looks, and know nothing of three pairs', () => {
  const [once, often] = [correlationInterval(0.5, 30, 1, 1), correlationInterval(0.5, 30, LAGS, 1)]
  // By hand: tanh(atanh 0.5 ± 1.95996 √(1.06 / 27)).
  expect(once.low).toBeCloseTo(0.15958, 4)
  expect(once.high).toBeCloseTo(0.73414, 4)
  expect(often.low).toBeLessThan(once.low)
  expect(often.high).toBeGreaterThan(once.high)
  expect(correlationInterval(1, 3, 1, 1)).toEqual({ low: -1, high: 1 })
  expect(MOST_LAG).toBe(4)
})
