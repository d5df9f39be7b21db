// With how many digits is a product written so that whoever works it out from what is shown comes to what is shown?

/** Beyond these nobody reads on; sums with so many are right to the last digit of any amount below a billion. */
const MOST_DIGITS = 6

const roundedTo = (value: number, digits: number): number => Number(value.toFixed(digits))

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
  for (let more = 0; more < MOST_DIGITS; more++) {
    const digits = [least[0] + more, least[1] + more] as const
    const shown = roundedTo(factors[0], digits[0]) * roundedTo(factors[1], digits[1])
    if (write(shown) === wanted) return digits
  }
  return [least[0] + MOST_DIGITS, least[1] + MOST_DIGITS]
}
