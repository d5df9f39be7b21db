import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expense } from './range.ts'
import { type ChainInput, chainFaults, selfService, type Told } from './self-service.ts'

const FROM = Date.parse('2026-01-01T00:00:00Z')
const TO = Date.parse('2026-04-01T00:00:00Z')
const asked = (share: number, n = 400): Told => ({ by: 'survey', share, n, from: FROM, to: TO })
const assumed = (share: number): Told => ({ by: 'assumption', share })
const flat = (amount: number): Expense => ({
  money: { low: amount, high: amount },
  hours: { low: 0.1, high: 0.2 },
})

/**
 * The chain's model: of all visits 16.5 % came for support and found the answer; with those who came for information on
 * using the product it is 21.4 %. Whether they would have contacted us was not asked there: all of them, assumed.
 */
const SOURCE: ChainInput = {
  visits: 10_000,
  support: { came: asked(0.3), found: asked(0.55), wouldContact: assumed(1) },
  information: { came: asked(0.14), found: asked(0.35), wouldContact: assumed(1) },
}

describe('the self-service chain', () => {
  it('gives the two shares of its source: 1.65 with care, 2.14 generously', () => {
    const { support, conservative, generous, worth } = selfService(SOURCE, flat(10))
    expect(support.share).toBeCloseTo(0.165, 12)
    expect(generous / SOURCE.visits).toBeCloseTo(0.214, 12)
    expect(conservative).toBeCloseTo(1650, 9)
    // Ten a contact and visit: 1.65 to 2.14 a visit.
    expect(worth.money.low / SOURCE.visits).toBeCloseTo(1.65, 9)
    expect(worth.money.high / SOURCE.visits).toBeCloseTo(2.14, 9)
    expect(worth.hours.low).toBeCloseTo(165, 9)
    expect(worth.hours.high).toBeCloseTo(428, 9)
  })

  it('says of each share where it comes from', () => {
    const { support } = selfService(SOURCE, flat(10))
    expect(support.came.interval?.low).toBeCloseTo(0.2573, 3)
    expect(support.came.assumed).toBe(false)
    expect(support.wouldContact).toEqual({ share: 1, interval: null, assumed: true })
  })

  it('is a product within its group, careful below generous, for any shares', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const purpose = fc.tuple(share, share, share)
    fc.assert(
      fc.property(fc.nat(1e7), purpose, purpose, fc.nat(50), fc.nat(50), (visits, one, other, low, more) => {
        const [s, f, c] = one
        const [i, g, d] = other
        const { conservative, generous, worth } = selfService(
          {
            visits,
            support: { came: asked(s), found: asked(f), wouldContact: assumed(c) },
            information: { came: asked(i), found: asked(g), wouldContact: assumed(d) },
          },
          { money: { low, high: low + more }, hours: { low: 0, high: 1 } },
        )
        expect(conservative).toBeCloseTo(visits * s * f * c, 4)
        expect(generous).toBeCloseTo(visits * s * f * c + visits * i * g * d, 4)
        expect(worth.money.low).toBeCloseTo(visits * s * f * c * low, 2)
        expect(worth.money.high).toBeGreaterThanOrEqual(worth.money.low - 1e-6)
      }),
    )
  })

  it('names what is wrong with an input', () => {
    expect(chainFaults(SOURCE)).toEqual([])
    const support = { ...SOURCE.support, came: asked(0.9), found: asked(1.2, 0) }
    expect(chainFaults({ ...SOURCE, visits: Number.NaN, support })).toEqual([
      'visits',
      'support.found.share',
      'support.found.n',
      'information.came.share',
    ])
  })
})
