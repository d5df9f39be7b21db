import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '#domain/instant.ts'
import { dayOf, daysFrom, isDay, mondayOf, plusDays, startOf } from './day.ts'
import { instantOf, isZone, wallTime } from './zone.ts'

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kolkata'] as const
const zones = fc.constantFrom(...ZONES)
const instants = fc.integer({
  min: Date.parse('2024-01-01T00:00:00Z'),
  max: Date.parse('2029-01-01T00:00:00Z'),
})
const days = fc.integer({ min: 0, max: 1800 }).map((count) => plusDays('2024-01-01', count))

describe('startOf', () => {
  it.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00Z'],
    ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00Z'],
    // Days on which clocks change begin in the offset of the day before.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00Z'],
    // Half an hour of daylight saving.
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00Z'],
    ['2026-04-06', 'Australia/Lord_Howe', '2026-04-05T13:30:00Z'],
    // The clock was put forward at midnight: the day begins at one.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    // The clock was put back at midnight: that of the new day is the second one.
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00Z'],
    // This day was left out when the date line moved: it begins where the next one does.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s in %s', (day, zone, expected) => {
    expect(new Date(startOf(day, zone)).toISOString()).toBe(expected.replace('Z', '.000Z'))
  })

  it('tiles time: each day ends where the next begins', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const start = startOf(day, zone)
        expect(dayOf(start, zone)).toBe(day)
        expect(dayOf(start - 1, zone)).toBe(plusDays(day, -1))
        expect([23, 23.5, 24, 24.5, 25]).toContain((startOf(plusDays(day, 1), zone) - start) / HOUR)
      }),
    )
  })
})

it.each([
  // Put back at one past midnight: the day before begins once more within the same quarter of an hour.
  ['2010-11-07T02:30:59.999Z', 'America/St_Johns', '2010-11-07T00:00:59.999Z'],
  ['2010-11-07T02:31:00.000Z', 'America/St_Johns', '2010-11-06T23:01:00.000Z'],
  ['2010-11-07T02:30:00.500Z', 'America/St_Johns', '2010-11-07T00:00:00.500Z'],
  // Before minutes are remembered: an offset of 44 minutes and a half.
  ['1972-01-07T00:44:29.000Z', 'Africa/Monrovia', '1972-01-06T23:59:59.000Z'],
  ['1972-01-07T00:44:30.000Z', 'Africa/Monrovia', '1972-01-07T00:44:30.000Z'],
])('at %s the clock of %s shows %s, asked once and again', (instant, zone, shown) => {
  for (const _ of ['once', 'again'])
    expect(new Date(wallTime(Date.parse(instant), zone)).toISOString()).toBe(shown)
})

describe('instantOf', () => {
  it('gives what the clock shows back, or its earlier twin', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const back = instantOf(wallTime(instant, zone), zone)
        expect(wallTime(back, zone)).toBe(wallTime(instant, zone))
        expect([0, HOUR / 2, HOUR]).toContain(instant - back)
      }),
    )
  })

  it.each([
    ['Europe/Berlin', '2026-03-29T02:30:00Z', '2026-03-29T01:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00Z', '2026-10-03T15:30:00.000Z'],
  ])('takes the end of the jump for a time that never was in %s', (zone, wall, expected) => {
    expect(new Date(instantOf(Date.parse(wall), zone)).toISOString()).toBe(expected)
  })
})

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['today', false],
    ['', false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it('are counted and added alike', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
        expect(daysFrom(day, plusDays(day, count))).toBe(count)
      }),
    )
  })

  it.each([
    ['2026-09-14', '2026-09-14'],
    ['2026-09-18', '2026-09-14'],
    ['2026-09-20', '2026-09-14'],
    ['2026-01-01', '2025-12-29'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })
})

it.each([
  ['Europe/Berlin', true],
  ['Berlin', false],
  ['', false],
])('%s is a zone: %s', (name, expected) => {
  expect(isZone(name)).toBe(expected)
})
