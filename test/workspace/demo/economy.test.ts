import { describe, expect, it } from 'vitest'
import { startOf } from '#domain/review/day.ts'
import { baseIn } from '#domain/review/measures/base-series.ts'
import { readSeries, type TeamSeries, toBase } from '#domain/review/series.ts'
import { baseNameOf, chainOf } from '#domain/settings/economy-in-use.ts'
import { validateSettings } from '#domain/settings/stored.ts'
import { demoAccount } from './demo.ts'

const account = demoAccount({ tickets: 300 })
const records = account.objectRecords.map(({ custom_object_fields: fields }) => ({
  kind: String(fields.kind),
  key: String(fields.key),
  body: JSON.parse(String(fields.body)) as unknown,
}))
const series = records.flatMap(({ kind, key, body }) =>
  kind === 'series' ? (readSeries(key, body) ?? []) : [],
)
const { settings } = validateSettings(records.find(({ kind }) => kind === 'settings')?.body)
const ofName = (name: string | null): TeamSeries => {
  const found = series.find((one) => one.name === name)
  if (!found) throw new Error(`no series ${name}`)
  return found
}
const zone = account.timeZone
const [from, to] = ['2026-10-19', '2026-11-16'].map((day) => startOf(day, zone)) as [number, number]

describe('the economy of the demo', () => {
  it('divides by the customers that the account has, week by week', () => {
    const customers = ofName(settings.economy.base)
    const monday = '2026-11-16'
    expect(customers.points.at(-1)).toEqual({
      from: monday,
      to: null,
      value: account.users.filter(
        ({ role, created_at }) =>
          role === 'end-user' && Date.parse(created_at) < Date.parse(`${monday}T00:00:00Z`),
      ).length,
      n: null,
    })
    const base = toBase(customers, zone)
    expect(base && baseIn(base, from, to).covered).toBe(1)
  })

  it('has a series of its own for a plan, smaller than that of all', () => {
    const own = ofName(baseNameOf(settings.economy, { brandId: null, segment: 'plan_pro' }))
    const all = ofName(settings.economy.base)
    for (const [index, { value }] of own.points.entries()) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThan(all.points[index]?.value ?? 0)
    }
    expect(baseNameOf(settings.economy, { brandId: null, segment: 'plan_free' })).toBeNull()
  })

  it('knows visits of every day until yesterday, and tells its chain by survey and assumption', () => {
    const visits = toBase(ofName(settings.economy.selfService?.visits ?? null), zone)
    expect(visits && baseIn(visits, from, to).covered).toBe(1)
    expect(visits && baseIn(visits, from, to + 1).value).toBeNull()
    const chain = chainOf(settings.economy, zone)
    expect(chain?.support.came).toMatchObject({ by: 'survey', share: 0.38, n: 412 })
    expect(chain?.support.wouldContact).toEqual({ by: 'assumption', share: 0.3 })
  })

  it('tells the promoters’ score of each month from what customers answered', () => {
    const [month] = ofName('NPS').points.slice(-1)
    expect(month).toMatchObject({ from: '2026-10-01', to: '2026-10-31' })
    const scores = account.users.flatMap(({ user_fields: { nps_score: score, nps_at: at } }) =>
      typeof score === 'number' && String(at).startsWith('2026-10') ? [score] : [],
    )
    const promoters = scores.filter((score) => score > 8).length
    const detractors = scores.filter((score) => score < 7).length
    expect(month?.n).toBe(scores.length)
    expect(month?.value).toBeCloseTo(((promoters - detractors) / scores.length) * 100, 1)
  })

  it('has days in order, none twice', () => {
    for (const { points } of series)
      for (const [index, { from: day }] of points.slice(1).entries())
        expect(day > (points[index]?.from ?? '')).toBe(true)
  })
})
