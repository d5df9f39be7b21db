// Which steps that never fall (or never rise) come closest to given values? Pool adjacent violators.

/** Weighted least squares under `a[0] ≤ a[1] ≤ …` (Ayer et al. 1955); with `rising` false, under `≥`. */
export function monotone(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  rising: boolean,
): Float64Array {
  const sign = rising ? 1 : -1
  const blocks: { sum: number; weight: number; length: number }[] = []
  for (let i = 0; i < values.length; i += 1) {
    const weight = Math.max(1e-9, weights[i] ?? 0)
    let block = { sum: sign * (values[i] ?? 0) * weight, weight, length: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.weight >= block.sum / block.weight;
      last = blocks.at(-1)
    ) {
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        length: last.length + block.length,
      }
      blocks.pop()
    }
    blocks.push(block)
  }
  const fitted = new Float64Array(values.length)
  let at = 0
  for (const { sum, weight, length } of blocks) {
    fitted.fill((sign * sum) / weight, at, at + length)
    at += length
  }
  return fitted
}
