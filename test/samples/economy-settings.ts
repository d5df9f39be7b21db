// What a team may have entered of its costs and savings.

import type { EconomySettings } from '#domain/settings/economy.ts'

export const cost = (low: number, high: number) => ({ money: { low, high }, hours: { low: 0.1, high: 0.2 } })
const assumed = (share: number) => ({ by: 'assumption' as const, share })
const asked = { by: 'survey' as const, share: 40, n: 200, from: '2026-08-01', to: '2026-08-31' }
const purpose = { came: asked, found: assumed(50), wouldContact: assumed(30) }

export const ECONOMY: EconomySettings = {
  currency: 'USD',
  costs: { standard: cost(6, 9), entries: [{ tier: 2, channel: null, cost: cost(12, 20) }] },
  base: 'Active customers',
  baseBy: { brands: { '300002': 'Customers of the other brand' }, segments: { plan_pro: 'Pro' } },
  remedyShares: { fix_bug: 70 },
  selfService: { visits: 'Visits', support: purpose, information: { ...purpose, came: assumed(20) } },
}
