// Shares with their intervals, of a few contacts that can be counted by hand.

import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { wilson } from '#domain/statistics.ts'
import { allRows, aSolved, expense, idsOf, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { costsOf, NO_COSTS } from './cost.ts'
import { coverageBy } from './coverage.ts'
import { csatBy } from './csat.ts'
import { defectsAmong } from './defects.ts'
import { evidenceLevels } from './evidence-levels.ts'
import { assumedLinks, firstContactBy, issueRows } from './first-contact.ts'
import { together } from './grouping.ts'
import { defectContacts, defectRows, reasonedIssues } from './overview-rows.ts'

describe('satisfaction', () => {
  it('is good of rated, with how many rated at all', () => {
    const ratings = ['good', 'good', 'bad', null, null] as const
    const judged = judgedOf(ratings.map((rating, at) => aSolved(at + 1, { rating })))
    expect(csatBy(judged, allRows(judged), together(judged))).toEqual([
      { good: 2, bad: 1, solved: 5, share: 2 / 3, interval: wilson(2, 3), responded: 3 / 5 },
    ])
  })

  it('of nobody who rated, and of nothing solved, is unknown', () => {
    const judged = judgedOf([aSolved(1)])
    const [unrated] = csatBy(judged, allRows(judged), together(judged))
    expect(unrated).toMatchObject({ share: null, responded: 0, interval: { low: 0, high: 1 } })
    const [none] = csatBy(judged, new Uint32Array(), together(judged))
    expect(none).toMatchObject({ solved: 0, share: null, responded: null })
  })
})

describe('first contact resolution', () => {
  const judged = judgedOf([
    aSolved(1),
    aSolved(2, { metrics: someMetrics({ replies: 3 }) }),
    aSolved(3, { metrics: someMetrics({ reopens: 1 }) }),
    aSolved(4, { ours: ['bm_tier_up'] }),
    aSolved(5, { status: 'open', metrics: someMetrics({ firstResolutionMinutes: null }) }),
    aSolved(6, { ours: ['bm_turns_n_r1'] }),
    aSolved(7, { metrics: null }),
    aSolved(8, { metrics: someMetrics({ replies: 3 }), ours: ['bm_fcr_yes'] }),
    aSolved(9, { metrics: someMetrics({ replies: 3 }), ours: ['bm_fcr_no'] }),
    aSolved(10, { requesterId: 7, reason: 'reason_a' }),
    aSolved(11, { requesterId: 7, reason: 'reason_a', createdAt: daysAgo(37) }),
    // L is one day at least: what came eight days ago is just mature.
    aSolved(12, { createdAt: NOW - 8 * DAY }),
    aSolved(13, { createdAt: NOW - 8 * DAY + 1000 }),
  ])
  const rows = allRows(judged)
  const [rate] = firstContactBy(judged, rows, together(judged))

  it('counts each ground, and an agent’s word instead of them', () => {
    expect(judged.matureTo).toBe(NOW - 8 * DAY)
    expect(rate).toEqual({
      ...{ yes: 4, no: 7, maturing: 1, rate: 4 / 11, interval: wilson(4, 11), overruled: 2 },
      because: { repeat: 1, turns: 2, unread: 1, tierRose: 1, unsolved: 1 },
      levels: { rows: 1, metrics: 9, conversation: 1 },
    })
  })

  it('has the issues behind each part', () => {
    const behind = (part: Parameters<typeof issueRows>[2]) => idsOf(judged, issueRows(judged, rows, part))
    expect(behind('yes')).toEqual([1, 7, 8, 12])
    expect(behind('no')).toEqual([2, 3, 4, 5, 6, 9, 10])
    expect(behind('maturing')).toEqual([13])
    expect(behind('mature')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12])
    expect(behind('all')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13])
  })

  it('tells all rows by what they are known by', () => {
    expect(evidenceLevels(judged, rows)).toEqual({ rows: 1, metrics: 11, conversation: 1 })
  })

  it('is unknown where nothing is mature', () => {
    const [young] = firstContactBy(judged, Uint32Array.of(12), together(judged))
    expect(young).toMatchObject({ yes: 0, no: 0, maturing: 1, rate: null, interval: { low: 0, high: 1 } })
  })

  it('leaves out whose metrics were not asked for', () => {
    const contacts = Array.from({ length: 30 }, (_, at) => aSolved(at + 1))
    const some = judgedOf(contacts, { sampled: 3 })
    const asked = some.sampled.reduce((sum, one) => sum + one, 0)
    expect(asked).toBeGreaterThan(0)
    expect(asked).toBeLessThan(30)
    const [of] = firstContactBy(some, allRows(some), together(some))
    expect(of).toMatchObject({ yes: asked, no: 0, maturing: 0 })
    expect(some.settled).toEqual(some.sampled)
  })

  it('tells how many links of mature issues are assumed', () => {
    const links = judgedOf([
      aSolved(1, { requesterId: 7, createdAt: daysAgo(40) }),
      aSolved(2, { requesterId: 7, createdAt: daysAgo(38) }),
      aSolved(3, { requesterId: 7, createdAt: daysAgo(36) }),
      aSolved(4, { requesterId: 8, createdAt: daysAgo(40), reason: 'reason_a' }),
      aSolved(5, { requesterId: 8, createdAt: daysAgo(38), reason: 'reason_a' }),
      aSolved(6, { requesterId: 9, createdAt: NOW - 8 * DAY + 1000 }),
      aSolved(7, { requesterId: 9, createdAt: NOW - 5 * DAY }),
      aSolved(8, { requesterId: 10, createdAt: NOW - 8 * DAY }),
      aSolved(9, { requesterId: 10, createdAt: NOW - 5 * DAY }),
    ])
    expect(links.matureTo).toBe(NOW - 8 * DAY)
    expect(assumedLinks(links, allRows(links))).toEqual({ links: 4, assumed: 3 })
  })
})

