import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { learnHinge, learnSoftmax, type Problem } from './dual.ts'
import { type Linear, scoreRow } from './linear.ts'
import { probabilitiesOf } from './odds.ts'

/** So many texts of each of four reasons, each told by a feature of its own. */
const plain = (each: number): Problem => ({
  rows: {
    count: each * 4,
    starts: Uint32Array.from({ length: each * 4 + 1 }, (_, row) => row),
    columns: Uint32Array.from({ length: each * 4 }, (_, row) => row % 4),
    values: new Float32Array(each * 4).fill(1),
  },
  width: 4,
  classes: 4,
  truth: Int32Array.from({ length: each * 4 }, (_, row) => row % 4),
  among: Uint32Array.from({ length: each * 4 }, (_, row) => row),
  trust: new Float32Array(each * 4).fill(1),
  seed: 1,
})

const scoresOf = (linear: Linear, problem: Problem, row: number): Float32Array => {
  const scores = new Float32Array(problem.classes)
  scoreRow(linear, problem.rows, row, scores)
  return scores
}

describe('softmax', () => {
  it('holds one label in ten for any reason’s, however often it has seen the same', () => {
    const problem = plain(400)
    const linear = inOneGo(learnSoftmax(problem, 100))
    for (const row of [0, 1, 2, 3])
      expect(probabilitiesOf(scoresOf(linear, problem, row))[row]).toBeCloseTo(0.9 + 0.1 / 4, 1)
  })
})

describe('the hinge', () => {
  it('puts the truth a margin above nought and the others as far below', () => {
    const problem = plain(400)
    const linear = inOneGo(learnHinge(problem, 0.4))
    for (const row of [0, 1, 2, 3])
      for (const [k, score] of scoresOf(linear, problem, row).entries())
        expect(score).toBeCloseTo(k === row ? 1 : -1, 1)
  })
})

describe('a text that counts less', () => {
  it.each([
    ['the hinge', learnHinge, 0.4],
    ['softmax', learnSoftmax, 8],
  ] as const)('moves %s as one of a smaller cost would', (_, learn, cost) => {
    const problem = plain(50)
    const doubted = { ...problem, trust: problem.trust.map(() => 0.25) }
    const [one, other] = [inOneGo(learn(doubted, cost)), inOneGo(learn(problem, cost / 4))]
    for (const row of [0, 1, 2, 3])
      for (const [k, score] of scoresOf(one, doubted, row).entries())
        expect(score).toBeCloseTo(scoresOf(other, problem, row)[k] ?? 0, 1)
  })

  it.each([
    ['the hinge', learnHinge, 0.05],
    ['softmax', learnSoftmax, 0.5],
  ] as const)('gives way in %s to fewer ones that count in full', (_, learn, cost) => {
    const problem = plain(100)
    // Three of four say the next reason.
    const isOdd = (row: number): boolean => row % 16 >= 4
    const truth = problem.truth.map((one, row) => (isOdd(row) ? (one + 1) % 4 : one))
    const firstOf = (trust: Float32Array): number => {
      const scores = scoresOf(inOneGo(learn({ ...problem, truth, trust }, cost)), problem, 0)
      return scores.indexOf(Math.max(...scores))
    }
    expect(firstOf(problem.trust)).toBe(1)
    expect(firstOf(problem.trust.map((_one, row) => (isOdd(row) ? 0.05 : 1)))).toBe(0)
  })
})
