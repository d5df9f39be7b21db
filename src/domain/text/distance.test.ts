import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slips } from './distance.ts'

describe('slips of the finger', () => {
  it.each([
    ['refund', 'refund', 0],
    ['refnud', 'refund', 1],
    ['refun', 'refund', 1],
    ['reffund', 'refund', 1],
    ['rwfund', 'refund', 1],
    ['invoice', 'nvocie', 2],
    ['card', 'bark', 2],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('between %s and %s: %i', (one, other, distance) => {
    expect(slips(one, other, 5)).toBe(distance)
  })

  it('are symmetric, none only between equals, and bounded', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/)
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (one, other, most) => {
        const distance = slips(one, other, most)
        expect(distance).toBe(slips(other, one, most))
        expect(distance === 0).toBe(one === other)
        expect(distance).toBe(Math.min(slips(one, other, 99), most + 1))
      }),
    )
  })
})
