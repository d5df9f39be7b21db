import { expect, it } from 'vitest'
import { typedNumber } from './views.ts'

it.each([
  ['60001', 60001],
  [' #12 ', 12],
  ['12 refunds', null],
  ['refund', null],
  ['', null],
])('"%s"', (typed, number) => {
  expect(typedNumber(typed)).toBe(number)
})
