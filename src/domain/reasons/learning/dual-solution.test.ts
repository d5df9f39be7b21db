import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { learnHinge, learnSoftmax, type Problem } from './dual.ts'
import { type Linear, scoreRow } from './linear.ts'
import { createRandom, shuffle } from './random.ts'
import { createRows } from './rows.ts'

const CLASSES = 3

/** Each text with one feature of its own, of this value; they meet in the bias alone. */
const problemOf = (truth: readonly number[], value: number, trust = 1): Problem => ({
  rows: {
    count: truth.length,
    starts: Uint32Array.from({ length: truth.length + 1 }, (_, row) => row),
    columns: Uint32Array.from(truth.keys()),
    values: new Float32Array(truth.length).fill(value),
  },
  width: truth.length,
  classes: CLASSES,
  truth: Int32Array.from(truth),
  among: Uint32Array.from(truth.keys()),
  trust: new Float32Array(truth.length).fill(trust),
  seed: 3,
})
const scoresOf = (linear: Linear, problem: Problem, row: number): number[] => {
  const scores = new Float32Array(CLASSES)
  scoreRow(linear, problem.rows, row, scores)
  return [...scores]
}
/** Adds up to one, however high the scores. */
const softmax = (scores: readonly number[]): number[] => {
  const raised = scores.map((score) => Math.exp(score))
  const sum = raised.reduce((all, one) => all + one, 0)
  return raised.map((one) => one / sum)
}

describe('the squared hinge', () => {
  it.each([
    [2, 0.3, 1],
    [0.5, 4, 1],
    [1, 0.3, 0.25],
  ])('of one text of value %f at cost %f, trusted %f, is solved', (value, cost, trust) => {
    const problem = problemOf([1], value, trust)
    const scores = scoresOf(inOneGo(learnHinge(problem, cost)), problem, 0)
    // The least of w² / 2 + cost · trust · (1 − w · x)², where x has the bias beside the value.
    const norm = value ** 2 + 1
    const score = (2 * cost * trust * norm) / (1 + 2 * cost * trust * norm)
    for (const [k, one] of scores.entries()) expect(one).toBeCloseTo(k === 1 ? score : -score, 5)
  })

  it('of several texts weighs each by how far it falls short of its margin', () => {
    const [value, cost] = [3, 0.2]
    const problem = problemOf([0, 1, 2, 0, 0, 1], value)
    const linear = inOneGo(learnHinge(problem, cost))
    // Steps of a share below a hundredth of the cost are spared.
    const ridge = 1 / (2 * cost)
    const spared = (value * 0.01 * cost * (value ** 2 + 1 + ridge)) / ridge + 1e-3
    for (const [row, truth] of problem.truth.entries())
      for (const [k, score] of scoresOf(linear, problem, row).entries()) {
        const sign = k === truth ? 1 : -1
        const wanted = sign * 2 * cost * Math.max(0, 1 - sign * score) * value
        expect(Math.abs((linear.weights[row * CLASSES + k] ?? 9) - wanted)).toBeLessThan(spared)
      }
    // The bias holds what all texts have in common.
    for (let k = 0; k < CLASSES; k += 1) {
      const sum = Array.from(problem.truth.keys()).reduce(
        (all, row) => all + (linear.weights[row * CLASSES + k] ?? 0) / value,
        0,
      )
      expect(linear.bias[k]).toBeCloseTo(sum, 5)
    }
  })

  it('leaves texts alone that are far beyond their margin', () => {
    // Many of one reason: the bias alone puts the next ones beyond.
    const problem = problemOf(new Array<number>(200).fill(0), 0.1)
    const { weights } = inOneGo(learnHinge(problem, 10))
    expect(weights.filter((one) => one !== 0).length).toBeLessThan(300)
    // No share is below nought: whatever moves a weight moves it towards the truth.
    for (let row = 0; row < 200; row += 1)
      for (let k = 0; k < CLASSES; k += 1)
        expect((k === 0 ? 1 : -1) * (weights[row * CLASSES + k] ?? -9)).toBeGreaterThanOrEqual(0)
  })
})

