// What a scorecard gives a row: known points of the known maximum, and how much of it was known.

import { expect, it } from 'vitest'
import type { NamedFeature, OrderedFeature } from '#domain/backtest/table/columns.ts'
import { finish } from '#test/samples/finish.ts'
import { binRows, learnBins } from './bins.ts'
import { fitLogistic } from './logistic.ts'
import { apportion } from './points.ts'
import { learnScorecard, scoreRows } from './scorecard.ts'

const numbers = (values: ArrayLike<number>): OrderedFeature => ({
  ...{ name: 'x', kind: 'number', values: Float64Array.from(values) },
})
const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row)

it('unknown components count neither among points nor in the maximum', () => {
  const feature = numbers([1, 1, Number.NaN, Number.NaN])
  const other: NamedFeature = {
    ...{ name: 'y', kind: 'category', levels: ['a', 'b'], codes: Int32Array.of(1, -1, 0, -1) },
  }
  const { share, coverage } = scoreRows(
    {
      components: [
        {
          ...{ feature, points: [0, 45], maximum: 60 },
          bins: { shape: { kind: 'ordered', rising: true, cuts: [1] }, count: 2, blankCounts: false },
        },
        {
          ...{ feature: other, points: [10, 40], maximum: 40 },
          bins: {
            shape: { kind: 'named', binOf: Int32Array.of(0, 1), rest: -1 },
            count: 2,
            blankCounts: false,
          },
        },
      ],
    },
    all(4),
  )
  expect([...share]).toEqual([85, 75, 25, Number.NaN])
  expect([...coverage]).toEqual([1, 0.6, 0.4, 0])
})

it('blanks that count have the last bin, filled cells their own', () => {
  const values = Array.from({ length: 120 }, (_, row) => (row < 40 ? Number.NaN : row < 80 ? 1 : 2))
  const lost = Uint8Array.from(values, (value, row) => (Number.isNaN(value) || row % 8 === 0 ? 1 : 0))
  const bins = learnBins(numbers(values), all(120), lost)
  expect([bins.count, bins.blankCounts]).toEqual([2, true])
  expect([...binRows(bins, numbers(values), Int32Array.of(0, 50, 100))]).toEqual([2, 0, 1])
  const card = finish(learnScorecard([numbers(values)], all(120), lost))
  expect(card?.components[0]?.points[2]).toBe(0)
  const shares = card && scoreRows(card, Int32Array.of(0, 50)).share
  expect([shares?.[0], (shares?.[1] ?? 0) > 50]).toEqual([0, true])
})

it('columns that are the same in every row do not make the one that tells harder to find', () => {
  const values = Array.from({ length: 400 }, (_, row) => (row < 200 ? 0 : 1))
  const lost = Uint8Array.from(values, (value, row) => (row % 200 < (value === 1 ? 85 : 115) ? 1 : 0))
  const same = Array.from({ length: 19 }, () => numbers(new Float64Array(400)))
  const card = finish(learnScorecard([...same, numbers(values)], all(400), lost))
  expect(card?.components).toHaveLength(1)
})

it('of two shares the one that lost more to rounding gets the point that is left', () => {
  expect([apportion([10.4, 1.6], 12), apportion([1.6, 10.4], 12), apportion([5.2, 4.3, 2.5], 12)]).toEqual([
    [10, 2],
    [2, 10],
    [5, 4, 3],
  ])
})

it('a regression ends where errors and penalty are in balance', () => {
  const count = 600
  const pseudo = (row: number, by: number) => ((row * by) % 97) / 97
  const x = Array.from({ length: count }, (_, row) => pseudo(row, 31) ** 6 * 50)
  const z = x.map((value, row) => value + 4 * pseudo(row, 53))
  // The last level has two rows, both kept.
  const codes = Int32Array.from({ length: count }, (_, row) => (row < 2 ? 2 : row % 2))
  const lost = Uint8Array.from(x, (value, row) => (row > 1 && pseudo(row, 41) > 0.2 + value / 60 ? 1 : 0))
  const named: NamedFeature = { name: 'n', kind: 'category', levels: ['a', 'b', 'c'], codes }
  const { coefficients } = finish(fitLogistic([numbers(x), numbers(z), named], all(count), lost))
  const standard = (values: readonly number[]): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / count
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count)
    return values.map((value) => (value - mean) / deviation)
  }
  const levelAt = [0, 1, 2].map((code) => [...codes].filter((own) => own === code).length)
  const places = [0, 1, 2].sort((a, b) => (levelAt[b] ?? 0) - (levelAt[a] ?? 0))
  const matrix = [
    Array<number>(count).fill(1),
    ...[standard(x), standard(z)],
    ...places.map((code) => [...codes].map((own) => (own === code ? 1 : 0))),
  ]
  expect(coefficients).toHaveLength(matrix.length)
  const errors = x.map((_, row) => {
    const odds = matrix.reduce((sum, column, at) => sum + (column[row] ?? 0) * (coefficients[at] ?? 0), 0)
    return 1 - (lost[row] ?? 0) - 1 / (1 + Math.exp(-odds))
  })
  for (const [at, column] of matrix.entries()) {
    const pull = at === 0 ? 0 : (coefficients[at] ?? 0)
    expect(
      Math.abs(column.reduce((sum, value, row) => sum + value * (errors[row] ?? 0), 0) - pull),
    ).toBeLessThan(0.001)
  }
})

it('a regression on nothing is the log odds of being kept', () => {
  const of = (lost: number) =>
    finish(
      fitLogistic(
        [],
        all(8),
        Uint8Array.from({ length: 8 }, (_, row) => (row < lost ? 1 : 0)),
      ),
    ).coefficients[0]
  expect(of(4)).toBe(0)
  expect(of(2)).toBeCloseTo(Math.log(3), 5)
})
