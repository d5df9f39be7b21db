// How do texts' features add up to a score of each reason? The loops in which learning spends its time.

import type { Rows } from './rows.ts'

export interface Linear {
  classes: number
  /** By feature, then by class. */
  weights: Float32Array
  bias: Float32Array
}

export const createLinear = (width: number, classes: number): Linear => ({
  classes,
  weights: new Float32Array(width * classes),
  bias: new Float32Array(classes),
})

/** Puts the scores of one row into `scores`. Eight features at a time: fewer loads and stores of the scores. */
export const scoreRow = (
  { weights, bias, classes }: Linear,
  rows: Rows,
  row: number,
  scores: Float32Array,
): void => {
  const { columns, values } = rows
  const to = rows.starts[row + 1] as number
  let at = rows.starts[row] as number
  for (let k = 0; k < classes; k += 1) scores[k] = bias[k] as number
  for (; at + 7 < to; at += 8) {
    const a = (columns[at] as number) * classes
    const b = (columns[at + 1] as number) * classes
    const c = (columns[at + 2] as number) * classes
    const d = (columns[at + 3] as number) * classes
    const e = (columns[at + 4] as number) * classes
    const f = (columns[at + 5] as number) * classes
    const g = (columns[at + 6] as number) * classes
    const h = (columns[at + 7] as number) * classes
    const x = values[at] as number
    const y = values[at + 1] as number
    const z = values[at + 2] as number
    const u = values[at + 3] as number
    const v = values[at + 4] as number
    const w = values[at + 5] as number
    const p = values[at + 6] as number
    const q = values[at + 7] as number
    for (let k = 0; k < classes; k += 1) {
      scores[k] =
        (scores[k] as number) +
        x * (weights[a + k] as number) +
        y * (weights[b + k] as number) +
        z * (weights[c + k] as number) +
        u * (weights[d + k] as number) +
        v * (weights[e + k] as number) +
        w * (weights[f + k] as number) +
        p * (weights[g + k] as number) +
        q * (weights[h + k] as number)
    }
  }
  for (; at < to; at += 1) {
    const a = (columns[at] as number) * classes
    const x = values[at] as number
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] as number) + x * (weights[a + k] as number)
  }
}

/**
 * Adds `deltas` of the first `count` of the `changed` classes, times the row's values, to the weights. Four features at
 * a time: that halves what it costs.
 */
export const moveRow = (
  { weights, bias, classes }: Linear,
  rows: Rows,
  row: number,
  deltas: Float32Array,
  changed: Uint16Array,
  count: number,
): void => {
  const { columns, values } = rows
  const to = rows.starts[row + 1] as number
  let at = rows.starts[row] as number
  for (; at + 3 < to; at += 4) {
    const a = (columns[at] as number) * classes
    const b = (columns[at + 1] as number) * classes
    const c = (columns[at + 2] as number) * classes
    const d = (columns[at + 3] as number) * classes
    const x = values[at] as number
    const y = values[at + 1] as number
    const z = values[at + 2] as number
    const u = values[at + 3] as number
    for (let i = 0; i < count; i += 1) {
      const k = changed[i] as number
      const delta = deltas[k] as number
      weights[a + k] = (weights[a + k] as number) + x * delta
      weights[b + k] = (weights[b + k] as number) + y * delta
      weights[c + k] = (weights[c + k] as number) + z * delta
      weights[d + k] = (weights[d + k] as number) + u * delta
    }
  }
  for (; at < to; at += 1) {
    const a = (columns[at] as number) * classes
    const x = values[at] as number
    for (let i = 0; i < count; i += 1) {
      const k = changed[i] as number
      weights[a + k] = (weights[a + k] as number) + x * (deltas[k] as number)
    }
  }
  for (let k = 0; k < classes; k += 1) bias[k] = (bias[k] as number) + (deltas[k] as number)
}

/** Squared length of a row and of the constant that carries the bias. */
export const normOf = (rows: Rows, row: number): number => {
  let sum = 1
  for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1)
    sum += (rows.values[at] as number) ** 2
  return sum
}
