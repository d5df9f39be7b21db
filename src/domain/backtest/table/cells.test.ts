// What single cells say at the edges of their notation.

import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { daysBefore, isDayFirst, readDay } from './dates.ts'
import { decodeTable } from './decode.ts'
import { bare, commaVotes, isNoCell, isNoNumber, readNumber } from './numbers.ts'
import { isOfKind, readNamed, readOrdered } from './readings.ts'

describe('days', () => {
  it.each([
    ...[
      ['1901-01-01', '1901-01-01'],
      ['2199-12-31', '2199-12-31'],
      ['2024.2.9', '2024-02-09'],
      [' 2024-02-09 ', '2024-02-09'],
    ],
    ...[
      ['2024-02-09T1:02', '2024-02-09'],
      ['9.2.2024 10:11', '2024-02-09'],
      ['9.2.2024, 10:11:12', '2024-02-09'],
      ['9-2-24', '2024-02-09'],
    ],
    ...[
      ['9.2.99', '2099-02-09'],
      ['9/2/2024T10:11', '2024-02-09'],
      ['31.12.2024', '2024-12-31'],
    ],
  ])('%s', (cell, day) => {
    expect(readDay(cell ?? '', true)).toBe(Date.parse(day ?? ''))
  })

  it.each([
    ...[
      '1900-12-31',
      '2200-01-01',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '2024-01-32',
      'x2024-01-01',
      '2024-01-01x',
      '12024-01-01',
    ],
    ...[
      '2024-011-01',
      '2024-01-011',
      '2024-01-01 1',
      '2024-01-01T123:11',
      '2024-01-01T10:1',
      '2024_01_01',
      '1.2.024',
      'x1.2.2024',
      '1.2.2024x',
    ],
    ...[
      '111.2.2024',
      '1.222.2024',
      '1.2/2024',
      '1.2.2024 10',
      '1.2.20245',
      '1.2.2024 10:1',
      '1.2.2024 123:45',
    ],
  ])('none: %s', (cell) => {
    expect(readDay(cell, true)).toBeNull()
  })

  it('are read by most cells, and count back from the newest in whole days', () => {
    expect([
      isDayFirst(['13/1/2024', '1/13/2024']),
      isDayFirst([]),
      isDayFirst(['13/1/2024', '14/1/2024', '1/13/2024']),
    ]).toEqual([...[false, false, true]])
    expect([daysBefore(0, 3 * DAY), daysBefore(0, 3.4 * DAY), daysBefore(0, 3.6 * DAY)]).toEqual([3, 3, 4])
  })
})

describe('numbers', () => {
  it.each([
    ...[
      ['1,23', '.'],
      ['1,2345', '.'],
      ['1.23', ','],
      ['1234,567', '.'],
      ['1.2.3', ','],
      ['1,234.5', ','],
      ['1.234,5', '.'],
      ['x1', '.'],
      ['1x', ','],
    ],
    ...[
      ['1e1234', '.'],
      ['1e', '.'],
      ['--1', '.'],
      ['.', ','],
      [',', ','],
      ['e5', '.'],
      ['+', ','],
    ],
  ] as const)('none: %s with %s', (cell, decimal) => {
    expect(readNumber(cell, decimal)).toBeNull()
  })

  it('have a sign, groups, a broken part and a power, each or none', () => {
    expect([
      readNumber('+1,234.50', '.'),
      readNumber('-1.234,50', ','),
      readNumber('5.', '.'),
      readNumber(',5', ','),
    ]).toEqual([...[1234.5, -1234.5, 5, 0.5]])
    expect([
      readNumber('1,5e-2', ','),
      readNumber('1E+2', ','),
      readNumber('12345', ','),
      readNumber('123.456.789', ','),
    ]).toEqual([...[0.015, 100, 12345, 123456789]])
    expect([bare(" 1 2\u00A03\u202F4'5’6€7$8£9% "), readNumber('12e3', '.')]).toEqual(['123456789', 12_000])
  })

  it('tell their notation where the last group is not three digits, or both marks stand', () => {
    const votes = (cell: string) => commaVotes([cell])
    for (const cell of ['1,5', '1,55', '1,5555', '-12,5', '1.234,5', '12.345.678,123'])
      expect([cell, votes(cell)]).toEqual([cell, 1])
    for (const cell of ['1.5', '1.55', '1.5555', '+12.5', '1,234.5', '12,345,678.123'])
      expect([cell, votes(cell)]).toEqual([cell, -1])
    for (const cell of [
      '1,555',
      '1.555',
      '15',
      'x1,5',
      '1,5x',
      '1.5x',
      'x1.5',
      ',5',
      '.5',
      '1,',
      '1234.567,5',
      '',
    ])
      expect([cell, votes(cell)]).toEqual([cell, 0])
    expect(commaVotes(['1,5', '2,5', '3.5'])).toBe(1)
  })

  it('are missing in many words', () => {
    for (const cell of ['', ' N/A ', '#N/A', '#NULL!', 'null', 'NaN', 'nil', 'na'])
      expect([cell, isNoCell(cell)]).toEqual([cell, true])
    for (const cell of ['x null', 'nulls', 'nan.', 'an', 'none', '-'])
      expect([cell, isNoCell(cell)]).toEqual([cell, false])
    for (const cell of [
      'none',
      '-',
      '---',
      '?',
      '.',
      'Unknown',
      'missing',
      '(blank)',
      'unbekannt',
      'k. A.',
      'k.a.',
      'NA',
    ])
      expect([cell, isNoNumber(cell)]).toEqual([cell, true])
    for (const cell of ['none of it', 'anyone', '- 1', 'blank', '0', 'k a', '..'])
      expect([cell, isNoNumber(cell)]).toEqual([cell, false])
  })
})

