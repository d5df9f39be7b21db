import { describe, expect, it } from 'vitest'
import { WEEK } from '#domain/instant.ts'
import type { TeamSeries } from '#domain/review/series.ts'
import { median } from '#domain/statistics.ts'
import { always } from '#test/samples/review-both.ts'
import { seriesByWeek, weekFigures } from './weekly.ts'

const MONDAY = Date.UTC(2026, 7, 3)
const weeks = (count: number) =>
  Array.from({ length: count }, (_, week) => ({ from: MONDAY + week * WEEK, to: MONDAY + (week + 1) * WEEK }))

describe('figures of a week', () => {
  it('are those that one finds by going through its contacts', () => {
    always(({ judged, some, solved }, choice) => {
      const middle = Math.floor((choice.from + choice.to) / 2)
      const halves = [
        { from: choice.from, to: middle },
        { from: middle, to: choice.to },
      ]
      const figures = weekFigures(judged, choice, halves, null)
      halves.forEach(({ from, to }, half) => {
        const own = some.filter(({ createdAt }) => createdAt >= from && createdAt < to)
        expect(figures.intensity[half]).toBe(own.length)
        const replied = own.flatMap(({ metrics }) => metrics?.firstReplyMinutes ?? [])
        expect(figures.firstReply[half]).toBe(median(replied))
        const done = solved.filter((contact) => {
          const at = contact.metrics?.solvedAt ?? contact.updatedAt
          return at >= from && at < to
        })
        const good = done.filter(({ rating }) => rating === 'good').length
        const rated = good + done.filter(({ rating }) => rating === 'bad').length
        expect(figures.csat[half]).toBe(rated === 0 ? null : good / rated)
      })
    }, 80)
  })

  it('divides contacts by the thousand of the base of that week, and knows nothing where it has none', () => {
    always(({ judged, some }, choice) => {
      const base = { kind: 'stock', name: 'x', points: [{ at: choice.from, value: 500 }] } as const
      const before = { from: choice.from - WEEK, to: choice.from }
      const figures = weekFigures(judged, choice, [before, { from: choice.from, to: choice.to }], base)
      expect(figures.intensity).toEqual([null, some.length * 2])
    }, 40)
  })

  it('of no week are none', () => {
    always(({ judged }, choice) => {
      expect(weekFigures(judged, choice, [], null)).toEqual({ intensity: [], firstReply: [], csat: [] })
    }, 3)
  })
})

describe('a team’s series by week', () => {
  const seriesOf = (kind: TeamSeries['kind'], points: TeamSeries['points']): TeamSeries => ({
    ...{ name: 'x', kind, unit: '', points },
  })
  const point = (from: string, to: string | null, value: number, n: number | null = null) => ({
    ...{ from, to, value, n },
  })

  it('is a mean of a stock, which holds from its day on', () => {
    const stock = seriesOf('stock', [point('2026-08-03', null, 100), point('2026-08-06', null, 170)])
    // Three days of 100, four of 170.
    expect(seriesByWeek(stock, weeks(2), 'UTC')).toEqual([(300 + 680) / 7, 170])
  })

  it('is a sum of a flow, and nothing where it does not speak of the whole week', () => {
    const flow = seriesOf('flow', [
      point('2026-08-03', '2026-08-09', 70),
      point('2026-08-10', '2026-08-12', 9),
    ])
    expect(seriesByWeek(flow, weeks(2), 'UTC')).toEqual([70, null])
  })

  it('is a mean of a rate, by days shared and by how many were asked', () => {
    const rate = seriesOf('rate', [
      point('2026-08-01', '2026-08-04', 20, 40),
      point('2026-08-05', '2026-08-05', 50, 10),
      point('2026-08-20', null, 30),
    ])
    // Of the first two of four days fall in the week: 20 answers; the second brings 10.
    expect(seriesByWeek(rate, weeks(3), 'UTC')).toEqual([(20 * 20 + 10 * 50) / 30, null, 30])
  })

  it('begins its weeks where the account is', () => {
    const local = [{ from: MONDAY - 2 * 3_600_000, to: MONDAY + WEEK - 2 * 3_600_000 }]
    const flow = seriesOf('flow', [point('2026-08-03', '2026-08-09', 70)])
    expect(seriesByWeek(flow, local, 'Europe/Berlin')).toEqual([70])
    expect(seriesByWeek(seriesOf('rate', [point('2026-08-02', null, 1)]), local, 'Europe/Berlin')).toEqual([
      null,
    ])
  })
})
