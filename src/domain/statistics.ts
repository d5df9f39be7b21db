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

/** Moves the k-th smallest to its place, smaller ones before it (Hoare 1961): linear, where sorting is not. */
function select(values: Float64Array, k: number): void {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = values[(low + high) >>> 1] ?? 0
    let [left, right] = [low, high]
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1
      while ((values[right] ?? 0) > pivot) right -= 1
      if (left > right) break
      const one = values[left] ?? 0
      values[left] = values[right] ?? 0
      values[right] = one
      left += 1
      right -= 1
    }
    if (k <= right) high = right
    else if (k >= left) low = left
    else return
  }
}

/** As {@link quantile}, of numbers whose order need not be kept. */
export const quantileAmong = (values: Float64Array, p: number): number | null => {
  if (values.length === 0) return null
  const position = (values.length - 1) * Math.min(1, Math.max(0, p))
  const below = Math.floor(position)
  select(values, below)
  const low = values[below] ?? 0
  if (position === below) return low
  let high = Number.POSITIVE_INFINITY
  for (let index = below + 1; index < values.length; index += 1) high = Math.min(high, values[index] ?? 0)
  return low + (high - low) * (position - below)
}

/** The `p`-quantile (0 to 1), linear between order statistics (Hyndman & Fan 1996, type 7); null without values. */
export const quantile = (values: ArrayLike<number>, p: number): number | null =>
  quantileAmong(Float64Array.from(values), p)

export const median = (values: readonly number[]): number | null => quantile(values, 0.5)

/**
 * Interval of the difference `k/n − l/m` of two independent shares, at 95 % unless `z` says else. Nothing known of one of
 * them: that one's interval is [0, 1]. Newcombe 1998, method 10: squares of Wilson's intervals.
 */
export const differenceOfShares = (k: number, n: number, l: number, m: number, z?: number): Interval => {
  const [one, other] = [wilson(k, n, z), wilson(l, m, z)]
  const [p, q] = [n > 0 ? k / n : 0.5, m > 0 ? l / m : 0.5]
  return {
    low: p - q - Math.hypot(p - one.low, other.high - q),
    high: p - q + Math.hypot(one.high - p, q - other.low),
  }
}

/** The mean and its standard error; null where there are too few values: none for a mean, one for an error. */
export const ofMean = (values: readonly number[]): { mean: number | null; error: number | null } => {
  const n = values.length
  if (n === 0) return { mean: null, error: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: n < 2 ? null : Math.sqrt(squares / (n - 1) / n) }
}
