import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, shuffle } from './random.ts'

const MASK = 2n ** 32n - 1n

/** Mulberry32 in whole numbers without end, cut to 32 bits where it says so. */
function mulberry(seed: number): () => number {
  let state = BigInt(seed) & MASK
  return () => {
    state = (state + 0x6d2b79f5n) & MASK
    let mixed = ((state ^ (state >> 15n)) * (state | 1n)) & MASK
    mixed ^= (mixed + (mixed ^ (mixed >> 7n)) * (mixed | 61n)) & MASK
    return Number(mixed ^ (mixed >> 14n)) / 2 ** 32
  }
}

describe('numbers as good as at random', () => {
  it('are those of Mulberry32', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 2 ** 32 - 1 }), (seed) => {
        const [one, other] = [createRandom(seed), mulberry(seed)]
        for (let i = 0; i < 5; i += 1) expect(one()).toBe(other())
      }),
    )
  })
})

describe('a shuffle', () => {
  it('makes each order as likely as any other', () => {
    // Of four, the last place has four to choose of, the next three, then two.
    const found = new Map<string, number>()
    for (let a = 0; a < 4; a += 1)
      for (let b = 0; b < 3; b += 1)
        for (let c = 0; c < 2; c += 1) {
          const draws = [(a + 0.5) / 4, (b + 0.5) / 3, (c + 0.5) / 2]
          const items = Uint32Array.from([1, 2, 3, 4])
          shuffle(items, () => draws.shift() ?? Number.NaN)
          expect(draws).toEqual([])
          expect([...items].sort()).toEqual([1, 2, 3, 4])
          found.set(items.join(), (found.get(items.join()) ?? 0) + 1)
        }
    expect(found.size).toBe(24)
  })
})
