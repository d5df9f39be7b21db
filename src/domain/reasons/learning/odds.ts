// What odds do scores give the reasons, and how far are those odds to be believed?

import { type Certainty, corrected } from './blend.ts'

export const probabilitiesOf = (scores: Float32Array): Float32Array => {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) highest = Math.max(highest, score)
  const raised = scores.map((score) => Math.exp(score - highest))
  let sum = 0
  for (const one of raised) sum += one
  return raised.map((one) => one / sum)
}

/**
 * The first's probability corrected; what it gains or loses, the others lose or gain in proportion. It stays the first.
 */
export const calibrated = (shares: Float32Array, certainty: Certainty): Float32Array => {
  let first = 0
  for (let k = 1; k < shares.length; k += 1) if ((shares[k] as number) > (shares[first] as number)) first = k
  const probability = shares[first] ?? 1
  if (shares.length < 2 || probability >= 1) return shares
  const rest = 1 - probability
  const runnerUp = shares.reduce((most, share, k) => (k === first ? most : Math.max(most, share)), 0) / rest
  const own = Math.max(corrected(probability, certainty), runnerUp / (1 + runnerUp))
  return shares.map((share, k) => (k === first ? own : (share * (1 - own)) / rest))
}

/** How far the first reason stands out, in log odds: little in texts of a kind that was never learned from. */
export const leadOf = (scores: Float32Array): number => {
  let highest = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const score of scores) {
    highest = Math.max(highest, score)
    sum += score
  }
  return highest - sum / scores.length
}
