import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '#domain/review/day.ts'
import { SORTS } from '#domain/review/order.ts'
import { NAMED_PERIODS } from '#domain/review/period.ts'
import { ALL } from './data/choice.ts'
import { type Place, placeIn, START, textOf } from './place.ts'
import { COLUMN_NAMES } from './reasons/contacts/columns.ts'

const REASONS: Place = { ...START, tab: 'reasons' }

const days = fc.integer({ min: 0, max: 900 }).map((count) => plusDays('2025-01-01', count))
const places: fc.Arbitrary<Place> = fc.record({
  tab: fc.constant('reasons' as const),
  section: fc.constant(null),
  detail: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  picks: fc.record({
    groupId: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    brandId: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    channel: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
    segment: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
    comparison: fc.constantFrom('before', 'year', 'none'),
  }),
  period: fc.oneof(
    fc.constantFrom(...NAMED_PERIODS).map((kind) => ({ kind })),
    fc.record({ kind: fc.constant('custom' as const), from: days, to: days }),
  ),
  sort: fc.record({ by: fc.constantFrom(...SORTS), down: fc.boolean() }),
  open: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 }),
  columns: fc.option(fc.subarray([...COLUMN_NAMES])),
  listed: fc.option(fc.string({ unit: 'grapheme', minLength: 1 })),
  unfolded: fc.dictionary(fc.stringMatching(/^[a-z0-9_-]{1,60}$/), fc.integer({ min: 1, max: 9_999 }), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  opened: fc.option(fc.stringMatching(/^[a-z_]{1,40}\.(about|tickets)$/)),
})

describe('a place', () => {
  it('is read back from its text, also after it stood in an address', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(placeIn(textOf(place))).toEqual(place)
        expect(placeIn(new URL(textOf(place), 'https://example.com').hash)).toEqual(place)
      }),
    )
  })

  it('keeps the part of the settings that is shown', () => {
    const place: Place = { ...START, tab: 'settings', section: 'question' }
    expect(placeIn(textOf(place))).toEqual(place)
    const versions: Place = { ...place, section: 'history', unfolded: { earlier: 3, versions: 1 } }
    expect(textOf(versions)).toBe('#/settings/history?more=earlier.3&more=versions.1')
    expect(placeIn(textOf(versions))).toEqual(versions)
  })

  it('is short where nothing was chosen', () => {
    expect(textOf(START)).toBe('#/overview/last_7_days')
    expect(textOf({ ...START, tab: 'reasons' })).toBe('#/reasons/last_7_days')
    expect(textOf({ ...START, tab: 'settings' })).toBe('#/settings')
  })

  it.each([
    ['', START],
    ['#', START],
    ['#app_guid=1&origin=x', START],
    ['#/elsewhere/last_4_weeks', START],
    ['#/reasons/next_year', REASONS],
    ['#/reasons/custom/2026-02-30/2026-03-01', REASONS],
    ['reasons/last_4_weeks', { ...REASONS, period: { kind: 'last_4_weeks' } }],
    ['#/reasons/last_7_days?sort=colour', REASONS],
    ['#/reasons/last_7_days?popover=contacts.about', { ...REASONS, opened: 'contacts.about' }],
    ['#/reasons/last_7_days?popover=%3Cb%3E', REASONS],
    ['#/reasons/last_7_days?popover=', REASONS],
    [
      '#/reasons/last_7_days?more=fix_fix_bug.1&more=log.40',
      { ...REASONS, unfolded: { fix_fix_bug: 1, log: 40 } },
    ],
    ['#/reasons/last_7_days?more=log.0&more=log.-3&more=%3Cb%3E.2&more=log.99999', REASONS],
    ['#/reasons/last_7_days?open=', { ...REASONS, open: [] }],
    ['#/reasons/last_7_days?group=0x1F&brand=-3&compare=moon', REASONS],
    [
      '#/answers/last_4_weeks?channel=email&compare=year',
      {
        ...START,
        tab: 'answers',
        period: { kind: 'last_4_weeks' },
        picks: { ...ALL, channel: 'email', comparison: 'year' },
      },
    ],
    ['#/settings', { ...START, tab: 'settings' }],
    ['#/settings/health', { ...START, tab: 'settings', section: 'health' }],
    ['#/settings/%3Cb%3E', { ...START, tab: 'settings' }],
  ])('%j is understood', (text, expected) => {
    expect(placeIn(text)).toEqual(expected)
  })
})
