// How far would a logistic regression get on the same columns? The yardstick that a scorecard is held against.

import { type Feature, isOrdered } from '#domain/backtest/table/columns.ts'

/** One column of the design: standardised numbers, or one coefficient for each level. */
type Term =
  | { kind: 'number'; feature: Feature; mean: number; deviation: number; at: number }
  | { kind: 'blank'; feature: Feature; at: number }
  | { kind: 'levels'; feature: Feature; slot: Int32Array; at: number }

export interface LogisticModel {
  terms: readonly Term[]
  coefficients: Float64Array
}

interface Block {
  at: number
  /** Value of each row, for numbers; slot of each row, -1 for none, for levels. */
  values: Float64Array | null
  slots: Int32Array | null
}

/** Penalty on squared coefficients of standardised columns; keeps levels that only one class has finite. */
const PENALTY = 1
const MOST_SLOTS = 40

const termsOf = (features: readonly Feature[], train: Int32Array): { terms: Term[]; size: number } => {
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

const blockOf = (term: Term, rows: Int32Array): Block => {
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
const times = (blocks: readonly Block[], coefficients: Float64Array, count: number): Float64Array => {
  const out = new Float64Array(count).fill(coefficients[0] ?? 0)
  for (const { at, values, slots } of blocks)
    for (let i = 0; i < count; i += 1) {
      if (values) out[i] = (out[i] ?? 0) + (values[i] ?? 0) * (coefficients[at] ?? 0)
      else if (slots && slots[i] !== -1) out[i] = (out[i] ?? 0) + (coefficients[at + (slots[i] ?? 0)] ?? 0)
    }
  return out
}

/** Transposed design times row weights; with `squared`, the diagonal of its Gram matrix. */
const gathered = (
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

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
const penalised = (i: number): number => (i === 0 ? 1e-6 : PENALTY)

/** Newton's direction by preconditioned conjugate gradients: (XᵀWX + penalty) d = gradient. */
const direction = (blocks: readonly Block[], weights: Float64Array, gradient: Float64Array): Float64Array => {
  const size = gradient.length
  const scale = gathered(blocks, weights, size, true).map((value, i) => value + penalised(i))
  const found = new Float64Array(size)
  const residual = gradient.slice()
  let step = residual.map((value, i) => value / (scale[i] ?? 1))
  const search = step.slice()
  let size2 = dot(residual, step)
  const enough = size2 * 1e-6
  for (let round = 0; round < 60 && size2 > enough; round += 1) {
    const moved = times(blocks, search, weights.length).map((value, i) => value * (weights[i] ?? 0))
    const image = gathered(blocks, moved, size).map((value, i) => value + penalised(i) * (search[i] ?? 0))
    const length = size2 / dot(search, image)
    for (let i = 0; i < size; i += 1) {
      found[i] = (found[i] ?? 0) + length * (search[i] ?? 0)
      residual[i] = (residual[i] ?? 0) - length * (image[i] ?? 0)
    }
    step = residual.map((value, i) => value / (scale[i] ?? 1))
    const next = dot(residual, step)
    for (let i = 0; i < size; i += 1) search[i] = (step[i] ?? 0) + (next / size2) * (search[i] ?? 0)
    size2 = next
  }
  return found
}

/** Ridge logistic regression of being kept, by Newton's method; blanks of numbers are the mean and a flag. */
export function* fitLogistic(
  features: readonly Feature[],
  train: Int32Array,
  lost: Uint8Array,
): Generator<void, LogisticModel> {
  const { terms, size } = termsOf(features, train)
  const blocks = terms.map((term) => blockOf(term, train))
  let coefficients: Float64Array = new Float64Array(size)
  for (let round = 0; round < 12; round += 1) {
    const chance = times(blocks, coefficients, train.length).map((odds) => 1 / (1 + Math.exp(-odds)))
    const errors = chance.map((p, i) => 1 - (lost[train[i] ?? 0] ?? 0) - p)
    const own = coefficients
    const gradient = gathered(blocks, errors, size).map((value, i) => value - penalised(i) * (own[i] ?? 0))
    const weights = chance.map((p) => Math.max(1e-9, p * (1 - p)))
    const move = direction(blocks, weights, gradient)
    const longest = move.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const shrink = longest > 5 ? 5 / longest : 1
    coefficients = coefficients.map((value, i) => value + shrink * (move[i] ?? 0))
    yield
    if (longest < 1e-3) break
  }
  return { terms, coefficients }
}

/** Log odds of being kept. */
export const logisticOdds = ({ terms, coefficients }: LogisticModel, rows: Int32Array): Float64Array =>
  times(
    terms.map((term) => blockOf(term, rows)),
    coefficients,
    rows.length,
  )
