// Columns as numbers: a mean and a flag for blanks, one coefficient for each frequent level.

import { describe, expect, it } from 'vitest'
import type { Feature } from '#domain/backtest/table/columns.ts'
import { type Block, blockOf, gathered, termsOf, times } from './design.ts'

const rows = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row)
const numbers = (...values: number[]): Feature => ({
  ...{ name: 'x', kind: 'number', values: Float64Array.from(values) },
})
const named = (codes: readonly number[], levels: number): Feature => ({
  ...{ name: 'x', kind: 'category', codes: Int32Array.from(codes) },
  levels: Array.from({ length: levels }, (_, code) => `l${code}`),
})

describe('terms', () => {
  it('of numbers are a deviation from the mean, and a flag where some are blank', () => {
    const feature = numbers(1, 3, 5, 7)
    expect(termsOf([feature], rows(4))).toEqual({
      terms: [{ kind: 'number', feature, mean: 4, deviation: Math.sqrt(5), at: 1 }],
      size: 2,
    })
    const holed = numbers(1, Number.NaN, 3)
    expect(termsOf([holed, feature], rows(3))).toMatchObject({
      terms: [
        { kind: 'blank', at: 1 },
        { kind: 'number', mean: 2, deviation: 1, at: 2 },
        { kind: 'number', mean: 3, at: 3 },
      ],
      size: 4,
    })
  })

  it('are none where all are equal, or all blank', () => {
    expect(termsOf([numbers(3, 3), numbers(Number.NaN, Number.NaN)], rows(2))).toEqual({ terms: [], size: 1 })
  })

  it('of names have a place for each level seen, the most frequent first', () => {
    const { terms, size } = termsOf([named([2, 2, 2, 0, 3, 3, -1], 5), numbers(1, 2)], rows(7))
    expect(terms[0]).toMatchObject({ kind: 'levels', slot: Int32Array.of(2, -1, 0, 1, -1), at: 1 })
    expect([terms[1]?.at, size]).toEqual([4, 6])
  })

  it('of names have forty places at most', () => {
    const codes = Array.from({ length: 42 }, (_, code) => (code < 41 ? [code] : [code, code])).flat()
    const { terms, size } = termsOf([named(codes, 42)], rows(43))
    expect(size).toBe(41)
    const [term] = terms
    expect(
      term?.kind === 'levels' ? [...term.slot].filter((slot) => slot >= 0).sort((a, b) => a - b) : [],
    ).toEqual(Array.from({ length: 40 }, (_, slot) => slot))
    expect(term?.kind === 'levels' ? [term.slot[41], term.slot[40]] : []).toEqual([0, -1])
  })
})

it('values are standardised, blanks the mean and flagged, levels at their places', () => {
  const { terms } = termsOf([numbers(1, Number.NaN, 3), named([1, 0, 1], 2)], rows(3))
  const probe = Int32Array.of(0, 1, 2)
  expect(terms.map((term) => blockOf(term, probe))).toEqual([
    { at: 1, values: Float64Array.of(0, 1, 0), slots: null },
    { at: 2, values: Float64Array.of(-1, 0, 1), slots: null },
    { at: 3, values: null, slots: Int32Array.of(0, 1, 0) },
  ])
  const [level] = termsOf([named([0, 0, -1, 1], 2)], rows(2)).terms
  expect(level && blockOf(level, rows(4)).slots).toEqual(Int32Array.of(0, 0, -1, -1))
})

describe('the design', () => {
  const blocks: Block[] = [
    { at: 1, values: Float64Array.of(2, -1, 0.5), slots: null },
    { at: 2, values: null, slots: Int32Array.of(1, -1, 0) },
  ]
  /** The same, written out: intercept, number, two levels. */
  const matrix = [
    [1, 2, 0, 1],
    [1, -1, 0, 0],
    [1, 0.5, 1, 0],
  ]

  it('times coefficients is a number for each row', () => {
    const by = [0.5, 3, 7, 11]
    expect([...times(blocks, Float64Array.from(by), 3)]).toEqual(
      matrix.map((row) => row.reduce((sum, value, place) => sum + value * (by[place] ?? 0), 0)),
    )
  })

  it('turned and times weights is a number for each coefficient, squared or not', () => {
    const by = [2, 3, 5]
    const sums = (power: number) =>
      [0, 1, 2, 3].map((place) =>
        matrix.reduce((sum, row, at) => sum + (row[place] ?? 0) ** power * (by[at] ?? 0), 0),
      )
    expect([...gathered(blocks, Float64Array.from(by), 4)]).toEqual(sums(1))
    expect([...gathered(blocks, Float64Array.from(by), 4, true)]).toEqual(sums(2))
  })
})
