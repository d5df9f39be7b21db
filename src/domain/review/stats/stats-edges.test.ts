// A day's stats of a few contacts that can be counted by hand.

import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { QUARTER_DAYS } from '#domain/fcr/maturity.ts'
import { DAY, HOUR } from '#domain/instant.ts'
import { createContacts, putContact } from '#domain/review/contacts/table.ts'
import { aSolved } from '#test/samples/judged-contacts.ts'
import { daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { loggedBody, readLogged } from './logged-rows.ts'
import { readStats, statsBody } from './record.ts'
import { computeStats, type StatsOptions } from './stats.ts'
import { isCurrent, outcomesFor } from './use.ts'

const statsOf = (contacts: readonly Contact[], options: Partial<StatsOptions> = {}) => {
  const table = createContacts()
  for (const contact of contacts) putContact(table, contact)
  return computeStats(table, {
    ...{ now: NOW, day: '2026-11-20', from: daysAgo(130), windowDays: 7, sampled: 1 },
    ...{ topLevelOf: (reason: string | null) => reason, agentsLogContacts: false, staff: new Set([99]) },
    ...options,
  })
}
// L is one day at least.
const TO = NOW - 8 * DAY
const silent = someMetrics({ requesterUpdatedAt: 0 })

describe('what is counted', () => {
  it('was created in the mature quarter, both ends within; the rest is left out by its kind', () => {
    const from = TO - QUARTER_DAYS * DAY
    const stats = statsOf([
      ...[aSolved(1, { createdAt: from }), aSolved(2, { createdAt: from - 1000 })],
      ...[aSolved(3, { createdAt: TO }), aSolved(4, { createdAt: TO + 1000 })],
      aSolved(5, { status: 'open', metrics: null }),
      aSolved(6, { requesterId: 99 }),
      aSolved(7, { tags: ['closed_by_merge'] }),
      aSolved(8, { submitterId: 98, channel: 'web', metrics: silent }),
    ])
    expect(stats).toMatchObject({ from, to: TO, found: 6, usual: { n: 2, worked: 2 } })
    expect(stats.leftOut).toEqual({ staff: 1, outbound: 1, merged: 1, unsolved: 1 })
    expect(stats.firstContact).toEqual({ yes: 2, no: 1, maturing: 1 })
  })

  it('begins no earlier than rows are complete', () => {
    const from = daysAgo(30)
    const stats = statsOf([aSolved(1, { createdAt: from }), aSolved(2, { createdAt: from - 1000 })], { from })
    expect(stats).toMatchObject({ from, usual: { n: 1 }, firstContact: { yes: 1, no: 0 } })
  })

  it('is known by rows, by metrics or by the conversation', () => {
    const stats = statsOf([
      ...[aSolved(1, { metrics: null }), aSolved(2), aSolved(3, { ours: ['bm_turns_1_r1'] })],
      aSolved(4, { ours: ['bm_turns_n_r1'] }),
    ])
    expect(stats.levels).toEqual({ rows: 1, metrics: 1, conversation: 2 })
  })

  it('are ratings of the last quarter, by the last solve', () => {
    const rated = (id: number, at: number, rating: 'good' | 'bad' = 'good') =>
      aSolved(id, { rating, metrics: someMetrics({ solvedAt: at }) })
    const stats = statsOf([
      ...[
        rated(1, NOW),
        rated(2, NOW + 1000),
        rated(3, NOW - QUARTER_DAYS * DAY),
        rated(4, NOW - QUARTER_DAYS * DAY + 1000, 'bad'),
      ],
      aSolved(5),
    ])
    expect(stats.ratings).toEqual({ good: 1, n: 2 })
  })
})

describe('by reason and item', () => {
  const again = (id: number, of: number, reason: string) =>
    aSolved(id, { requesterId: 1000 + of, submitterId: 1000 + of, reason, createdAt: daysAgo(40) + 3 * DAY })
  const stats = statsOf([
    aSolved(1, { reason: 'a', ours: ['bm_sent_a1', 'bm_sent_p2'] }),
    ...[aSolved(2, { reason: 'a', ours: ['bm_sent_a1', 'bm_irr_p3'] }), again(3, 2, 'a')],
    aSolved(4, { ours: ['bm_sent_a9'] }),
    aSolved(5, { reason: 'b', ours: ['bm_irr_a8'] }),
    aSolved(6, { reason: 'b', ours: ['bm_irr_a8', 'bm_irr_a7'] }),
    aSolved(7, { reason: 'b', ours: ['bm_irr_a6'] }),
  ])

  it('shares stand with and without what was sent', () => {
    expect(Object.fromEntries(stats.reasons)).toEqual({
      a: { n: 3, worked: 2, without: { n: 1, worked: 1 } },
      b: { n: 3, worked: 3, without: { n: 3, worked: 3 } },
      '': { n: 1, worked: 1, without: { n: 0, worked: 0 } },
    })
  })

  it('items share the credit, and stand by uses, then by how often they did not fit, then by name', () => {
    expect(stats.items).toEqual([
      { item: 'article:1', reason: 'a', n: 1.5, worked: 0.5, contacts: 2, irrelevant: 0 },
      { item: 'article:9', reason: null, n: 1, worked: 1, contacts: 1, irrelevant: 0 },
      { item: 'post:2', reason: 'a', n: 0.5, worked: 0.5, contacts: 1, irrelevant: 0 },
      { item: 'article:8', reason: 'b', n: 0, worked: 0, contacts: 0, irrelevant: 2 },
      { item: 'article:6', reason: 'b', n: 0, worked: 0, contacts: 0, irrelevant: 1 },
      { item: 'article:7', reason: 'b', n: 0, worked: 0, contacts: 0, irrelevant: 1 },
      { item: 'post:3', reason: 'a', n: 0, worked: 0, contacts: 0, irrelevant: 1 },
    ])
  })

  it('come back from the record as they went in', () => {
    expect(readStats(JSON.parse(JSON.stringify(statsBody(stats))))).toEqual(stats)
  })

  it('of a reason too rare, the account stands in; of none asked for, too', () => {
    expect(outcomesFor(stats, ['a']).usual).toBeCloseTo(6 / 7)
    expect(outcomesFor(stats, []).usual).toBeCloseTo(6 / 7)
    expect(outcomesFor(stats, ['a', 'b', 'a']).usual).toBeCloseTo(5 / 6)
    expect(outcomesFor(statsOf([]), ['a'])).toEqual({ byItem: new Map(), usual: null })
  })
})

describe('a new reason', () => {
  const seen = (reason: string, ...days: number[]) =>
    days.map((ago, at) => aSolved(reason.charCodeAt(0) * 1000 + at, { reason, createdAt: NOW - ago * DAY }))
  const old = [...seen('a', 122, 60, 1), ...seen('b', 121, 5)]
  const found = (...more: Contact[]) => [...statsOf([...old, ...more]).newReasons.keys()]

  it('came first within 61 days, and so often that this is no chance', () => {
    // Half of the time that is known: seven contacts fall into it by chance in one of 128 cases, six in one of 64.
    const days = (count: number, first: number) => [
      first,
      ...Array.from({ length: count - 1 }, (_, at) => at + 1),
    ]
    expect(found(...seen('c', ...days(7, 60.9)))).toEqual(['c'])
    expect(found(...seen('c', ...days(6, 60.9)))).toEqual([])
    expect(found(...seen('c', ...days(9, 61)))).toEqual([])
  })

  it('stands before those that came earlier, as long as no more than half of all are new', () => {
    const [c, d] = [seen('c', 20, 19, 18, 17), seen('d', 10, 9, 8, 7)]
    expect(found(...c, ...d)).toEqual(['d', 'c'])
    expect(found(...c, ...d, ...seen('e', 5, 4, 3, 2))).toEqual([])
  })

  it('is not told by what comes later than now', () => {
    expect(found(...seen('c', -1, -2, -3, -4, -5))).toEqual([])
  })
})

it('stats are of today for two weeks', () => {
  const stats = statsOf([])
  expect(['2026-11-20', '2026-12-04', '2026-12-05'].map((day) => isCurrent(stats, day))).toEqual([
    true,
    true,
    false,
  ])
})

it('logged corrections are the newest three hundred, by reason, and only ids are read back', () => {
  const logged = new Map(Array.from({ length: 400 }, (_, at) => [at + 1, at % 2 === 0 ? 'a' : 'b'] as const))
  const body = loggedBody(logged)
  expect([body.a?.length, body.b?.length, body.b?.[0], Math.min(...(body.a ?? []))]).toEqual([
    150, 150, 400, 101,
  ])
  expect(readLogged(body)).toEqual(new Map([...logged].filter(([id]) => id > 100)))
  expect(readLogged({ a: [1, 0, -2, 1.5, '3', null], b: 4 })).toEqual(new Map([[1, 'a']]))
  expect([readLogged(null).size, readLogged([1]).size]).toEqual([0, 0])
})

it('time to solve is of nine in ten, in days', () => {
  const slow = Array.from({ length: 10 }, (_, at) =>
    aSolved(at + 1, { metrics: someMetrics({ firstResolutionMinutes: (at + 1) * 24 * 60 }) }),
  )
  const { lagDays, to } = statsOf(slow)
  expect(lagDays).toBeCloseTo(9.1)
  expect(to).toBeCloseTo(NOW - 16.1 * 24 * HOUR, -3)
})
