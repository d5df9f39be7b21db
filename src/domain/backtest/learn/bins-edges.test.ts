// Groups of a column at the bounds from which they are made.

import { describe, expect, it } from 'vitest'
import type { NamedFeature, OrderedFeature } from '#domain/backtest/table/columns.ts'
import { binRows, learnBins } from './bins.ts'
import { isRising, roundest, runs, tally } from './cuts.ts'
import { monotone } from './monotone.ts'
import { apportion, pointsOf } from './points.ts'

const numbers = (values: readonly number[]): OrderedFeature => ({
  ...{ name: 'x', kind: 'number', values: Float64Array.from(values) },
})
const named = (codes: readonly number[]): NamedFeature => ({
  ...{ name: 'x', kind: 'category', codes: Int32Array.from(codes) },
  levels: Array.from({ length: Math.max(-1, ...codes) + 1 }, (_, code) => `l${code}`),
})
const times = (count: number, value: number): number[] => Array<number>(count).fill(value)
const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row)

describe('blanks count as a value', () => {
  const counts = (blank: number, blankLost: number, filled: number, filledLost: number): boolean => {
    const values = [...times(blank, Number.NaN), ...Array.from({ length: filled }, (_, at) => at % 7)]
    const lost = [
      ...times(blankLost, 1),
      ...times(blank - blankLost, 0),
      ...times(filledLost, 1),
      ...times(filled - filledLost, 0),
    ]
    const codes = values.map((value) => (Number.isNaN(value) ? -1 : value))
    const rows = all(values.length)
    const one = learnBins(numbers(values), rows, Uint8Array.from(lost)).blankCounts
    expect(learnBins(named(codes), rows, Uint8Array.from(lost)).blankCounts).toBe(one)
    return one
  }

  it('from a dozen and from one in twenty on', () => {
    expect([counts(11, 11, 100, 0), counts(12, 12, 100, 0)]).toEqual([false, true])
    expect([counts(20, 20, 380, 0), counts(20, 20, 381, 0)]).toEqual([true, false])
  })

  it('where their losses lie three deviations off, on either side', () => {
    const z = (blank: number, a: number, filled: number, b: number): number => {
      const share = (a + b) / (blank + filled)
      return (a / blank - b / filled) / Math.sqrt(share * (1 - share) * (1 / blank + 1 / filled))
    }
    for (const lost of [0, 10, 30, 36, 37, 38, 39, 40, 50, 70, 100]) {
      const off = Math.abs(z(100, lost, 100, 20))
      expect(counts(100, lost, 100, 20)).toBe(off > 3)
    }
  })

  it('not where nothing else is there, or all were lost', () => {
    expect([counts(30, 10, 0, 0), counts(30, 30, 100, 100), counts(30, 0, 100, 0)]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('names', () => {
  it('of a dozen rows stand alone, most frequent first, and the rarer ones together', () => {
    const codes = [...times(12, 0), ...times(11, 1), ...times(40, 2), ...times(3, 3)]
    const { shape, count } = learnBins(named(codes), all(codes.length), new Uint8Array(codes.length))
    expect(shape).toEqual({ kind: 'named', binOf: Int32Array.of(1, 2, 0, 2), rest: 2 })
    expect(count).toBe(3)
  })

  it('of one in a hundred at least', () => {
    const codes = [...times(1980, 0), ...times(19, 1)]
    expect(learnBins(named(codes), all(codes.length), new Uint8Array(1999)).shape).toMatchObject({ rest: 1 })
    const more = [...times(1980, 0), ...times(20, 1)]
    expect(learnBins(named(more), all(more.length), new Uint8Array(2000)).shape).toMatchObject({ rest: -1 })
  })

  it('are twelve at most', () => {
    const codes = Array.from({ length: 13 }, (_, code) => times(30 - code, code)).flat()
    const { shape, count } = learnBins(named(codes), all(codes.length), new Uint8Array(codes.length))
    expect([shape, count]).toMatchObject([{ rest: 12 }, 13])
  })

  it('that were never learned are of the rest, or unknown', () => {
    const feature = named([...times(20, 0), ...times(20, 1), 2])
    const bins = learnBins(feature, all(40), new Uint8Array(41))
    expect([...binRows(bins, feature, Int32Array.of(0, 20, 40))]).toEqual([0, 1, 2])
    const blank = named([...times(20, 0), ...times(20, 1), -1])
    expect([...binRows(learnBins(blank, all(40), new Uint8Array(41)), blank, Int32Array.of(40, 41))]).toEqual(
      [-1, -1],
    )
  })

  it('that are blank are not of the rest', () => {
    const feature = named([...times(20, 0), ...times(20, 1), 2, -1])
    expect([
      ...binRows(learnBins(feature, all(40), new Uint8Array(42)), feature, Int32Array.of(40, 41)),
    ]).toEqual([2, -1])
  })
})

describe('numbers', () => {
  const values = [...times(30, 1), ...times(30, 2), ...times(30, 3)]
  const bins = (lostAt: number) =>
    learnBins(
      numbers(values),
      all(90),
      Uint8Array.from(values, (value) => (value === lostAt ? 1 : 0)),
    )

  it('begin at their cut where higher is better, and end there where lower is', () => {
    expect([bins(1).shape, bins(3).shape]).toEqual([
      { kind: 'ordered', rising: true, cuts: [2, 3] },
      { kind: 'ordered', rising: false, cuts: [1, 2] },
    ])
    const probe = numbers([0.5, 1, 1.5, 2, 2.5, 3, 9, Number.NaN])
    expect([...binRows(bins(1), probe, all(8))]).toEqual([0, 0, 0, 1, 1, 2, 2, -1])
    expect([...binRows(bins(3), probe, all(8))]).toEqual([0, 0, 1, 1, 2, 2, 2, -1])
  })
})

describe('cuts', () => {
  it('are the roundest between two values', () => {
    expect([
      roundest(17, 23, 'high'),
      roundest(17, 23, 'low'),
      roundest(98, 104, 'high'),
      roundest(0.13, 0.16, 'high'),
    ]).toEqual([20, 20, 100, 0.15])
    expect([
      roundest(20, 20.5, 'high'),
      roundest(20, 20.5, 'low'),
      roundest(-3, 4, 'high'),
      roundest(5, 5, 'low'),
    ]).toEqual([20.5, 20, 0, 5])
  })

  it('lie between runs of about as many rows, what is left over joining the last', () => {
    expect(tally(Float64Array.of(3, 1, 3, 2))).toEqual([
      { value: 1, rows: 1 },
      { value: 2, rows: 1 },
      { value: 3, rows: 2 },
    ])
    const of = (...rows: number[]) =>
      runs(
        rows.map((count, value) => ({ value, rows: count })),
        10,
        5,
      )
    expect(of(5, 5, 5, 5)).toEqual([
      { from: 0, to: 1, rows: 10 },
      { from: 2, to: 3, rows: 10 },
    ])
    expect(of(10, 4)).toEqual([{ from: 0, to: 1, rows: 14 }])
    expect(of(10, 5)).toEqual([
      { from: 0, to: 0, rows: 10 },
      { from: 1, to: 1, rows: 5 },
    ])
    expect(of(5, 10)).toEqual([{ from: 0, to: 1, rows: 15 }])
    expect(of(5, 11)).toEqual([
      { from: 0, to: 0, rows: 5 },
      { from: 1, to: 1, rows: 11 },
    ])
    expect(of(4, 12)).toEqual([{ from: 0, to: 1, rows: 16 }])
    expect([of(3), of()]).toEqual([[{ from: 0, to: 0, rows: 3 }], []])
  })

  it('rise where kept ones stand above lost ones at least as often', () => {
    expect([
      isRising([1, 2], [1, 0]),
      isRising([1, 2], [0, 1]),
      isRising([1, 1], [0, 1]),
      isRising([], []),
    ]).toEqual([true, false, true, true])
    expect([isRising([1, 2, 3, 4], [0, 1, 1, 0]), isRising([1, 2, 3, 4], [0, 1, 0, 1])]).toEqual([
      true,
      false,
    ])
  })
})

it('steps that never fall come closest by the means of what is out of order', () => {
  expect([...monotone([1, 3, 2, 4], [1, 1, 1, 1], true)]).toEqual([1, 2.5, 2.5, 4])
  expect([...monotone([1, 3, 2, 4], [1, 3, 1, 1], true)]).toEqual([1, 2.75, 2.75, 4])
  expect([...monotone([4, 1, 2], [1, 1, 1], false)]).toEqual([4, 1.5, 1.5])
  expect([...monotone([3, 2, 1], [1, 1, 1], true)]).toEqual([2, 2, 2])
  expect([...monotone([], [], true)]).toEqual([])
})

it('points take whole shares, of equals the first more, and none below one', () => {
  expect([apportion([1, 1, 1, 1, 1, 1], 100), apportion([3, 1], 4), apportion([2, 1, 1], 3)]).toEqual([
    [17, 17, 17, 17, 16, 16],
    [3, 1],
    [1, 1, 1],
  ])
  expect(apportion([5], 100)).toEqual([100])
  expect(
    pointsOf([
      [1, 1],
      [0, 2],
    ]),
  ).toEqual([
    { points: [0, 0], maximum: 1 },
    { points: [0, 99], maximum: 99 },
  ])
})
