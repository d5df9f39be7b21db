// What does a small team have entered of money, customers and visits? Records for an account of tests.

import { type SeriesPoint, seriesBody, type TeamSeries } from '#domain/review/series.ts'
import { DEFAULT_ECONOMY, type EconomySettings, type ToldShare } from '#domain/settings/economy.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import type { Account } from '#workspace/records.ts'

const assumed = (share: number): ToldShare => ({ by: 'assumption', share })
const asked = (share: number): ToldShare => ({
  ...{ by: 'survey', share, n: 400 },
  ...{ from: '2026-01-01', to: '2026-03-31' },
})

const point = (from: string, to: string | null, value: number): SeriesPoint => ({ from, to, value, n: null })

/** Ten to twelve and a fifth of an hour a contact; the two shares of the chain's source. */
const ECONOMY: EconomySettings = {
  ...DEFAULT_ECONOMY,
  currency: 'USD',
  costs: { standard: { money: { low: 10, high: 12 }, hours: { low: 0.2, high: 0.2 } }, entries: [] },
  base: 'Customers',
  selfService: {
    visits: 'Visits',
    support: { came: asked(30), found: asked(55), wouldContact: assumed(100) },
    information: { came: asked(14), found: asked(35), wouldContact: assumed(100) },
  },
}

const SERIES: readonly TeamSeries[] = [
  { name: 'Customers', kind: 'stock', unit: 'customers', points: [point('2026-01-01', null, 2000)] },
  // Ten thousand in twelve weeks: 84 days.
  {
    ...{ name: 'Visits', kind: 'flow', unit: 'visits' },
    points: [point('2026-01-01', '2026-12-31', (10_000 / 84) * 365)],
  },
]

const record = (index: number, kind: string, key: string, body: object, at: string): ObjectRecordRecord => ({
  id: `01JBAR0METER${String(index + 1).padStart(14, '0')}`,
  name: `${kind}:${key}:1`,
  external_id: `${kind}:${key}:1`,
  custom_object_key: 'barometer',
  custom_object_fields: { kind, key, version: 1, body: JSON.stringify(body) },
  ...{ created_by_user_id: '1', updated_by_user_id: '1', created_at: at, updated_at: at },
})

/** The same account with costs, customers, visits and `more` entered. */
export const withEconomy = (account: Account, more: readonly TeamSeries[] = []): Account => ({
  ...account,
  objectRecords: [
    ...account.objectRecords,
    record(0, 'settings', 'team', { economy: ECONOMY }, account.now),
    ...[...SERIES, ...more].map((series, index) =>
      record(index + 1, 'series', series.name, seriesBody(series), account.now),
    ),
  ],
})
