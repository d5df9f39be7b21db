import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '#domain/review/day.ts'
import type { SeriesPoint, TeamSeries } from '#domain/review/series.ts'
import { isSoundSeries, pointFaults, seriesFaults } from './faults.ts'
import { addPoints, mergedSeries, seriesClashes } from './together.ts'

const at = (day: number): string => plusDays('2026-09-01', day)
const points = (values: Readonly<Record<number, number>>): SeriesPoint[] =>
  Object.entries(values).map(([day, value]) => ({ from: at(Number(day)), to: null, value, n: null }))
const series = (values: Readonly<Record<number, number>>, own: Partial<TeamSeries> = {}): TeamSeries => ({
  ...{ name: 'Customers', kind: 'stock' as const, unit: 'customers', points: points(values), ...own },
})
const anySeries = fc
  .dictionary(fc.integer({ min: 0, max: 6 }).map(String), fc.integer({ min: 0, max: 3 }))
  .map((values) => series(values))

describe('points that a file adds', () => {
  it('count where both speak of a day, and nothing else goes', () => {
    expect(addPoints(points({ 0: 1, 1: 2, 2: 3 }), points({ 1: 2, 2: 9, 5: 4 }))).toEqual({
      points: points({ 0: 1, 1: 2, 2: 9, 5: 4 }),
      fresh: 1,
      changed: 1,
      kept: 1,
    })
  })
})

describe('where a colleague saved first', () => {
  it('each side’s own days are proposed, and what both changed is mine until decided', () => {
    const found = seriesClashes(
      series({ 0: 1, 1: 1, 2: 1 }),
      series({ 0: 5, 1: 1, 2: 7 }),
      series({ 0: 1, 1: 6, 2: 8 }, { unit: 'accounts' }),
    )
    expect(found.map(({ about, proposed, both }) => [about, proposed, both])).toEqual([
      [at(0), 'mine', false],
      [at(1), 'theirs', false],
      [at(2), 'mine', true],
      ['unit', 'theirs', false],
    ])
  })

  it('nothing is lost, whichever side is taken', () => {
    fc.assert(
      fc.property(anySeries, anySeries, (mine, theirs) => {
        expect(mergedSeries(mine, theirs, () => 'mine')).toEqual(mine)
        expect(mergedSeries(mine, theirs, () => 'theirs')).toEqual(theirs)
      }),
    )
  })

  it('what is chosen day by day is what comes out', () => {
    fc.assert(
      fc.property(anySeries, anySeries, anySeries, (base, mine, theirs) => {
        const proposed = new Map(seriesClashes(base, mine, theirs).map((one) => [one.about, one.proposed]))
        const result = mergedSeries(mine, theirs, (about) => proposed.get(about) ?? 'mine')
        expect(seriesClashes(mine, result, theirs).map(({ about }) => about)).toEqual(
          [...proposed].filter(([, side]) => side === 'mine').map(([about]) => about),
        )
      }),
    )
  })
})

describe('faults of a series', () => {
  it.each<[string, TeamSeries, object]>([
    ['no name', series({ 0: 1 }, { name: '' }), { name: 'no_name' }],
    [
      'a comma, at which Zendesk parts names',
      series({ 0: 1 }, { name: 'Customers, EU' }),
      { name: 'bad_name' },
    ],
    ['a name that another has', series({ 0: 1 }, { name: 'Orders' }), { name: 'taken' }],
    ['no points', series({}), { empty: true }],
  ])('%s', (_, one, expected) => {
    const faults = seriesFaults(one, new Set(['Orders']))
    expect(faults).toMatchObject(expected)
    expect(isSoundSeries(faults)).toBe(false)
  })

  it('too many points are told before they are stored, and six years of days are not too many', () => {
    const days = (count: number): TeamSeries =>
      series(Object.fromEntries(Array.from({ length: count }, (_, day) => [day, 1000 + (day % 9000)])))
    expect(isSoundSeries(seriesFaults(days(2_000), new Set()))).toBe(true)
    expect(seriesFaults(days(4_000), new Set()).over).toBeGreaterThan(0)
  })

  it('of points: days twice, values below nothing, values that are none', () => {
    const some = [...points({ 1: -2, 3: 1 }), ...points({ 3: 4 }), ...points({ 5: Number.NaN })]
    expect(pointFaults(some, 'stock').map(({ at: place, code }) => [place, code])).toEqual([
      [0, 'negative'],
      [2, 'twice'],
      [3, 'no_number'],
    ])
  })
})
