import { expect, it } from 'vitest'
import { typedNumber } from './notation.ts'

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
