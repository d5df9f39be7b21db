import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moneyFormat } from './format.ts'

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ')

it.each<[string, string | null, number, number, string]>([
  ['en', 'USD', 1234.4, 2345.6, '$1,234 – $2,346'],
  ['en', 'USD', 4.5, 7, '$4.50 – $7.00'],
  // Both ends with the same digits.
  ['en', 'USD', 99.5, 120, '$100 – $120'],
  ['en', 'USD', 5000.2, 5000.4, '$5,000'],
  ['en', 'USD', -120, 40, '-$120 – $40'],
  ['de', 'EUR', 1234, 2345, '1.234–2.345 €'],
  ['de', 'EUR', 6, 6, '6,00 €'],
  ['ja', 'JPY', 60, 90, '￥60～￥90'],
  ['en', null, 1234, 2345, '1,234–2,345'],
])('%s, %s: %s to %s', (locale, currency, low, high, expected) => {
  const written = plain(moneyFormat(locale, currency).range({ low, high }))
  expect(written.replaceAll(/ ?([–～-]) ?(?=.)/g, '$1')).toBe(expected.replaceAll(/ ?([–～-]) ?(?=.)/g, '$1'))
})

it('writes hours of agents with a digit while they are few', () => {
  const { hours, amount } = moneyFormat('en', 'EUR')
  expect(plain(hours({ low: 1.25, high: 2.5 }))).toMatch(/^1\.3 ?– ?2\.5 hr$/)
  expect(plain(hours({ low: 12.2, high: 20.7 }))).toMatch(/^12 ?– ?21 hr$/)
  expect(amount(12.5)).toBe('€12.50')
})

it('writes as many digits as a sum needs, from those that the currency has', () => {
  const { digits, exact } = moneyFormat('en', 'EUR')
  expect(exact(6.0667, digits + 1)).toBe('€6.067')
  expect(moneyFormat('ja', 'JPY').digits).toBe(0)
  expect(moneyFormat('en', null).exact(6, 2)).toBe('6.00')
})

it('writes amounts beneath each other with the digits of the largest', () => {
  const { alike } = moneyFormat('en', 'USD')
  expect(['97', '485'].map((text) => alike([97, null, 485]).amount(Number(text)))).toEqual(['$97', '$485'])
  expect(alike([9.5, 97]).amount(9.5)).toBe('$9.50')
  expect(alike([]).amount(0)).toBe('$0.00')
  expect(plain(alike([54, 120]).range({ low: 36, high: 54 }))).toMatch(/^\$36 ?– ?\$54$/)
})

it.each([
  ['en', 'USD'],
  ['de', 'EUR'],
  ['ja', 'JPY'],
  ['en', null],
] as const)('tells in %s, %s of two ranges whether they are written alike', (locale, currency) => {
  const { range, alikeWritten } = moneyFormat(locale, currency)
  // Near each other, and about where the digits change.
  const end = fc.double({ min: -3, max: 203, noNaN: true })
  const near = fc.double({ min: -0.02, max: 0.02, noNaN: true })
  let alike = 0
  fc.assert(
    fc.property(end, end, near, near, (a, b, c, d) => {
      const [one, other] = [
        { low: Math.min(a, b), high: Math.max(a, b) },
        { low: Math.min(a, b) + c, high: Math.max(a, b) + d },
      ]
      alike += Number(alikeWritten(one, other))
      expect(alikeWritten(one, other)).toBe(range(one) === range(other))
    }),
  )
  expect(alike).toBeGreaterThan(0)
})
