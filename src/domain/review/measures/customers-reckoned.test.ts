// Customers as agents saw them, of a few contacts that can be counted by hand.

import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { allRows, aSolved, idsOf, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { customerHealth, frequencyByHealth, moversAmong, pickedRows } from './customers.ts'
import { advocatesAmong } from './customers-advocates.ts'
import { moodCounts, moodRows, questionLines, questionRows } from './customers-said.ts'
import { seenAsOf, sightingAt, standingAt } from './customers-seen.ts'
import { byReasons } from './grouping.ts'
import { atRiskBy, rowsAtRisk, valueOfOrganizations } from './organizations-at-risk.ts'

/** Last worked on so many days ago. */
const seen = (
  id: number,
  person: number,
  days: number,
  tags: readonly string[],
  parts: Partial<Contact> = {},
) =>
  aSolved(id, {
    ...{ requesterId: person, submitterId: person, createdAt: daysAgo(days + 1), updatedAt: daysAgo(days) },
    ...{ metrics: someMetrics({ solvedAt: daysAgo(days) }), ours: tags.length > 0 ? tags : ['bm_ans_shown'] },
    ...parts,
  })
const band = (name: string, quadrant?: string): string[] => [
  `bm_band_${name}`,
  ...(quadrant === undefined ? [] : [`bm_quad_${quadrant}`]),
]

describe('a customer is as agents last saw them', () => {
  it('within 90 days, now included, and of the same moment by the younger ticket', () => {
    const judged = judgedOf([
      ...[
        seen(1, 1, 90.01, band('steady')),
        seen(2, 2, 89.99, band('steady')),
        seen(3, 3, 0, band('steady')),
      ],
      ...[seen(5, 4, 3, band('slipping')), seen(4, 4, 3, band('steady'))],
      ...[seen(6, 5, 3, band('steady')), seen(7, 5, 3, band('slipping')), seen(8, 5, 9, band('thriving'))],
      seen(9, 6, 1, []),
    ])
    const found = seenAsOf(judged, NOW)
    expect(customerHealth(judged, allRows(judged), found).bands).toEqual({
      ...{ thriving: 0, steady: 2, slipping: 2, at_risk: 0, unseen: 2 },
    })
    expect(customerHealth(judged, allRows(judged), seenAsOf(judged, NOW - 1000)).bands.unseen).toBe(3)
    expect(seenAsOf(judged, NOW)).toBe(found)
  })

  it('with the quadrant of the same ticket, and none where it is not known', () => {
    const judged = judgedOf([
      seen(1, 1, 9, band('steady', 'thriving')),
      seen(2, 1, 3, band('slipping')),
      seen(3, 2, 3, band('steady', 'quiet')),
      seen(4, 3, 3, ['bm_quad_thriving']),
    ])
    const found = seenAsOf(judged, NOW)
    expect(customerHealth(judged, allRows(judged), found)).toMatchObject({
      ...{ bands: { slipping: 1, steady: 1, unseen: 1 }, standings: { unnamed: 1 } },
    })
    expect(standingAt(found, 0)).toEqual({ band: 'steady', quadrant: 'thriving' })
    expect([standingAt(found, 1)?.quadrant, standingAt(found, 3), standingAt(found, -1)]).toEqual([
      null,
      undefined,
      undefined,
    ])
    expect(sightingAt(judged, found, 1)).toEqual({
      ...{
        ticketId: 2,
        requesterId: 1,
        organizationId: null,
        at: daysAgo(3),
        band: 'slipping',
        quadrant: null,
      },
    })
    expect(sightingAt(judged, found, -1)).toBeUndefined()
  })

  it('and moved from the one before the last, whichever order they stand in', () => {
    const judged = judgedOf([
      ...[seen(1, 1, 3, band('at_risk')), seen(2, 1, 30, band('thriving')), seen(3, 1, 10, band('steady'))],
      ...[seen(4, 2, 10, band('steady')), seen(5, 2, 3, band('steady')), seen(6, 2, 40, band('at_risk'))],
      ...[seen(7, 3, 3, band('thriving')), seen(8, 3, 30, band('at_risk'))],
      seen(9, 4, 3, band('at_risk')),
    ])
    const moved = moversAmong(judged, allRows(judged), seenAsOf(judged, NOW))
    expect(moved.map(({ requesterId, bands }) => [requesterId, bands])).toEqual([
      [1, -2],
      [3, 3],
    ])
  })

  it('by how often they came: never, once, two or three times, more often', () => {
    const judged = judgedOf(
      [0, 1, 2, 3, 4].flatMap((times, person) => [
        seen(person * 10 + 1, person + 1, 3, band('steady')),
        ...Array.from({ length: times }, (_, at) => seen(person * 10 + 2 + at, person + 1, 20, [])),
      ]),
    )
    const found = seenAsOf(judged, NOW)
    const rows = allRows(judged).filter(
      (row) => (judged.table.columns.created[row] ?? 0) * 1000 < daysAgo(10),
    )
    const cells = frequencyByHealth(judged, rows, found)
    expect(Object.values(cells).map(({ steady }) => steady)).toEqual([1, 1, 2, 1])
    const picked = (frequency: 'none' | 'one' | 'few' | 'many') =>
      idsOf(judged, pickedRows(judged, rows, found, { frequency }))
    expect([picked('none'), picked('one'), picked('few')]).toEqual([[1], [12], [22, 23, 32, 33, 34]])
    expect(picked('many')).toHaveLength(4)
  })
})

describe('who might speak for us', () => {
  const thriving = band('thriving', 'thriving')
  const rated = (id: number, person: number, days: number, rating: 'good' | 'bad' | null = 'good') =>
    seen(id, person, days, thriving, { rating })
  const among = (...contacts: Contact[]) => {
    const judged = judgedOf(contacts)
    return advocatesAmong(judged, allRows(judged), seenAsOf(judged, NOW)).map(({ requesterId, good }) => [
      requesterId,
      good,
    ])
  }

  it('was rated good twice, has nothing open, and was last seen thriving', () => {
    expect(among(rated(1, 1, 5), rated(2, 1, 9))).toEqual([[1, 2]])
    expect(among(rated(1, 1, 5), rated(2, 1, 9, null))).toEqual([])
    expect(among(rated(1, 1, 5), rated(2, 1, 9), { ...rated(3, 1, 12, null), status: 'open' })).toEqual([])
    expect(among(rated(1, 1, 5), rated(2, 1, 9), seen(3, 1, 2, band('steady', 'quiet')))).toEqual([])
    expect(among(rated(1, 1, 5), rated(2, 1, 9), seen(3, 1, 2, band('thriving')))).toEqual([])
    expect(among(rated(1, 1, 5), rated(2, 1, 9), rated(3, 1, 20, 'bad'))).toEqual([])
  })

  it('stands by good ratings, then by when they were seen, then by id', () => {
    const contacts = [
      ...[rated(1, 4, 5), rated(2, 4, 9), rated(3, 3, 5), rated(4, 3, 9)],
      ...[rated(5, 2, 4), rated(6, 2, 9), rated(7, 1, 6), rated(8, 1, 9), rated(9, 1, 20)],
    ]
    expect(among(...contacts)).toEqual([
      [1, 3],
      [2, 2],
      [3, 2],
      [4, 2],
    ])
  })
})

describe('what customers said', () => {
  const judged = judgedOf([
    seen(1, 1, 5, ['bm_mood_angry', 'bm_q_plan_yes']),
    seen(2, 2, 5, ['bm_mood_content', 'bm_q_plan_no']),
    seen(3, 3, 5, ['bm_mood_content']),
    seen(4, 4, 5, ['bm_q_plan_asked']),
    seen(5, 5, 5, ['bm_q_else_yes']),
    seen(6, 6, 5, []),
  ])

  it('are moods, of so many that were noted', () => {
    expect(moodCounts(judged, allRows(judged))).toEqual({
      ...{ contacts: 6, noted: 3, moods: { content: 2, anxious: 0, restless: 0, angry: 1 } },
    })
    expect(idsOf(judged, moodRows(judged, allRows(judged), 'content'))).toEqual([2, 3])
    expect(idsOf(judged, moodRows(judged, allRows(judged), 'anxious'))).toEqual([])
  })

  it('are answers, with the contacts behind each', () => {
    const lines = questionLines(judged, allRows(judged), { id: 'plan', options: [] })
    expect(lines.map(({ id }) => id)).toEqual(['plan', 'else'])
    const behind = (id: string, option: string | null) =>
      idsOf(judged, questionRows(judged, allRows(judged), { id, option }))
    expect([
      behind('plan', null),
      behind('plan', 'yes'),
      behind('else', 'yes'),
      behind('else', 'no'),
    ]).toEqual([[1, 2, 4], [1], [5], []])
  })
})

it('organisations at risk are those last seen so, each once in a group', () => {
  const of = (id: number, organizationId: number | null, reason: string, name: string, days: number) =>
    seen(id, id, days, band(name), { organizationId, reason })
  const judged = judgedOf([
    ...[of(1, 70, 'a', 'at_risk', 3), of(2, 70, 'a', 'steady', 9), of(3, 70, 'b', 'steady', 9)],
    ...[of(4, 71, 'a', 'at_risk', 9), of(5, 71, 'a', 'steady', 3), of(6, null, 'a', 'at_risk', 3)],
    of(7, 72, 'b', 'at_risk', 3),
  ])
  const found = seenAsOf(judged, NOW)
  expect(idsOf(judged, rowsAtRisk(judged, allRows(judged), found))).toEqual([1, 2, 3, 7])
  expect(atRiskBy(judged, allRows(judged), byReasons(judged, [['a'], ['b'], ['c']]), found)).toEqual([
    [70],
    [70, 72],
    [],
  ])
  expect(
    valueOfOrganizations(
      [70, 72, 70, 73],
      new Map([
        [70, 5],
        [72, null],
      ]),
    ),
  ).toEqual({ organizations: 3, known: 1, sum: 5 })
})
