import { describe, expect, it } from 'vitest'
import type { SeriesKind, SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { isSoundSeries, pointFaults, seriesFaults } from './faults.ts'

const point = (from: string, to: string | null = null, value = 1, n: number | null = null): SeriesPoint => ({
  ...{ from, to, value, n },
})
const series = (points: readonly SeriesPoint[], name = 'Orders', kind: SeriesKind = 'flow'): TeamSeries => ({
  ...{ name, kind, unit: '', points },
})

describe('the faults of points', () => {
  it.each<[string, SeriesPoint, readonly object[]]>([
    ['a day', point('2026-09-01'), []],
    ['a week', point('2026-08-31', '2026-09-06'), []],
    ['a week of one day', point('2026-09-01', '2026-09-01'), []],
    ['nothing', point('2026-09-01', null, 0, 0), []],
    ['as many answers as may be', point('2026-09-01', null, 1, 1e9), []],
    ['no day', point('May'), [{ at: 0, field: 'from', code: 'no_day', params: { cell: 'May' } }]],
    [
      'no last day',
      point('2026-09-01', 'x'),
      [{ at: 0, field: 'to', code: 'no_day', params: { cell: 'x' } }],
    ],
    [
      'an end before its beginning',
      point('2026-09-02', '2026-09-01'),
      [{ at: 0, field: 'to', code: 'end_before', params: { from: '2026-09-02', to: '2026-09-01' } }],
    ],
    [
      'no number',
      point('2026-09-01', null, Number.NaN),
      [{ at: 0, field: 'value', code: 'no_number', params: {} }],
    ],
    [
      'less than nothing',
      point('2026-09-01', null, -1),
      [{ at: 0, field: 'value', code: 'negative', params: { value: -1 } }],
    ],
    ...[-1, 0.5, 1e9 + 1, Number.NaN].map((n): [string, SeriesPoint, readonly object[]] => [
      `${n} answers`,
      point('2026-09-01', null, 1, n),
      [{ at: 0, field: 'n', code: 'not_whole', params: {} }],
    ]),
  ])('%s', (_, one, faults) => {
    expect(pointFaults([one], 'flow')).toEqual(faults)
  })

  it('of a rate are none where it falls below nothing', () => {
    expect(pointFaults([point('2026-09-01', null, -1)], 'rate')).toEqual([])
    expect(pointFaults([point('2026-09-01', null, -1)], 'stock')).toHaveLength(1)
  })

  it('tell of two for one day, and of those that overlap, in whatever order they stand', () => {
    const points = [
      point('2026-09-08'),
      point('2026-09-01', '2026-09-08'),
      point('2026-09-20'),
      point('2026-09-20'),
      point('2026-09-09'),
    ]
    expect(pointFaults(points, 'flow')).toEqual([
      { at: 0, field: 'from', code: 'overlaps', params: { day: '2026-09-08', other: '2026-09-01' } },
      { at: 3, field: 'from', code: 'twice', params: { day: '2026-09-20' } },
    ])
    expect(pointFaults(points, 'stock')).toEqual([
      { at: 3, field: 'from', code: 'twice', params: { day: '2026-09-20' } },
    ])
  })

  it('look past a short point to a long one before it', () => {
    const points = [
      point('2026-09-01', '2026-09-30'),
      point('2026-10-05'),
      point('2026-09-10'),
      point('2026-09-30'),
    ]
    expect(pointFaults(points, 'flow').map(({ at, params }) => [at, params.other])).toEqual([
      [2, '2026-09-01'],
      [3, '2026-09-01'],
    ])
  })
})

describe('the faults of a series', () => {
  const taken = new Set(['Visits'])

  it.each<[string, TeamSeries, object]>([
    ['none', series([point('2026-09-01')]), { name: null, over: 0, empty: false, points: [] }],
    ['no name', series([point('2026-09-01')], ''), { name: 'no_name' }],
    ['a comma in its name', series([point('2026-09-01')], 'a,b'), { name: 'bad_name' }],
    ['a name that another has', series([point('2026-09-01')], 'Visits'), { name: 'taken' }],
    ['no points', series([]), { name: null, empty: true }],
    ['a point with one', series([point('x')]), { name: null, over: 0, points: [{ code: 'no_day' }] }],
  ])('%s', (_, one, faults) => {
    const found = seriesFaults(one, taken)
    expect(found).toMatchObject(faults)
    expect(isSoundSeries(found)).toBe(_ === 'none')
  })

  it('tell by how much it is too large for a record', () => {
    const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)
    const points = (size: number) =>
      Array.from({ length: size }, (_, index) => point(day(index), null, 123_456.789))
    expect(seriesFaults(series(points(100)), taken).over).toBe(0)
    const [some, more] = [1_500, 1_501].map((size) => seriesFaults(series(points(size)), taken))
    expect(some?.over).toBeGreaterThan(0)
    expect((more?.over ?? 0) - (some?.over ?? 0)).toBeGreaterThan(0)
    expect(some && isSoundSeries(some)).toBe(false)
  })
})
