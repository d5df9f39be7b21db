import { describe, expect, it } from 'vitest'
import { REMEDY_SHARES } from '#domain/review/measures/fix-first.ts'
import { selfService } from '#domain/review/measures/self-service.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { cost, ECONOMY } from '#test/samples/economy-settings.ts'
import { DEFAULT_ECONOMY } from './economy.ts'
import { baseNameOf, chainOf, costTableOf, remedySharesOf } from './economy-in-use.ts'

describe('the economy as the measures take it', () => {
  it('is nothing at first: no figure is in money and there is no base', () => {
    expect(DEFAULT_SETTINGS.economy).toEqual(DEFAULT_ECONOMY)
    expect(costTableOf(DEFAULT_ECONOMY, {})).toBeNull()
    expect(baseNameOf(DEFAULT_ECONOMY, { brandId: null, segment: null })).toBeNull()
    expect(chainOf(DEFAULT_ECONOMY, 'UTC')).toBeNull()
    expect(remedySharesOf(DEFAULT_ECONOMY)).toEqual(REMEDY_SHARES)
  })

  it('a brand or a segment has a base of its own or none, both at once have none', () => {
    const of = (brandId: number | null, segment: string | null) => baseNameOf(ECONOMY, { brandId, segment })
    expect(of(null, null)).toBe('Active customers')
    expect(of(300_002, null)).toBe('Customers of the other brand')
    expect(of(300_001, null)).toBeNull()
    expect(of(null, 'plan_pro')).toBe('Pro')
    expect(of(null, 'toString')).toBeNull()
    expect(of(300_002, 'plan_pro')).toBeNull()
  })

  it('shares are of 1, and a survey’s last day is whole', () => {
    const chain = chainOf(ECONOMY, 'Europe/Berlin')
    if (!chain) throw new Error('a chain')
    expect(chain.support.came).toEqual({
      ...{ by: 'survey', share: 0.4, n: 200 },
      from: Date.parse('2026-08-01T00:00:00+02:00'),
      to: Date.parse('2026-09-01T00:00:00+02:00'),
    })
    const { conservative } = selfService({ visits: 1000, ...chain }, cost(6, 9))
    expect(conservative).toBeCloseTo(1000 * 0.4 * 0.5 * 0.3)
    expect(remedySharesOf(ECONOMY)).toEqual({ ...REMEDY_SHARES, fix_bug: 0.7 })
    expect(costTableOf(ECONOMY, { '600002': 2 })).toEqual({ ...ECONOMY.costs, groupTiers: { '600002': 2 } })
  })
})
