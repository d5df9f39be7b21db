import { expect, it } from 'vitest'
import { numberFormat } from './number-format.ts'

it('makes the same format once, and another for another language or other options', () => {
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const
  const known = numberFormat('de', percent)
  expect(numberFormat('de', { ...percent })).toBe(known)
  expect(known.format(0.1234).replace(/\s/u, ' ')).toBe('12,3 %')
  expect(numberFormat('en', percent).format(0.1234)).toBe('12.3%')
  expect(numberFormat('de', { ...percent, maximumFractionDigits: 0 }).format(0.1234)).toMatch(/^12\s%$/u)
  expect(numberFormat('de').format(1234.5)).toBe('1.234,5')
})

it('refuses what no format can be made of', () => {
  expect(() => numberFormat('en', { maximumFractionDigits: 101 })).toThrow(RangeError)
})
