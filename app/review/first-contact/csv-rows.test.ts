import { describe, expect, it } from 'vitest'
import { csvOf } from '#domain/review/csv.ts'
import { wilson } from '#domain/statistics.ts'
import { mapCsv, paretoCsv, reasonCsv, variantCsv, weekCsv } from './csv-rows.ts'

const rate = (yes: number, no: number, maturing: number) => ({
  ...{ yes, no, maturing, overruled: 0, rate: yes + no === 0 ? null : yes / (yes + no) },
  interval: wilson(yes, yes + no),
  levels: { rows: 0, metrics: yes + no, conversation: 0 },
  because: { repeat: 0, turns: 0, unread: 0, tierRose: 0, unsolved: 0 },
})
const same = (column: string): string => column
const nameOf = (reason: { label: string } | null) => reason?.label ?? 'none'

it('has a column for each name, a line for each reason, and nothing where nothing is known', () => {
  const [head, one, other] = reasonCsv(
    [
      { reason: null, group: 1, rate: rate(3, 1, 2) },
      { reason: null, group: 2, rate: rate(0, 0, 5) },
    ],
    nameOf,
    same,
  )
  expect(one).toHaveLength(head?.length ?? 0)
  expect(other).toHaveLength(head?.length ?? 0)
  expect(one?.[head?.indexOf('rate') ?? 0]).toBe(0.75)
  expect(other?.slice(2)).toEqual(['', '', '', 0, 0, 0, 5])
})

it('holds each definition’s share with its interval, and none where nothing is counted', () => {
  const of = (k: number, n: number) => ({ k, n, share: n === 0 ? null : k / n, interval: wilson(k, n) })
  const [head, known, unknown] = variantCsv(
    [
      ['ours', of(3, 5)],
      ['one touch', of(0, 0)],
    ],
    same,
  )
  expect(head).toHaveLength(6)
  // Wilson's interval of 3 of 5.
  expect(known).toEqual(['ours', 0.6, expect.closeTo(0.2307, 3), expect.closeTo(0.8824, 3), 3, 5])
  expect(unknown).toEqual(['one touch', '', '', '', 0, 0])
})

it('tells weeks by their instants', () => {
  const from = Date.parse('2026-08-30T22:00:00Z')
  const [, week] = weekCsv([{ from, to: from + 1000, rate: rate(1, 0, 0) }], same)
  expect(week?.slice(0, 3)).toEqual(['2026-08-30T22:00:00.000Z', '2026-08-30T22:00:01.000Z', 1])
})

it('holds the map, safe against formulas', () => {
  const cells = [
    { inhibitor: 'staff_skills' as const, issues: 2 },
    { inhibitor: null, issues: 1 },
  ]
  const table = {
    names: ['staff_skills' as const, null],
    lines: [{ reason: null, group: 0, issues: 3, cells }],
    most: 2,
  }
  const rows = mapCsv(
    table,
    () => '=SUM(A1)',
    (inhibitor) => inhibitor ?? 'not stated',
    same,
  )
  expect(rows).toEqual([
    ['reason', 'option', 'issues', 'staff_skills', 'not stated'],
    ['=SUM(A1)', '', 3, 2, 1],
  ])
  expect(csvOf(rows)).not.toMatch(/(^|,|\n)"?=/)
})

describe('the Pareto as a file', () => {
  const expense = (low: number, high: number) => ({
    money: { low, high },
    hours: { low: low / 30, high: high / 30 },
  })
  const pareto = {
    ...{ issues: 4, answered: 3 },
    bars: [
      { inhibitor: 'staff_skills' as const, issues: 1, cost: expense(60, 120) },
      { inhibitor: 'circumstances' as const, issues: 2, cost: expense(30, 30) },
      { inhibitor: null, issues: 1, cost: expense(3, 3) },
    ],
  }
  const name = (inhibitor: string | null): string => inhibitor ?? 'not stated'

  it('shares by cost are of what was stated', () => {
    expect(paretoCsv(pareto, 'cost', true, name, same)).toEqual([
      ['inhibitor', 'issues', 'cost_low', 'cost_high', 'hours_low', 'hours_high', 'share', 'cumulative'],
      ['staff_skills', 1, 60, 120, 2, 4, 0.75, 0.75],
      ['circumstances', 2, 30, 30, 1, 1, 0.25, 1],
      ['not stated', 1, 3, 3, 0.1, 0.1, '', ''],
    ])
  })

  it('has no money where nobody said what a contact costs', () => {
    expect(paretoCsv(pareto, 'count', false, name, same)[1]).toEqual(['staff_skills', 1, 1 / 3, 1 / 3])
  })
})
