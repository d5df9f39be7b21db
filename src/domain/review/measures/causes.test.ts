// Causes of what was not resolved at once, of a few contacts that can be counted by hand.

import { describe, expect, it } from 'vitest'
import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { allRows, aSolved, expense, idsOf, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo, someMetrics } from '#test/samples/records.ts'
import { costsOf, NO_COSTS } from './cost.ts'
import { cumulated } from './cumulated.ts'
import { leafGroups } from './first-contact-reasons.ts'
import { together } from './grouping.ts'
import { inhibitorTable } from './inhibitor-table.ts'
import { askedBy, inhibitedRows, inhibitorMap, paretoOf } from './inhibitors.ts'
import type { Judged } from './judged.ts'

/** Failed by three replies. */
const failed = (
  id: number,
  cause: string | null,
  parts: Partial<Contact> & { ours?: readonly string[] } = {},
) =>
  aSolved(id, {
    ...{ inhibitor: cause === null ? null : `bm_inh_${cause}`, metrics: someMetrics({ replies: 3 }) },
    ...parts,
  })
/** The contact of the same person and reason a few days after another one. */
const later = (id: number, { requesterId, reason }: Contact, days: number, parts: Partial<Contact> = {}) =>
  aSolved(id, { requesterId, reason, createdAt: daysAgo(40) + days * DAY, ...parts })
const costs = (judged: Judged) =>
  costsOf(judged, { standard: expense(10, 30, 1, 2), entries: [], groupTiers: {} })
const barsOf = (judged: Judged, by: 'count' | 'cost', rows = allRows(judged)) =>
  paretoOf(judged, rows, costs(judged), { by }).bars

describe('the Pareto', () => {
  const [one, two] = [failed(1, 'circumstances', { reason: 'a' }), failed(2, 'staff_skills', { reason: 'a' })]
  const judged = judgedOf([
    ...[one, two, failed(3, 'circumstances', { reason: 'a' }), failed(4, null, { reason: 'b' })],
    ...[failed(5, null), failed(6, null), aSolved(7, { reason: 'b' })],
    ...[later(8, two, 3), later(9, two, 6)],
  ])

  it('stands by count, *not stated* last though it is the longest', () => {
    expect(barsOf(judged, 'count').map(({ inhibitor, issues }) => [inhibitor, issues])).toEqual([
      ['circumstances', 2],
      ['staff_skills', 1],
      [null, 3],
    ])
  })

  it('stands by cost of contacts beyond the first', () => {
    const bars = barsOf(judged, 'cost')
    expect(bars.map(({ inhibitor }) => inhibitor)).toEqual(['staff_skills', 'circumstances', null])
    // The channel's median is three replies: two contacts of one reply cost half of the standard each.
    expect(bars[0]?.cost.money).toEqual({
      low: expect.closeTo(10) as number,
      high: expect.closeTo(30) as number,
    })
    expect(bars[1]?.cost).toEqual(expense(0, 0, 0, 0))
  })

  it('by itself goes by count', () => {
    const { bars } = paretoOf(judged, allRows(judged), costs(judged))
    expect(bars[0]?.inhibitor).toBe('circumstances')
  })

  it('cumulates what was stated, by count and by cost', () => {
    const of = (by: 'count' | 'cost') =>
      cumulated(paretoOf(judged, allRows(judged), costs(judged), { by }), by)
    expect(of('count')).toEqual([
      { weight: 2, share: 2 / 3, cumulative: 2 / 3 },
      { weight: 1, share: 1 / 3, cumulative: 1 },
      { weight: 3, share: null, cumulative: null },
    ])
    expect(of('cost')).toEqual([
      { weight: expect.closeTo(20) as number, share: 1, cumulative: 1 },
      { weight: 0, share: 0, cumulative: 1 },
      { weight: 0, share: null, cumulative: null },
    ])
    const free = paretoOf(judged, allRows(judged), NO_COSTS)
    expect(cumulated(free, 'cost').map(({ share, cumulative }) => [share, cumulative])).toEqual(
      Array(3).fill([null, null]),
    )
  })

  it('has the issues behind each bar', () => {
    expect(idsOf(judged, inhibitedRows(judged, allRows(judged), 'circumstances'))).toEqual([1, 3])
    expect(idsOf(judged, inhibitedRows(judged, allRows(judged), 'staff_skills'))).toEqual([2])
    expect(idsOf(judged, inhibitedRows(judged, allRows(judged), null))).toEqual([4, 5, 6])
  })

  it('as a map has a line for each reason, and a column for each cause, most first, what is missing last', () => {
    const taxonomy = buildTaxonomy(
      ['b', 'unused', 'a'].map((value) => ({ name: value, value })),
      {},
    )
    const map = inhibitorMap(judged, allRows(judged), NO_COSTS, leafGroups(judged, taxonomy))
    const { names, lines, most } = inhibitorTable(map, taxonomy)
    expect([names, most]).toEqual([['circumstances', 'staff_skills', null], 2])
    expect(
      lines.map(({ reason, group, issues, cells }) => [
        reason?.value,
        group,
        issues,
        cells.map((cell) => cell.issues),
      ]),
    ).toEqual([
      ['a', 2, 3, [2, 1, 0]],
      ['b', 0, 1, [0, 0, 1]],
      [undefined, 3, 2, [0, 0, 2]],
    ])
    expect(lines[0]?.cells.map(({ inhibitor }) => inhibitor)).toEqual(names)
  })

  it('as a map without anything not stated has no such column', () => {
    const stated = judgedOf([failed(1, 'circumstances')])
    const table = inhibitorTable(
      inhibitorMap(stated, allRows(stated), NO_COSTS, together(stated)),
      buildTaxonomy([], {}),
    )
    expect(table).toMatchObject({ names: ['circumstances'], most: 1 })
    expect(inhibitorTable([], buildTaxonomy([], {}))).toEqual({ names: [], lines: [], most: 0 })
  })
})

