import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfTried, triedIn } from './tried-text.ts'
import { basisOf, type Tried } from './what-if.ts'

const number = fc.oneof(
  fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, -5, 1e-7, 1e21),
  fc.double({ min: 0 }),
)
const range = fc.record({ low: number, high: number })
const purpose = fc.record({ came: number, found: number, wouldContact: number })
const tried: fc.Arbitrary<Tried> = fc.record({
  ...{ money: range, hours: range, visits: number },
  shares: fc.record({ support: purpose, information: purpose }),
})

it('whatever is typed is read back, and reckoned with or called wrong', () => {
  fc.assert(
    fc.property(tried, (one) => {
      const back = triedIn(textOfTried(one))
      expect(back).toEqual(one)
      const { cost, chain } = basisOf(back, { cost: null, visits: null, chain: null })
      const numbers = [cost?.money.low, cost?.hours.high, chain?.visits, chain?.support.came]
      expect(numbers.every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true)
    }),
  )
})

it('is as short as its numbers', () => {
  const share = { came: 57, found: 50, wouldContact: Number.NaN }
  const text = textOfTried({
    ...{ money: { low: 6.12, high: 9.2 }, hours: { low: 0.2, high: 0.3 }, visits: 1000 },
    shares: { support: share, information: { ...share, came: 14 } },
  })
  expect(text).toBe('6.12_9.2_0.2_0.3_1000_57_50__14_50_')
})

it.each([
  null,
  '',
  '1_2_3',
  '1_2_3_4_5_6_7_8_9_10_11_12',
  '1_2_3_4_5_6_7_8_9_10_0x1F',
  '1_2_3_4_5_6_7_8_9_10_ 11',
  '1_2_3_4_5_6_7_8_9_10_<b>',
])('%j is ignored', (text) => expect(triedIn(text)).toBeNull())
