import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { learnBayes, learnCentroids } from './counts.ts'
import { learnHinge, learnSoftmax, type Problem } from './dual.ts'
import { createLinear, type Linear } from './linear.ts'
import { createRows } from './rows.ts'
import type { SampleRows } from './samples.ts'
import { information, weightsOf } from './vocabulary.ts'
import { affordable, learnWays, mix, prepare, problemOf } from './ways.ts'

const empty = (features: number, texts: number, reasons: number): SampleRows => ({
  language: 'en',
  values: new Array<string>(reasons).fill(''),
  rows: {
    count: texts,
    starts: new Uint32Array(texts + 1),
    columns: { length: features } as Uint32Array,
    values: new Float32Array(),
  },
  truth: new Int32Array(),
  contacts: texts,
  dates: [],
  texts: [],
  taught: true,
  saidOnly: new Set(),
  hashes: new Uint32Array(),
})

describe('the blends that may be tried', () => {
  const uses = (sample: SampleRows): boolean[][] =>
    affordable(sample).map((blend) => blend.map((share) => share > 0))

  it('take one hinge each, and the sharp one only where texts are short', () => {
    const sharp = (features: number): number =>
      affordable(empty(features, 100, 3)).filter(([, share = 0]) => share > 0).length
    expect(affordable(empty(24_999, 100, 3)).length).toBe(5)
    expect([sharp(24_999), sharp(25_000), sharp(25_001)]).toEqual([2, 0, 0])
    expect(affordable(empty(25_000, 100, 3)).length).toBe(3)
    for (const [robust = 0, other = 0] of affordable(empty(1, 100, 3))) expect(robust * other).toBe(0)
    // All take softmax, naive Bayes and the reasons' shares.
    for (const [, , soft, , bayes, prior] of uses(empty(1, 100, 3)))
      expect([soft, bayes, prior]).toEqual([true, true, true])
  })

  it('are one without softmax beyond what several passes cost, and sums beyond what one costs', () => {
    const [robust, sharp, soft, centroids, bayes, prior] = [true, false, false, true, true, true]
    expect(uses(empty(1_200_000, 100_000, 100)).length).toBeGreaterThan(1)
    expect(uses(empty(1_200_001, 100_000, 100))).toEqual([[robust, sharp, soft, centroids, bayes, prior]])
    expect(uses(empty(4_000_000, 100_000, 100))).toEqual([[robust, sharp, soft, centroids, bayes, prior]])
    expect(uses(empty(4_000_001, 100_000, 100))).toEqual([[false, sharp, soft, centroids, bayes, prior]])
  })
})

/** Twelve texts of three reasons; the last four are not learned from. */
const rows = createRows()
for (let row = 0; row < 12; row += 1) {
  rows.push(row % 3, 1)
  rows.push(3, 0.5)
  rows.end()
}
const problem: Problem = {
  rows: rows.done(),
  width: 4,
  classes: 3,
  truth: Int32Array.from({ length: 12 }, (_, row) => (row === 4 ? 0 : row % 3)),
  among: Uint32Array.from([0, 1, 2, 3, 4, 5, 6, 7]),
  trust: Float32Array.from({ length: 12 }, (_, row) => (row === 3 ? 0.5 : 1)),
  seed: 5,
}

describe('the ways of learning', () => {
  const share = 8 / 12

  it('cost as much of a part as of the whole', () => {
    const { ways } = inOneGo(learnWays(problem))
    expect(ways).toEqual([
      inOneGo(learnHinge(problem, 0.08 / share)),
      inOneGo(learnHinge(problem, 0.4 / share)),
      inOneGo(learnSoftmax(problem, 8 / share)),
      inOneGo(learnCentroids(problem)),
      inOneGo(learnBayes(problem)),
    ])
  })

  it.each([0, 1, 2, 3, 4])('are left out where they do not count: number %i', (without) => {
    const all = inOneGo(learnWays(problem)).ways
    const blend = [1, 1, 1, 1, 1].map((one, way) => (way === without ? 0 : one))
    const { ways } = inOneGo(learnWays(problem, blend))
    for (const [way, linear] of ways.entries())
      expect(linear).toEqual(way === without ? createLinear(0, 3) : all[way])
  })

  it('know the shares of the reasons, one text added to each', () => {
    const { prior } = inOneGo(learnWays(problem, [0, 0, 0, 0, 0]))
    // Rows 0, 3 (a half), 4 and 6 are of the first reason, 1 and 7 of the second, 2 and 5 of the third.
    const shares = [1 + 3.5, 1 + 2, 1 + 2].map((n) => Math.log(n / 10.5))
    expect([...prior]).toEqual(shares.map((one) => expect.closeTo(one, 5)))
  })
})

