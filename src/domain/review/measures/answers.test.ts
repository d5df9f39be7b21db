// Answers on a few contacts that can be counted by hand.

import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { isSampled } from '#domain/review/sample.ts'
import { differenceOfShares } from '#domain/statistics.ts'
import { allRows, aSolved, expense, idsOf, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo } from '#test/samples/records.ts'
import { answerRows, funnelOf, itemOutcomes } from './answers.ts'
import { avoidedRepeats } from './avoided-repeats.ts'
import { boardLines } from './boards.ts'
import { gapLines } from './gaps.ts'
import type { Judged } from './judged.ts'

interface Case {
  reason?: string
  ours?: readonly string[]
  /** Whether the same person came again with the same reason. */
  again?: boolean
}

/** Ids 1, 2, 3 … of these; those who came again have one more, of a hundred and more, outside the period. */
const world = (cases: readonly Case[]): { judged: Judged; rows: Uint32Array } => {
  const first = cases.map(({ reason, ours }, at) =>
    aSolved(at + 1, { reason: reason ?? null, ours: ours ?? [] }),
  )
  const further = cases.flatMap(({ reason, again }, at) =>
    again === true
      ? [
          aSolved(at + 101, {
            requesterId: at + 1001,
            reason: reason ?? null,
            createdAt: daysAgo(40) + 3 * DAY,
          }),
        ]
      : [],
  )
  return { judged: judgedOf([...first, ...further]), rows: Uint32Array.from(cases.keys()) }
}
const sent = (...items: string[]): readonly string[] => items.map((item) => `bm_sent_${item}`)
const times = (count: number, one: Case): Case[] => Array.from({ length: count }, () => one)

describe('the funnel', () => {
  const { judged, rows } = world([
    { reason: 'a', ours: ['bm_ans_shown', 'bm_ans_ins', ...sent('a1'), 'bm_sent_via_top'] },
    { reason: 'a', ours: [...sent('a1'), 'bm_sent_via_search'], again: true },
    { reason: 'b', ours: [...sent('a2'), 'bm_sent_via_paste'] },
    { reason: 'b', ours: ['bm_ans_none', 'bm_gap'], again: true },
    { reason: 'b' },
    { reason: 'c' },
  ])

  it('counts each step, and beside what worked what is usual on the same reasons', () => {
    expect(funnelOf(judged, rows)).toMatchObject({
      ...{ contacts: 6, shown: 1, none: 1, inserted: 1, sent: 3, gaps: 1 },
      via: { top: 1, search: 1, paste: 1 },
      worked: { k: 2, n: 3 },
      // Of a one of two worked and twice an answer was sent; of b two of three, and once.
      usual: ((1 / 2) * 2 + (2 / 3) * 1) / 3,
    })
  })

  it('has the contacts behind each step', () => {
    const behind = (step: Parameters<typeof answerRows>[2]) => idsOf(judged, answerRows(judged, rows, step))
    expect(behind('shown')).toEqual([1])
    expect(behind('none')).toEqual([4])
    expect(behind('inserted')).toEqual([1])
    expect(behind('sent')).toEqual([1, 2, 3])
    expect(behind('worked')).toEqual([1, 3])
    expect(behind('gaps')).toEqual([4])
  })

  it('knows nothing usual where nothing was sent', () => {
    expect(funnelOf(judged, Uint32Array.of(4, 5))).toMatchObject({ worked: { k: 0, n: 0 }, usual: null })
  })
})

it('items share the credit of one contact, stand by how often they were sent, and by name where as often', () => {
  const { judged, rows } = world([
    { reason: 'a', ours: sent('a1', 'p7') },
    { reason: 'a', ours: sent('a1'), again: true },
    { reason: 'b', ours: sent('p9') },
    { reason: 'b', again: true },
    { reason: 'b', ours: sent('a3', 'a2') },
  ])
  const usual = { a: 1 / 2, b: 2 / 3 }
  expect(itemOutcomes(judged, rows)).toEqual([
    { item: 'article:1', n: 1.5, worked: 0.5, contacts: 2, usual: usual.a },
    { item: 'post:9', n: 1, worked: 1, contacts: 1, usual: expect.closeTo(usual.b) as number },
    { item: 'article:2', n: 0.5, worked: 0.5, contacts: 1, usual: expect.closeTo(usual.b) as number },
    { item: 'article:3', n: 0.5, worked: 0.5, contacts: 1, usual: expect.closeTo(usual.b) as number },
    { item: 'post:7', n: 0.5, worked: 0.5, contacts: 1, usual: usual.a },
  ])
})

