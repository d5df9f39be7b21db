import { describe, expect, it } from 'vitest'
import { readTable } from '#domain/backtest/table/csv.ts'
import { readDays } from './days.ts'
import { readPoints, type SeriesChoice } from './file.ts'
import { notationOf, typedNumber } from './notation.ts'
import { proposeColumns } from './propose.ts'
import { mergedSeries } from './together.ts'

describe('cells that name no day', () => {
  it.each([
    ['more after a month', 'Sep 2026 x'],
    ['more after a month in words', '2026 Sep. x'],
    ['more before a month', 'x Sep 2026'],
    ['a name that only holds a month’s', 'Xfeb 2026'],
    ['a name that only holds a month’s, with a day', '3 Zapr 2026'],
    ['more around a quarter', 'xQ3 2026'],
    ['more after a quarter', 'Q3 2026x'],
  ])('%s', (_, cell) => {
    expect(readDays(cell, 'day_first')).toBeNull()
  })

  it('a quarter is written with a mark between, or without', () => {
    for (const cell of ['Q32026', 'Q3 2026', 'Q3/2026', 'Q3-2026', '2026Q3', '2026 Q3', '2026/Q3', 'q3 2026'])
      expect(readDays(cell, 'day_first')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  })

  it.each(
    ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'].map(
      (word, index) => [word, `2026-${String(index + 1).padStart(2, '0')}-03`],
    ),
  )('each month has its words: %s', (word, day) => {
    expect(readDays(`3. ${word} 2026`, 'day_first')).toEqual({ from: day, to: null })
  })
})

describe('a number with a mark', () => {
  it.each([
    ['1.234', Number.NaN],
    ['-12,345', Number.NaN],
    ['0,123', 0.123],
    ['0.123', 0.123],
    ['1.234.567', 1_234_567],
    ['12.345.678', 12_345_678],
    ['+123.456.789', 123_456_789],
    ['1,234,567', 1_234_567],
    ['-123,456,789', -123_456_789],
    ['1.23', 1.23],
  ])('typed alone means what it can only mean, or nothing: %s', (text, number) => {
    expect(typedNumber(text)).toBe(number)
  })

  it('is unclear only where it is nothing else but one', () => {
    expect(notationOf(['x1.234', '1.234'], ',').unclear).toBe(1)
    expect(notationOf(['1.2345', '1.234x'], ',').unclear).toBeNull()
  })
})

describe('the columns of a series', () => {
  const table = readTable('from;to;customers\n2026-09-01;2026-09-07;7\n2026-09-08;2026-09-14;8\n')
  const choice = (parts: Partial<SeriesChoice>): SeriesChoice => ({
    ...proposeColumns(table),
    ...{ kind: 'flow', length: 'week', order: null, decimal: null },
    ...parts,
  })

  it('are told apart: the last days are no values', () => {
    expect(proposeColumns(table)).toEqual({ from: 0, to: 1, value: 2, n: null })
    const months = readTable('a;b\n2026;5\n2027;6\n')
    expect(proposeColumns(months).value).not.toBe(proposeColumns(months).from)
  })

  it.each([
    ['days', { from: null }],
    ['values', { value: null }],
  ])('without %s hold nothing', (_, parts) => {
    expect(readPoints(table, choice(parts), 'day_first')).toEqual({
      ...{ points: [], questions: [], faults: [], blanks: 0 },
    })
  })

  it('an end that nobody chose is not read', () => {
    const points = readPoints(table, choice({ to: null, length: 'day' }), 'day_first').points
    expect(points.map(({ to }) => to)).toEqual([null, null])
  })
})

describe('a merged series', () => {
  it('takes each part from the side that was chosen for it', () => {
    const mine = { name: 'Orders', kind: 'flow', unit: 'orders', points: [] } as const
    const theirs = { name: 'Orders', kind: 'stock', unit: 'pieces', points: [] } as const
    expect(mergedSeries(mine, theirs, (about) => (about === 'unit' ? 'mine' : 'theirs'))).toEqual({
      ...{ name: 'Orders', kind: 'stock', unit: 'orders', points: [] },
    })
    expect(mergedSeries(mine, theirs, (about) => (about === 'kind' ? 'mine' : 'theirs'))).toEqual({
      ...{ name: 'Orders', kind: 'flow', unit: 'pieces', points: [] },
    })
  })
})
