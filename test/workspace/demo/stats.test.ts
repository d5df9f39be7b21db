import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { buildTaxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import { readStats } from '#domain/review/stats/record.ts'
import { outcomesFor } from '#domain/review/stats/use.ts'
import { oracleStats } from '#test/samples/stats-oracle.ts'
import { contactsIn } from '#zendesk/schemas/tickets.ts'
import { IDS } from './company.ts'
import { demoAccount } from './demo.ts'
import { REASONS } from './reasons/all.ts'

const account = demoAccount({ tickets: 2500 })
const record = account.objectRecords.find(({ custom_object_fields: { kind } }) => kind === 'stats')
const stats = readStats(JSON.parse(String(record?.custom_object_fields.body)))

describe("the demo's stats", () => {
  it('are of yesterday, so that a lead may write those of today', () => {
    expect(stats?.day).toBe('2026-11-15')
    expect(record?.external_id).toBe('stats:2026-11-15')
    expect(readStats(JSON.parse(String(record?.custom_object_fields.body)))).toEqual(stats)
  })

  it('are what the definitions say of its tickets', () => {
    const now = Date.parse(account.now) - DAY
    const taxonomy = buildTaxonomy(REASONS.map(({ name, value }) => ({ name, value })))
    const rows = account.tickets
      .filter(({ created_at }) => Date.parse(created_at) < now && Date.parse(created_at) >= now - 112 * DAY)
      .map((ticket) => ({ ...ticket, metric_set: account.metrics(ticket.id) }))
    const expected = oracleStats(
      contactsIn(rows, { reason: IDS.reasonField, inhibitor: IDS.inhibitorField }).rows,
      {
        now,
        from: now - 70 * DAY,
        windowDays: 7,
        topLevelOf: topLevelOf(taxonomy),
        isReason: (tag) => taxonomy.byValue.has(tag),
        agentsLogContacts: true,
        staff: new Set(account.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id)),
      },
    )
    expect({ usual: stats?.usual, found: stats?.found, firstContact: stats?.firstContact }).toEqual({
      usual: expected.usual,
      found: expected.found,
      firstContact: expected.firstContact,
    })
    expect(Object.fromEntries(stats?.reasons ?? [])).toEqual(expected.reasons)
  })

  it('tell of several items how often they worked', () => {
    if (stats === null) throw new Error('no stats')
    const { byItem, usual } = outcomesFor(stats, [])
    const often = [...byItem.values()].filter(({ n }) => n >= 5)
    expect(often.length).toBeGreaterThan(3)
    expect(usual).toBeGreaterThan(0.5)
    for (const { n, worked } of often) expect(worked).toBeLessThanOrEqual(n)
  })
})