it('what is usual for an item weighs each reason by its part of the credit', () => {
  const { judged, rows } = world([
    { reason: 'a', ours: sent('a1', 'p7') },
    { reason: 'b', ours: sent('a1') },
    { reason: 'b', again: true },
  ])
  // Of a all worked, of b one of two: half a use of a, a whole one of b.
  const found = itemOutcomes(judged, rows).find(({ item }) => item === 'article:1')
  expect(found?.usual).toBeCloseTo((1 * 0.5 + 0.5 * 1) / 1.5)
  const funnel = funnelOf(judged, rows)
  expect([funnel.worked.k, funnel.worked.n, funnel.usual]).toEqual([2, 2, 0.75])
})

it('what is not mature, or not solved, says nothing of what worked', () => {
  const judged = judgedOf([
    aSolved(1, { ours: sent('a1'), createdAt: daysAgo(2) }),
    aSolved(2, { ours: sent('a1'), status: 'open' }),
  ])
  expect(itemOutcomes(judged, allRows(judged))).toEqual([])
  expect(funnelOf(judged, allRows(judged))).toMatchObject({ sent: 2, worked: { n: 0 } })
  expect([...answerRows(judged, allRows(judged), 'worked')]).toEqual([])
})

describe('avoided repeats', () => {
  const { judged, rows } = world([
    // Of a: with an answer one of four came again, without two of three.
    ...times(3, { reason: 'a', ours: sent('a1') }),
    { reason: 'a', ours: sent('a1'), again: true },
    ...times(2, { reason: 'a', again: true }),
    { reason: 'a' },
    // Of b: with an answer both came again, without none of five.
    ...times(2, { reason: 'b', ours: sent('a1'), again: true }),
    ...times(5, { reason: 'b' }),
    // Of c nothing was solved without one; of d nothing with one.
    ...times(3, { reason: 'c', ours: sent('a1') }),
    { reason: 'd' },
  ])
  const found = avoidedRepeats(judged, rows, expense(10, 20, 1, 3))

  it('are of each reason uses times the difference of the shares, most uses first', () => {
    expect(found.reasons).toMatchObject([
      { reason: 'a', uses: 4, with: { k: 1, n: 4 }, without: { k: 2, n: 3 } },
      { reason: 'b', uses: 2, with: { k: 2, n: 2 }, without: { k: 0, n: 5 } },
    ])
    expect(found.reasons.map(({ avoided }) => avoided)).toEqual([expect.closeTo(4 * (2 / 3 - 1 / 4)), -2])
    expect(found).toMatchObject({ notComparable: 3, worked: { k: 6, n: 9 } })
    expect(found.usual).toBeCloseTo(((1 / 3) * 4 + 1 * 2) / 6)
  })

  it('have an interval, put together by squares, and a worth from its one end to the other', () => {
    const [a, b] = [differenceOfShares(2, 3, 1, 4), differenceOfShares(0, 5, 2, 2)]
    const [one, other] = [4 * (2 / 3 - 1 / 4), -2]
    const low = one + other - Math.hypot(one - 4 * a.low, other - 2 * b.low)
    const high = one + other + Math.hypot(4 * a.high - one, 2 * b.high - other)
    expect(found.estimate?.avoided).toBeCloseTo(one + other)
    expect(found.estimate?.interval.low).toBeCloseTo(low)
    expect(found.estimate?.interval.high).toBeCloseTo(high)
    expect([low < 0, high > 0]).toEqual([true, true])
    expect(found.estimate?.worth.money.low).toBeCloseTo(low * 20)
    expect(found.estimate?.worth.money.high).toBeCloseTo(high * 20)
    expect(found.estimate?.worth.hours.low).toBeCloseTo(low * 3)
    expect(found.estimate?.worth.hours.high).toBeCloseTo(high * 3)
  })

  it('are not told where nothing can be compared', () => {
    const alone = avoidedRepeats(judged, rows.slice(14, 17), expense(10, 20, 1, 3))
    expect(alone).toMatchObject({ estimate: null, reasons: [], notComparable: 3, usual: null })
  })

  it('come of all uses, also where a sample alone tells how many came again', () => {
    const RATE = 3
    const ids = Array.from({ length: 400 }, (_, at) => at + 1)
    const [inside, outside] = [
      ids.filter((id) => isSampled(id, RATE)),
      ids.filter((id) => !isSampled(id, RATE)),
    ]
    const use = (id: number) => aSolved(id, { requesterId: id, reason: 'a', ours: sent('a1') })
    const contacts = [
      // In the sample: of four with an answer none came again, of two without one did.
      ...inside.slice(0, 4).map(use),
      ...inside.slice(4, 6).map((id) => aSolved(id, { requesterId: id, reason: 'a' })),
      aSolved(1_000, { requesterId: inside[4] ?? 0, reason: 'a', createdAt: daysAgo(40) + 3 * DAY }),
      // Beside it: seven more uses, two of whose customers came again, of which nobody knows.
      ...outside.slice(0, 7).map(use),
      ...outside
        .slice(0, 2)
        .map((id, at) =>
          aSolved(1_001 + at, { requesterId: id, reason: 'a', createdAt: daysAgo(40) + 3 * DAY }),
        ),
      // A reason with uses beside the sample only.
      aSolved(2_000, { requesterId: outside[20] ?? 0, reason: 'b', ours: sent('a1') }),
      aSolved(2_001, { requesterId: inside[20] ?? 0, reason: 'b' }),
    ]
    const judged = judgedOf(contacts, { sampled: RATE })
    const found = avoidedRepeats(judged, allRows(judged), expense(10, 10, 1, 1))
    // The one who came again within the sample is a contact without an answer herself, and did not come once more.
    const without = { k: 1, n: 3 }
    expect(found.reasons).toMatchObject([{ reason: 'a', uses: 11, with: { k: 0, n: 4 }, without }])
    expect(found.estimate?.avoided).toBeCloseTo(11 / 3)
    expect(found).toMatchObject({ uses: 12, notComparable: 1, worked: { k: 4, n: 4 } })
    const { low, high } = differenceOfShares(1, 3, 0, 4)
    expect(found.estimate?.interval.low).toBeCloseTo(11 * low)
    expect(found.estimate?.interval.high).toBeCloseTo(11 * high)
    expect(found.estimate?.worth.money.low).toBeCloseTo(11 * low * 10)
  })

  it('of contacts without a reason are told together', () => {
    const other = world([{ ours: sent('a1') }, { again: true }])
    expect(avoidedRepeats(other.judged, other.rows, expense(1, 1, 1, 1)).reasons).toMatchObject([
      { reason: null, uses: 1, avoided: 1 },
    ])
  })
})

