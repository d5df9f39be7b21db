import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, plusMonths, readDays } from './days.ts'

describe('the days that a cell names', () => {
  it.each([
    ['2026-09-03', '2026-09-03', null],
    ['2026-09-03T00:00:00Z', '2026-09-03', null],
    ['2026/9/3', '2026-09-03', null],
    ['3.9.2026', '2026-09-03', null],
    ['03.09.26', '2026-09-03', null],
    ['3 Sep 2026', '2026-09-03', null],
    ['3. März 2026', '2026-03-03', null],
    ['Sept. 3, 2026', '2026-09-03', null],
    ['2026-09', '2026-09-01', '2026-09-30'],
    ['02/2028', '2028-02-01', '2028-02-29'],
    ['Dezember 2026', '2026-12-01', '2026-12-31'],
    ['2026 Oct', '2026-10-01', '2026-10-31'],
    ['Q3 2026', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    // ISO 8601: 2026 begins on a Thursday, so its first week begins in 2025 and it has 53.
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026W53', '2026-12-28', '2027-01-03'],
    ['2026 KW 36', '2026-08-31', '2026-09-06'],
  ])('%s: from %s to %s', (cell, from, to) => {
    for (const order of ['day_first', 'month_first'] as const)
      expect(readDays(cell, order)).toEqual({ from, to })
  })

  it.each([
    '2025-W53',
    '2026-W54',
    '2026-W0',
    '2026-W99',
    'x2026-W05',
    '2026-W05x',
    '2026-13',
    '2026 Foc',
    '2026 Proct',
    '2026-02-30',
    '31.11.2026',
    'Q5 2026',
    'Total',
    '=TODAY()',
    '46266',
    '',
  ])('none: %s', (cell) => {
    expect(readDays(cell, 'day_first')).toBeNull()
    expect(readDays(cell, 'month_first')).toBeNull()
  })

  it('are read by the order that is said', () => {
    expect(readDays('3/4/2026', 'day_first')?.from).toBe('2026-04-03')
    expect(readDays('3/4/2026', 'month_first')?.from).toBe('2026-03-04')
  })
})

describe('the order of a column', () => {
  it.each<[string, string[], string, number | null]>([
    ['one cell tells', ['3/4/2026', '13/4/2026'], 'day_first', null],
    ['one cell tells the other', ['3/4/2026', '4/13/2026'], 'month_first', null],
    ['as many tell one as the other', ['13/4/2026', '4/13/2026', '3/4/2026'], 'month_first', null],
    ['nothing tells', ['2026-01-01', '3/4/2026', '5/6/2026'], 'month_first', 1],
    ['both are the same day', ['4/4/2026', '5/5/2026'], 'month_first', null],
    ['days with points need nothing', ['3.4.2026', '5.6.2026'], 'month_first', null],
  ])('%s', (_, cells, order, unclear) => {
    expect(orderOf(cells, 'month_first')).toEqual({ order, unclear })
  })

  it('is never told where every cell can be read both ways', () => {
    const both = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(fc.array(both, { minLength: 1 }), (pairs) => {
        const cells = pairs.map(([one, other]) => `${one}/${other}/2026`)
        const open = pairs.findIndex(([one, other]) => one !== other)
        expect(orderOf(cells, 'day_first').unclear).toBe(open === -1 ? null : open)
      }),
    )
  })
})

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-01', 3, '2027-02-01'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i', (day, count, expected) => {
    expect(plusMonths(day, count)).toBe(expected)
  })
})
