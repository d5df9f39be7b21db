import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/instant.ts'
import { createFormat } from './format.ts'

const now = Date.UTC(2025, 10, 12, 9, 0)
const english = createFormat('en-US', 'UTC', () => now)

describe('createFormat', () => {
  it.each([
    [now - 20_000, 'now'],
    [now - 5 * MINUTE, '5 minutes ago'],
    [now - 3 * HOUR, '3 hours ago'],
    [now - DAY, 'yesterday'],
    [now - 3 * DAY, '3 days ago'],
    [now + 2 * HOUR, 'in 2 hours'],
    [now - 800 * DAY, '2 years ago'],
  ])('writes the age of %d as %s', (at, expected) => {
    expect(english.relative(at)).toBe(expected)
  })

  it('names the year only where it is another one', () => {
    expect(english.date(now)).toBe('Nov 12')
    expect(english.date(Date.UTC(2024, 4, 2))).toBe('May 2, 2024')
  })

  it('counts days in the account time zone', () => {
    const late = Date.UTC(2025, 10, 11, 23, 30)
    expect(createFormat('de', 'Europe/Berlin', () => now).date(late)).toBe('12. Nov.')
  })

  it.each(['Pacific/Auckland', 'America/Los_Angeles'])('leaves a day what it is, read in %s', (zone) => {
    const read = createFormat('en-US', zone, () => now)
    expect(read.day('2025-11-03')).toBe('Nov 3')
    expect(read.day('2024-12-31')).toBe('Dec 31, 2024')
  })

  it('writes shares, durations and lists', () => {
    expect(english.percent(0.537)).toBe('54%')
    expect(english.days(1)).toBe('1 day')
    expect(createFormat('de', 'UTC', () => now).days(9)).toBe('9 Tage')
    expect(english.list(['a', 'b', 'c'])).toBe('a, b, and c')
  })
})
