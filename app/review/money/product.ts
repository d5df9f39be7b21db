// With how many digits are terms written so that whoever works it out from what is shown comes to what is shown?

import type { Range } from '#domain/review/measures/range.ts'

/** Beyond these nobody reads on; sums with so many are right to the last digit of any amount below a billion. */
const MOST_DIGITS = 6

export const roundedTo = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Digits after the point, `least` or more, as few as let it come out. */
export function fewestDigits(least: number, comesOut: (digits: number) => boolean): number {
  for (let more = 0; more < MOST_DIGITS; more++) if (comesOut(least + more)) return least + more
  return least + MOST_DIGITS
}

/**
 * How many digits after the point the factors need (`least` or more of each, the same number more of both), so that
 * the product of what is shown, written by `write`, is what `write` makes of the exact product.
 */
export function digitsFor(
  factors: readonly [number, number],
  least: readonly [number, number],
  write: (product: number) => string,
): readonly [number, number] {
  const wanted = write(factors[0] * factors[1])
  const more = fewestDigits(
    0,
    (digits) =>
      write(roundedTo(factors[0], least[0] + digits) * roundedTo(factors[1], least[1] + digits)) === wanted,
  )
  return [least[0] + more, least[1] + more]
}

/** The same for `whole + share × part`, from low to high; the share is shown as it is. `alike`: whether two sums are written the same. */
export function digitsForSum(
  terms: { whole: Range; share: number; part: Range },
  alike: (one: Range, other: Range) => boolean,
): number {
  const { whole, share, part } = terms
  const sum = (shown: (value: number) => number): Range => ({
    low: shown(whole.low) + share * shown(part.low),
    high: shown(whole.high) + share * shown(part.high),
  })
  const wanted = sum((value) => value)
  return fewestDigits(0, (digits) =>
    alike(
      sum((value) => roundedTo(value, digits)),
      wanted,
    ),
  )
}

/** Of shares `without` and `used`: so that `uses × (without − used)` comes to what is shown with `shown` digits. */
export function digitsOfShares(uses: number, without: number, used: number, shown: number): number {
  const wanted = roundedTo(uses * (without - used), shown)
  return fewestDigits(
    2,
    (digits) => roundedTo(uses * (roundedTo(without, digits) - roundedTo(used, digits)), shown) === wanted,
  )
}

/** Of amounts beneath each other: so that their sum comes to what is shown with `shown` digits. */
export const digitsOfTerms = (terms: readonly number[], shown: number): number =>
  fewestDigits(shown, (digits) => {
    const sum = terms.reduce((all, term) => all + roundedTo(term, digits), 0)
    return (
      roundedTo(sum, shown) ===
      roundedTo(
        terms.reduce((all, term) => all + term, 0),
        shown,
      )
    )
  })
