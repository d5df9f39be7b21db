import { beforeAll, describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { buildTaxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { chosenContacts } from '#domain/review/measures/chosen.ts'
import { costBy, costsOf } from '#domain/review/measures/cost.ts'
import { together } from '#domain/review/measures/grouping.ts'
import { judge } from '#domain/review/measures/judged.ts'
import type { EconomySettings } from '#domain/settings/economy.ts'
import { costTableOf } from '#domain/settings/economy-in-use.ts'
import { type OracleAccount, oracleAccount } from '#test/samples/review-oracle.ts'
import { costOfAll } from '#test/samples/review-oracle-money.ts'
import { IDS } from '#workspace/demo/company.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { economy, groupTiers } from '#workspace/demo/economy.ts'
import { REASONS } from '#workspace/demo/reasons/all.ts'
import { createWorld } from '#workspace/world/world.ts'
import { contactsIn } from '#zendesk/schemas/tickets.ts'

const FIELDS = { reason: IDS.reasonField, inhibitor: IDS.inhibitorField }
const TIERS = groupTiers()

interface Demo {
  account: OracleAccount
  told: EconomySettings
  costOf: (groupTiers: Readonly<Record<string, number>>, told: EconomySettings) => number
}

let demo: Demo
beforeAll(() => {
  const made = demoAccount({ tickets: 1200 })
  const world = createWorld(made, { time: () => 0 })
  const now = world.clock.now()
  const taxonomy = buildTaxonomy(REASONS.map(({ name, value }) => ({ name, value })))
  const isReason = (tag: string): boolean => taxonomy.byValue.has(tag)
  const rows = world.tickets
    .candidates()
    .map((ticket) => ({ ...ticket, metric_set: world.metrics.of(ticket) }))
  const contacts = contactsIn(rows, FIELDS).rows
  const options = {
    ...{ now, windowDays: 7, topLevelOf: topLevelOf(taxonomy), agentsLogContacts: true, sampled: 1 },
    staff: new Set(world.people.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id)),
  }
  const table = createContacts(isReason)
  for (const contact of contacts) putContact(table, contact)
  const judged = judge(table, options)
  const all = chosenContacts(judged, { from: now - 400 * DAY, to: now + DAY }).rows
  demo = {
    account: oracleAccount(contacts, { ...options, from: 0, isReason }),
    told: economy(now),
    costOf: (groupTiers, told) => {
      const costs = costTableOf(told, groupTiers)
      if (costs === null) throw new Error('the demo has costs')
      return costBy(costsOf(judged, costs), all, together(judged))[0]?.money.low ?? 0
    },
  }
}, 20_000)

/** The demo's own table without its lines for tiers. */
const withoutTiers = (told: EconomySettings): EconomySettings => {
  if (told.costs === null) throw new Error('the demo has costs')
  const entries = told.costs.entries.filter(({ tier }) => tier === null)
  return { ...told, costs: { ...told.costs, entries } }
}

const oracle = ({ account }: Demo, groupTiers: Readonly<Record<string, number>>, told: EconomySettings) => {
  const costs = costTableOf(told, groupTiers)
  return costs === null ? 0 : (costOfAll(account, costs, account.contacts)[0] ?? 0)
}

describe('on the demo account a contact of the second tier', () => {
  it('costs what its line says, before that of its channel', () => {
    const { told, costOf } = demo
    const found = costOf(TIERS, told)
    expect(found).toBeCloseTo(oracle(demo, TIERS, told), 4)
    expect(found).toBeGreaterThan(costOf(TIERS, withoutTiers(told)))
  })

  it('costs the same as any where groups have no tiers, or tiers no line', () => {
    const { told, costOf } = demo
    expect(costOf({}, told)).toBeCloseTo(costOf({}, withoutTiers(told)), 6)
    expect(costOf(TIERS, withoutTiers(told))).toBeCloseTo(costOf({}, told), 6)
  })
})
