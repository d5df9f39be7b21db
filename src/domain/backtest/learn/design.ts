// How do typed columns become numbers that a regression can weigh? One column of the design a number, one a level.

import { type Feature, isOrdered } from '#domain/backtest/table/columns.ts'

/** One column of the design: standardised numbers, or one coefficient for each level. */
export type Term =
  | { kind: 'number'; feature: Feature; mean: number; deviation: number; at: number }
  | { kind: 'blank'; feature: Feature; at: number }
  | { kind: 'levels'; feature: Feature; slot: Int32Array; at: number }
export interface Block {
  at: number
  /** Value of each row, for numbers; slot of each row, -1 for none, for levels. */
  values: Float64Array | null
  slots: Int32Array | null
}

const MOST_SLOTS = 40

export const termsOf = (features: readonly Feature[], train: Int32Array): { terms: Term[]; size: number } => {
  const terms: Term[] = []
  let size = 1
  for (const feature of features) {
    if (isOrdered(feature)) {
      const values = [...train]
        .map((row) => feature.values[row] ?? Number.NaN)
        .filter((value) => !Number.isNaN(value))
      if (values.length < train.length && values.length > 0)
        terms.push({ kind: 'blank', feature, at: size++ })
      const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
      const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
      if (spread > 0) terms.push({ kind: 'number', feature, mean, deviation: Math.sqrt(spread), at: size++ })
      continue
    }
    const rows = new Int32Array(feature.levels.length)
    for (const row of train) {
      const code = feature.codes[row] ?? -1
      if (code !== -1) rows[code] = (rows[code] ?? 0) + 1
    }
    const common = [...rows.keys()].filter((code) => (rows[code] ?? 0) > 0)
    common.sort((a, b) => (rows[b] ?? 0) - (rows[a] ?? 0))
    const slot = new Int32Array(feature.levels.length).fill(-1)
    for (const [place, code] of common.slice(0, MOST_SLOTS).entries()) slot[code] = place
    terms.push({ kind: 'levels', feature, slot, at: size })
    size += Math.min(MOST_SLOTS, common.length)
  }
  return { terms, size }
}

export const blockOf = (term: Term, rows: Int32Array): Block => {
  const { feature, at } = term
  if (isOrdered(feature)) {
    const values = Float64Array.from(rows, (row) => {
      const value = feature.values[row] ?? Number.NaN
      if (term.kind === 'blank') return Number.isNaN(value) ? 1 : 0
      return Number.isNaN(value) || term.kind !== 'number' ? 0 : (value - term.mean) / term.deviation
    })
    return { at, values, slots: null }
  }
  const slots = Int32Array.from(rows, (row) => {
    const code = feature.codes[row] ?? -1
    return code === -1 || term.kind !== 'levels' ? -1 : (term.slot[code] ?? -1)
  })
  return { at, values: null, slots }
}

/** Design times coefficients. */
export const times = (blocks: readonly Block[], coefficients: Float64Array, count: number): Float64Array => {
  const out = new Float64Array(count).fill(coefficients[0] ?? 0)
  for (const { at, values, slots } of blocks)
    for (let i = 0; i < count; i += 1) {
      if (values) out[i] = (out[i] ?? 0) + (values[i] ?? 0) * (coefficients[at] ?? 0)
      else if (slots && slots[i] !== -1) out[i] = (out[i] ?? 0) + (coefficients[at + (slots[i] ?? 0)] ?? 0)
    }
  return out
}

/** Transposed design times row weights; with `squared`, the diagonal of its Gram matrix. */
export const gathered = (
  blocks: readonly Block[],
  weights: Float64Array,
  size: number,
  squared = false,
): Float64Array => {
  const out = new Float64Array(size)
  out[0] = weights.reduce((sum, weight) => sum + weight, 0)
  for (const { at, values, slots } of blocks)
    for (let i = 0; i < weights.length; i += 1) {
      const weight = weights[i] ?? 0
      const value = values?.[i] ?? 0
      if (values) out[at] = (out[at] ?? 0) + weight * (squared ? value * value : value)
      else if (slots && slots[i] !== -1) out[at + (slots[i] ?? 0)] = (out[at + (slots[i] ?? 0)] ?? 0) + weight
    }
  return out
}
