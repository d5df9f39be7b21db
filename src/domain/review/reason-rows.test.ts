import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { type ReasonRow, reasonRows } from './reason-rows.ts'

const rowsOf = (names: readonly string[], retired: readonly string[] = []): readonly ReasonRow[] =>
  reasonRows(
    buildTaxonomy(
      names.map((name, index) => ({ name, value: `v${index}` })),
      Object.fromEntries(retired.map((value) => [value, { retired: true }])),
    ).reasons,
  )

const outline = (rows: readonly ReasonRow[]): unknown[] =>
  rows.map(({ label, children, values }) =>
    children.length === 0 ? `${label} ${values}` : { [label]: outline(children) },
  )

describe('reasonRows', () => {
  it('follows the names of the options, in the order of the field', () => {
    expect(outline(rowsOf(['Billing::Refund', 'Other', 'Billing::Card::Declined', 'Account']))).toEqual([
      { Billing: ['Refund v0', { Card: ['Declined v2'] }] },
      'Other v1',
      'Account v3',
    ])
  })

  it('tells tickets tagged with the group itself apart', () => {
    const [billing] = rowsOf(['Billing', 'Billing::Refund'])
    expect(billing?.values).toEqual(['v0', 'v1'])
    expect(billing?.children.map(({ label, itself }) => [label, itself])).toEqual([
      ['Billing', true],
      ['Refund', false],
    ])
  })

  it('keeps two options of one name', () => {
    expect(outline(rowsOf(['A::B', 'A::B']))).toEqual([{ A: ['B v0', 'B v1'] }])
  })

  it('keeps retired reasons and marks them; a group only where all are', () => {
    const [one, two] = rowsOf(['One::A', 'One::B', 'Two::C'], ['v0', 'v2'])
    expect([one?.retired, one?.children.map(({ retired }) => retired)]).toEqual([false, [true, false]])
    expect(two?.retired).toBe(true)
  })

  it('counts every option once at each level, under keys of their own', () => {
    const name = fc
      .array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 3 })
      .map((path) => path.join('::'))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const keys: string[] = []
        const check = (rows: readonly ReasonRow[], values: readonly string[]): void => {
          expect(rows.flatMap((row) => row.values).toSorted()).toEqual([...values].sort())
          for (const row of rows) {
            keys.push(row.key)
            if (row.children.length > 0) check(row.children, row.values)
          }
        }
        check(
          rowsOf(names),
          names.map((_, index) => `v${index}`),
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
