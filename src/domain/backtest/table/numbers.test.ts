import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commaVotes, isNoCell, isNoNumber, readNumber } from './numbers.ts'

describe('readNumber', () => {
  it.each([
    ['12', '.', 12],
    ['-3.5', '.', -3.5],
    ['1,234', '.', 1234],
    ['1,234,567.89', '.', 1234567.89],
    ['1.234', ',', 1234],
    ['1.234.567,89', ',', 1234567.89],
    ['3,5', ',', 3.5],
    ['€ 1.234,50', ',', 1234.5],
    ['$29.85', '.', 29.85],
    ['12 %', '.', 12],
    ['1 234,5', ',', 1234.5],
    ["1'234.5", '.', 1234.5],
    ['1e3', '.', 1000],
    ['.5', '.', 0.5],
  ] as const)('%s with a decimal %s is %d', (cell, decimal, value) => {
    expect(readNumber(cell, decimal)).toBe(value)
  })

  it.each(['', 'abc', '1-2', '1.2.3', '12a', '=1+2', '-', '.', '1e999', '0x10', 'Infinity'])(
    '%j is none',
    (cell) => {
      expect(readNumber(cell, '.')).toBeNull()
    },
  )

  it('reads back every number in either notation', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(number, (value) => {
        const text = value.toFixed(4)
        expect(readNumber(text, '.')).toBe(Number(text))
        expect(readNumber(text.replace('.', ','), ',')).toBe(Number(text))
      }),
    )
  })
})

describe('commaVotes', () => {
  it.each([
    [['1,5', '2'], 1],
    [['1.5', '2'], -1],
    [['1,234', '5'], 0],
    [['1.234,5'], 1],
    [['1,234.5'], -1],
    [['1,2345'], 1],
  ])('%j: %i', (cells, votes) => {
    expect(Math.sign(commaVotes(cells))).toBe(votes)
  })
})

describe('no value', () => {
  it.each(['', ' ', 'NA', 'n/a', 'NULL', 'NaN', '#N/A'])('%j is blank anywhere', (cell) => {
    expect(isNoCell(cell)).toBe(true)
    expect(isNoNumber(cell)).toBe(true)
  })

  it.each(['None', 'unknown', '-', '?'])('%j is blank among numbers only', (cell) => {
    expect(isNoCell(cell)).toBe(false)
    expect(isNoNumber(cell)).toBe(true)
  })
})
