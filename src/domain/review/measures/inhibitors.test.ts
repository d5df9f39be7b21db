import { expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aContact, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { chosenContacts } from './chosen.ts'
import { costsOf } from './cost.ts'
import { paretoOf } from './inhibitors.ts'
import { judge } from './judged.ts'

const failed = (id: number, inhibitor: string | null): Contact =>
  aContact({
    ...{ id, inhibitor, requesterId: id, createdAt: daysAgo(40) },
    metrics: someMetrics({ replies: 3 }),
  })

const NONE: ReadonlyMap<number, string | null> = new Map()

const pareto = (
  contacts: readonly Contact[],
  asked?: (ticketId: number) => boolean,
  causes: ReadonlyMap<number, string | null> = NONE,
) => {
  const table = createContacts()
  for (const contact of contacts) putContact(table, contact)
  const judged = judge(table, {
    ...{ now: NOW, windowDays: 7, topLevelOf: (reason: string | null) => reason },
    ...{ agentsLogContacts: true, staff: new Set<number>(), sampled: 1 },
    corrections: { reasons: new Map(), causes },
  })
  const free = { money: { low: 0, high: 0 }, hours: { low: 0, high: 0 } }
  const costs = costsOf(judged, { standard: free, entries: [], groupTiers: {} })
  const { rows } = chosenContacts(judged, { from: daysAgo(60), to: NOW })
  return paretoOf(judged, rows, costs, asked ? { asked } : {})
}

const FOUR = [
  failed(1, 'bm_inh_staff_skills'),
  failed(2, null),
  failed(3, null),
  aContact({ id: 4, requesterId: 4, createdAt: daysAgo(40), metrics: someMetrics() }),
]

it('what was resolved has no inhibitor, and what nobody stated stands last', () => {
  const { issues, answered, bars } = pareto(FOUR)
  expect([issues, answered]).toEqual([3, 1])
  expect(bars.map(({ inhibitor, issues: n }) => [inhibitor, n])).toEqual([
    ['staff_skills', 1],
    [null, 2],
  ])
})

it('where one of k is asked, only those asked, or who said it all the same, count as such', () => {
  const { issues, answered } = pareto(FOUR, (ticketId) => ticketId === 3)
  expect([issues, answered]).toEqual([2, 1])
})

it('what the corrections’ log says of a cause goes before the field, also that there was none', () => {
  const causes = new Map([
    [1, null],
    [2, 'bm_inh_circumstances'],
  ])
  const { issues, answered, bars } = pareto(FOUR, undefined, causes)
  expect([issues, answered]).toEqual([3, 1])
  expect(bars.map(({ inhibitor, issues: n }) => [inhibitor, n])).toEqual([
    ['circumstances', 1],
    [null, 2],
  ])
})
