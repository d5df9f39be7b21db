import { describe, expect, it } from 'vitest'
import { orderOf, plusMonths, readDays } from './days.ts'

const from = (cell: string) => readDays(cell, 'day_first')?.from ?? null

describe('a day in words', () => {
  it.each([
    ...[
      ['3 jan 2026', '2026-01-03'],
      ['03. Feb. 2026', '2026-02-03'],
      ['3 mar 2026', '2026-03-03'],
      ['3 mrz 2026', '2026-03-03'],
    ],
    ...[
      ['3 mär 2026', '2026-03-03'],
      ['3 APR 2026', '2026-04-03'],
      ['3 mai 2026', '2026-05-03'],
      ['3 may, 2026', '2026-05-03'],
    ],
    ...[
      ['3  june  2026', '2026-06-03'],
      ['3 jul 2026', '2026-07-03'],
      ['3 aug 2026', '2026-08-03'],
      ['3 september 2026', '2026-09-03'],
    ],
    ...[
      ['3 okt 2026', '2026-10-03'],
      ['3 nov 2026', '2026-11-03'],
      ['13 dez 2026', '2026-12-13'],
      ['Dec 13 2026', '2026-12-13'],
    ],
    ...[
      ['March 3, 2026', '2026-03-03'],
      ['Mar. 13 2026', '2026-03-13'],
      ['Okt  3  2026', '2026-10-03'],
      [' 3 Jan 2026 ', '2026-01-03'],
    ],
  ])('%s', (cell, day) => {
    expect(readDays(cell ?? '', 'month_first')).toEqual({ from: day, to: null })
  })

  it.each([
    ...[
      'x3 Jan 2026',
      'on 3 Jan 2026',
      '3 Jan 2026 x',
      '3 Jan 20261',
      '103 Jan 2026',
      '3 Ja 2026',
      '3 Januarywards 2026',
    ],
    ...[
      'the Jan 3 2026',
      '1Jan 3 2026',
      'Jan 3 2026!',
      'Jan 3 20261',
      'Jan 113 2026',
      'Jan3 2026',
      'Ja 3 2026',
      '3Jan 2026',
    ],
    ...[
      '30 Feb 2026',
      'Feb 30, 2026',
      '3 Xyz 2026',
      'Xyz 3 2026',
      'Xyz 2026',
      '2026 Xyz',
      'x Jan 2026',
      'Jan 2026 x',
      '2026 Jan!',
    ],
    ...['1 2026 Jan', 'Jan2026', '2026Jan', 'Ja 2026', '2026 Ja', 'Jan 126', 'Proct 2026'],
  ])('is none: %s', (cell) => {
    expect(from(cell)).toBeNull()
  })
})

it('a month is named by how its word begins, and by no other part of it', () => {
  const words = [
    'jan',
    'feb',
    'mar',
    'mär',
    'mrz',
    'apr',
    'may',
    'mai',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct',
    'okt',
    'nov',
    'dec',
    'dez',
  ]
  for (const word of words) {
    expect([word, from(`3 ${word} 2026`) === null]).toEqual([word, false])
    expect([word, from(`3 x${word} 2026`), from(`x${word} 2026`)]).toEqual([word, null, null])
  }
})

describe('weeks, months and quarters', () => {
  it.each([
    ...[
      ['2026-W1', '2025-12-29'],
      ['2026w36', '2026-08-31'],
      ['2026 W 36', '2026-08-31'],
      ['2026KW36', '2026-08-31'],
      ['2026-kw 36', '2026-08-31'],
    ],
    ...[
      ['2026Q1', '2026-01-01'],
      ['2026/q2', '2026-04-01'],
      ['2026 Q3', '2026-07-01'],
      ['Q4-2026', '2026-10-01'],
      ['q1/2026', '2026-01-01'],
      ['Q12026', '2026-01-01'],
    ],
    ...[
      ['2026/9', '2026-09-01'],
      ['2026.09', '2026-09-01'],
      ['9.2026', '2026-09-01'],
      ['09-2026', '2026-09-01'],
      ['12/2026', '2026-12-01'],
    ],
    ...[
      ['Jan. 2026', '2026-01-01'],
      ['Sept  2026', '2026-09-01'],
      ['2026  Okt.', '2026-10-01'],
    ],
  ])('%s', (cell, day) => {
    expect([from(cell ?? ''), readDays(cell ?? '', 'day_first')?.to === null]).toEqual([day, false])
  })

  it.each([
    ...[
      '2026-W',
      '2026-W111',
      '202-W36',
      '12026-W36',
      '2026--W36',
      '2026-X36',
      'Q0 2026',
      '2026-Q0',
      'xQ1 2026',
      'Q1 2026x',
      'Q1 202',
    ],
    ...[
      'x2026-Q1',
      '2026-Q1x',
      '2026--Q1',
      'Q1--2026',
      '0/2026',
      '13/2026',
      '2026-00',
      '2026-0',
      '20261',
      '2026--9',
      'x9/2026',
      '9/2026x',
      '2026-9x',
    ],
    ...['9//2026', '119/2026', '2026-119'],
  ])('none: %s', (cell) => {
    expect(from(cell)).toBeNull()
  })

  it('months later keep the day, or take the last one', () => {
    expect([plusMonths('2026-01-15', 1), plusMonths('2026-01-31', 3), plusMonths('2026-12-31', 2)]).toEqual([
      ...['2026-02-15', '2026-04-30', '2027-02-28'],
    ])
    expect([plusMonths('2026-03-31', -1), plusMonths('2026-05-31', 0)]).toEqual(['2026-02-28', '2026-05-31'])
  })

  it('a column of which more cells tell one order is of that, and else as usual', () => {
    const day = ['13/4/2026', '14/4/2026', '4/13/2026']
    expect(orderOf(day, 'month_first')).toEqual({ order: 'day_first', unclear: null })
    expect(
      orderOf(
        day.map((cell) =>
          cell
            .split('/')
            .toSpliced(0, 2, ...cell.split('/').slice(0, 2).toReversed())
            .join('/'),
        ),
        'day_first',
      ),
    ).toEqual({
      order: 'month_first',
      unclear: null,
    })
    expect(orderOf(['x', '13/4/2026'], 'month_first')).toEqual({ order: 'day_first', unclear: null })
    expect(orderOf(['x', '4/13/2026'], 'day_first')).toEqual({ order: 'month_first', unclear: null })
    expect(orderOf(['x', '3/4/2026', '5/6/2026'], 'day_first')).toEqual({ order: 'day_first', unclear: 1 })
  })
})
