import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { HOUR } from '#domain/instant.ts'
import { isSampled } from '#domain/review/sample.ts'
import { allRows, aSolved, idsOf, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, someMetrics } from '#test/samples/records.ts'
import { firstReplyBy } from './first-reply.ts'
import { together } from './grouping.ts'
import { chaserRows, repliedRows, waitingRows } from './overview-rows.ts'
import { variantRows, variantsOf } from './variants.ts'

const unanswered = someMetrics({ replies: 0, firstReplyMinutes: null, firstResolutionMinutes: null })
const waits = (id: number, days: number, parts: Partial<Contact> = {}) =>
  aSolved(id, { status: 'open', createdAt: daysAgo(days), metrics: unanswered, ...parts })

describe('first replies', () => {
  it('have a median of those that came, and the oldest that waits, of several the first', () => {
    const judged = judgedOf([
      aSolved(1, { metrics: someMetrics({ firstReplyMinutes: 10 }) }),
      aSolved(2, { metrics: someMetrics({ firstReplyMinutes: 0 }) }),
      aSolved(3, { metrics: someMetrics({ firstReplyMinutes: 70 }) }),
      aSolved(4, { metrics: null }),
      aSolved(5, { metrics: unanswered }),
      ...[waits(6, 2), waits(7, 3), waits(8, 3), waits(9, 1)],
      // Nobody knows whether anybody has replied.
      waits(10, 5, { metrics: null }),
    ])
    const [reply] = firstReplyBy(judged, allRows(judged), together(judged))
    expect(reply).toEqual({
      ...{ medianMinutes: 10, n: 3, waiting: 4, waitingUnknown: 1, chasers: 0, chaserOf: 10, contacts: 10 },
      oldest: { ticketId: 7, createdAt: daysAgo(3) },
    })
    expect(idsOf(judged, repliedRows(judged, allRows(judged)))).toEqual([1, 2, 3])
    expect(idsOf(judged, waitingRows(judged, allRows(judged)))).toEqual([6, 7, 8, 9])
  })

  it('of each group are its own, and of none there are none', () => {
    const judged = judgedOf([waits(1, 2), waits(2, 5), waits(3, 9), aSolved(4)])
    const [first, second, third] = firstReplyBy(judged, allRows(judged), {
      ...{ size: 3, of: Int32Array.of(1, 0, -1, 0) },
    })
    expect(first).toMatchObject({ oldest: { ticketId: 2 }, waiting: 1, n: 1, medianMinutes: 60, contacts: 2 })
    expect(second).toMatchObject({ oldest: { ticketId: 1 }, waiting: 1, n: 0, medianMinutes: null })
    expect(third).toMatchObject({ oldest: null, waiting: 0, n: 0, contacts: 0 })
  })

  it('that came after the next contact make that one a chaser', () => {
    const createdAt = daysAgo(20)
    const mine = { requesterId: 7, reason: 'a' }
    const judged = judgedOf([
      aSolved(1, { ...mine, createdAt, metrics: someMetrics({ firstReplyMinutes: 180 }) }),
      aSolved(2, { ...mine, createdAt: createdAt + HOUR }),
      aSolved(3, { ...mine, createdAt: createdAt + 24 * HOUR }),
    ])
    expect(idsOf(judged, chaserRows(judged, allRows(judged)))).toEqual([2])
    expect(firstReplyBy(judged, allRows(judged), together(judged))[0]?.chasers).toBe(1)
  })

  it('tell of chasers only where metrics were asked for, and are there of the contact before', () => {
    const RATE = 3
    const ids = Array.from({ length: 60 }, (_, at) => at + 1)
    const inside = ids.filter((id) => isSampled(id, RATE))
    const outside = ids.filter((id) => !isSampled(id, RATE))
    const createdAt = daysAgo(20)
    const late = someMetrics({ firstReplyMinutes: 180 })
    /** Two contacts of the requester, the second an hour after the first, which was answered after three. */
    const twice = (requesterId: number, id: number, metrics: Contact['metrics']): Contact[] => [
      aSolved(id, { requesterId, reason: 'a', createdAt, metrics }),
      aSolved(id + 1, { requesterId, reason: 'a', createdAt: createdAt + HOUR }),
    ]
    const judged = judgedOf(
      [
        ...twice(inside[0] ?? 0, 1, late),
        // Of the sample, and not read yet: of the first it is told, of the second not.
        ...twice(inside[1] ?? 0, 3, null),
        ...outside.slice(0, 4).flatMap((id, at) => twice(id, 5 + 2 * at, null)),
      ],
      { sampled: RATE },
    )
    const [reply] = firstReplyBy(judged, allRows(judged), together(judged))
    expect(reply).toMatchObject({ chasers: 1, chaserOf: 3, contacts: 12 })
  })
})

describe('other definitions', () => {
  const pair = { requesterId: 7, reason: 'a' }
  const judged = judgedOf([
    aSolved(1),
    aSolved(2, { metrics: someMetrics({ replies: 0 }) }),
    aSolved(3, { metrics: someMetrics({ replies: 2 }) }),
    aSolved(4, { metrics: someMetrics({ reopens: 1 }) }),
    aSolved(5, { metrics: null }),
    aSolved(6, { status: 'pending' }),
    ...[aSolved(7, pair), aSolved(8, { ...pair, createdAt: daysAgo(37) })],
    aSolved(9, { createdAt: daysAgo(3) }),
    // Its issue is mature, itself is not.
    aSolved(10, { requesterId: 8, reason: 'b', createdAt: daysAgo(9) }),
    aSolved(11, { requesterId: 8, reason: 'b', createdAt: daysAgo(6), metrics: someMetrics({ reopens: 1 }) }),
  ])

  it('stand beside ours, each over those that it speaks of', () => {
    const { untouched, ...rates } = variantsOf(judged, allRows(judged))
    expect(untouched).toBe(1)
    expect(Object.fromEntries(Object.entries(rates).map(([name, { k, n }]) => [name, [k, n]]))).toEqual({
      // 1, 2, 5, 6 of all but 9, which is too young.
      oneAndDone: [4, 10],
      anyReasonRepeat: [2, 9],
      reopened: [1, 7],
      // 1, 4, 7, 8, 10 of six with a reply.
      oneTouch: [5, 6],
    })
  })

  it('have the contacts that they count behind them', () => {
    const behind = (name: Parameters<typeof variantRows>[2]) =>
      idsOf(judged, variantRows(judged, allRows(judged), name))
    expect(behind('oneAndDone')).toEqual([1, 2, 5, 6])
    expect(behind('anyReasonRepeat')).toEqual([7, 10])
    expect(behind('reopened')).toEqual([4])
    expect(behind('oneTouch')).toEqual([1, 4, 7, 8, 10])
  })

  it('count contacts of issues that began in the choice', () => {
    const { oneAndDone } = variantsOf(judged, Uint32Array.of(0, 7))
    expect([oneAndDone.k, oneAndDone.n]).toEqual([1, 1])
  })

  it('leave out whose metrics were not asked for', () => {
    const contacts = Array.from({ length: 30 }, (_, at) => aSolved(at + 1))
    const some = judgedOf(contacts, { sampled: 3 })
    const asked = some.sampled.reduce((sum, one) => sum + one, 0)
    const { oneAndDone, oneTouch } = variantsOf(some, allRows(some))
    expect([oneAndDone.k, oneAndDone.n, oneTouch.n]).toEqual([asked, asked, asked])
  })
})
