import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digitsFor, digitsForSum, digitsOfShares, digitsOfTerms } from './product.ts'

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

const range = (low: number, high: number) => ({ low, high })
const both = ({ low, high }: { low: number; high: number }): string => `${dollars(low)} to ${dollars(high)}`
const shown = (value: number, digits: number): number => Number(value.toFixed(digits))

it('adds up what stands beyond the first and a share of the first', () => {
  const amount = fc.double({ min: 0, max: 80_000, noNaN: true })
  fc.assert(
    fc.property(amount, amount, amount, amount, fc.integer({ min: 0, max: 100 }), (a, b, c, d, percent) => {
      const share = percent / 100
      const digits = digitsForSum(
        { whole: range(a, b), share, part: range(c, d) },
        (one, other) => both(one) === both(other),
      )
      if (digits === 6) return
      const sum = (whole: number, part: number): number => shown(whole, digits) + share * shown(part, digits)
      expect(both(range(sum(a, c), sum(b, d)))).toBe(both(range(a + share * c, b + share * d)))
    }),
  )
})

it('says shares so that uses times their difference is what stands beside them', () => {
  const of = fc.integer({ min: 1, max: 900 })
  fc.assert(
    fc.property(of, of, of, fc.nat(900), fc.nat(900), (uses, n, m, k, j) => {
      const [without, used] = [Math.min(k, n) / n, Math.min(j, m) / m]
      const digits = digitsOfShares(uses, without, used, 1)
      if (digits === 8) return
      const difference = shown(without, digits) - shown(used, digits)
      expect(Math.abs(shown(uses * difference, 1) - shown(uses * (without - used), 1))).toBe(0)
    }),
  )
})

it('says amounts beneath each other so that they come to their sum', () => {
  // Three times 1.04 is 3.12, which is not 3.0.
  expect(digitsOfTerms([1.04, 1.04, 1.04], 1)).toBe(2)
  fc.assert(
    fc.property(fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { maxLength: 30 }), (terms) => {
      const digits = digitsOfTerms(terms, 1)
      if (digits === 7) return
      const sum = terms.reduce((all, term) => all + shown(term, digits), 0)
      const whole = terms.reduce((all, term) => all + term, 0)
      expect(Math.abs(shown(sum, 1) - shown(whole, 1))).toBe(0)
    }),
  )
})
