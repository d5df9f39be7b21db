// How sure is a share, and where does a quantile lie?

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's score interval of a share, by default at 95 %.
 * `n = 0` knows nothing: [0, 1]. Wilson 1927; Newcombe 1998, method 3.
 */
export const wilson = (successes: number, n: number, z = 1.959963984540054): Interval => {
  if (n <= 0) return { low: 0, high: 1 }
  const share = Math.min(1, Math.max(0, successes / n))
  const square = z * z
  const centre = share + square / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share) + square / (4 * n)) / n)
  const scale = 1 + square / n
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) }
}

/** The `p`-quantile (0 to 1), linear between order statistics (Hyndman & Fan 1996, type 7); null without values. */
export const quantile = (values: readonly number[], p: number): number | null => {
  if (values.length === 0) return null
  // Typed arrays sort as numbers, several times faster than by a comparison.
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, p))
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[below + 1] ?? low
  return low + (high - low) * (position - below)
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5)
