// Rows of one level: in which order they stand, and whether that can be told already.

import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import type { Figure } from './figure.ts'
import { canSort, type RowFigures, type SortBy, sorted } from './order.ts'
import { levelsOf, type ReasonRow, reasonRows } from './reason-rows.ts'

const rowsOf = (...names: string[]): readonly ReasonRow[] =>
  reasonRows(buildTaxonomy(names.map((name, at) => ({ name, value: `v${at}` }))).reasons)
const rows = rowsOf('B', 'A', 'C')
const figuresOf =
  (now: Readonly<Record<string, Figure>>, before: Readonly<Record<string, Figure>>) =>
  ({ label }: ReasonRow): RowFigures => ({ now: now[label] ?? 0, before: before[label] ?? 0 })

describe('rows', () => {
  const figures = figuresOf({ A: 5, B: 9, C: 'failed' }, { A: 1, B: 8, C: 2 })
  const order = (by: SortBy, down: boolean) =>
    sorted(rows, { by, down }, figures, (a, b) => a.localeCompare(b)).map(({ label }) => label)

  it.each<[SortBy, boolean, string]>([
    ['name', false, 'ABC'],
    ['name', true, 'CBA'],
    ['count', true, 'BAC'],
    ['count', false, 'ABC'],
    ['change', true, 'ABC'],
    ['change', false, 'BAC'],
    ['fcr', true, 'BAC'],
  ])('by %s, down: %s, are %s', (by, down, expected) => expect(order(by, down).join('')).toBe(expected))

  it('of equal figures stay as they came, and so do those without', () => {
    const of = (now: Readonly<Record<string, Figure>>) =>
      sorted(rows, { by: 'count', down: true }, figuresOf(now, {}), () => 0).map(({ label }) => label)
    expect(of({ A: 2, B: 2, C: 3 })).toEqual(['C', 'B', 'A'])
    expect(of({ A: 'failed', B: 'unknown', C: 3 })).toEqual(['C', 'B', 'A'])
  })
})

describe('the order can be told', () => {
  const can = (by: SortBy, now: Figure, before: Figure) =>
    canSort(rows, { by, down: true }, figuresOf({ A: now }, { A: before }))

  it('by name at once, by count once all are counted, by others once those before are too', () => {
    expect([
      can('name', 'waiting', 'waiting'),
      can('count', 3, 'waiting'),
      can('count', 'waiting', 3),
    ]).toEqual([true, true, false])
    expect([can('change', 3, 'waiting'), can('change', 3, 3), can('change', 'failed', 'failed')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('levels', () => {
  it('go from the top down to the last that has rows, each with its values', () => {
    const top = rowsOf('Billing::Card::Declined', 'Login', 'Billing::Refund')
    const levels = levelsOf(top)
    expect(levels.map((level) => level.rows.map(({ label }) => label))).toEqual([
      ['Billing', 'Login'],
      ['Card', 'Refund'],
      ['Declined'],
    ])
    expect(levels.map(({ sets }) => sets)).toEqual([[['v0', 'v2'], ['v1']], [['v0'], ['v2']], [['v0']]])
    expect(levelsOf(top)).toBe(levels)
  })

  it('are none of no rows', () => {
    expect(levelsOf([])).toEqual([])
  })
})
