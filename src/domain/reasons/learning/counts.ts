// What do sums alone tell of each reason? Two ways of learning in one pass, unlike those that look for the best weights.

import type { Problem } from './dual.ts'
import { createLinear, type Linear } from './linear.ts'

/** So much is every feature held to stand in each reason's texts beforehand. Chosen by cross-validation. */
const SMOOTHING = 0.1
/** Features in one piece: some milliseconds. */
const AT_ONCE = 1000

/** Sums of the features' values over the texts of each reason, each text as far as it counts. */
const sumsOf = ({ rows, width, classes, truth, among, trust }: Problem): Linear => {
  const sums = createLinear(width, classes)
  const { weights } = sums
  for (const row of among) {
    const one = truth[row] as number
    const share = trust[row] as number
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
      const place = (rows.columns[at] as number) * classes + one
      weights[place] = (weights[place] as number) + share * (rows.values[at] as number)
    }
  }
  return sums
}

/** Each reason's mean text, at length one: what it is like, whatever the others are. Rocchio 1971. */
export function* learnCentroids(problem: Problem): Generator<void, Linear> {
  yield
  const { classes } = problem
  const linear = sumsOf(problem)
  const { weights } = linear
  yield
  const squares = new Float64Array(classes)
  for (let at = 0; at < weights.length; at += 1)
    squares[at % classes] = (squares[at % classes] as number) + (weights[at] as number) ** 2
  for (let at = 0; at < weights.length; at += 1) {
    const square = squares[at % classes] as number
    if (square > 0) weights[at] = (weights[at] as number) / Math.sqrt(square)
  }
  return linear
}

/**
 * How much likelier a feature is in texts of each reason: multinomial naive Bayes on the weighed values, which hold no
 * feature for independent of its kin as often as counts would. McCallum & Nigam 1998, Rennie et al. 2003.
 */
export function* learnBayes(problem: Problem): Generator<void, Linear> {
  yield
  const { classes, width } = problem
  const linear = sumsOf(problem)
  const { weights } = linear
  const totals = new Float64Array(classes)
  for (let at = 0; at < weights.length; at += 1)
    totals[at % classes] = (totals[at % classes] as number) + (weights[at] as number)
  const logs = totals.map((total) => Math.log(total + SMOOTHING * width))
  for (let feature = 0; feature < width; feature += 1) {
    if (feature % AT_ONCE === 0) yield
    for (let k = 0; k < classes; k += 1) {
      const at = feature * classes + k
      weights[at] = Math.log((weights[at] as number) + SMOOTHING) - (logs[k] as number)
    }
  }
  return linear
}
