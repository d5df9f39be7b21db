import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Counts, ReasonCounts } from './counts.ts'
import { watchSpikes } from './watch.ts'

const WEEKDAYS = [6, 6, 5, 5, 4, 2, 2] as const

/** Counts of whole weeks with a fixed pattern: 30 a week, which vary less than chance. */
const steady = (weeks: number, times = 1): number[] =>
  Array.from({ length: weeks * 7 }, (_, day) => (WEEKDAYS[day % 7] ?? 0) * times)

const weekly = (days: Counts): Counts =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).reduce<number>((sum, count) => sum + (count ?? 0), 0),
  )

const reasonOf = (days: Counts, more: Partial<ReasonCounts> = {}): ReasonCounts => ({
  ...{ reason: 'login', parent: null, days, weeks: weekly(days) },
  ...more,
})

const withCount = (days: Counts, day: number, count: number | null): Counts => days.with(day, count)

describe('a day that stands out', () => {
  const days = withCount(steady(10), 66, 21)
  const { alerts } = watchSpikes({ reasons: [reasonOf(days)], watchFrom: 56 })

  it('is one alert with what was expected, the ratio, p and the count that would have done', () => {
    expect(alerts).toHaveLength(1)
    const [alert] = alerts
    expect(alert).toMatchObject({ reason: 'login', detectors: ['day'], from: 66, to: 66 })
    const evidence = alert?.evidence
    expect(evidence?.expected).toBeGreaterThan(4.5)
    expect(evidence?.expected).toBeLessThan(5.5)
    expect(evidence?.ratio).toBeCloseTo(21 / (evidence?.expected ?? 1), 10)
    expect(evidence?.p).toBeLessThan(1e-4)
    expect(evidence?.low).toBeLessThanOrEqual(5)
    expect(evidence?.high).toBeGreaterThanOrEqual(5)
    expect(evidence?.needed).toBeGreaterThan(evidence?.high ?? 0)
    expect(evidence?.needed).toBeLessThanOrEqual(21)
  })

  it('would be none with one contact less than was needed', () => {
    const needed = alerts[0]?.evidence.needed ?? 0
    const at = (count: number) =>
      watchSpikes({ reasons: [reasonOf(withCount(days, 66, count))], watchFrom: 56 }).alerts
    expect(at(needed - 1)).toEqual([])
    expect(at(needed)).toHaveLength(1)
  })

  it('is judged by its weekday: what a Monday brings is much on a Sunday', () => {
    const at = (day: number) =>
      watchSpikes({ reasons: [reasonOf(withCount(steady(20, 3), day, 20))], watchFrom: 120 }).alerts
    expect(at(133)).toEqual([])
    expect(at(139)).toHaveLength(1)
  })
})

