// Below which value does that share of a standard normal lie?

/** Coefficients of Acklam's rational approximation, of the middle and of the tails. */
const MIDDLE = {
  over: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  under: [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ],
}
const TAILS = {
  over: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  under: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
}
/** Where a tail begins. */
const TAIL = 0.02425

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, one) => sum * x + one, 0)

/** The `p`-quantile of the standard normal, 0 < p < 1; off by less than 1.2e-9 of itself. Acklam 2003. */
export const normalQuantile = (p: number): number => {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p >= TAIL) {
    const x = p - 0.5
    return (x * polynomial(MIDDLE.over, x * x)) / polynomial(MIDDLE.under, x * x)
  }
  const x = Math.sqrt(-2 * Math.log(p))
  return polynomial(TAILS.over, x) / polynomial(TAILS.under, x)
}
