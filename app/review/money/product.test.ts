import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digitsFor } from './product.ts'

const dollars = (value: number): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(value)

it('leaves short what already comes out', () => {
  expect(digitsFor([300, 9], [0, 2], dollars)).toEqual([0, 2])
})

it('takes as many digits as the shown product needs', () => {
  // 3,417 × 6.07 = 20,741.19, which is not what 3,416.6 × 6.0667 comes to.
  expect(dollars(3416.6 * 6.0667)).toBe('$20,727')
  expect(dollars(3417 * 6.07)).not.toBe('$20,727')
  const [first, second] = digitsFor([3416.6, 6.0667], [0, 2], dollars)
  expect(dollars(Number((3416.6).toFixed(first)) * Number((6.0667).toFixed(second)))).toBe('$20,727')
})

it('comes out for whatever is sold', () => {
  const factor = fc.double({ min: 0.01, max: 50_000, noNaN: true })
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const [first, second] = digitsFor([a, b], [0, 2], dollars)
      if (first === 6) return
      expect(dollars(Number(a.toFixed(first)) * Number(b.toFixed(second)))).toBe(dollars(a * b))
    }),
  )
})
