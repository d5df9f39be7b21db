// Series at their edges: what stands in another order, or is said by one side only.

import { describe, expect, it } from 'vitest'
import { readTable } from '#domain/backtest/table/csv.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { pointFaults, seriesFaults } from './faults.ts'
import { readPoints, type SeriesChoice } from './file.ts'
import { notationOf, typedNumber } from './notation.ts'
import { proposeColumns, proposeLength } from './propose.ts'
import { addPoints, mergedSeries, seriesClashes } from './together.ts'

const point = (day: string, value = 1, to: string | null = null): SeriesPoint => ({
  from: day,
  to,
  value,
  n: null,
})

describe('numbers', () => {
  it.each([
    ...[
      ['x1.234', 0],
      ['1.234x', 0],
      ['0.234', 0],
      ['1234.567', 0],
      ['01.234', 0],
      ['1.23', 0],
    ],
  ])('%s leaves nothing open', (text) => {
    expect(notationOf([String(text)], ',').unclear).toBeNull()
  })

  it.each(['1.234', '12,345', '-123.456', '+1,234'])('%s is open', (text) => {
    expect(notationOf([text], ',').unclear).toBe(0)
    expect(typedNumber(text)).toBeNaN()
  })

  it('stand as most cells have it', () => {
    expect(notationOf(['1,5', '2,5', '3.5', '1.234'], ',')).toEqual({ decimal: ',', unclear: null })
    expect(notationOf(['1.5', '2.5', '3,5', '1.234'], ';')).toEqual({ decimal: '.', unclear: null })
    expect(notationOf(['1,5', '3.5', '1.234'], ';')).toEqual({ decimal: ',', unclear: 2 })
    expect(notationOf(['12.345.678', '-1.234.567'], ',').decimal).toBe(',')
    expect(notationOf(['12,345,678', '+1,234,567'], ';').decimal).toBe('.')
    expect(notationOf(['0,234'], ',').decimal).toBe(',')
    expect(notationOf(['0.234'], ';').decimal).toBe('.')
  })
})

describe('a table', () => {
  const read = (text: string, own: Partial<SeriesChoice> = {}) => {
    const table = readTable(text)
    const choice = {
      ...proposeColumns(table),
      kind: 'stock',
      length: 'day',
      order: null,
      decimal: null,
    } as const
    return readPoints(table, { ...choice, ...own }, 'day_first')
  }

  it('without a column of days or of values holds nothing', () => {
    const nothing = { points: [], questions: [], faults: [], blanks: 0 }
    expect(read('d;v\n2026-09-01;7\n2026-09-02;8\n', { from: null })).toEqual(nothing)
    expect(read('d;v\n2026-09-01;7\n2026-09-02;8\n', { value: null })).toEqual(nothing)
  })

  it('gives points by day, whatever their order', () => {
    const { points } = read('d;v\n2026-09-03;1\n2026-09-01;2\n2026-09-04;3\n2026-09-02;4\n')
    expect(points.map((one) => one.value)).toEqual([2, 4, 1, 3])
  })

  it('takes the end from its column, of a week the last day, and else from the length', () => {
    const ends = (text: string, own: Partial<SeriesChoice>) => read(text, own).points.map(({ to }) => to)
    const columns = { from: 0, to: 1, value: 2, n: null }
    const text = 'a;b;v\n2026-09-01;2026-09-05;1\n2026-09-07;2026-W37;2\n2026-09-14;;3\n'
    expect(ends(text, { ...columns, kind: 'flow', length: 'week' })).toEqual([
      '2026-09-05',
      '2026-09-13',
      '2026-09-20',
    ])
    expect(ends(text, { ...columns, kind: 'stock', length: 'week' })).toEqual([
      '2026-09-05',
      '2026-09-13',
      null,
    ])
    expect(ends(text, { ...columns, to: null, kind: 'flow' })).toEqual([null, null, null])
    const months = 'a;v\n2026-08;1\n2026-09;1\n'
    expect(ends(months, { kind: 'flow', length: 'week' })).toEqual(['2026-08-31', '2026-09-30'])
  })

  it('counts answers where they are told, and asks for whole ones', () => {
    const text = 'd;v;n\n2026-09-01;1;4\n2026-09-02;2;\n2026-09-03;3;n/a\n2026-09-04;4;x\n'
    const { points, faults } = read(text, { from: 0, to: null, value: 1, n: 2, kind: 'rate' })
    expect(points.map(({ n }) => n)).toEqual([4, null, null])
    expect(faults).toEqual([{ code: 'not_whole', row: 5, column: 3, params: { cell: 'x' } }])
  })

  it('asks about the first open cell, also of the last days, with its row', () => {
    const text = 'a;b;v\n2026-03-01;13/3/2026;1\n\n2026-04-01;3/4/2026;2\n'
    const columns = { from: 0, to: 1, value: 2, n: null }
    expect(read(text, columns).questions).toEqual([])
    const open = 'a;b;v\n2026-03-01;2026-03-02;1\n2026-04-01;5/4/2026;2\n'
    expect(read(open, columns).questions).toEqual([
      {
        ...{ about: 'days', row: 3, cell: '5/4/2026' },
        readings: { day_first: '2026-04-05', month_first: '2026-05-04' },
      },
    ])
    expect(read(open, { ...columns, to: null }).questions).toEqual([])
  })

  it('leaves out only what has a day or nothing in place of its value', () => {
    const { points, faults, blanks } = read('d;v\n2026-09-01;7\nsoon;n/a\nsoon;\n2026-09-03;-\n', {
      from: 0,
      to: null,
      value: 1,
      n: null,
    })
    expect([points.length, blanks]).toEqual([1, 2])
    expect(faults.map(({ row, code }) => [row, code])).toContainEqual([3, 'no_day'])
  })

  it('is of the length that its days tell in their own order', () => {
    const table = readTable('d;v\n1/6/2026;1\n2/6/2026;1\n3/6/2026;1\n')
    const columns = proposeColumns(table)
    expect(proposeLength(table, columns, 'day_first')).toBe('day')
    expect(proposeLength(table, columns, 'month_first')).toBe('month')
  })
})

