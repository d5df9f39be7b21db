import { expect, it } from 'vitest'
import type { ProposedComponent } from '#domain/backtest/proposal.ts'
import type { ColumnReport } from '#domain/backtest/report.ts'
import { columnsCsv, figuresCsv, groupCsv, pointsCsv } from './csv-rows.ts'

const same = (name: string): string => name

it('gives losses as counts and shares with both ends of the interval, and nothing of an empty group', () => {
  const [head, ...lines] = groupCsv(
    'Band',
    [
      { name: 'Steady', rows: 40, lost: 10, rate: 0.25, low: 0.14, high: 0.4, expected: 0.3 },
      { name: 'At risk', rows: 0, lost: 0, rate: null, low: 0, high: 1, expected: null },
    ],
    same,
  )
  expect(head).toEqual(['Band', 'rows', 'lost', 'rate', 'low', 'high', 'expected'])
  expect(lines).toEqual([
    ['Steady', 40, 10, 0.25, 0.14, 0.4, 0.3],
    ['At risk', 0, 0, null, null, null, null],
  ])
})

it('names the column in each line of its points, with what other and blank cells earn', () => {
  const component: ProposedComponent = {
    ...{ column: 'plan', number: 4, kind: 'category', signal: null, maximum: 30 },
    steps: [{ values: ['gold'], points: 30 }],
    ...{ otherwise: 5, blank: 0 },
  }
  const [head, ...lines] = pointsCsv([component], {
    title: same,
    signal: same,
    step: (step) => ('values' in step ? step.values.join() : ''),
    otherwise: 'else',
    blank: 'blank',
  })
  expect(head).toEqual(['component', 'signal', 'step', 'points'])
  expect(lines).toEqual([
    ['plan', null, 'gold', 30],
    ['plan', null, 'else', 5],
    ['plan', null, 'blank', 0],
  ])
})

it('gives each score with its interval, and nothing where there is none', () => {
  const scorecard = { value: 0.8, low: 0.7, high: 0.9 }
  const [head, line] = figuresCsv(
    [['held out', { scorecard, logistic: null, difference: null }]],
    same,
    (column, end) => `${column} ${end}`,
  )
  expect(head?.slice(0, 4)).toEqual(['what', 'scorecard', 'scorecard low', 'scorecard high'])
  expect(line).toEqual(['held out', 0.8, 0.7, 0.9, null, null, null, null, null, null])
  expect(line).toHaveLength(head?.length ?? 0)
})

it('says what each column was taken for, and how much of it is known', () => {
  const column: ColumnReport = {
    ...{ name: 'visits', number: 3, kind: 'number', blanks: 5, distinct: 9, unreadable: null },
    ...{ use: 'used', signal: 'community_visits', alone: 0.61 },
  }
  const words = { titles: ['a'], kind: same, use: same, signal: same }
  expect(columnsCsv([column], 20, words)[1]).toEqual([
    'visits',
    'number',
    'used',
    0.75,
    0.61,
    'community_visits',
  ])
})