describe('an issue', () => {
  it('counts once, by its last contact with a cause', () => {
    const first = failed(1, 'circumstances', { reason: 'a' })
    const judged = judgedOf([
      first,
      later(2, first, 3, { inhibitor: 'bm_inh_staff_skills' }),
      later(3, first, 6),
    ])
    expect(barsOf(judged, 'count').map(({ inhibitor, issues }) => [inhibitor, issues])).toEqual([
      ['staff_skills', 1],
    ])
  })

  it('that an agent could not resolve at once counts though its outcome is no other', () => {
    const judged = judgedOf([aSolved(1, { ours: ['bm_cannot'] }), aSolved(2)])
    expect(paretoOf(judged, allRows(judged), NO_COSTS)).toMatchObject({ issues: 1, answered: 0 })
  })

  it('whose cause is none that we know is not stated', () => {
    const judged = judgedOf([aSolved(1, { inhibitor: 'of_others', metrics: someMetrics({ replies: 3 }) })])
    expect(barsOf(judged, 'count')).toMatchObject([{ inhibitor: null, issues: 1 }])
  })

  it('that was resolved counts nowhere, whatever cause stands on it', () => {
    const judged = judgedOf([aSolved(1, { inhibitor: 'bm_inh_circumstances' })])
    expect(paretoOf(judged, allRows(judged), NO_COSTS)).toEqual({ issues: 0, answered: 0, bars: [] })
  })

  it('of which any contact’s agent was asked counts as not stated', () => {
    const first = failed(1, null, { reason: 'a' })
    const judged = judgedOf([first, later(2, first, 3)])
    const asking = (id: number) =>
      paretoOf(judged, allRows(judged), NO_COSTS, { asked: (one) => one === id }).issues
    expect([asking(1), asking(2), asking(3)]).toEqual([1, 1, 0])
  })

  it('is of whose metrics were asked for, and begins in the rows', () => {
    const first = failed(1, null, { reason: 'a' })
    const judged = judgedOf([first, later(2, first, 3)])
    expect(paretoOf(judged, Uint32Array.of(1), NO_COSTS).issues).toBe(0)
    const contacts = Array.from({ length: 30 }, (_, at) => failed(at + 1, null))
    const some = judgedOf(contacts, { sampled: 3 })
    expect(paretoOf(some, allRows(some), NO_COSTS).issues).toBe(
      some.sampled.reduce((sum, one) => sum + one, 0),
    )
  })
})

it('who is asked in one of k cases is asked in about that part of them, all of them for one', () => {
  const ids = Array.from({ length: 3000 }, (_, at) => at + 1)
  expect(ids.every(askedBy(1))).toBe(true)
  const share = ids.filter(askedBy(3)).length / ids.length
  expect(Math.abs(share - 1 / 3)).toBeLessThan(5 * Math.sqrt(2 / 9 / ids.length))
  // Measures remember by it what they found.
  expect(askedBy(3)).toBe(askedBy(3))
  expect(askedBy(3)).not.toBe(askedBy(2))
})