describe('faults', () => {
  it('of a day as it stands, of an end that is just its beginning, and of answers', () => {
    expect(pointFaults([point('2026-09-01', 0, '2026-09-01'), point('2026-09-02', 0)], 'flow')).toEqual([])
    const codes = (points: readonly SeriesPoint[], kind: 'flow' | 'stock' | 'rate' = 'flow') =>
      pointFaults(points, kind).map(({ at, code }) => [at, code])
    expect(codes([point('x', -1, 'y')])).toEqual([
      [0, 'no_day'],
      [0, 'no_day'],
      [0, 'negative'],
    ])
    expect(codes([point('2026-09-02'), point('2026-09-01', 1, '2026-09-02')])).toEqual([[0, 'overlaps']])
    expect(codes([point('2026-09-01', 1, '2026-09-02'), point('2026-09-03')])).toEqual([])
    // Of three for one day the later two are too many.
    expect(codes([point('2026-09-01'), point('2026-09-01'), point('2026-09-01')])).toEqual([
      [1, 'twice'],
      [2, 'twice'],
    ])
    // A long point before, and a short one between.
    expect(
      codes([
        point('2026-09-01', 1, '2026-09-09'),
        point('2026-09-02', 1, '2026-09-03'),
        point('2026-09-05'),
      ]),
    ).toEqual([
      [1, 'overlaps'],
      [2, 'overlaps'],
    ])
  })

  it('of a series tell no size while points have faults', () => {
    const long = Array.from({ length: 3_000 }, () => point('x'))
    const series: TeamSeries = { name: 'x', kind: 'flow', unit: '', points: long }
    expect(seriesFaults(series, new Set()).over).toBe(0)
  })
})

describe('two versions', () => {
  const series = (points: readonly SeriesPoint[], own: Partial<TeamSeries> = {}): TeamSeries => ({
    ...{ name: 'x', kind: 'flow', unit: 'u', points },
    ...own,
  })
  const [a, b, c] = [point('2026-09-01'), point('2026-09-02'), point('2026-09-03')]

  it('that are added stand by day, and what is the same is not changed', () => {
    expect(addPoints([c, a], [b, { ...a }])).toEqual({ points: [a, b, c], fresh: 1, changed: 0, kept: 1 })
    expect(addPoints([], [])).toEqual({ points: [], fresh: 0, changed: 0, kept: 0 })
  })

  it('clash where one removed what the other has, or there was nothing before', () => {
    expect(seriesClashes(series([a]), series([]), series([a]))).toEqual([
      { about: a.from, mine: null, theirs: a, proposed: 'mine', both: false },
    ])
    expect(seriesClashes(series([a]), series([a]), series([]))).toEqual([
      { about: a.from, mine: a, theirs: null, proposed: 'theirs', both: false },
    ])
    expect(
      seriesClashes(null, series([a]), null).map(({ about, proposed, both }) => [about, proposed, both]),
    ).toEqual([
      ...[
        [a.from, 'mine', false],
        ['kind', 'mine', false],
        ['unit', 'mine', false],
      ],
    ])
    expect(seriesClashes(series([]), series([], { kind: 'rate' }), series([], { kind: 'stock' }))).toEqual([
      { about: 'kind', mine: 'rate', theirs: 'stock', proposed: 'mine', both: true },
    ])
  })

  it('are merged part by part, by day', () => {
    const [mine, theirs] = [series([c, a]), series([b], { kind: 'rate', unit: 'v', name: 'y' })]
    const merged = mergedSeries(mine, theirs, (about) =>
      about === 'unit' || about === c.from || about === a.from ? 'mine' : 'theirs',
    )
    expect(merged).toEqual({ name: 'x', kind: 'rate', unit: 'u', points: [a, b, c] })
    expect(mergedSeries(mine, theirs, (about) => (about === 'kind' ? 'mine' : 'theirs'))).toEqual({
      ...{ name: 'x', kind: 'flow', unit: 'v', points: [b] },
    })
  })
})
