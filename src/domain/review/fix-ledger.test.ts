import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { isWorldReason, worldTopLevel } from '#test/samples/any-contacts.ts'
import { aContact } from '#test/samples/records.ts'
import { COSTS } from '#test/samples/review-both.ts'
import { changeShown, fixOutcome, valuesAbout } from './fix-ledger.ts'
import { costsOf } from './measures/cost.ts'
import { judge } from './measures/judged.ts'
import { watchedCounts } from './spikes/watched-counts.ts'

const MONDAY = Date.parse('2026-06-01T00:00:00Z')
const taxonomy = buildTaxonomy([
  { name: 'Billing::Refund', value: 'billing_refund' },
  { name: 'Billing::Card', value: 'billing_card' },
  { name: 'Login::Reset', value: 'login_reset' },
])

/** Four a day of each reason; of refunds one a day from `fixedOn` on. */
function accountOf(fixedOn: number, days: number) {
  const contacts: Contact[] = []
  const come = (reason: string, day: number, many: number) => {
    for (let one = 0; one < many; one += 1) {
      const id = contacts.length + 1
      const createdAt: Instant = MONDAY + day * DAY + (8 + one / 60) * 3_600_000
      const who = { requesterId: 1000 + id, submitterId: 1000 + id, channel: 'email', groupId: null }
      contacts.push(
        aContact({ id, ...who, createdAt, status: 'solved', reason, tags: [reason], metrics: null }),
      )
    }
  }
  for (let day = 0; day < days; day += 1) {
    come('billing_refund', day, day < fixedOn ? 4 : 1)
    come('billing_card', day, 4)
    come('login_reset', day, 4)
  }
  const table = createContacts(isWorldReason)
  for (const contact of contacts) putContact(table, contact)
  const judged = judge(table, {
    ...{ now: MONDAY + days * DAY + DAY / 2, windowDays: 7, topLevelOf: worldTopLevel },
    ...{ agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
  })
  const reasons = taxonomy.reasons.map(({ value }) => ({ value, parent: null }))
  const watched = watchedCounts(judged, { zone: 'UTC', from: MONDAY, reasons, watchDays: 28 })
  if (watched === null) throw new Error('weeks are known')
  return { judged, watched }
}

describe('the ledger', () => {
  const fixedOn = 12 * 7
  const { judged, watched } = accountOf(fixedOn, 18 * 7)
  const options = { taxonomy, costs: costsOf(judged, COSTS), zone: 'UTC' }
  const shipped = MONDAY + fixedOn * DAY

  it('finds a fix that made three of four stay away, and what they would have cost', () => {
    const found = fixOutcome(judged, watched, { reason: 'billing_refund', shipped }, options)
    if ('because' in found) throw new Error(found.because)
    const { result } = found
    expect(result.weeks).toBe(6)
    expect(result.actual).toBe(6 * 7)
    expect(result.expected / (6 * 28)).toBeCloseTo(1, 1)
    expect(result.change?.share).toBeCloseTo(-0.75, 1)
    expect(changeShown(result)).toMatchObject({ share: result.change?.share })
    // Each contact costs 6 to 9 here: those who stayed away would have, too.
    const stayedAway = -result.difference
    expect((result.saved.money.low + result.saved.money.high) / 2).toBeGreaterThan(6 * stayedAway * 0.9)
    expect(result.saved.money.high).toBeLessThan(9 * -result.interval.low + 1e-6)
  })

  it('sees the same fix in its level, less clearly, and nothing in a reason that was left alone', () => {
    const level = fixOutcome(judged, watched, { reason: 'Billing', shipped }, options)
    const other = fixOutcome(judged, watched, { reason: 'login_reset', shipped }, options)
    if ('because' in level || 'because' in other) throw new Error('there is a baseline')
    expect(level.result.change?.share).toBeCloseTo(-0.375, 1)
    expect(Math.abs(other.result.change?.share ?? 1)).toBeLessThan(0.1)
    expect(other.result.interval.low).toBeLessThan(0)
    expect(other.result.interval.high).toBeGreaterThan(0)
  })

  it('shows agents nothing while it is too early', () => {
    const late = { reason: 'billing_refund', shipped: shipped + 3 * 7 * DAY }
    const found = fixOutcome(judged, watched, late, options)
    if ('because' in found) throw new Error(found.because)
    expect([found.result.weeks, found.result.tooEarly, changeShown(found.result)]).toEqual([3, true, null])
  })

  it.each([
    ['gone', { reason: 'nothing of ours', shipped }],
    ['short', { reason: 'billing_refund', shipped: MONDAY + 20 * DAY }],
    ['short', { reason: 'billing_refund', shipped: MONDAY - 20 * DAY }],
  ] as const)('says why it cannot tell: %s', (because, fix) => {
    expect(fixOutcome(judged, watched, fix, options)).toEqual({ because })
  })

  it('is about a reason, or about all of a top level', () => {
    expect(valuesAbout('billing_card', taxonomy)).toEqual(['billing_card'])
    expect(valuesAbout('Billing', taxonomy)).toEqual(['billing_refund', 'billing_card'])
  })
})
