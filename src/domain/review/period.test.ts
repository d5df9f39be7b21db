import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysFrom, plusDays, startOf } from './day.ts'
import { comparedWith, NAMED_PERIODS, type Period, spanSince, spansOf } from './period.ts'
import { wallTime } from './zone.ts'

const iso = (instant: number | undefined): string =>
  new Date(instant ?? Number.NaN).toISOString().slice(0, 16)
const shown = (period: Period, now: string, zone: string): string[] => {
  const spans = spansOf(period, Date.parse(now), zone)
  return [spans?.current.from, spans?.current.to, spans?.before.from, spans?.before.to].map(iso)
}

describe('spansOf', () => {
  it.each<[string, Period, string, string, string[]]>([
    [
      'whole days until yesterday',
      { kind: 'last_7_days' },
      '2026-09-18T12:00:00Z',
      'Europe/Berlin',
      ['2026-09-10T22:00', '2026-09-17T22:00', '2026-09-03T22:00', '2026-09-10T22:00'],
    ],
    [
      'an hour more in the week in which clocks were put back',
      { kind: 'last_7_days' },
      '2026-10-27T12:00:00Z',
      'Europe/Berlin',
      ['2026-10-19T22:00', '2026-10-26T23:00', '2026-10-12T22:00', '2026-10-19T22:00'],
    ],
    [
      "the account's yesterday, although it is today in UTC",
      { kind: 'last_7_days' },
      '2026-09-18T02:00:00Z',
      'America/New_York',
      ['2026-09-10T04:00', '2026-09-17T04:00', '2026-09-03T04:00', '2026-09-10T04:00'],
    ],
    [
      'a running week, beside as much of the last one, by the clock on the wall',
      { kind: 'this_week' },
      '2026-03-31T12:00:00Z',
      'Europe/Berlin',
      ['2026-03-29T22:00', '2026-03-31T12:00', '2026-03-22T23:00', '2026-03-24T13:00'],
    ],
    [
      'own days, both within',
      { kind: 'custom', from: '2026-04-04', to: '2026-04-05' },
      '2026-09-18T12:00:00Z',
      'Australia/Lord_Howe',
      ['2026-04-03T13:00', '2026-04-05T13:30', '2026-04-01T13:00', '2026-04-03T13:00'],
    ],
    [
      'own days that end in the future end now',
      { kind: 'custom', from: '2026-09-17', to: '2027-01-01' },
      '2026-09-18T12:00:00Z',
      'UTC',
      ['2026-09-17T00:00', '2026-09-18T12:00', '2026-09-15T00:00', '2026-09-16T12:00'],
    ],
  ])('%s', (_, period, now, zone, expected) => {
    expect(shown(period, now, zone)).toEqual(expected)
  })

  it.each<Period>([
    { kind: 'custom', from: '2026-09-02', to: '2026-09-01' },
    { kind: 'custom', from: '2026-09-19', to: '2026-09-30' },
  ])('has none for %j', (period) => {
    expect(spansOf(period, Date.parse('2026-09-18T12:00:00Z'), 'UTC')).toBeNull()
  })

  const periods: fc.Arbitrary<Period> = fc.oneof(
    fc.constantFrom(...NAMED_PERIODS).map((kind) => ({ kind })),
    fc.tuple(fc.integer({ min: -60, max: 20 }), fc.integer({ min: 0, max: 90 })).map(([start, length]) => ({
      kind: 'custom' as const,
      from: plusDays('2026-06-15', start),
      to: plusDays('2026-06-15', start + length),
    })),
  )

  it('compares stretches that follow each other and are equally long by the clock on the wall', () => {
    fc.assert(
      fc.property(
        periods,
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
        (period, now, zone) => {
          const spans = spansOf(period, now, zone)
          if (!spans) return
          const { current, before, days, running } = spans
          expect(current.to).toBeLessThanOrEqual(now)
          expect(before.to).toBeLessThanOrEqual(current.from)
          if (!running) expect(before.to).toBe(current.from)
          expect(daysFrom(before.firstDay, current.firstDay)).toBe(days)
          const onTheWall = (one: typeof current) => wallTime(one.to, zone) - wallTime(one.from, zone)
          // Only an hour that one of both does not have can part them.
          expect(Math.abs(onTheWall(current) - onTheWall(before))).toBeLessThanOrEqual(3_600_000)
        },
      ),
    )
  })
})

describe('the part of a period that is known', () => {
  const zone = 'Europe/Berlin'
  const now = Date.parse('2026-11-18T10:30:00Z')
  const weeks = spansOf({ kind: 'last_4_weeks' }, now, zone)?.current ?? expect.fail('no period')

  it('is its whole days since then, and all of it where there are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50 * 24, max: 5 * 24 }), (hours) => {
        const since = now + hours * 3_600_000
        const part = spanSince(weeks, since, zone)
        expect([part.to, part.lastDay]).toEqual([weeks.to, weeks.lastDay])
        expect(part.from).toBe(startOf(part.firstDay, zone))
        const none = startOf(plusDays(dayOf(since - 1, zone), 1), zone) >= weeks.to
        if (since <= weeks.from || none) expect(part).toEqual(weeks)
        else {
          expect(part.from).toBeGreaterThanOrEqual(since)
          expect(startOf(plusDays(part.firstDay, -1), zone)).toBeLessThan(since)
        }
      }),
    )
  })
})

describe('what a period is compared with', () => {
  const now = Date.parse('2026-11-18T10:30:00Z')
  const zone = 'Europe/Berlin'
  const spans = (period: Period) => {
    const found = spansOf(period, now, zone)
    if (!found) throw new Error('no period')
    return found
  }

  it('is the period before, the same weekdays of a year before, or nothing', () => {
    const week = spans({ kind: 'last_7_days' })
    expect(comparedWith(week, 'before', zone)).toBe(week.before)
    expect(comparedWith(week, 'none', zone)).toBeNull()
    const year = comparedWith(week, 'year', zone)
    expect(year).toMatchObject({ firstDay: '2025-11-12', lastDay: '2025-11-18' })
    expect(new Date(year?.from ?? 0).getUTCDay()).toBe(new Date(week.current.from).getUTCDay())
  })

  it('is of a running period as much as has passed of it', () => {
    const year = comparedWith(spans({ kind: 'this_week' }), 'year', zone)
    expect(year?.firstDay).toBe('2025-11-17')
    expect(new Date(year?.to ?? 0).toISOString()).toBe('2025-11-19T10:30:00.000Z')
  })

  it('begins and ends with the account’s days, also where its clock was put back between', () => {
    // Summer time in Berlin ended on 26 October 2025.
    const year = comparedWith(spans({ kind: 'custom', from: '2026-10-24', to: '2026-10-26' }), 'year', zone)
    expect(year).toMatchObject({ firstDay: '2025-10-25', lastDay: '2025-10-27' })
    expect((year?.to ?? 0) - (year?.from ?? 0)).toBe(73 * 3_600_000)
  })
})
