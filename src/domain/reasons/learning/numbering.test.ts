import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNumbering } from './numbering.ts'

describe('numbers for hashes', () => {
  it('are those that a map would give, also after growing and clearing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 2 ** 32 - 1 })), { maxLength: 300 }),
          {
            maxLength: 4,
          },
        ),
        (rounds) => {
          const numbers = createNumbering(4)
          for (const hashes of rounds) {
            const known = new Map<number, number>()
            for (const hash of hashes) {
              const number = known.get(hash) ?? known.size
              known.set(hash, number)
              expect(numbers.add(hash)).toBe(number)
            }
            expect(numbers.size).toBe(known.size)
            for (const [hash, number] of known) {
              expect(numbers.find(hash)).toBe(number)
              expect(numbers.hashes[number]).toBe(hash)
            }
            expect(numbers.find(0xdeadbeef)).toBe(known.get(0xdeadbeef) ?? -1)
            numbers.clear()
          }
        },
      ),
    )
  })
})
