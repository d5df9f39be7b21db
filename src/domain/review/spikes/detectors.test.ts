// What do the detectors of days, weeks and slow rises tell, and what do many reasons spend together?

import { describe, expect, it } from 'vitest'
import { atOnce } from '#domain/pieces.ts'
import { BUDGET, BUDGET_WEEKS, LEAST_COUNT } from './constants.ts'
import type { Firing, ReasonCounts, WatchedCounts } from './counts.ts'
import { dayFirings } from './day-detector.ts'
import { weekFirings } from './week-detector.ts'

/** All weekdays alike. */
const reasonOf = (perDay: readonly number[], more: Partial<ReasonCounts> = {}): ReasonCounts => ({
  ...{ reason: 'login', parent: null, days: perDay },
  weeks: Array.from({ length: Math.ceil(perDay.length / 7) }, (_, week) =>
    perDay.slice(7 * week, 7 * week + 7).reduce((sum, count) => sum + count, 0),
  ),
  ...more,
})
const daily = (days: number, count: number): number[] => Array<number>(days).fill(count)
const account = (reasons: readonly ReasonCounts[], watchFrom = 84): WatchedCounts => ({ reasons, watchFrom })
const days = (counts: WatchedCounts) => atOnce(dayFirings(counts))
const weeks = (counts: WatchedCounts) => atOnce(weekFirings(counts))
const spike = reasonOf([...daily(97, 20), 90], { reason: 'spike' })
const others = Array.from({ length: 60 }, (_, place) => reasonOf(daily(98, 20), { reason: `r${place}` }))

describe('many reasons', () => {
  it('share one budget: of each more contacts are needed than of one that is alone', () => {
    const [alone] = days(account([spike])).firings
    const [among] = days(account([spike, ...others])).firings
    expect(alone).toMatchObject({ reason: 'spike', detector: 'day', from: 97, to: 97, count: 90 })
    expect(among).toMatchObject({ reason: 'spike', from: 97, count: 90 })
    expect(among?.needed).toBeGreaterThan((alone?.needed ?? 0) + 3)
    const risen = reasonOf([...daily(91, 3), ...daily(7, 12)], { reason: 'week' })
    const small = others.map(({ reason }) => reasonOf(daily(98, 3), { reason }))
    const [one, many] = [[risen], [risen, ...small]].map((reasons) =>
      weeks(account(reasons)).firings.find(({ detector }) => detector === 'week'),
    )
    expect(many?.needed).toBeGreaterThan(one?.needed ?? Number.POSITIVE_INFINITY)
  })

  it('do not hide each other, and what is told of one is its own', () => {
    const { firings, unwatched } = days(
      account(
        [others[0], spike, reasonOf(daily(20, 9), { reason: 'young' })].filter((one) => one !== undefined),
      ),
    )
    expect(firings.map(({ reason }) => reason)).toEqual(['spike'])
    expect(unwatched).toEqual([{ reason: 'young', because: 'short' }])
  })
})

describe('supposed reasons of a week', () => {
  const signs = (perDay: number, provisional: number) =>
    weeks(
      account([
        reasonOf([...daily(91, 20), ...daily(7, perDay)], { provisional: { day: 0, week: provisional } }),
      ]),
    )

  it('give an early sign where tagged ones alone are no alert', () => {
    const { early, firings } = signs(15, 300)
    expect(firings).toEqual([])
    expect(early).toMatchObject([
      { reason: 'login', detector: 'week', from: 91, to: 97, count: 405, provisional: 300 },
    ])
    expect(early[0]?.expected).toBeCloseTo(140, 0)
    expect(early[0]?.needed).toBeGreaterThan(140)
  })

  it('give none where tagged ones are an alert, all together are not, or the week is an older one', () => {
    expect(signs(60, 300).early).toEqual([])
    expect(signs(20, 5).early).toEqual([])
    const young = reasonOf(daily(98, 20), { reason: 'young' })
    const older = { ...young, reason: 'older', days: [...young.days, 20], weeks: [...young.weeks, 20] }
    const both = weeks(account([{ ...young, provisional: { day: 0, week: 300 } }, older]))
    // Told of the last week that is counted of each.
    expect(both.early).toMatchObject([{ reason: 'young', from: 91, to: 97 }])
    expect(both.expected.map(({ reason, from, to }) => [reason, from, to])).toEqual([
      ['young', 91, 97],
      ['older', 98, 98],
    ])
  })
})

