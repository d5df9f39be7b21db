import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOneGo } from '#domain/steps.ts'
import { stepsOf } from '#test/samples/steps.ts'
import { type Blend, corrected, fitBlend, fitCertainty, type Judged } from './blend.ts'

/** Texts whose scores are given by way, text and class. */
const judgedOf = (
  truth: readonly number[],
  scores: readonly (readonly number[])[],
  classes: number,
): Judged => ({
  classes,
  rows: Int32Array.from(truth.keys()),
  truth: Int32Array.from(truth),
  scores: scores.map((all) => Float32Array.from(all)),
})

/** One over the place of the truth, ties being kind; the mean over all texts. */
const rankOf = ({ classes, truth, scores }: Judged, blend: Blend): number => {
  const places = Array.from(truth, (one, text) => {
    const mixed = Array.from({ length: classes }, (_, k) =>
      scores.reduce((sum, all, way) => sum + (blend[way] ?? 0) * (all[text * classes + k] ?? 0), 0),
    )
    return 1 / (1 + mixed.filter((score) => score > (mixed[one] ?? 0)).length)
  })
  return places.reduce((sum, one) => sum + one, 0) / places.length
}

/** Right in three texts of four, always by the same lead; the likeliest sharpness is ln 3 over it. */
const mostly = (lead: number): Judged =>
  judgedOf(
    Array.from({ length: 400 }, (_, text) => (text % 4 === 0 ? 1 : 0)),
    [Array.from({ length: 800 }, (_, at) => (at % 2 === 0 ? lead : 0))],
    2,
  )
const sharpnessOf = (judged: Judged): number => inOneGo(fitBlend(judged, [[1]]))[0] ?? 0

describe('the blend that is taken', () => {
  it('has the proportions of the first that ranks the truth highest', () => {
    const share = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(2), fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 })),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 }),
        (texts, blends) => {
          const judged = judgedOf(
            texts.map(([truth]) => truth),
            [0, 3].map((from) => texts.flatMap(([, scores]) => scores.slice(from, from + 3))),
            3,
          )
          const ranks = blends.map((blend) => rankOf(judged, blend))
          const [one = 0, other = 0] = blends[ranks.indexOf(Math.max(...ranks))] ?? []
          const [first = 0, second = 0] = inOneGo(fitBlend(judged, blends))
          expect(first * other).toBeCloseTo(second * one, 6)
          expect([first > 0, second > 0]).toEqual([one > 0, other > 0])
        },
      ),
    )
  })

  it('is nothing where there is none', () => {
    expect(inOneGo(fitBlend(mostly(1), []))).toEqual([])
    expect(inOneGo(fitBlend(judgedOf([], [[]], 2), []))).toEqual([])
  })
})

describe('the sharpness of a blend', () => {
  it.each([1, 0.05, 20, 0.4, 3])('is the likeliest, to within a step: a lead of %f', (lead) => {
    const likeliest = Math.log(3) / lead
    expect(Math.abs(Math.log(sharpnessOf(mostly(lead)) / likeliest))).toBeLessThan(Math.log(1.08))
  })

  it('is at most what six doublings or halvings reach', () => {
    expect(sharpnessOf(mostly(0.001))).toBeCloseTo(64, 9)
    // However high the scores: nothing overflows.
    expect(sharpnessOf(mostly(5000))).toBeCloseTo(1 / 64, 9)
  })

  it('stays where less than a ten-thousandth of the cost is gained in a round', () => {
    // The lead is so near to the likeliest that no step is better.
    expect(sharpnessOf(mostly(Math.log(3)))).toBe(1)
    const { steps } = stepsOf(fitBlend(mostly(Math.log(3)), [[1]]))
    // One look at the blend, one round of six steps.
    expect(steps).toBe(7)
    expect(stepsOf(fitBlend(mostly(0.001), [[1], [2]])).steps).toBe(2 + 6 * 6)
  })
})

describe('the correction of certainty', () => {
  const first = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })
  const costOf = (firsts: readonly { probability: number; right: boolean }[], slope: number, shift: number) =>
    firsts.reduce(
      (cost, { probability, right }) => {
        const p = corrected(probability, { slope, shift })
        return cost - Math.log(Math.max(1e-9, right ? p : 1 - p))
      },
      (slope - 1) ** 2 + shift ** 2,
    )

  it('is the likeliest of slopes from 0.4 to 2 and shifts from -1 to 1, a step off costing as one text', () => {
    fc.assert(
      fc.property(fc.array(first, { maxLength: 12 }), (firsts) => {
        const found = inOneGo(fitCertainty(firsts))
        const least = costOf(firsts, found.slope, found.shift)
        for (let i = 0; i <= 20; i += 1)
          for (let j = 0; j <= 20; j += 1)
            expect(least).toBeLessThanOrEqual(costOf(firsts, 0.4 + 0.08 * i, -1 + 0.1 * j) + 1e-9)
        expect([found.slope >= 0.4, found.slope <= 2.0001]).toEqual([true, true])
        expect([found.shift >= -1, found.shift <= 1.0001]).toEqual([true, true])
      }),
      { numRuns: 20 },
    )
  })

  it('is looked for slope by slope', () => {
    expect(stepsOf(fitCertainty([])).steps).toBe(21)
  })

  it.each([
    [0.5, 1, 0, 0.5],
    [0.8, 0.5, 0, 2 / 3],
    [0.5, 1, Math.log(3), 0.75],
    [0, 1, 0, 1e-6],
    [1, 1, 0, 1 - 1e-6],
  ])('makes of %f, by slope %f and shift %f, %f', (probability, slope, shift, made) => {
    expect(corrected(probability, { slope, shift })).toBeCloseTo(made, 8)
  })
})
