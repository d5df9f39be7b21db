import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import type { TeamSeries } from '#domain/review/series.ts'
import { aSolved, judgedOf } from '#test/samples/judged-contacts.ts'
import { daysAgo } from '#test/samples/records.ts'
import { newestCustomers, npsIn, npsOf, npsPoints, npsSeriesIn } from './nps.ts'

const series = (parts: Partial<TeamSeries>): TeamSeries => ({
  ...{ name: 'x', kind: 'rate', unit: '', points: [] },
  ...parts,
})

describe('a score', () => {
  it('is promoters less detractors of a hundred, with mean, kinds and an interval', () => {
    const { score, interval, n, mean, kinds } = npsOf([10, 9, 8, 7, 6, 0, 10, 10])
    expect([score, n, mean]).toEqual([25, 8, 7.5])
    expect(kinds).toEqual({ promoter: 4, passive: 2, detractor: 2 })
    // Squares beside 25: four times 75, twice 25, twice 125.
    const error = Math.sqrt((4 * 75 ** 2 + 2 * 25 ** 2 + 2 * 125 ** 2) / 7 / 8)
    expect(interval?.low).toBeCloseTo(25 - 1.959963984540054 * error)
    expect(interval?.high).toBeCloseTo(25 + 1.959963984540054 * error)
  })

  it('lies between −100 and 100, also its interval', () => {
    expect(npsOf([10, 10, 10, 0]).interval?.high).toBe(100)
    expect(npsOf([0, 0, 0, 10]).interval?.low).toBe(-100)
  })

  it('of one answer has no interval, of none is not known', () => {
    expect(npsOf([10])).toMatchObject({ score: 100, interval: null, n: 1 })
    expect(npsOf([])).toMatchObject({ score: null, interval: null, n: 0, mean: null })
  })
})

describe('the team’s own results', () => {
  it('are a rate with the word in its name or unit', () => {
    const [named, united] = [series({ name: 'Our NPS' }), series({ unit: 'nps' })]
    expect(
      npsSeriesIn([series({ name: 'Snps' }), series({ kind: 'flow', name: 'NPS' }), named, united]),
    ).toBe(named)
    expect(npsSeriesIn([series({ name: 'Score' }), united])).toBe(united)
    expect(npsSeriesIn([series({ name: 'NPScore', unit: 'of NPSs' })])).toBeNull()
  })

  it('lie in whole days of the zone, the last included', () => {
    const point = { from: '2026-08-03', to: '2026-08-09', value: 40, n: 10 }
    const days = npsPoints(series({ points: [point, { ...point, to: null, n: null }] }), 'Europe/Berlin')
    const from = Date.parse('2026-08-02T22:00:00Z')
    expect(days).toEqual([
      { from, to: from + 7 * DAY, score: 40, n: 10 },
      { from, to: from + DAY, score: 40, n: null },
    ])
  })

  const point = (from: number, to: number, score: number, n: number | null) => ({
    ...{ from: daysAgo(from), to: daysAgo(to), score, n },
  })
  const inPeriod = (...points: ReturnType<typeof point>[]) => npsIn(points, daysAgo(20), daysAgo(10))

  it('are weighed by their answers', () => {
    expect(inPeriod(point(25, 15, 10, 30), point(15, 5, 50, 10))).toEqual({
      ...{ score: 20, n: 40, interval: null, mean: null, kinds: null },
    })
  })

  it('are weighed alike where one does not say how many, or none', () => {
    for (const unsaid of [null, 0])
      expect(inPeriod(point(25, 15, 10, 30), point(15, 5, 50, unsaid))).toMatchObject({ score: 30, n: null })
  })

  it('count where their days touch the period', () => {
    expect(inPeriod(point(30, 20, 10, 1), point(10, 5, 50, 1))).toBeNull()
    expect(inPeriod(point(30, 19.9, 10, 1))?.score).toBe(10)
    expect(inPeriod(point(10.1, 5, 50, 1))?.score).toBe(50)
  })
})

it('customers whose contacts are the newest come first, of the same moment the later row', () => {
  const judged = judgedOf([
    aSolved(1, { requesterId: 7, createdAt: daysAgo(5) }),
    aSolved(2, { requesterId: 8, createdAt: daysAgo(9) }),
    aSolved(3, { requesterId: 9, createdAt: daysAgo(5) }),
    aSolved(4, { requesterId: 8, createdAt: daysAgo(3) }),
    aSolved(5, { requesterId: 8, createdAt: daysAgo(8) }),
    aSolved(6, { requesterId: 7, createdAt: daysAgo(5) }),
    aSolved(7, { requesterId: 10, createdAt: daysAgo(1) }),
  ])
  const rows = Uint32Array.of(0, 1, 2, 3, 4, 5)
  expect(newestCustomers(judged, rows, 10)).toEqual([8, 7, 9])
  expect(newestCustomers(judged, rows, 2)).toEqual([8, 7])
  // Row 5 is younger than row 2; without it row 2 is younger than row 0.
  expect(newestCustomers(judged, rows.slice(0, 5), 10)).toEqual([8, 9, 7])
  // Whatever the order in which rows are asked for.
  expect(newestCustomers(judged, Uint32Array.of(5, 2, 0), 10)).toEqual([7, 9])
})
