import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import {
  corrected,
  fitBlend as fitBlendInSteps,
  fitCertainty as fitCertaintyInSteps,
  type Judged,
} from './blend.ts'

const fitBlend = (...given: Parameters<typeof fitBlendInSteps>) => inOneGo(fitBlendInSteps(...given))
const fitCertainty = (...given: Parameters<typeof fitCertaintyInSteps>) =>
  inOneGo(fitCertaintyInSteps(...given))

/** Two classes; the first way scores the truth higher, the second the other class. */
const judged: Judged = {
  classes: 2,
  rows: Int32Array.from([0, 1, 2, 3]),
  truth: Int32Array.from([0, 1, 0, 1]),
  scores: [Float32Array.from([1, 0, 0, 1, 1, 0, 0, 1]), Float32Array.from([0, 1, 1, 0, 0, 1, 1, 0])],
}

describe('a blend', () => {
  it('is the one that ranks the truth higher', () => {
    const [right = 0, wrong = 0] = fitBlend(judged, [
      [0, 1],
      [1, 0],
    ])
    expect(right).toBeGreaterThan(0)
    expect(wrong).toBe(0)
  })

  it('is the first one where nothing was held out', () => {
    expect(
      fitBlend({ classes: 2, rows: new Int32Array(), truth: new Int32Array(), scores: [] }, [[1, 2]]),
    ).toEqual([1, 2])
  })

  it('is as sharp as it is right', () => {
    // Right in three of four, always by a score of one: the likeliest sharpness is ln 3.
    const mostly = {
      classes: 2,
      rows: Int32Array.from({ length: 400 }, (_, i) => i),
      truth: Int32Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 0)),
      scores: [Float32Array.from({ length: 800 }, (_, i) => (i % 2 === 0 ? 1 : 0))],
    }
    const [sharpness = 0] = fitBlend(mostly, [[1]])
    expect(sharpness).toBeCloseTo(Math.log(3), 0)
  })
})

describe('certainty', () => {
  const firsts = (probability: number, right: number, of: number) =>
    Array.from({ length: of }, (_, i) => ({ probability, right: i < right }))

  it('comes down where too much was claimed', () => {
    const found = fitCertainty([...firsts(0.9, 70, 100), ...firsts(0.6, 50, 100)])
    expect(corrected(0.9, found)).toBeCloseTo(0.7, 1)
    expect(corrected(0.6, found)).toBeCloseTo(0.5, 1)
  })

  it('stays where few texts were seen', () => {
    expect(fitCertainty([])).toEqual({ slope: expect.closeTo(1, 1), shift: expect.closeTo(0, 1) })
  })
})
