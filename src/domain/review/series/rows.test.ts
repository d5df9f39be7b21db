import { describe, expect, it } from 'vitest'
import { readTable } from '#domain/backtest/table/csv.ts'
import { readDays } from './days.ts'
import { readPoints } from './file.ts'
import { notationOf } from './notation.ts'
import { seriesClashes } from './together.ts'

const read = (text: string) =>
  readPoints(
    readTable(text),
    { from: 0, to: 1, value: 2, n: null, kind: 'flow', length: 'day', order: null, decimal: null },
    'day_first',
  )

describe('the rows of a series', () => {
  it('name their last day in any way that a day, week or month is written', () => {
    const { points, faults } = read('a;b;v\n1.9.2026;7.9.2026;5\n1.10.2026;2026-10;6\n2.11.2026;2026-W45;7\n')
    expect(faults).toEqual([])
    expect(points.map(({ from, to }) => [from, to])).toEqual([
      ['2026-09-01', '2026-09-07'],
      ['2026-10-01', '2026-10-31'],
      ['2026-11-02', '2026-11-08'],
    ])
  })

  it('are points by day, in whatever order they stand', () => {
    const days = ['2026-09-03', '2026-09-01', '2026-09-04', '2026-09-02']
    const { points } = read(['a;b;v', ...days.map((day) => `${day};;1`)].join('\n'))
    expect(points.map(({ from }) => from)).toEqual(days.toSorted())
  })

  it.each(['x3 Sep 2026', '13 3 Sep 2026', 'x Sep 3, 2026', '3 Sep 2026 x', 'Sep 3, 2026 x'])(
    'name no day with more around it: %s',
    (cell) => {
      expect(readDays(cell, 'day_first')).toBeNull()
    },
  )

  it.each([
    'Sep 3, 2026',
    'Sep. 3 2026',
    'September 3 2026',
    '3. Sep. 2026',
    '3 Sep., 2026',
    '3 September 2026',
  ])('name a day with points and commas, or without: %s', (cell) => {
    expect(readDays(cell, 'month_first')).toEqual({ from: '2026-09-03', to: null })
  })

  it('leave a number open only where it ends after three digits', () => {
    expect(notationOf(['1.234x'], ',').unclear).toBeNull()
    expect(notationOf(['1.234'], ',').unclear).toBe(0)
  })
})

describe('what two have changed in a series', () => {
  const series = (points: readonly (readonly [day: string, value: number])[], unit = '') => ({
    ...{ name: 'Orders', kind: 'flow' as const, unit },
    points: points.map(([from, value]) => ({ from, to: null, value, n: null })),
  })

  it('is shown from both sides, null where a side has none of it', () => {
    const base = series([['2026-09-01', 1]])
    const mine = series([
      ['2026-09-01', 1],
      ['2026-09-02', 2],
    ])
    const theirs = series([['2026-09-01', 3]])
    expect(seriesClashes(base, mine, theirs)).toEqual([
      expect.objectContaining({ about: '2026-09-01', proposed: 'theirs', both: false }),
      expect.objectContaining({ about: '2026-09-02', theirs: null, proposed: 'mine', both: false }),
    ])
    const [changed, added] = seriesClashes(base, theirs, mine)
    expect(changed).toMatchObject({ proposed: 'mine', both: false })
    expect(added).toMatchObject({ mine: null, proposed: 'theirs', both: false })
    for (const side of [changed?.mine, changed?.theirs, added?.theirs]) expect(side).not.toBeNull()
  })
})
