import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { REMEDIES, type Remedy } from '#domain/reasons/kinds.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aContact, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { chosenContacts } from './chosen.ts'
import { type CostTable, costsOf } from './cost.ts'
import { fixFirst, REMEDY_SHARES } from './fix-first.ts'
import { judge } from './judged.ts'

const NOTHING = { low: 0, high: 0 }
const at = (low: number, high: number): CostTable => ({
  standard: { money: { low, high }, hours: NOTHING },
  entries: [],
  groupTiers: {},
})

const fixesOf = (
  contacts: readonly Contact[],
  reasons: Readonly<Record<string, Remedy | null>>,
  costs = at(10, 20),
) => {
  const table = createContacts()
  for (const contact of contacts) putContact(table, contact)
  const judged = judge(table, {
    ...{ now: NOW, windowDays: 7, topLevelOf: (reason: string | null) => reason },
    ...{ agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
  })
  const { rows } = chosenContacts(judged, { from: daysAgo(60), to: NOW })
  const named = Object.entries(reasons).map(([value, remedy]) => ({ value, remedy }))
  return fixFirst(judged, rows, costsOf(judged, costs), named)
}

let id = 0
const contactsOf = (reason: string, people: number, each = 1): Contact[] =>
  Array.from({ length: people }).flatMap((_, person) =>
    Array.from({ length: each }, (_, nth) => {
      id += 1
      const requesterId = 1000 * reason.length + person
      const createdAt = daysAgo(40) + nth * DAY
      return aContact({ id, reason, requesterId, createdAt, updatedAt: createdAt, metrics: someMetrics() })
    }),
  )

describe('what to fix first', () => {
  it('assumes of each remedy which share of first contacts it makes needless', () => {
    expect(REMEDIES.map((remedy) => [remedy, REMEDY_SHARES[remedy]])).toEqual([
      ['fix_bug', 0.8],
      ['simplify_process', 0.5],
      ['self_service', 0.3],
      ['outbound_communication', 0.2],
      ['automation', 0.2],
    ])
  })

  it('shows its arithmetic: contacts beyond the first, and a share of the first ones', () => {
    const { remedies } = fixesOf(contactsOf('crash', 5, 3), { crash: 'fix_bug' })
    expect(remedies[0]?.fixes[0]).toMatchObject({
      first: { contacts: 5, cost: { money: { low: 50, high: 100 } } },
      beyond: { contacts: 10, cost: { money: { low: 100, high: 200 } } },
      share: 0.8,
      avoidable: { money: { low: 140, high: 280 } },
    })
  })

  it('has all remedies in their order, whatever their worth, and most avoidable first within each', () => {
    const contacts = [...contactsOf('bug', 1), ...contactsOf('howto', 8), ...contactsOf('guide', 9, 2)]
    const { remedies, withoutRemedy } = fixesOf([...contacts, ...contactsOf('x', 2, 2)], {
      ...{ howto: 'self_service', guide: 'self_service', bug: 'fix_bug', x: null, unused: 'automation' },
    })
    expect(remedies.map(({ remedy, fixes }) => [remedy, fixes.map(({ reason }) => reason)])).toEqual([
      ['fix_bug', ['bug']],
      ['simplify_process', []],
      ['self_service', ['guide', 'howto']],
      ['outbound_communication', []],
      ['automation', []],
    ])
    expect(withoutRemedy).toMatchObject([
      { reason: 'x', share: 0, avoidable: { money: { low: 20, high: 40 } } },
    ])
  })

  it('ranks by contacts where nothing is known to cost anything', () => {
    const contacts = [...contactsOf('few', 2), ...contactsOf('many', 9)]
    const { remedies } = fixesOf(contacts, { few: 'automation', many: 'automation' }, at(0, 0))
    expect(remedies.at(-1)?.fixes.map(({ reason }) => reason)).toEqual(['many', 'few'])
  })
})