describe('coordinate descent', () => {
  /** Algorithm 1 of Hsieh et al. 2008, L2 loss, one reason at a time over dense texts, four times through. */
  const descended = (problem: Problem, cost: number, reason: number): number[] => {
    const dense = Array.from(problem.truth, (_, row) => {
      const from = problem.rows.starts[row] ?? 0
      const x = new Array<number>(problem.width + 1).fill(0)
      x[problem.width] = 1
      for (let at = from; at < (problem.rows.starts[row + 1] ?? 0); at += 1)
        x[problem.rows.columns[at] ?? 0] = problem.rows.values[at] ?? 0
      return x
    })
    const w = new Array<number>(problem.width + 1).fill(0)
    const alphas = dense.map(() => 0)
    const order = problem.among.slice()
    const random = createRandom(problem.seed)
    for (let epoch = 0; epoch < 4; epoch += 1) {
      shuffle(order, random)
      for (const row of order) {
        const x = dense[row] ?? []
        const y = problem.truth[row] === reason ? 1 : -1
        const diagonal = 1 / (2 * cost * (problem.trust[row] ?? 1))
        const alpha = alphas[row] ?? 0
        const gradient = y * x.reduce((sum, one, at) => sum + one * (w[at] ?? 0), 0) - 1 + diagonal * alpha
        const square = x.reduce((sum, one) => sum + one * one, 0) + diagonal
        const next = Math.max(0, alpha - gradient / square)
        // Smaller moves than a hundredth of the cost are spared.
        if (Math.abs(next - alpha) <= 0.01 * cost) continue
        alphas[row] = next
        for (const [at, one] of x.entries()) w[at] = (w[at] ?? 0) + y * (next - alpha) * one
      }
    }
    return w
  }

  it.each([
    [3, 0.5],
    [4, 1],
    [9, 0.1],
  ])('takes the steps that its authors take: seed %i, cost %f', (seed, cost) => {
    const random = createRandom(seed)
    const rows = createRows()
    for (let row = 0; row < 12; row += 1) {
      for (let column = 0; column < 4; column += 1) if (random() < 0.7) rows.push(column, random())
      rows.end()
    }
    const problem: Problem = {
      rows: rows.done(),
      width: 4,
      classes: CLASSES,
      truth: Int32Array.from({ length: 12 }, () => Math.floor(random() * CLASSES)),
      among: Uint32Array.from({ length: 11 }, (_, place) => place),
      trust: Float32Array.from({ length: 12 }, () => 0.25 + random() / 2),
      seed,
    }
    const linear = inOneGo(learnHinge(problem, cost))
    for (let k = 0; k < CLASSES; k += 1)
      for (const [at, one] of descended(problem, cost, k).entries())
        expect(at === 4 ? linear.bias[k] : linear.weights[at * CLASSES + k]).toBeCloseTo(one, 4)
  })
})

describe('softmax', () => {
  it.each([
    [1, 0.5, 1],
    [2, 8, 1],
    [2, 8, 0.25],
    [30, 8, 1],
  ])('of one text of value %f at cost %f, trusted %f, goes four steps up its dual', (value, cost, trust) => {
    const problem = problemOf([2], value, trust)
    const own = cost * trust
    const norm = value ** 2 + 1
    const length = 1 / (1 + (own * norm) / 2)
    let shares = [0, 0, 0]
    for (let epoch = 0; epoch < 4; epoch += 1) {
      const odds = softmax(shares.map((one) => own * norm * one))
      shares = shares.map((one, k) => {
        // A tenth of the label is spread over all reasons.
        const wanted = (k === 2 ? 0.9 : 0) + 0.1 / 3 - (odds[k] ?? 0)
        const move = length * (wanted - one)
        return Math.abs(move) > 0.01 * length ? one + move : one
      })
    }
    const linear = inOneGo(learnSoftmax(problem, cost))
    for (const [k, one] of scoresOf(linear, problem, 0).entries())
      expect(one).toBeCloseTo(own * norm * (shares[k] ?? 9), 3)
  })

  it('of several texts weighs each by how far its odds are from its label', () => {
    const [value, cost] = [1.5, 0.2]
    const problem = problemOf([0, 1, 2, 0, 0, 1], value)
    const linear = inOneGo(learnSoftmax(problem, cost))
    for (const [row, truth] of problem.truth.entries()) {
      const odds = softmax(scoresOf(linear, problem, row))
      for (let k = 0; k < CLASSES; k += 1) {
        const label = (k === truth ? 0.9 : 0) + 0.1 / 3
        const found = (linear.weights[row * CLASSES + k] ?? 9) / (cost * value)
        expect(Math.abs(found - (label - (odds[k] ?? 9)))).toBeLessThan(0.015)
      }
    }
  })
})

describe('either', () => {
  it.each([
    ['the hinge', learnHinge],
    ['softmax', learnSoftmax],
  ] as const)('learns from the rows that it is given, as %s', (_, learn) => {
    const problem = { ...problemOf([0, 1, 2], 1), among: Uint32Array.from([1]) }
    const { weights } = inOneGo(learn(problem, 1))
    expect([...weights.subarray(0, 3), ...weights.subarray(6)]).toEqual([0, 0, 0, 0, 0, 0])
    expect(weights.subarray(3, 6).every((one) => one !== 0)).toBe(true)
    expect([...problem.among]).toEqual([1])
  })

  it.each([
    [99, 0],
    [100, 4],
    [199, 4],
    [200, 8],
  ])('pauses after each hundred of %i texts, four times over', (texts, steps) => {
    expect(stepsOf(learnHinge(problemOf(new Array<number>(texts).fill(0), 1), 1)).steps).toBe(steps)
  })

  it('leaves the order of the rows to others', () => {
    const problem = problemOf([0, 1, 2, 0, 1, 2], 1)
    inOneGo(learnHinge(problem, 1))
    expect([...problem.among]).toEqual([0, 1, 2, 3, 4, 5])
  })
})
