// How does a link keep what is tried out? Its eleven numbers in one order, so that the other sees the same figures.

import { PURPOSES, STEPS, type Tried } from './what-if.ts'

const numbersOf = ({ money, hours, visits, shares }: Tried): readonly number[] => [
  ...[money.low, money.high, hours.low, hours.high, visits],
  ...PURPOSES.flatMap((purpose) => STEPS.map((step) => shares[purpose][step])),
]

const COUNT = 5 + PURPOSES.length * STEPS.length

const written = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** `6.12_9.2_0.2_0.3_1000_57_50_30_14_60_10`; what is not typed is empty. */
export const textOfTried = (tried: Tried): string => numbersOf(tried).map(written).join('_')

/** Null where it is not as `textOfTried` writes it: half of the assumptions would give another answer. */
export function triedIn(text: string | null): Tried | null {
  const parts = text?.split('_') ?? []
  const numbers = parts.map((part) => (part === '' ? Number.NaN : Number(part)))
  if (parts.length !== COUNT || parts.some((part, at) => part !== written(numbers[at] ?? 0))) return null
  const at = (index: number): number => numbers[index] ?? Number.NaN
  const shares = (from: number) => ({ came: at(from), found: at(from + 1), wouldContact: at(from + 2) })
  return {
    money: { low: at(0), high: at(1) },
    hours: { low: at(2), high: at(3) },
    visits: at(4),
    shares: { support: shares(5), information: shares(8) },
  }
}
