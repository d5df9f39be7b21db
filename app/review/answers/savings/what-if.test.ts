import { describe, expect, it } from 'vitest'
import {
  type ChainInput,
  type Purpose,
  selfService,
  type Told,
} from '#domain/review/measures/self-service.ts'
import { basisOf, type Entered, type Tried, triedOf } from './what-if.ts'

const asked = (share: number): Told => ({ by: 'survey', share, n: 400, from: 0, to: 1 })
const assumed = (share: number): Told => ({ by: 'assumption', share })
const purpose = (came: Told, found: Told, wouldContact: Told): Purpose => ({ came, found, wouldContact })
const ENTERED: Entered = {
  cost: { money: { low: 6.123456, high: 9.2 }, hours: { low: 0.2, high: 0.3 } },
  visits: 1000.4,
  chain: {
    support: purpose(asked(0.57), asked(0.5), assumed(0.3)),
    information: purpose(asked(0.14), asked(0.6), assumed(0.1)),
  },
}
const NOTHING: Entered = { cost: null, visits: null, chain: null }
const start = triedOf(ENTERED)
const withShare = (tried: Tried, came: number): Tried => ({
  ...tried,
  shares: { ...tried.shares, support: { ...tried.shares.support, came } },
})

describe('what is tried out', () => {
  it('begins with what is entered, and is that, digits and surveys kept', () => {
    expect(start.shares.support).toEqual({ came: 57, found: 50, wouldContact: 30 })
    expect(start.money).toEqual({ low: 6.12, high: 9.2 })
    const entered = {
      cost: ENTERED.cost,
      chain: { visits: 1000.4, ...ENTERED.chain },
      changed: false,
      faults: [],
    }
    expect(basisOf(null, ENTERED)).toEqual(entered)
    expect(basisOf(start, ENTERED)).toEqual(entered)
  })

  it('makes an assumption of a share that was changed, and leaves the others', () => {
    const { chain, changed, cost } = basisOf(withShare(start, 40), ENTERED)
    expect(chain?.support.came).toEqual({ by: 'assumption', share: 0.4 })
    expect(chain?.support.found).toEqual(asked(0.5))
    expect([changed, cost]).toEqual([true, ENTERED.cost])
  })

  it('says what is wrong of what was typed, and reckons with none of it', () => {
    const over = basisOf(withShare(start, 90), ENTERED)
    expect(over.chain).toBeNull()
    expect(over.faults).toEqual(['information.came.share'])
    const turned = basisOf({ ...start, money: { low: 9, high: 6 } }, ENTERED)
    expect([turned.cost, turned.faults]).toEqual([null, ['money']])
  })

  it('calls nothing wrong that was not typed yet', () => {
    expect(basisOf(null, NOTHING)).toEqual({ cost: null, chain: null, changed: false, faults: [] })
    const some = basisOf(withShare(triedOf(NOTHING), 30), NOTHING)
    expect([some.chain, some.changed, some.faults]).toEqual([null, true, []])
  })

  it('from nothing is all assumed, and gives what the chain gives', () => {
    const share = { came: 30, found: 55, wouldContact: 100 }
    const tried: Tried = {
      ...{ money: { low: 1, high: 1 }, hours: { low: 0, high: 0 }, visits: 10_000 },
      shares: { support: share, information: { came: 14, found: 35, wouldContact: 100 } },
    }
    const { cost, chain } = basisOf(tried, NOTHING)
    const { conservative, generous } = selfService(
      chain as ChainInput,
      cost ?? expect.fail('a cost was typed'),
    )
    // The two shares of the chain's source.
    expect([conservative, generous].map(Math.round)).toEqual([1650, 2140])
    expect(chain?.information.found).toEqual({ by: 'assumption', share: 0.35 })
  })
})