describe('the newest week', () => {
  it('is what was expected of it, whether or not it is an alert', () => {
    for (const count of [10, 20, 60]) {
      const { expected } = weeks(account([reasonOf([...daily(91, 20), ...daily(7, count)])]))
      expect(expected).toMatchObject([{ from: 91, to: 97, count: 7 * count }])
      expect(expected[0]?.expected).toBeCloseTo(140, 0)
      expect(expected[0]?.ratio).toBeCloseTo((7 * count) / (expected[0]?.expected ?? 0), 12)
    }
  })

  it('is held against the days of it that have passed', () => {
    const { expected } = weeks(account([reasonOf([...daily(91, 20), ...daily(3, 20)])]))
    expect(expected).toMatchObject([{ from: 91, to: 93, count: 60 }])
    expect(expected[0]?.expected).toBeCloseTo(60, 0)
  })
})

describe('a slow rise', () => {
  const history = 20
  const counts = (...risen: readonly number[]): number[] => [...Array<number>(history).fill(30), ...risen]
  const ofWeeks = (perWeek: readonly number[]): ReasonCounts => ({
    ...reasonOf(
      perWeek.flatMap((count) => [count - 6 * Math.floor(count / 7), ...daily(6, Math.floor(count / 7))]),
    ),
    weeks: perWeek,
  })
  const rises = (perWeek: readonly number[]): Firing[] =>
    weeks(account([ofWeeks(perWeek)], 7 * (history - 4))).firings.filter(
      ({ detector }) => detector === 'rise',
    )
  const risen = counts(38, 40, 41, 42, 42, 42)
  const [first] = rises(risen)

  it('is told once its weeks together are sure, with their counts against what was expected before', () => {
    if (!first) throw new Error('no rise was told')
    const [from, to] = [first.from / 7, (first.to + 1) / 7]
    expect([Number.isInteger(from), Number.isInteger(to)]).toEqual([true, true])
    expect(from).toBe(history)
    expect(first.count).toBe(risen.slice(from, to).reduce((sum, count) => sum + count, 0))
    // Before it 30 a week were to be expected, and half a contact of doubt.
    expect(first.expected / (to - from)).toBeCloseTo(30, 0)
    expect(first.ratio).toBeCloseTo(first.count / first.expected, 12)
    expect(first.low).toBeLessThan(first.expected)
    expect(first.high).toBeGreaterThan(first.expected)
    // Of one reason in eight weeks.
    expect(first.p).toBeLessThanOrEqual(BUDGET.rise / BUDGET_WEEKS)
    expect(first.p).toBeGreaterThan(0)
  })

  it('needed so many: with these it would have been told as soon, with one less it would not', () => {
    if (!first) throw new Error('no rise was told')
    const last = (first.to + 1) / 7 - 1
    const lessBy = (fewer: number): Firing | undefined =>
      rises(risen.with(last, (risen[last] ?? 0) - fewer)).find(({ to }) => to === first.to)
    const spare = first.count - first.needed
    expect(spare).toBeGreaterThanOrEqual(0)
    expect(lessBy(spare)?.count).toBe(first.needed)
    expect(lessBy(spare + 1)).toBeUndefined()
  })

  it('begins anew once it is told, and ends where counts are back', () => {
    const long = rises(counts(...Array<number>(12).fill(48)))
    expect(long.length).toBeGreaterThan(0)
    long.slice(1).forEach((next, place) => {
      expect(next.from).toBeGreaterThan(long[place]?.to ?? Number.POSITIVE_INFINITY)
    })
    expect(rises(counts(38, 18, 38, 18, 38, 18))).toEqual([])
  })

  it('holds no week that is running', () => {
    const lasting = (first?.to ?? 0) + 1
    const daysOf = ofWeeks(risen).days
    const running = reasonOf(daysOf.slice(0, lasting - 1).map((count) => count ?? 0))
    const found = weeks(account([running], 7 * (history - 4))).firings.filter(
      ({ detector }) => detector === 'rise',
    )
    expect(found).toEqual([])
  })

  it('of fewer contacts than a week needs is none', () => {
    const few = counts(...daily(8, 0)).map((_, week) => (week < history ? 0.4 : 0.5))
    expect(rises(few).filter(({ count }) => count < LEAST_COUNT.week)).toEqual([])
  })
})
