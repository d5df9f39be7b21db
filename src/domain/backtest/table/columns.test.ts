import { describe, expect, it } from 'vitest'
import { type Column, isOrdered, readColumns } from './columns.ts'
import { readTable } from './csv.ts'

const ROWS = Array.from({ length: 60 }, (_, i) => i)

/** The column typed beside a second one, as the only other. */
const typed = (name: string, cells: readonly string[], delimiter = ','): Column => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const lines = cells.map((cell) => [quoted(cell), 'x'].join(delimiter))
  const work = readColumns(readTable([[quoted(name), 'other'].join(delimiter), ...lines].join('\n')))
  for (;;) {
    const next = work.next()
    if (next.done) {
      const [column] = next.value
      if (!column) throw new Error('no column')
      return column
    }
  }
}

const valuesOf = ({ feature }: Column): number[] => (feature && isOrdered(feature) ? [...feature.values] : [])

describe('the kind of a column', () => {
  it.each<[string, string, (i: number) => string]>([
    ['number', 'tenure', (i) => `${i % 7}`],
    ['number', 'price', (i) => `${i * 1.37 + 0.01}`],
    ['number', 'spend', (i) => `$${i * 100}.50`],
    ['yes_no', 'partner', (i) => (i % 3 ? 'Yes' : 'no')],
    ['yes_no', 'senior', (i) => `${i % 2}`],
    ['yes_no', 'flag', (i) => (i % 3 ? 'x' : '')],
    ['category', 'plan', (i) => ['a', 'b', 'c'][i % 3] ?? ''],
    ['category', 'support', (i) => ['None', 'Gold'][i % 2] ?? ''],
    ['date', 'signup', (i) => `2024-0${1 + (i % 9)}-1${i % 10}`],
    ['id', 'customer_id', (i) => `${i * 7919 + 11}`],
    ['id', '', (i) => `${i + 1}`],
    ['id', 'reference', (i) => `K-${i}-XY`],
    ['constant', 'country', () => 'DE'],
    ['empty', 'nothing', (i) => (i % 2 ? 'NA' : '')],
    ['free_text', 'note', (i) => `customer ${i} called to ask about the invoice of last month`],
    ['too_many_values', 'surname', (i) => `name ${i % 40}`],
  ])('%s: %s', (kind, name, cell) => {
    expect(typed(name, ROWS.map(cell)).kind).toBe(kind)
  })

  it('leaves measures that differ in every row numbers', () => {
    expect(
      typed(
        'amount',
        ROWS.map((i) => `${i * i * 31}`),
      ).kind,
    ).toBe('number')
    expect(
      typed(
        'weight',
        ROWS.map((i) => `${i + 0.5}`),
      ).kind,
    ).toBe('number')
  })
})

describe('the values of a column', () => {
  it('reads decimal commas by what the cells tell', () => {
    expect(valuesOf(typed('x', ['1,5', '1.234,5', '2', '7', '9'], ';'))).toEqual([1.5, 1234.5, 2, 7, 9])
    expect(valuesOf(typed('x', ['1.5', '1,234.5', '2', '7', '9'], ';'))).toEqual([1.5, 1234.5, 2, 7, 9])
  })

  it('reads a comma before three digits by the file where the column does not tell', () => {
    expect(valuesOf(typed('x', ['1,234', '2', '3,456'], ';'))).toEqual([1.234, 2, 3.456])
    expect(valuesOf(typed('x', ['1,234', '2', '3,456'], ','))).toEqual([1234, 2, 3456])
  })

  it('counts blanks and slips apart, and says where the first slip is', () => {
    const column = typed('x', [...ROWS.map((i) => `${i % 9}`), '', 'unknown', 'three', '?'])
    expect(column).toMatchObject({
      kind: 'number',
      blanks: 4,
      unreadable: { count: 1, row: 64, cell: 'three' },
    })
    expect(valuesOf(column).filter(Number.isNaN)).toHaveLength(4)
  })

  it('turns days into days before the newest', () => {
    const cells = ['2024-03-01', '2024-02-29', '', '2024-01-31', '2024-03-01']
    expect(valuesOf(typed('signup', cells))).toEqual([0, 1, Number.NaN, 30, 0])
  })

  it('takes spellings that differ in case and spaces for one', () => {
    const { feature } = typed('plan', ['Gold', 'gold ', ' GOLD', 'Silver', 'bronze', ''])
    expect(feature).toMatchObject({ levels: ['Gold', 'Silver', 'bronze'] })
    expect(feature && !isOrdered(feature) && [...feature.codes]).toEqual([0, 0, 0, 1, 2, -1])
  })
})
