import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { learnBayes, learnCentroids } from './counts.ts'
import type { Problem } from './dual.ts'
import { scoreRow } from './linear.ts'

/** Three features; the first two texts are of one reason, the third of another; the fourth is not learned from. */
const texts = [
  [0.8, 0.6, 0],
  [1, 0, 0],
  [0, 0.6, 0.8],
  [0, 0, 1],
]
const problem: Problem = {
  rows: {
    count: 4,
    starts: Uint32Array.from([0, 3, 6, 9, 12]),
    columns: Uint32Array.from(texts.flatMap(() => [0, 1, 2])),
    values: Float32Array.from(texts.flat()),
  },
  width: 3,
  classes: 2,
  truth: Int32Array.from([0, 0, 1, 0]),
  among: Uint32Array.from([0, 1, 2]),
  trust: new Float32Array(4).fill(1),
  seed: 1,
}

describe('centroids', () => {
  it('score the cosine of a text with the mean text of each reason', () => {
    const linear = inOneGo(learnCentroids(problem))
    const scores = new Float32Array(2)
    scoreRow(linear, problem.rows, 2, scores)
    const mean = [0.9, 0.3, 0]
    const length = Math.hypot(...mean)
    expect(scores[0]).toBeCloseTo((0.6 * 0.3) / length)
    expect(scores[1]).toBeCloseTo(1)
  })

  it('take each text as far as it counts', () => {
    const trust = Float32Array.from([1, 0.25, 1, 1])
    const { weights } = inOneGo(learnCentroids({ ...problem, trust }))
    const mean = [0.8 + 0.25, 0.6, 0]
    for (const [feature, value] of mean.entries())
      expect(weights[feature * 2]).toBeCloseTo(value / Math.hypot(...mean))
  })
})

describe('naive Bayes', () => {
  it('scores the likelihood of a text’s values under the smoothed shares that features have in each reason', () => {
    const linear = inOneGo(learnBayes(problem))
    // A tenth is added to the sum of each of three features.
    const shares = [[1.9, 0.7, 0.1].map((sum) => sum / 2.7), [0.1, 0.7, 0.9].map((sum) => sum / 1.7)]
    for (const [row, values] of texts.entries()) {
      const scores = new Float32Array(2)
      scoreRow(linear, problem.rows, row, scores)
      for (const [k, of] of shares.entries())
        expect(scores[k]).toBeCloseTo(
          values.reduce((sum, value, at) => sum + value * Math.log(of[at] ?? 0), 0),
          4,
        )
    }
  })
})
