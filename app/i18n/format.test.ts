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
    [now - 47 * HOUR, '2 days ago'],
    [now + DAY, 'tomorrow'],
    [now - 13 * DAY, '1 week ago'],
    [now - 59 * DAY, '1 month ago'],
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

/** Which space stands before a sign is the browser's affair. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe.each([
  ['en-US', '1,234,567.5', '54%', 'Nov 12', 'Nov 12, 06:00 AM', 'May 1, 2024', '3 days ago', 'a, b, and c'],
  ['en-GB', '1,234,567.5', '54%', '12 Nov', '12 Nov, 06:00', '1 May 2024', '3 days ago', 'a, b and c'],
  ['de', '1.234.567,5', '54 %', '12. Nov.', '12. Nov., 06:00', '1. Mai 2024', 'vor 3 Tagen', 'a, b und c'],
  ['es', '1.234.567,5', '54 %', '12 nov', '12 nov, 06:00', '1 may 2024', 'hace 3 días', 'a, b y c'],
  ['es-419', '1,234,567.5', '54%', '12 nov', '12 nov, 06:00 a.m.', '1 may 2024', 'hace 3 días', 'a, b y c'],
  ['fr', '1 234 567,5', '54 %', '12 nov.', '12 nov., 06:00', '1 mai 2024', 'il y a 3 jours', 'a, b et c'],
  [
    'pt-BR',
    '1.234.567,5',
    '54%',
    '12 de nov.',
    '12 de nov., 06:00',
    '1 de mai. de 2024',
    'há 3 dias',
    'a, b e c',
  ],
])('in %s', (locale, number, percent, date, moment, other, age, list) => {
  it('numbers, shares, days, times, ages and lists are written as there, in the zone of the agent', () => {
    // Still the first of May there.
    const night = Date.UTC(2024, 4, 2, 1)
    const format = createFormat(locale, 'America/Sao_Paulo', () => now)
    const written = [
      format.number(1_234_567.5),
      format.percent(0.537),
      ...[format.date(now), format.moment(now), format.date(night), format.relative(now - 3 * DAY)],
      format.list(['a', 'b', 'c']),
    ]
    expect(written.map(plain)).toEqual([number, percent, date, moment, other, age, list])
  })
})

it.each([
  ['UTC', '2 days ago'],
  ['America/Los_Angeles', 'yesterday'],
])('in %s a day of the calendar begins when it does there', (zone, expected) => {
  const format = createFormat('en-US', zone, () => Date.UTC(2025, 10, 12, 6))
  // There it is the evening of the eleventh, and was that of the tenth.
  expect(format.relative(Date.UTC(2025, 10, 10, 23))).toBe(expected)
})

describe('the year', () => {
  const newYear = createFormat('en-US', 'Pacific/Auckland', () => Date.UTC(2025, 11, 31, 12))

  it('is the one that the agent lives in, which may have begun already', () => {
    expect(newYear.day('2026-01-02')).toBe('Jan 2')
    expect(newYear.day('2025-12-30')).toBe('Dec 30, 2025')
    expect(newYear.moment(Date.UTC(2025, 11, 30))).toBe('Dec 30, 2025, 01:00 PM')
  })
})
