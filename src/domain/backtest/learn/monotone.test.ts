import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monotone } from './monotone.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })), {
  maxLength: 7,
})
const squares = (values: readonly number[], weights: readonly number[], fitted: ArrayLike<number>): number =>
  values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * (value - (fitted[i] ?? 0)) ** 2, 0)

describe('monotone', () => {
  it('pools what is out of order', () => {
    expect([...monotone([1, 3, 2, 4], [1, 1, 1, 1], true)]).toEqual([1, 2.5, 2.5, 4])
    expect([...monotone([4, 2, 3, 1], [1, 1, 3, 1], false)]).toEqual([4, 2.75, 2.75, 1])
  })

  it('never falls, keeps the weighted mean, and lies closer than any other such steps', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 7, maxLength: 7 }),
        (list, other) => {
          const values = list.map(([value]) => value)
          const weights = list.map(([, weight]) => weight)
          const fitted = [...monotone(values, weights, true)]
          expect(fitted.every((value, i) => i === 0 || value >= (fitted[i - 1] ?? 0))).toBe(true)
          const total = (of: readonly number[]) =>
            of.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
          expect(total(fitted)).toBeCloseTo(total(values), 6)
          const rival = other.slice(0, values.length).sort((a, b) => a - b)
          expect(squares(values, weights, fitted)).toBeLessThanOrEqual(squares(values, weights, rival) + 1e-6)
        },
      ),
    )
  })
})