describe('what is said of a day', () => {
  it('does not depend on what comes after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 84, maxLength: 84 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 14, maxLength: 14 }),
        fc.integer({ min: 60, max: 83 }),
        (quiet, later, spike) => {
          const past = quiet.with(spike, 40)
          // In order of time: which firings make one alert may change once more is known.
          const firingsOf = (days: Counts) =>
            watchSpikes({ reasons: [reasonOf(days)], watchFrom: 56 })
              .alerts.flatMap(({ firings }) => firings)
              .filter(({ to }) => to < 84)
              .sort((a, b) => a.from - b.from || a.to - b.to || a.detector.localeCompare(b.detector))
          expect(firingsOf([...past, ...later])).toEqual(firingsOf(past))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('survives gaps, silence and anything that can be counted', () => {
    const counts = fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 4 }), {
      minLength: 0,
      maxLength: 120,
    })
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 4 }), (all) => {
        const reasons = all.map((days, place) => reasonOf(days, { reason: `r${place}` }))
        for (const { evidence } of watchSpikes({ reasons, watchFrom: 0 }).alerts) {
          for (const figure of [evidence.expected, evidence.ratio, evidence.p, evidence.low, evidence.high])
            expect(Number.isFinite(figure)).toBe(true)
          expect(evidence.count).toBeGreaterThanOrEqual(evidence.needed)
          expect(evidence.low).toBeLessThanOrEqual(evidence.high)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('without a baseline', () => {
  it('says that history is short, and raises nothing', () => {
    const report = watchSpikes({ reasons: [reasonOf(withCount(steady(7), 48, 60))], watchFrom: 0 })
    expect(report).toMatchObject({ alerts: [], unwatched: [{ reason: 'login', because: 'short' }] })
  })

  it('says that contacts are few', () => {
    const days = withCount(
      Array.from({ length: 84 }, () => 0),
      40,
      4,
    )
    expect(watchSpikes({ reasons: [reasonOf(days)], watchFrom: 56 }).unwatched).toEqual([
      { reason: 'login', because: 'few' },
    ])
  })

  it('calls a reason new once five requesters came in a day', () => {
    const days = withCount(
      Array.from({ length: 84 }, () => 0),
      80,
      5,
    )
    const { fresh, alerts } = watchSpikes({ reasons: [reasonOf(days)], watchFrom: 56 })
    expect(fresh).toEqual([{ reason: 'login', day: 80, count: 5 }])
    expect(alerts).toEqual([])
  })

  it.each<[string, number, number, number, unknown[]]>([
    ['five in 24 hours that reach over midnight', 2, 0, 5, [{ reason: 'login', day: 84, count: 5 }]],
    ['four of them', 4, 0, 4, []],
    ['five in them and yesterday: once', 5, 0, 6, [{ reason: 'login', day: 84, count: 6 }]],
    ['those of yesterday alone', 5, 0, 2, [{ reason: 'login', day: 83, count: 5 }]],
    ['five where there is a past', 2, 5, 5, []],
  ])('calls a reason new on the running day, too: %s', (_, yesterday, before, lastHours, fresh) => {
    const none = Array.from({ length: 84 }, () => 0)
    const days = withCount(withCount(none, 60, before), 83, yesterday)
    const reasons = [{ ...reasonOf(days), lastHours }]
    expect(watchSpikes({ reasons, watchFrom: 56 }).fresh.filter(({ day }) => day > 60)).toEqual(fresh)
  })
})

describe('weeks', () => {
  it('find what no day shows, and all that is said of it is one alert', () => {
    const days = [...steady(16), ...steady(1, 2)]
    const { alerts } = watchSpikes({ reasons: [reasonOf(days)], watchFrom: 112 })
    expect(alerts.map(({ reason, detectors }) => [reason, detectors.includes('week')])).toEqual([
      ['login', true],
    ])
  })

  it('find a slow rise that no single week shows', () => {
    const days = [...steady(20), ...steady(1, 1.3), ...steady(1, 1.4), ...steady(6, 1.45)].map(Math.round)
    const [alert] = watchSpikes({ reasons: [reasonOf(days)], watchFrom: 112 }).alerts
    expect(alert?.detectors).toEqual(['rise'])
    expect(alert?.evidence.count).toBeGreaterThanOrEqual(alert?.evidence.needed ?? Number.POSITIVE_INFINITY)
  })

  it('that are running are held against their elapsed weekdays', () => {
    // Monday and Tuesday bring 12 of 30: 12 are no sign of anything, 40 are.
    const running = (count: number) => {
      const days = [...steady(12), count / 2, count / 2]
      return watchSpikes({ reasons: [reasonOf(days)], watchFrom: 84 }).alerts.flatMap(({ firings }) =>
        firings.filter(({ detector }) => detector === 'week'),
      )
    }
    expect(running(12)).toEqual([])
    const { expected } = watchSpikes({ reasons: [reasonOf([...steady(12), 6, 6])], watchFrom: 84 })
    expect(expected).toMatchObject([{ reason: 'login', from: 84, to: 85, count: 12 }])
    expect(expected[0]?.low).toBeLessThan(12)
    expect(expected[0]?.high).toBeGreaterThan(12)
    const [firing] = running(40)
    expect(firing).toMatchObject({ from: 84, to: 85, count: 40 })
    expect(firing?.expected).toBeGreaterThan(10.5)
    expect(firing?.expected).toBeLessThan(13)
  })
})

describe('what lies outside of the reason', () => {
  const doubled = [...steady(12), ...steady(2, 2)]
  const offset = (usual: number, then: number) => ({
    days: Array.from({ length: 98 }, (_, day) => (day < 84 ? usual : then)),
    weeks: Array.from({ length: 14 }, (_, week) => (week < 12 ? usual : then)),
  })

  it('explains it: twice as many customers, twice as many contacts', () => {
    expect(watchSpikes({ reasons: [reasonOf(doubled)], watchFrom: 84 }).alerts).toHaveLength(1)
    const customers = offset(40_000, 80_000)
    expect(watchSpikes({ reasons: [reasonOf(doubled)], customers, watchFrom: 84 }).alerts).toEqual([])
  })

  it('is one notice where most reasons rise as coverage does', () => {
    const coverage = offset(0.45, 0.9)
    const reasons = ['a', 'b', 'c'].map((reason) => reasonOf(doubled, { reason }))
    const report = watchSpikes({ reasons, coverage, watchFrom: 84 })
    expect(report.alerts).toEqual([])
    expect(report.tagging[0]).toMatchObject({ week: 12, coverage: 0.9, before: 0.45, rose: 3, of: 3 })
  })
})

describe('supposed reasons', () => {
  const days = steady(12)
  const early = (tagged: number, provisional: number) => {
    const reason = reasonOf(withCount(days, 83, tagged), { provisional: { day: provisional, week: 0 } })
    return watchSpikes({ reasons: [reason], watchFrom: 56 })
  }

  it('give an early sign without a score where tagged ones alone are no alert', () => {
    const { early: signs, alerts } = early(3, 17)
    expect(alerts).toEqual([])
    expect(signs).toMatchObject([{ reason: 'login', detector: 'day', from: 83, count: 20, provisional: 17 }])
    expect(signs[0]).not.toHaveProperty('p')
  })

  it('give none where tagged ones are enough, or all together are not', () => {
    expect(early(30, 10).early).toEqual([])
    expect(early(30, 10).alerts).toHaveLength(1)
    expect(early(2, 1).early).toEqual([])
  })
})

describe('rare reasons', () => {
  it('are watched together at their parent', () => {
    const rare = Array.from({ length: 84 }, (_, day) => (day % 21 === 0 ? 1 : 0))
    const reasons = ['a', 'b', 'c', 'd'].map((reason) =>
      reasonOf(withCount(rare, 83, 4), { reason, parent: 'Billing' }),
    )
    const report = watchSpikes({ reasons: [...reasons, reasonOf(steady(12))], watchFrom: 56 })
    expect(report.rolledUp.get('Billing')).toEqual(['a', 'b', 'c', 'd'])
    expect(report.alerts.map(({ reason }) => reason)).toEqual(['Billing'])
    expect(report.alerts[0]?.evidence.count).toBe(16)
  })
})
