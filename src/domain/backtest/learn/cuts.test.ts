import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundest } from './cuts.ts'

describe('roundest', () => {
  it.each([
    [11, 12, 'high', 12],
    [9, 14, 'high', 10],
    [29.85, 29.9, 'high', 29.9],
    [97, 140, 'high', 100],
    [-3, 2, 'high', 0],
    [9, 14, 'low', 10],
    [10, 14, 'low', 10],
    [0.013, 0.019, 'high', 0.015],
  ] as const)('between %d and %d, closed %s: %d', (low, high, closed, cut) => {
    expect(roundest(low, high, closed)).toBe(cut)
  })

  it('lies between, whatever they are', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        fc.pre(low < high)
        const cut = roundest(low, high, 'high')
        expect(cut > low && cut <= high).toBe(true)
        const other = roundest(low, high, 'low')
        expect(other >= low && other < high).toBe(true)
      }),
    )
  })
})
