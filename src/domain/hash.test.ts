import { describe, expect, it } from 'vitest'
import { hash32, isOneOf } from './hash.ts'

const TICKETS = Array.from({ length: 20_000 }, (_, id) => 360_000 + id)

describe('samples by hash', () => {
  it('are unsigned 32-bit numbers, the same every time', () => {
    expect(hash32('')).toBe(hash32(''))
    for (const id of TICKETS.slice(0, 100)) {
      const hash = hash32(`${id}`)
      expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true)
    }
  })

  it.each([2, 3, 7, 20])('take one of %i', (k) => {
    const share = TICKETS.filter((id) => isOneOf(k, 'inhibitor', id)).length / TICKETS.length
    const spread = Math.sqrt((1 / k) * (1 - 1 / k) * (1 / TICKETS.length))
    expect(Math.abs(share - 1 / k)).toBeLessThan(5 * spread)
  })

  it('for different purposes are drawn independently', () => {
    const both = TICKETS.filter((id) => isOneOf(2, 'inhibitor', id) && isOneOf(2, 'quiet', id)).length
    expect(Math.abs(both / TICKETS.length - 0.25)).toBeLessThan(0.02)
  })

  it.each([1, 0, -3])('of one in %i take all', (k) => {
    expect(TICKETS.every((id) => isOneOf(k, 'inhibitor', id))).toBe(true)
  })
})
