import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, type Figure, gapBetween, restOf, shareOf, sumOf } from './figure.ts'
import { canSort, type RowFigures, type Sort, sorted } from './order.ts'
import type { ReasonRow } from './reason-rows.ts'

describe('figures that follow from others', () => {
  it.each<[readonly Figure[], Figure]>([
    [[], 0],
    [[3, 4], 7],
    [[3, 'waiting'], 'waiting'],
    [['waiting', 'failed'], 'unknown'],
    [[3, 'unknown'], 'unknown'],
  ])('the sum of %j is %j', (figures, expected) => {
    expect(sumOf(figures)).toBe(expected)
  })

  it.each<[Figure, Figure, Figure]>([
    [10, 7, 3],
    [10, 12, 0],
    ['waiting', 7, 'waiting'],
    [10, 'failed', 'unknown'],
  ])('of %j without %j there is %j left', (total, parts, expected) => {
    expect(restOf(total, parts)).toBe(expected)
  })

  it('rows, rest and what moved always make up the total', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.array(fc.nat(300)), (total, parts) => {
        const sum = sumOf(parts)
        const rest = restOf(total, sum)
        const moved = gapBetween(sumOf([sum, rest]), total)
        expect(Number(sum) + Number(rest) - moved).toBe(total)
        expect(moved === 0).toBe(Number(sum) <= total)
      }),
    )
  })

  it.each<[Figure, Figure, ReturnType<typeof changeOf>]>([
    [15, 10, { difference: 5, share: 0.5 }],
    [5, 0, { difference: 5, share: null }],
    [0, 4, { difference: -4, share: -1 }],
    ['waiting', 4, null],
  ])('from %j to %j', (now, before, expected) => {
    expect(changeOf(now, before)).toEqual(expected)
  })

  it.each<[Figure, Figure, number | null]>([
    [1, 4, 0.25],
    [0, 0, null],
    ['failed', 4, null],
  ])('%j of %j', (part, whole, expected) => {
    expect(shareOf(part, whole)).toBe(expected)
  })
})

describe('the order of rows', () => {
  const row = (label: string): ReasonRow => ({
    key: label,
    label,
    path: [label],
    values: [label],
    retired: false,
    itself: false,
    children: [],
  })
  const rows = ['b', 'a', 'c', 'd'].map(row)
  const figures: Record<string, RowFigures> = {
    a: { now: 5, before: 9 },
    b: { now: 5, before: 1 },
    c: { now: 'failed', before: 3 },
    d: { now: 8, before: 8 },
  }
  const of = ({ key }: ReasonRow): RowFigures => figures[key] ?? { now: 'waiting', before: 'waiting' }
  const order = (sort: Sort) => sorted(rows, sort, of, (a, b) => (a < b ? -1 : 1)).map(({ key }) => key)

  it.each<[Sort, string]>([
    [{ by: 'count', down: true }, 'dbac'],
    [{ by: 'count', down: false }, 'badc'],
    [{ by: 'change', down: true }, 'bdac'],
    [{ by: 'change', down: false }, 'adbc'],
    [{ by: 'name', down: false }, 'abcd'],
  ])('%j', (sort, expected) => {
    expect(order(sort).join('')).toBe(expected)
  })

  it('waits for the figures that it needs', () => {
    const waiting = (now: Figure, before: Figure) => () => ({ now, before })
    expect(canSort(rows, { by: 'count', down: true }, waiting(1, 'waiting'))).toBe(true)
    expect(canSort(rows, { by: 'change', down: true }, waiting(1, 'waiting'))).toBe(false)
    expect(canSort(rows, { by: 'count', down: true }, waiting('waiting', 1))).toBe(false)
    expect(canSort(rows, { by: 'name', down: true }, waiting('waiting', 'waiting'))).toBe(true)
  })
})
