// How far would a logistic regression get on the same columns? The yardstick that a scorecard is held against.

import type { Feature } from '#domain/backtest/table/columns.ts'
import { type Block, blockOf, gathered, type Term, termsOf, times } from './design.ts'

export interface LogisticModel {
  terms: readonly Term[]
  coefficients: Float64Array
}

/** Penalty on squared coefficients of standardised columns; keeps levels that only one class has finite. */
const PENALTY = 1

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
