import { expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_ECONOMY, type EconomySettings } from '#domain/settings/economy.ts'
import { always, VALUES } from '#test/samples/review-both.ts'
import { oracleVolume } from '#test/samples/review-oracle.ts'
import { costOfAll as oracleCost } from '#test/samples/review-oracle-money.ts'
import { dayOf } from './day.ts'
import { economyFigures } from './economy-preview.ts'
import type { TeamSeries } from './series.ts'

const taxonomy = buildTaxonomy(VALUES.map((value) => ({ name: value, value })))
const assumed = (share: number) => ({ by: 'assumption' as const, share })
const purpose = { came: assumed(40), found: assumed(50), wouldContact: assumed(25) }
const cost = { money: { low: 6, high: 9 }, hours: { low: 0.2, high: 0.3 } }

const TOLD: EconomySettings = {
  ...DEFAULT_ECONOMY,
  costs: { standard: cost, entries: [] },
  base: 'Customers',
  selfService: { visits: 'Visits', support: purpose, information: purpose },
}
const stock: TeamSeries = {
  ...{ name: 'Customers', kind: 'stock', unit: '' },
  points: [{ from: '2000-01-01', to: null, value: 500, n: null }],
}

it('is what the definitions say, of whatever contacts', () => {
  always(({ judged, account, some, rows }, { from, to }) => {
    const visits: TeamSeries = {
      ...{ name: 'Visits', kind: 'flow', unit: '' },
      points: [{ from: dayOf(from, 'UTC'), to: dayOf(to, 'UTC'), value: 1000, n: null }],
    }
    const told = { economy: TOLD, groupTiers: {}, series: [stock, visits] }
    const found = economyFigures({ judged, rows, period: { from, to }, zone: 'UTC', taxonomy }, told)
    const { contacts } = oracleVolume(account, some)
    const weeks = (to - from) / (7 * 24 * 3600 * 1000)
    expect(found.base).toMatchObject({ name: 'Customers', value: 500, covered: 1 })
    expect(found.intensity).toBeCloseTo((contacts / 500 / weeks) * 1000, 8)
    // Between half and three times of a usual contact, each.
    expect(found.cost?.money.low).toBeGreaterThanOrEqual(contacts * 6 * 0.5 - 1e-9)
    expect(found.cost?.money.high).toBeLessThanOrEqual(contacts * 9 * 3 + 1e-9)
    // Each contact that was not needed is worth what one of the period cost.
    const [low = 0] = oracleCost(account, { ...{ standard: cost, entries: [], groupTiers: {} } }, some)
    if (some.length === 0) expect(found.saved).toBeNull()
    else {
      const { conservative, worth } = found.saved ?? { conservative: 0, worth: null }
      expect(conservative).toBeGreaterThan(0)
      expect(worth?.money.low).toBeCloseTo((conservative * low) / some.length, 6)
    }
  })
})

it('says nothing of what nobody told', () => {
  always(({ judged, rows }, { from, to }) => {
    const told = { economy: DEFAULT_ECONOMY, groupTiers: {}, series: [stock] }
    expect(economyFigures({ judged, rows, period: { from, to }, zone: 'UTC', taxonomy }, told)).toEqual({
      ...{ base: null, intensity: null, cost: null, avoidable: null, saved: null },
    })
  })
})
