import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#domain/backtest/table/csv.ts'
import { readPoints, type SeriesChoice, type SeriesReading } from './file.ts'
import { lengthOf, proposeColumns, proposeLength } from './propose.ts'

const choiceOf = (text: string, own: Partial<SeriesChoice> = {}): SeriesChoice => {
  const columns = proposeColumns(readTable(text))
  return { ...columns, kind: 'stock', length: 'day', order: null, decimal: null, ...own }
}
const read = (text: string, own: Partial<SeriesChoice> = {}): SeriesReading =>
  readPoints(readTable(text), choiceOf(text, own), 'day_first')
const point = (from: string, value: number, to: string | null = null, n: number | null = null) => ({
  ...{ from, to, value, n },
})

describe('a series from a table', () => {
  it('is found by what stands in the columns', () => {
    const text = 'Region;Week;Answers;NPS\nall;2026-08-31;40;12,5\nall;2026-09-07;44;-3\n'
    expect(proposeColumns(readTable(text))).toEqual({ from: 1, to: null, value: 3, n: 2 })
    expect(read(text, { kind: 'rate', length: 'week' })).toEqual({
      points: [point('2026-08-31', 12.5, '2026-09-06', 40), point('2026-09-07', -3, '2026-09-13', 44)],
      questions: [],
      faults: [],
      blanks: 0,
    })
  })

  it.each<[string, string, number[]]>([
    ['decimal commas', 'd;v\n1.9.2026;1.234,5\n2.9.2026;7\n', [1234.5, 7]],
    ['decimal points', 'd,v\n2026-09-01,"1,234.5"\n2026-09-02,7\n', [1234.5, 7]],
    ['points between thousands', 'd;v\n2026-09-01;1.234.567\n2026-09-02;1.234\n', [1_234_567, 1234]],
    ['commas between thousands', 'd;v\n2026-09-01;1,234,567\n2026-09-02;1,234\n', [1_234_567, 1234]],
    ['blanks and currency', 'd;v\n2026-09-01;1 234 €\n2026-09-02;$ 7\n', [1234, 7]],
  ])('with %s', (_, text, values) => {
    const { points, questions } = read(text)
    expect(points.map(({ value }) => value)).toEqual(values)
    expect(questions).toEqual([])
  })

  it('asks what a mark before three digits means where nothing else tells', () => {
    const text = 'd;v\n2026-09-01;7\n2026-09-08;1.234\n'
    expect(read(text).questions).toEqual([
      { about: 'numbers', row: 3, cell: '1.234', readings: { '.': 1.234, ',': 1234 } },
    ])
    expect(read(text, { decimal: '.' }).points[1]?.value).toBe(1.234)
    expect(read(text, { decimal: ',' }).points[1]?.value).toBe(1234)
  })

  it('asks which is the day where nothing else tells', () => {
    const text = 'd,v\n3/4/2026,7\n5/6/2026,8\n'
    expect(read(text).questions).toEqual([
      {
        ...{ about: 'days', row: 2, cell: '3/4/2026' },
        readings: { day_first: '2026-04-03', month_first: '2026-03-04' },
      },
    ])
    expect(read(text, { order: 'month_first' }).points.map(({ from }) => from)).toEqual([
      '2026-03-04',
      '2026-05-06',
    ])
  })

  it('says in which row and column something is wrong', () => {
    const text = [
      'day;to;visits',
      '2026-09-01;2026-09-07;70',
      '2026-09-07;2026-09-13;80',
      '2026-09-14;2026-09-10;90',
      'soon;;1',
      '2026-09-21;;=1+1',
      '2026-09-28;;-4',
      '2026-09-28;;5',
    ].join('\n')
    const { faults, points } = read(text, { kind: 'flow', length: 'day' })
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 1, 'overlaps'],
      [4, 2, 'end_before'],
      [5, 1, 'no_day'],
      [6, 3, 'no_number'],
      [7, 3, 'negative'],
      [8, 1, 'twice'],
    ])
    expect(faults[3]?.params.cell).toBe('=1+1')
    expect(points).toEqual([point('2026-09-01', 70, '2026-09-07')])
  })

  it('leaves out rows in which nothing stands, and counts them', () => {
    expect(read('d;v\n2026-09-01;7\n2026-09-02;n/a\n2026-09-03;\nSources: us;\n')).toMatchObject({
      points: [point('2026-09-01', 7)],
      faults: [],
      blanks: 3,
    })
  })

  it('keeps the end that a month, or a column, names', () => {
    expect(read('m;orders\n2026-08;5\n2026-09;6\n', { kind: 'flow' }).points[1]).toEqual(
      point('2026-09-01', 6, '2026-09-30'),
    )
    // How many customers there are holds until the next count.
    expect(read('m;customers\n2026-08;5\n2026-09;6\n').points[1]).toEqual(point('2026-09-01', 6))
  })

  it('loses nothing: each row is a point, blank, or has a fault', () => {
    const cell = fc.constantFrom('2026-09-01', '2026-09-02', '3/9/2026', '2026-09', '7', '1,5', '-2', '', 'x')
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 })
    const kind = fc.constantFrom('stock' as const, 'flow' as const, 'rate' as const)
    fc.assert(
      fc.property(rows, kind, (cells, one) => {
        const lines = cells.filter((row) => row.some((text) => text !== ''))
        fc.pre(lines.length > 0)
        const text = ['a;b;c', ...lines.map((row) => row.join(';'))].join('\n')
        const found = read(text, { from: 0, to: 1, value: 2, n: null, kind: one })
        const wrong = new Set(found.faults.map(({ row }) => row)).size
        expect(found.points.length + found.blanks + wrong).toBe(lines.length)
      }),
    )
  })
})

describe('what one value stands for', () => {
  it.each<[string, string[], string]>([
    ['days', ['2026-09-01', '2026-09-02', '2026-09-03'], 'day'],
    ['weeks with a gap', ['2026-08-31', '2026-09-07', '2026-09-14', '2026-09-28'], 'week'],
    ['months', ['2026-01-01', '2026-02-01', '2026-03-01'], 'month'],
    ['quarters', ['2026-01-01', '2026-04-01', '2026-07-01'], 'quarter'],
    ['years', ['2024-01-01', '2025-01-01', '2026-01-01'], 'year'],
    ['a single day', ['2026-01-01'], 'day'],
  ])('%s', (_, days, expected) => {
    expect(lengthOf(days)).toBe(expected)
    const text = `d;v\n${days.map((day) => `${day};1`).join('\n')}`
    const table = readTable(text)
    expect(proposeLength(table, proposeColumns(table), 'day_first')).toBe(expected)
  })
})
