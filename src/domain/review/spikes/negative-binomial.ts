// How likely are counts that vary more than chance alone? Negative binomial: variance = mean + dispersion × mean².

/** What a count is expected to be; the dispersion holds how little the mean is known as well. */
export interface Predictive {
  mean: number
  dispersion: number
}

/** Below this it is a Poisson distribution for every purpose. */
const LEAST_DISPERSION = 1e-6

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Logarithm of the gamma function for x ≥ 0.5. Lanczos 1964 with g = 7, nine terms. */
function logGamma(x: number): number {
  const at = x - 1
  const sum = LANCZOS.reduce((all, term, place) => all + (place === 0 ? term : term / (at + place)), 0)
  const base = at + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (at + 0.5) * Math.log(base) - base + Math.log(sum)
}

const logGammaOf = (x: number): number => (x < 0.5 ? logGamma(x + 1) - Math.log(x) : logGamma(x))

const TINY = 1e-300
const guarded = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, 6.4). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 20_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / guarded(1 + even * d)
    c = guarded(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / guarded(1 + odd * d)
    c = guarded(1 + odd / c)
    const change = d * c
    value *= change
    if (Math.abs(change - 1) < 1e-12) break
  }
  return value
}

/** The regularised incomplete beta function; `y = 1 − x` is given because it may be too small to be told from x. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(
    logGammaOf(a + b) - logGammaOf(a) - logGammaOf(b) + a * Math.log(x) + b * Math.log(y),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, y)) / b
}

const sizeOf = ({ dispersion }: Predictive): number => 1 / Math.max(LEAST_DISPERSION, dispersion)

/** P(X ≥ count), 0 to 1. Counts between whole numbers are allowed (series that are sums of rates). */
export function upperTail(count: number, predictive: Predictive): number {
  if (count <= 0) return 1
  if (predictive.mean <= 0) return 0
  const size = sizeOf(predictive)
  const all = size + predictive.mean
  return Math.min(1, Math.max(0, incompleteBeta(count, size, predictive.mean / all, size / all)))
}

/** Standard deviation of a count. */
export const deviationOf = ({ mean, dispersion }: Predictive): number =>
  Math.sqrt(mean + dispersion * mean * mean)

/** The shares of mean and variance that are left when counts above the cap are drawn in to it. */
export interface CappedShares {
  mean: number
  variance: number
}

export function cappedShares(cap: number, predictive: Predictive): CappedShares {
  const { mean } = predictive
  const variance = deviationOf(predictive) ** 2
  const size = sizeOf(predictive)
  const share = mean / (size + mean)
  const logNone = -size * Math.log1p(mean / size)
  // Of large counts hardly anything lies so far out.
  if (logNone < -100 || variance <= 0) return { mean: 1, variance: 1 }
  let mass = Math.exp(logNone)
  let left = 1
  let [sum, squares] = [0, 0]
  for (let count = 0; count < cap; count += 1) {
    sum += mass * count
    squares += mass * (count - mean) ** 2
    left -= mass
    mass *= ((count + size) / (count + 1)) * share
  }
  const beyond = Math.max(0, left)
  return {
    mean: Math.min(1, (sum + beyond * cap) / mean),
    variance: Math.min(1, (squares + beyond * (cap - mean) ** 2) / variance),
  }
}

/** By halving: P(X ≥ count) falls with the count. */
function searched(tail: number, predictive: Predictive): number {
  let under = 0
  let over = Math.ceil(predictive.mean + 4 * deviationOf(predictive)) + 1
  while (upperTail(over, predictive) > tail) over *= 2
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2)
    if (upperTail(middle, predictive) > tail) under = middle
    else over = middle
  }
  return over
}

/** A count and how likely it or a larger one is. */
export interface TailCount {
  count: number
  tail: number
}

/** The smallest whole count from `atLeast` on with P(X ≥ count) ≤ `tail` (above 0, below 1). */
export function firstCount(tail: number, predictive: Predictive, atLeast: number): TailCount {
  const size = sizeOf(predictive)
  const share = predictive.mean / (size + predictive.mean)
  const logNone = -size * Math.log1p(predictive.mean / size)
  // Adding up is exact and quick where counts are small; far tails drown in rounding.
  if (logNone < -100 || tail < 1e-9) {
    const count = Math.max(atLeast, searched(tail, predictive))
    return { count, tail: upperTail(count, predictive) }
  }
  let mass = Math.exp(logNone)
  let left = 1
  for (let count = 0; ; count += 1) {
    if (count >= atLeast && left <= tail) return { count, tail: Math.max(0, left) }
    left -= mass
    mass *= ((count + size) / (count + 1)) * share
  }
}

/** The smallest whole count with P(X ≥ count) ≤ `tail` (above 0, below 1). */
export const leastCount = (tail: number, predictive: Predictive): number =>
  firstCount(tail, predictive, 0).count