it('whether anything followed is told of what is mature, solved and of the sample, to the very second', () => {
  const judged = judgedOf([
    aSolved(1, { createdAt: NOW - 8 * DAY }),
    aSolved(2, { createdAt: NOW - 8 * DAY + 1000 }),
    aSolved(3, { status: 'pending' }),
    aSolved(4, { status: 'closed' }),
  ])
  expect([...judged.settled]).toEqual([1, 0, 0, 1])
})

it('who came again is told up to the end of the window, whatever the reason', () => {
  // Solved two hours after it came; seven days later the window ends.
  const end = daysAgo(40) + 2 * HOUR + 7 * DAY
  const pair = (person: number, second: number, reason: string) => [
    aSolved(person * 10, { requesterId: person, reason: 'reason_a' }),
    aSolved(person * 10 + 1, { requesterId: person, createdAt: second, reason }),
  ]
  const judged = judgedOf([
    ...pair(1, end, 'reason_b'),
    ...pair(2, end + 1000, 'reason_b'),
    ...pair(3, end, 'reason_a'),
  ])
  expect([...judged.followed]).toEqual([1, 0, 0, 0, 1, 0])
  expect([...judged.repeated]).toEqual([0, 0, 0, 0, 1, 0])
})

it('coverage has tagged, other, conflicts and untagged, which add up, and where reasons came from', () => {
  const judged = judgedOf([
    aSolved(1, { reason: 'reason_a', ours: ['bm_reason_top1'] }),
    aSolved(2, { reason: 'reason_a', ours: ['bm_reason_top3'] }),
    aSolved(3, { reason: 'reason_b', ours: ['bm_reason_own'] }),
    aSolved(4, { reason: 'reason_b', ours: ['bm_reason_own'] }),
    aSolved(5, { reason: 'other' }),
    aSolved(6, { tags: ['reason_a', 'reason_b'] }),
    aSolved(7),
    aSolved(8),
  ])
  const [coverage] = coverageBy(judged, allRows(judged), together(judged), (value) => value === 'other')
  expect(coverage).toMatchObject({
    tagged: { k: 4, n: 8, share: 0.5, interval: wilson(4, 8) },
    other: { k: 1, n: 8 },
    ...{ conflicts: 1, untagged: 2, trace: { top1: 1, top3: 1, own: 2 } },
  })
})

describe('defects', () => {
  const contacts = [
    aSolved(1, { reason: 'bug', rating: 'bad' }),
    aSolved(2, { reason: 'howto', rating: 'good' }),
    aSolved(3, { reason: 'howto', rating: 'bad' }),
    aSolved(4, { rating: 'good' }),
  ]
  const kindOf = (reason: string) => (reason === 'bug' ? 'defect' : 'how_to')

  it('are a share of issues with a reason, and of what all contacts cost; satisfaction beside that of others', () => {
    const judged = judgedOf(contacts)
    const rows = { contacts: allRows(judged), solved: allRows(judged) }
    const costs = costsOf(judged, { standard: expense(10, 30, 1, 2), entries: [], groupTiers: {} })
    const found = defectsAmong(judged, rows, costs, kindOf)
    expect(found).toMatchObject({ issues: 1, withReason: 3, share: 1 / 3, interval: wilson(1, 3) })
    expect(found.cost).toEqual(expense(10, 30, 1, 2))
    expect(found.costShare).toBeCloseTo(1 / 4)
    expect(found.csat.defects).toMatchObject({ good: 0, bad: 1, solved: 1 })
    expect(found.csat.others).toMatchObject({ good: 1, bad: 1, solved: 2 })
  })

  it('have the contacts behind what they cost, first ones or not, and the issues behind their share', () => {
    const later = aSolved(5, { requesterId: 1001, reason: 'bug', createdAt: daysAgo(38) })
    const judged = judgedOf([...contacts, later])
    const rows = allRows(judged)
    expect(idsOf(judged, defectContacts(judged, rows, kindOf))).toEqual([1, 5])
    expect(idsOf(judged, defectRows(judged, rows, kindOf))).toEqual([1])
    expect(idsOf(judged, reasonedIssues(judged, rows))).toEqual([1, 2, 3])
  })

  it('of nothing, and at no cost, have no share', () => {
    const judged = judgedOf(contacts)
    const none = defectsAmong(
      judged,
      { contacts: new Uint32Array(), solved: new Uint32Array() },
      NO_COSTS,
      kindOf,
    )
    expect(none).toMatchObject({ issues: 0, withReason: 0, share: null, costShare: null })
    expect(none.cost).toEqual(expense(0, 0, 0, 0))
  })
})
