import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { allRows, aSolved, expense, judgedOf } from '#test/samples/judged-contacts.ts'
import { someMetrics } from '#test/samples/records.ts'
import { type CostTable, costAlong, costBy, costOfOne, costsOf, NO_COSTS } from './cost.ts'
import { costByOrganization } from './customers-cost.ts'
import { together } from './grouping.ts'
import { NOTHING } from './range.ts'

const each = (amount: number) => expense(amount, amount, amount, amount)
const flat: CostTable = { standard: each(10), entries: [], groupTiers: {} }
/** What each contact costs, in their order. */
const moneyOf = (contacts: readonly Contact[], table: CostTable): number[] => {
  const judged = judgedOf(contacts)
  const costs = costsOf(judged, table)
  return [...allRows(judged)].map(
    (row) => costBy(costs, Uint32Array.of(row), together(judged))[0]?.money.low ?? Number.NaN,
  )
}
const replied = (id: number, replies: number, channel = 'email') =>
  aSolved(id, { channel, metrics: someMetrics({ replies }) })

describe('a contact costs', () => {
  it('in proportion to its replies beside the channel’s median, from half to three times', () => {
    // The median is 4.
    const replies = [0, 1, 2, 3, 4, 5, 8, 12, 13]
    const costs = moneyOf(
      replies.map((count, at) => replied(at + 1, count)),
      flat,
    )
    expect(costs).toEqual([5, 5, 5, 7.5, 10, 12.5, 20, 30, 30])
  })

  it('once where its replies, or those of its channel, are not known', () => {
    const silent = [replied(1, 0, 'web'), replied(2, 0, 'web')]
    const unknown = aSolved(3, { channel: 'web', metrics: null })
    expect(moneyOf([...silent, unknown], flat)).toEqual([10, 10, 10])
    const unasked = [replied(1, 2), replied(2, 2), aSolved(3, { metrics: null })]
    expect(moneyOf(unasked, flat)).toEqual([10, 10, 10])
  })

  it('by medians of contacts alone, of each channel', () => {
    const judged = judgedOf(
      [
        ...[replied(1, 2), replied(2, 4), replied(3, 6), replied(4, 1, 'chat'), replied(5, 2, 'chat')],
        { ...replied(6, 50), requesterId: 99 },
        aSolved(7, { metrics: null }),
        aSolved(8, { channel: 'voice', metrics: null }),
      ],
      { staff: new Set([99]) },
    )
    const { medians } = costsOf(judged, flat)
    expect(Object.fromEntries(medians)).toEqual({ email: 4, chat: 1.5, voice: 0 })
  })

  it('what the closest entry says: a tier before a channel, both before one, of equals the first', () => {
    const table: CostTable = {
      standard: each(1),
      entries: [
        { tier: null, channel: 'voice', cost: each(2) },
        { tier: 2, channel: 'voice', cost: each(3) },
        { tier: 2, channel: null, cost: each(4) },
        { tier: 2, channel: null, cost: each(5) },
        { tier: 1, channel: 'chat', cost: each(6) },
      ],
      groupTiers: { 6: 1, 7: 2 },
    }
    const one = (id: number, groupId: number | null, channel: string) => aSolved(id, { groupId, channel })
    const contacts = [
      ...[one(1, null, 'email'), one(2, null, 'voice'), one(3, 7, 'voice'), one(4, 7, 'email')],
      ...[one(5, 6, 'voice'), one(6, 6, 'chat'), one(7, 6, 'email'), one(8, 55, 'chat')],
    ]
    expect(moneyOf(contacts, table)).toEqual([1, 2, 3, 4, 2, 6, 1, 1])
  })

  it('anything where an entry names neither tier nor channel, before the standard', () => {
    const entries = [{ tier: null, channel: null, cost: each(7) }]
    expect(moneyOf([aSolved(1)], { ...flat, entries })).toEqual([7])
  })
})

describe('what many contacts cost', () => {
  const judged = judgedOf([1, 2, 3].map((id) => aSolved(id, { organizationId: id === 3 ? null : 70 })))
  const costs = costsOf(judged, { ...flat, standard: expense(10, 20, 1, 3) })
  const grouping = { size: 2, of: Int32Array.of(1, -1, 1) }

  it('is the sum of each group, without those of none', () => {
    const wanted = [NOTHING, expense(20, 40, 2, 6)]
    expect(costBy(costs, allRows(judged), grouping)).toEqual(wanted)
    expect(costAlong(costs, allRows(judged), grouping.of, 2)).toEqual(wanted)
    // Along rows, places follow the rows that are given, not the table.
    expect(costAlong(costs, [2, 0], [0, 1], 2)).toEqual([expense(10, 20, 1, 3), expense(10, 20, 1, 3)])
  })

  it('is nothing where the team has not said what one costs', () => {
    expect(costBy(NO_COSTS, allRows(judged), grouping)).toEqual([NOTHING, NOTHING])
    expect(costAlong(NO_COSTS, allRows(judged), grouping.of, 2)).toEqual([NOTHING, NOTHING])
  })

  it('is of one contact the mean, and null of none', () => {
    expect(costOfOne(judged, costs, Uint32Array.of(0, 2))).toEqual(expense(10, 20, 1, 3))
    expect(costOfOne(judged, costs, new Uint32Array())).toBeNull()
  })

  it('is known of each organisation that came', () => {
    expect([...costByOrganization(judged, allRows(judged), costs)]).toEqual([[70, expense(20, 40, 2, 6)]])
  })
})
