import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateBounds, dayStart, isWithin } from './dates.ts'

const NOW = Date.parse('2026-09-18T12:00:00Z')

describe('dayStart', () => {
  it.each([
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
    ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00.000Z'],
    // The days on which Berlin's clocks change: they begin in the old offset.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-07-15', 'America/New_York', '2026-07-15T04:00:00.000Z'],
    ['2026-07-15', 'Asia/Kolkata', '2026-07-14T18:30:00.000Z'],
  ])('%s in %s', (date, zone, instant) => {
    expect(new Date(dayStart(date, zone)).toISOString()).toBe(instant)
  })

  it('makes days that follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'),
        (day, zone) => {
          const date = (offset: number) =>
            new Date(Date.UTC(2024, 0, 1 + day + offset)).toISOString().slice(0, 10)
          const hours = (dayStart(date(1), zone) - dayStart(date(0), zone)) / 3_600_000
          expect([23, 24, 25]).toContain(hours)
        },
      ),
    )
  })
})

describe('dateBounds', () => {
  it.each([
    [':', '2026-08-01', { from: '2026-07-31T22:00:00Z', to: '2026-08-01T22:00:00Z' }],
    ['>', '2026-08-01', { from: '2026-08-01T22:00:00Z' }],
    ['>=', '2026-08-01', { from: '2026-07-31T22:00:00Z' }],
    ['<', '2026-08-01', { to: '2026-07-31T22:00:00Z' }],
    ['<=', '2026-08-01', { to: '2026-08-01T22:00:00Z' }],
    ['>', '4hours', { from: '2026-09-18T08:00:01Z' }],
    ['<', '2days', { to: '2026-09-16T12:00:00Z' }],
    ['>=', '1week', { from: '2026-09-11T12:00:00Z' }],
    [':', '2026-08-01T10:00:00Z', { from: '2026-08-01T10:00:00Z', to: '2026-08-01T10:00:01Z' }],
    ['<', '2026-08-01T10:00:00+02:00', { to: '2026-08-01T08:00:00Z' }],
  ] as const)('%s%s', (operator, value, bounds) => {
    expect(dateBounds(value, operator, NOW, 'Europe/Berlin')).toEqual(bounds)
  })

  it('splits time in two at every instant', () => {
    const stamp = fc
      .integer({ min: NOW / 1000 - 1_000_000, max: NOW / 1000 })
      .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`)
    fc.assert(
      fc.property(stamp, stamp, (one, border) => {
        const within = (operator: '<' | '>=' | '<=' | '>') =>
          isWithin(one, dateBounds(border, operator, NOW, 'UTC'))
        expect(within('<')).toBe(!within('>='))
        expect(within('<=')).toBe(!within('>'))
        expect(within('<=')).toBe(Date.parse(one) <= Date.parse(border))
      }),
    )
  })

  it('holds no missing stamp', () => {
    expect(isWithin(null, {})).toBe(false)
  })
})
