// Which ways of learning are there, what may each cost, and how are they put together?

import type { Blend } from './blend.ts'
import { learnBayes, learnCentroids } from './counts.ts'
import { learnHinge, learnSoftmax, type Problem } from './dual.ts'
import { createLinear, type Linear } from './linear.ts'
import { type Rows, weighRows } from './rows.ts'
import type { SampleRows } from './samples.ts'
import { blocksOf, chooseColumns, cutRows, information, weightsOf } from './vocabulary.ts'

/** Costs and usual blend chosen by cross-validation on the train parts of the sets that `bench:reasons` reads. */
const ROBUST_COST = 0.08
const SHARP_COST = 0.4
const SOFTMAX_COST = 8
/**
 * From robust to sharp: the two hinges, softmax, centroids, naive Bayes, and the reasons' shares. None takes both
 * hinges: what both add is less than what the second costs.
 */
const USUAL: readonly Blend[] = [
  [5, 0, 1.5, 7, 0.3, 0.05],
  [2.5, 0, 1.7, 4, 0.35, 0.05],
  [0, 0, 1.8, 2, 0.5, 0.05],
  [0, 2, 1.8, 0, 0.5, 0.05],
  [0, 4, 1.8, 0, 0.4, 0.05],
]
const ONE_HINGE: Blend = [5, 0, 0, 7, 0.3, 0.05]
const SUMS_ONLY: Blend = [0, 0, 0, 6, 0.3, 0.05]
/** Features of all texts times reasons: what one pass over them costs. Beyond, the dearer ways are left out. */
const DEAR = 120_000_000
const TOO_DEAR = 400_000_000

/** Features a text from which on the sharp hinge was never better on train parts: a few sentences. */
const LONG = 250

/** The blends whose ways these contacts can be learned by in a few seconds. */
export const affordable = ({ rows, values }: SampleRows): readonly Blend[] => {
  const cost = rows.columns.length * values.length
  return cost > TOO_DEAR
    ? [SUMS_ONLY]
    : cost > DEAR
      ? [ONE_HINGE]
      : USUAL.filter(([, sharp]) => sharp === 0 || rows.columns.length < LONG * rows.count)
}

interface Learned {
  ways: readonly Linear[]
  prior: Float32Array
}

const priorOf = ({ truth, among, trust, classes }: Problem): Float32Array => {
  const counts = new Float32Array(classes).fill(1)
  for (const row of among)
    counts[truth[row] as number] = (counts[truth[row] as number] as number) + (trust[row] as number)
  const sum = counts.reduce((all, n) => all + n, 0)
  return counts.map((n) => Math.log(n / sum))
}

/**
 * A part of the texts costs as much in all as the whole, so that scores of both are of one size. Ways that do not count
 * in the blend are left out.
 */
export function* learnWays(
  problem: Problem,
  [robust = 1, sharp = 1, soft = 1, centroids = 1, bayes = 1]: Blend = [],
): Generator<void, Learned> {
  const share = problem.among.length / problem.rows.count
  const none = createLinear(0, problem.classes)
  return {
    ways: [
      robust > 0 ? yield* learnHinge(problem, ROBUST_COST / share) : none,
      sharp > 0 ? yield* learnHinge(problem, SHARP_COST / share) : none,
      soft > 0 ? yield* learnSoftmax(problem, SOFTMAX_COST / share) : none,
      centroids > 0 ? yield* learnCentroids(problem) : none,
      bayes > 0 ? yield* learnBayes(problem) : none,
    ],
    prior: priorOf(problem),
  }
}

interface Prepared {
  rows: Rows
  hashes: Uint32Array
  weights: Float32Array
  tickets: Uint32Array
}

/** Rows as they are learned from: what features tell, and so which are kept, is worked out `among` some rows only. */
export function* prepare(sample: SampleRows, among: Uint32Array): Generator<void, Prepared> {
  const inside = new Uint8Array(sample.rows.count)
  for (const row of among) inside[row] = 1
  const classes = sample.values.length
  const told = yield* information(
    sample.rows,
    sample.hashes.length,
    sample.truth,
    classes,
    (row) => inside[row] === 1,
  )
  yield
  const places = chooseColumns(told.worth, sample.hashes, classes)
  const order = [...places.keys()]
    .filter((column) => (places[column] as number) >= 0)
    .sort((a, b) => (places[a] as number) - (places[b] as number))
  yield
  const pick = <T>(from: ArrayLike<T>): T[] => order.map((column) => from[column] as T)
  const hashes = Uint32Array.from(pick(sample.hashes))
  const tickets = Uint32Array.from(pick(told.tickets))
  const weights = weightsOf({ worth: Float32Array.from(pick(told.worth)), tickets }, among.length)
  yield
  const cut = cutRows(sample.rows, places)
  yield
  return {
    rows: weighRows(cut, weights, blocksOf(hashes)),
    hashes,
    weights,
    tickets,
  }
}

/** The task of telling the reasons apart from some of the rows. */
export const problemOf = (
  sample: SampleRows,
  { rows, hashes }: Prepared,
  { among, trust, seed }: Pick<Problem, 'among' | 'trust' | 'seed'>,
): Problem => ({
  rows,
  width: hashes.length,
  classes: sample.values.length,
  truth: sample.truth,
  among,
  trust,
  seed,
})

/** The ways as one: all are linear in the same features. */
export const mix = ({ ways, prior }: Learned, blend: Blend, width: number): Linear => {
  const mixed = createLinear(width, prior.length)
  for (const [way, linear] of ways.entries()) {
    const share = blend[way] ?? 0
    if (share === 0) continue
    for (let at = 0; at < mixed.weights.length; at += 1)
      mixed.weights[at] = (mixed.weights[at] as number) + share * (linear.weights[at] as number)
    for (let k = 0; k < prior.length; k += 1)
      mixed.bias[k] = (mixed.bias[k] as number) + share * (linear.bias[k] as number)
  }
  const share = blend[ways.length] ?? 0
  for (let k = 0; k < prior.length; k += 1)
    mixed.bias[k] = (mixed.bias[k] as number) + share * (prior[k] as number)
  return mixed
}