it('gaps stand by those since they were closed, then all flagged, then those where nothing was found', () => {
  const { judged, rows } = world([
    ...times(3, { reason: 'closed', ours: ['bm_gap'] }),
    { reason: 'one', ours: ['bm_gap'] },
    ...times(2, { reason: 'two', ours: ['bm_gap'] }),
    { reason: 'less', ours: ['bm_gap'] },
    { reason: 'one', ours: ['bm_ans_none'] },
    ...times(4, { reason: 'none', ours: ['bm_ans_none'] }),
  ])
  const closed = new Map([['closed', daysAgo(1)]])
  expect(gapLines(judged, rows, closed).map(({ reason }) => reason)).toEqual(['two', 'one', 'less', 'closed'])
  // A gap that was flagged at the moment of closing was closed by it.
  const at = new Map([['one', daysAgo(40) + 2 * HOUR]])
  expect(gapLines(judged, rows, at)).toContainEqual(
    expect.objectContaining({ reason: 'one', flagged: 1, since: 0 }),
  )
})

it('boards with as many contacts stay in their order', () => {
  const { judged, rows } = world([{ reason: 'a' }, { reason: 'b' }, { reason: 'c' }, { reason: 'c' }])
  const boards = ['b', 'a', 'c'].map((value) => ({ value, pinned: [] }))
  expect(boardLines(judged, rows, boards).map(({ reason }) => reason)).toEqual(['c', 'b', 'a'])
})
