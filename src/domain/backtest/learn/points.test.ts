import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, pointsOf } from './points.ts'

describe('apportion', () => {
  it('gives whole shares by largest remainder', () => {
    expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33])
    expect(apportion([99.9, 0.1], 100)).toEqual([99, 1])
    expect(apportion([0, 0], 100)).toEqual([50, 50])
    expect(apportion([1000, 1, 1, 1, 1, 1, 1], 100)).toEqual([94, 1, 1, 1, 1, 1, 1])
  })

  it('sums to the total, and gives no share below 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (weights) => {
          const whole = apportion(weights, 100)
          expect(whole.reduce((sum, value) => sum + value, 0)).toBe(100)
          expect(whole.every((value) => Number.isInteger(value) && value >= 1)).toBe(true)
        },
      ),
    )
  })
})

describe('pointsOf', () => {
  it('is worth the same in every component', () => {
    expect(
      pointsOf([
        [-1, 0, 2],
        [0, 1],
      ]),
    ).toEqual([
      { points: [0, 25, 75], maximum: 75 },
      { points: [0, 25], maximum: 25 },
    ])
  })

  it('has whole points from 0 to the maximum in the order of the effects', () => {
    const effects = fc.array(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2, maxLength: 8 }),
      { minLength: 1, maxLength: 7 },
    )
    fc.assert(
      fc.property(effects, (all) => {
        const found = pointsOf(all)
        expect(found.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100)
        for (const [part, { points, maximum }] of found.entries()) {
          const own = all[part] ?? []
          expect(points.every((value) => Number.isInteger(value) && value >= 0 && value <= maximum)).toBe(
            true,
          )
          for (const [i, a] of own.entries())
            for (const [j, b] of own.entries())
              if (a > b) expect(points[i]).toBeGreaterThanOrEqual(points[j] ?? 0)
        }
      }),
    )
  })
})
