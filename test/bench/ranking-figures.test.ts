import { describe, expect, it } from 'vitest'
import { mean, ndcg, recall, reciprocalRank, shareOf } from './ranking-figures.ts'

// Worked out by hand: 1 ÷ log2(place + 1) is 1, 0.63093, 0.5, 0.43068, 0.38685 for places 1 to 5.
const GRADES = { a: 2, b: 1 }

describe('figures of a ranking', () => {
  it.each([
    { ids: ['a', 'x', 'b'], rr: 1, r3: 1, gain: 3 + 0.5 },
    { ids: ['x', 'b', 'y', 'a'], rr: 1 / 2, r3: 1 / 2, gain: 0.63093 + 3 * 0.43068 },
    { ids: ['x', 'y', 'z', 'w', 'b', 'a'], rr: 1 / 5, r3: 0, gain: 0.38685 },
    { ids: ['x', 'y', 'z', 'w', 'v', 'a'], rr: 0, r3: 0, gain: 0 },
    { ids: [], rr: 0, r3: 0, gain: 0 },
  ])('$ids', ({ ids, rr, r3, gain }) => {
    const judged = { ids, grades: GRADES }
    expect(reciprocalRank(judged, 5)).toBeCloseTo(rr, 5)
    expect(recall(judged, 3)).toBeCloseTo(r3, 5)
    // The best order is a, b: 3 + 0.63093.
    expect(ndcg(judged, 5)).toBeCloseTo(gain / 3.63093, 4)
  })

  it('a perfect order is 1, a ticket without relevant documents 0', () => {
    expect(ndcg({ ids: ['a', 'b'], grades: GRADES }, 5)).toBe(1)
    expect(ndcg({ ids: ['a'], grades: {} }, 5)).toBe(0)
    expect(recall({ ids: ['a'], grades: {} }, 3)).toBe(0)
  })

  it('means and quantiles of nothing are 0', () => {
    expect([mean([]), shareOf([], 0.5)]).toEqual([0, 0])
    expect([mean([1, 2, 6]), shareOf([1, 2, 6], 0.5)]).toEqual([3, 2])
  })
})