describe('a column', () => {
  it('is of a kind where nine of ten are, and tells the first that is not', () => {
    const read = (cells: readonly string[]) =>
      readOrdered(
        cells,
        cells.map((_, at) => at + 2),
        (cell) => readNumber(cell, '.'),
      )
    const nine = [...Array(9).fill('1'), ` ${'x'.repeat(50)} `, '', 'NA']
    expect(read(nine)).toMatchObject({
      read: 9,
      filled: 10,
      unreadable: { count: 1, row: 11, cell: 'x'.repeat(40) },
    })
    expect([isOfKind(read(nine)), isOfKind(read([...nine, 'y'])), isOfKind(read(['', 'NA']))]).toEqual([
      true,
      false,
      false,
    ])
    expect(read(['y', 'z', '1']).unreadable).toEqual({ count: 2, row: 2, cell: 'y' })
    expect(read(['1']).unreadable).toBeNull()
    expect([...read(['', '7', 'x']).values]).toEqual([Number.NaN, 7, Number.NaN])
  })

  it('has levels by first appearance, spellings together, blanks in none', () => {
    expect(readNamed(['B', ' a', 'b ', '', 'A', 'none'])).toEqual({
      codes: Int32Array.of(0, 1, 0, -1, 1, 2),
      levels: ['B', 'a', 'none'],
    })
  })
})

describe('bytes', () => {
  const codeOf = (bytes: readonly number[]) => {
    try {
      return decodeTable(Uint8Array.from(bytes))
    } catch (error) {
      return error
    }
  }
  const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

  it('are UTF-8, UTF-16 of either order, or else of old spreadsheets', () => {
    expect([
      codeOf([0xc3, 0xa9]),
      codeOf([0xe9]),
      codeOf([0xff, 0xfe, 0x61, 0]),
      codeOf([0xfe, 0xff, 0, 0x61]),
    ]).toEqual(['é', 'é', 'a', 'a'])
    expect([
      codeOf([0xff, 0x61]),
      codeOf([0xfe, 0x61]),
      codeOf([0x50, 0x4b, 0x03]),
      codeOf([0xd0, 0xcf]),
    ]).toEqual(['ÿa', 'þa', 'PK\u0003', 'ÐÏ'])
  })

  it('of workbooks and of what is no text are refused, with the place', () => {
    for (const marks of [
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0],
    ])
      expect(codeOf(marks)).toMatchObject({ code: 'workbook', row: 1, column: 1 })
    expect(codeOf([...ascii('a,b\nc;d|e'), 0])).toMatchObject({ code: 'not_text', row: 2, column: 3 })
    expect(codeOf([0])).toMatchObject({ code: 'not_text', row: 1, column: 1 })
  })
})
