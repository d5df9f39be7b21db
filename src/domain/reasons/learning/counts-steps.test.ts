import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { learnBayes, learnCentroids } from './counts.ts'
import type { Problem } from './dual.ts'

/** Two texts of the first of three reasons; of the others there are none. */
const problemOf = (width: number): Problem => ({
  rows: {
    count: 2,
    starts: Uint32Array.from([0, 1, 2]),
    columns: Uint32Array.from([0, 0]),
    values: Float32Array.from([2, 1]),
  },
  width,
  classes: 3,
  truth: Int32Array.from([0, 0]),
  among: Uint32Array.from([0, 1]),
  trust: Float32Array.from([1, 1]),
  seed: 1,
})

describe('sums of texts', () => {
  it('are nothing, no error, where a reason has none', () => {
    expect([...inOneGo(learnCentroids(problemOf(2))).weights]).toEqual([1, 0, 0, 0, 0, 0])
  })

  it('hold every feature for as likely where a reason has no text', () => {
    const { weights } = inOneGo(learnBayes(problemOf(4)))
    for (let feature = 0; feature < 4; feature += 1)
      for (const k of [1, 2]) expect(weights[feature * 3 + k]).toBeCloseTo(Math.log(1 / 4), 5)
    expect(weights[0]).toBeCloseTo(Math.log(3.1 / 3.4), 5)
    expect(weights[9]).toBeCloseTo(Math.log(0.1 / 3.4), 5)
  })

  it('are taken the logarithm of a thousand features at a time', () => {
    const steps = (width: number) => stepsOf(learnBayes(problemOf(width))).steps
    expect([1000, 1001, 2001].map((width) => steps(width) - steps(1))).toEqual([0, 1, 2])
    expect(steps(1)).toBe(2)
    expect(stepsOf(learnCentroids(problemOf(3000))).steps).toBe(2)
  })
})
