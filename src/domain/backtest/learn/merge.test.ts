// Steps that are alike become one, and no more than eight are left.

import { describe, expect, it } from 'vitest'
import { startState } from './effects.ts'
import { mergeBins } from './merge.ts'

/** Each row adds a quarter to the weight of its bin: every chance is one half. */
const steps = (
  effects: readonly number[],
  { rows = effects.map(() => 4), count = effects.length, order = 'rising', most = 8 } = {} as {
    rows?: readonly number[]
    count?: number
    order?: 'rising' | 'free'
    most?: number
  },
): number[] => {
  const bins = Int16Array.from(rows.flatMap((size, bin) => Array<number>(size).fill(bin)))
  const state = startState(Uint8Array.from({ length: Math.max(2, bins.length) }, (_, row) => row % 2))
  state.chance.fill(0.5)
  const part = { feature: 0, bins, count, order, effects: Float64Array.from(effects) }
  return [...mergeBins(part, state, most)]
}

describe('steps', () => {
  it('closer than 0.08 are one, however few there are; others stay', () => {
    expect([steps([0, 0.07, 1]), steps([0, 0.08, 1]), steps([0, 1, 1.07])]).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [0, 1, 1],
    ])
  })

  it('are eight at most', () => {
    const apart = (count: number) => Array.from({ length: count }, (_, bin) => bin ** 2)
    expect(steps(apart(8))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(steps(apart(9))).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7])
    expect(Math.max(...steps(apart(20)))).toBe(7)
  })

  it('of a named column are one wherever they stand, of an ordered one only side by side', () => {
    expect(steps([1, 0, 1.02], { order: 'free' })).toEqual([1, 0, 1])
    expect(steps([1, 0, 1.02])).toEqual([0, 1, 2])
  })

  it('are joined where that adds the least weighted squares', () => {
    // Of weights a and b it adds ab ÷ (a + b) times the square of their difference: 3.1, 0.25 and 0.125.
    expect(steps([0, 0.5, 1.5, 2.5], { rows: [100, 100, 1, 1], most: 3 })).toEqual([0, 1, 2, 2])
    expect(steps([0, 0.5, 1.5, 2.5], { rows: [4, 4, 4, 4], most: 3 })).toEqual([0, 0, 1, 2])
  })

  it('stand together at the mean of their weights', () => {
    expect(steps([0, 0.06, 0.12], { rows: [100, 1, 4] })).toEqual([0, 0, 1])
    expect(steps([0, 0.06, 0.12], { rows: [1, 100, 4] })).toEqual([0, 0, 0])
  })

  it('without rows cost nothing to join, and keep the first one’s effect', () => {
    expect(steps([0, 1, 2], { rows: [], most: 2 })).toEqual([0, 0, 1])
    expect(steps([0, 0.05, 0.07], { rows: [] })).toEqual([0, 0, 0])
  })

  it('of blanks stay by themselves, after all others', () => {
    expect(steps([0, 1, 1], { count: 2 })).toEqual([0, 1, 2])
    expect(steps([0, 0.01, 1, 9], { count: 3 })).toEqual([0, 0, 1, 2])
    expect(steps([0, 1, 2, 3, 9], { count: 4, most: 2 })).toEqual([0, 0, 1, 1, 2])
  })
})
