import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { always } from '#test/samples/review-both.ts'
import { newestCustomers, npsIn, npsOf, npsPoints, npsSeriesIn } from './nps.ts'

const answers = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 60 })

describe('of answers', () => {
  it('is promoters (9, 10) less detractors (0 to 6), of all who answered', () => {
    fc.assert(
      fc.property(answers, (some) => {
        const { score, n, mean, interval, kinds } = npsOf(some)
        const promoters = some.filter((answer) => answer >= 9).length
        const detractors = some.filter((answer) => answer <= 6).length
        expect(n).toBe(some.length)
        expect(kinds).toEqual({
          promoter: promoters,
          passive: some.length - promoters - detractors,
          detractor: detractors,
        })
        if (some.length === 0) {
          expect([score, mean, interval]).toEqual([null, null, null])
          return
        }
        expect(score).toBeCloseTo((100 * (promoters - detractors)) / some.length)
        expect(mean).toBeCloseTo(some.reduce((sum, answer) => sum + answer, 0) / some.length)
        if (interval === null) expect(some.length).toBe(1)
        else {
          expect(interval.low).toBeLessThanOrEqual((score ?? 0) + 1e-9)
          expect(interval.high).toBeGreaterThanOrEqual((score ?? 0) - 1e-9)
        }
      }),
    )
  })

  it('is as sure as the spread of its answers', () => {
    // +100, 0, 0, −100: a variance of 20000 / 3 around 0, four answers.
    const { score, interval } = npsOf([10, 8, 7, 3])
    expect(score).toBe(0)
    expect(interval?.high).toBeCloseTo(1.959964 * Math.sqrt(20_000 / 3 / 4), 3)
  })
})

describe('of a series', () => {
  const point = (from: number, score: number, n: number | null = null) => ({ from, to: from + 10, score, n })

  it('weighs results by their answers', () => {
    expect(npsIn([point(0, 20, 30), point(10, 50, 10)], 0, 20)).toMatchObject({ score: 27.5, n: 40 })
  })

  it('weighs them alike where one does not say how many answered', () => {
    expect(npsIn([point(0, 20, 30), point(10, 50)], 0, 20)).toMatchObject({ score: 35, n: null })
  })

  it('takes what touches the period alone, and says where nothing does', () => {
    expect(npsIn([point(0, 20), point(10, 50), point(20, 90)], 12, 20)).toMatchObject({ score: 50 })
    expect(npsIn([point(0, 20)], 10, 20)).toBeNull()
  })

  it('is a score that is called so, its days whole ones of the account', () => {
    const named = (name: string, kind: 'rate' | 'stock', unit = '') => ({ name, kind, unit, points: [] })
    const own = {
      ...named('Would recommend', 'rate', 'NPS points'),
      points: [
        { from: '2026-08-01', to: '2026-08-31', value: 31, n: 200 },
        { from: '2026-09-01', to: null, value: 35, n: null },
      ],
    }
    expect(npsSeriesIn([named('Snps', 'rate'), named('NPS', 'stock'), own])).toBe(own)
    expect(npsSeriesIn([named('CSAT', 'rate')])).toBeNull()
    expect(npsPoints(own, 'Europe/Berlin')).toEqual([
      { from: Date.parse('2026-07-31T22:00Z'), to: Date.parse('2026-08-31T22:00Z'), score: 31, n: 200 },
      { from: Date.parse('2026-08-31T22:00Z'), to: Date.parse('2026-09-01T22:00Z'), score: 35, n: null },
    ])
  })
})

it('is looked for among those who contacted us last, each once', () => {
  always(({ judged, some, rows }) => {
    const newest = some.toSorted((a, b) => b.createdAt - a.createdAt)
    const found = newestCustomers(judged, rows, 3)
    const last = (id: number): number =>
      Math.max(...some.filter(({ requesterId }) => requesterId === id).map(({ createdAt }) => createdAt))
    const all = [...new Set(newest.map(({ requesterId }) => requesterId))]
    expect(found).toHaveLength(Math.min(3, all.length))
    expect(new Set(found).size).toBe(found.length)
    // Of the same second either may come first.
    const second = (at: number | undefined): number => Math.floor((at ?? 0) / 1000)
    expect(found.map((id) => second(last(id)))).toEqual(all.slice(0, 3).map((id) => second(last(id))))
  }, 60)
})
