// Which weights tell the reasons apart best? Two losses, each solved text by text in its dual form.

import { createLinear, type Linear, moveRow, normOf, scoreRow } from './linear.ts'
import { createRandom, shuffle } from './random.ts'
import type { Rows } from './rows.ts'

export interface Problem {
  rows: Rows
  width: number
  classes: number
  /** The class of each row. */
  truth: Int32Array
  /** The rows to learn from. */
  among: Uint32Array
  /** How much each row counts, 0 to 1. */
  trust: Float32Array
  seed: number
}

/** What a text's step needs: its scores, its class, its squared length, how much it counts and its own share of the solution so far. */
interface Step {
  scores: Float32Array
  truth: number
  norm: number
  trust: number
  shares: Float32Array
  offset: number
  /** Filled by the step: how far each class moves, nought for those that stay. */
  deltas: Float32Array
  /** Filled by the step: the classes that move; it returns how many. */
  changed: Uint16Array
}

/** Three cost up to half a point on many texts held out of train parts. */
const EPOCHS = 4
/** Smaller moves change nothing and cost as much; a share of the largest there can be. */
const STILL = 0.01
/** Runs `step` over all texts some times; yields after each hundred texts. */
function* descend(problem: Problem, step: (step: Step) => number): Generator<void, Linear> {
  const { rows, classes, truth, trust } = problem
  const linear = createLinear(problem.width, classes)
  const shares = new Float32Array(rows.count * classes)
  const scores = new Float32Array(classes)
  const deltas = new Float32Array(classes)
  const changed = new Uint16Array(classes)
  const order = problem.among.slice()
  const norms = Float32Array.from({ length: rows.count }, (_, row) => normOf(rows, row))
  const random = createRandom(problem.seed)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (let place = 0; place < order.length; place += 1) {
      if (place % 100 === 99) yield
      const row = order[place] as number
      scoreRow(linear, rows, row, scores)
      const count = step({
        scores,
        truth: truth[row] as number,
        norm: norms[row] as number,
        trust: trust[row] as number,
        shares,
        offset: row * classes,
        deltas,
        changed,
      })
      if (count > 0) moveRow(linear, rows, row, deltas, changed, count)
    }
  }
  return linear
}

/**
 * Squared hinge, each reason against the rest: robust where labels are noisy, at a small `cost`.
 * Hsieh et al. 2008, algorithm 1 with L2 loss, all reasons of a text at once.
 */
export const learnHinge = (problem: Problem, cost: number): Generator<void, Linear> => {
  const still = STILL * cost
  return descend(problem, ({ scores, truth, norm, trust, shares, offset, deltas, changed }) => {
    const ridge = 1 / (2 * cost * trust)
    let count = 0
    for (let k = 0; k < deltas.length; k += 1) {
      const sign = k === truth ? 1 : -1
      const share = shares[offset + k] as number
      const slope = sign * (scores[k] as number) - 1 + ridge * share
      const moved = Math.max(0, share - slope / (norm + ridge))
      deltas[k] = 0
      if (Math.abs(moved - share) <= still) continue
      deltas[k] = sign * (moved - share)
      shares[offset + k] = moved
      changed[count] = k
      count += 1
    }
    return count
  })
}

/** So much of each text's label is spread over all reasons: some are mistaken. Szegedy et al. 2016. */
const DOUBT = 0.1

/**
 * Multinomial logistic loss: all reasons against each other, sharp where labels are clean.
 * Stochastic dual coordinate ascent, Shalev-Shwartz & Zhang 2013.
 */
export const learnSoftmax = (problem: Problem, cost: number): Generator<void, Linear> =>
  descend(problem, ({ scores, truth, norm, trust, shares, offset, deltas, changed }) => {
    const own = cost * trust
    let highest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < deltas.length; k += 1) highest = Math.max(highest, scores[k] as number)
    let sum = 0
    for (let k = 0; k < deltas.length; k += 1) {
      const raised = Math.exp((scores[k] as number) - highest)
      deltas[k] = raised
      sum += raised
    }
    const length = 1 / (1 + 0.5 * own * norm)
    const doubt = DOUBT / deltas.length
    let count = 0
    for (let k = 0; k < deltas.length; k += 1) {
      const wanted = (k === truth ? 1 - DOUBT + doubt : doubt) - (deltas[k] as number) / sum
      const moved = length * (wanted - (shares[offset + k] as number))
      deltas[k] = 0
      if (Math.abs(moved) <= STILL * length) continue
      shares[offset + k] = (shares[offset + k] as number) + moved
      deltas[k] = own * moved
      changed[count] = k
      count += 1
    }
    return count
  })
