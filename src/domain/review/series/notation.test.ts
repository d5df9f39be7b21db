import { expect, it } from 'vitest'
import { notationOf, typedNumber } from './notation.ts'

it.each([
  ['7', 7],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['-0,250', -0.25],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['12 345', 12_345],
  ['1.234.567', 1_234_567],
  // One thousand or one and a bit: nobody can tell.
  ['1.234', Number.NaN],
  ['1,234', Number.NaN],
  ['', Number.NaN],
  ['=1+1', Number.NaN],
  ['seven', Number.NaN],
])('what is typed as %s', (text, expected) => {
  expect(typedNumber(text)).toBe(expected)
})

it.each<[string, string[], string, string, number | null]>([
  ['a broken number with a comma', ['1.234', '1,5'], ',', ',', null],
  ['a broken number with a point', ['1,234', '1.5'], ';', '.', null],
  ['thousands with points', ['1.234', '1.234.567'], ',', ',', null],
  ['thousands with commas', ['1,234', '1,234,567'], ';', '.', null],
  ['nothing before the comma', ['1.234', '0,250'], ',', ',', null],
  ['nothing before the point', ['1,234', '-0.250'], ';', '.', null],
  ['nothing that tells, in a file with semicolons', ['7', '1.234'], ';', ',', 1],
  ['nothing that tells, in a file with commas', ['7', '+1,234'], ',', '.', 1],
  ['nothing to tell', ['7', '8'], ',', '.', null],
  ['four digits, which are no thousand', ['7', '1.2345'], ',', '.', null],
])('a column with %s', (_, cells, delimiter, decimal, unclear) => {
  expect(notationOf(cells, delimiter)).toEqual({ decimal, unclear })
})