describe('the ways as one', () => {
  const linear = (weights: readonly number[], bias: readonly number[]): Linear => ({
    classes: 2,
    weights: Float32Array.from(weights),
    bias: Float32Array.from(bias),
  })

  it('add up by their shares, with the shares of the reasons last', () => {
    const small = fc.integer({ min: -8, max: 8 })
    const way = fc.tuple(
      fc.array(small, { minLength: 4, maxLength: 4 }),
      fc.array(small, { minLength: 2, maxLength: 2 }),
    )
    fc.assert(
      fc.property(way, way, fc.array(small, { minLength: 3, maxLength: 3 }), ([w, b], [v, c], blend) => {
        const [one = 0, other = 0, last = 0] = blend
        const mixed = mix({ ways: [linear(w, b), linear(v, c)], prior: Float32Array.from([1, -2]) }, blend, 2)
        for (let at = 0; at < 4; at += 1)
          expect(mixed.weights[at]).toBeCloseTo(one * (w[at] ?? 0) + other * (v[at] ?? 0), 5)
        for (let k = 0; k < 2; k += 1)
          expect(mixed.bias[k]).toBeCloseTo(
            one * (b[k] ?? 0) + other * (c[k] ?? 0) + last * (k === 0 ? 1 : -2),
            5,
          )
        expect([mixed.classes, mixed.weights.length, mixed.bias.length]).toEqual([2, 4, 2])
      }),
    )
  })

  it('take nothing of what was left out, nor of shares that are not named', () => {
    const mixed = mix(
      { ways: [createLinear(0, 2), linear([1, 2], [3, 4])], prior: new Float32Array(2).fill(9) },
      [0],
      1,
    )
    expect([...mixed.weights, ...mixed.bias]).toEqual([0, 0, 0, 0])
  })
})

describe('rows as they are learned from', () => {
  const raw = createRows()
  const texts = [
    [0, 2],
    [0, 1],
    [1, 2],
    [0, 1, 2],
  ]
  for (const columns of texts) {
    for (const column of columns) raw.push(column, 1)
    raw.end()
  }
  const sample: SampleRows = {
    ...empty(0, 4, 2),
    rows: raw.done(),
    truth: Int32Array.from([0, 0, 1, 1]),
    hashes: Uint32Array.from([50, 20, 0x80000001]),
  }
  const among = Uint32Array.from([0, 1, 2])
  const prepared = inOneGo(prepare(sample, among))

  it('have their columns in the order of the hashes, with what those tell among some rows', () => {
    expect([...prepared.hashes]).toEqual([20, 50, 0x80000001])
    expect([...prepared.tickets]).toEqual([2, 2, 2])
    const told = inOneGo(information(sample.rows, 3, sample.truth, 2, (row) => row < 3))
    const [first = 0, second = 0, third = 0] = weightsOf(told, 3)
    expect([...prepared.weights]).toEqual([second, first, third])
    expect(prepared.rows.count).toBe(4)
    expect([...prepared.rows.columns]).toEqual([1, 2, 1, 0, 0, 2, 1, 0, 2])
  })

  it('have each block at its own length', () => {
    const { values } = prepared.rows
    expect(values[0]).toBeCloseTo(1, 5)
    expect(values[1]).toBeCloseTo(1.35, 5)
    expect(Math.hypot(values[2] ?? 0, values[3] ?? 0)).toBeCloseTo(1, 5)
  })

  it('are the task with what the sample knows', () => {
    const trust = Float32Array.from([1, 1, 1, 0])
    expect(problemOf(sample, prepared, { among, trust, seed: 3 })).toEqual({
      rows: prepared.rows,
      width: 3,
      classes: 2,
      truth: sample.truth,
      among,
      trust,
      seed: 3,
    })
  })
})
