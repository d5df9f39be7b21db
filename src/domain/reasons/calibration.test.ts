import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Checked, calibration, sharesLeft } from './calibration.ts'

const checked: fc.Arbitrary<Checked> = fc
  .tuple(fc.nat({ max: 120 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n, right: Math.round(n * share) }))
const tenths = fc.array(checked, { minLength: 10, maxLength: 10 })
const total = (some: readonly Checked[]) => some.reduce((sum, { n }) => sum + n, 0)

/** Isotonic regression by its min-max formula, over all stretches: no pooling. */
const closest = (values: readonly number[], weights: readonly number[]): number[] => {
  const mean = (from: number, to: number) => {
    let [sum, weight] = [0, 0]
    for (let at = from; at <= to; at += 1) {
      sum += (values[at] ?? 0) * (weights[at] ?? 0)
      weight += weights[at] ?? 0
    }
    return sum / weight
  }
  return values.map((_, place) =>
    Math.max(
      ...values
        .slice(0, place + 1)
        .map((_one, from) =>
          Math.min(...values.slice(place).map((_other, further) => mean(from, place + further))),
        ),
    ),
  )
}

const told = (some: readonly Checked[], tenth: number) => calibration(some)?.(tenth / 10 + 0.05) ?? null

describe('calibrated shares', () => {
  it('are the closest that never fall, of shares that are drawn towards the tenth by ten', () => {
    fc.assert(
      fc.property(tenths, (some) => {
        fc.pre(total(some) >= 200)
        const expected = closest(
          some.map(({ n, right }, tenth) => (right + 10 * (tenth / 10 + 0.05)) / (n + 10)),
          some.map(({ n }) => n + 10),
        )
        for (const [tenth, share] of expected.entries()) {
          const found = told(some, tenth)
          if (found !== null) expect(found.share).toBeCloseTo(share, 9)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('never fall with what the suggestion says of itself, and stay between 0 and 1', () => {
    fc.assert(
      fc.property(tenths, (some) => {
        const shares = some.flatMap((_, tenth) => told(some, tenth)?.share ?? [])
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        for (const share of shares) expect(share > 0 && share < 1).toBe(true)
      }),
    )
  })

  it('are unknown below 200 that were checked, and wherever fewer than 20 were as sure', () => {
    fc.assert(
      fc.property(tenths, (some) => {
        if (total(some) < 200) expect(calibration(some)).toBeNull()
        for (const [tenth, { n }] of some.entries()) {
          const found = told(some, tenth)
          if (found !== null) expect(found.of).toBeGreaterThanOrEqual(20)
          if (found === null && total(some) >= 200) expect(n).toBeLessThan(20)
        }
      }),
    )
  })

  it('say what was found, where enough was', () => {
    const some = Array.from({ length: 10 }, (_, tenth) =>
      tenth === 7 ? { n: 1000, right: 400 } : { n: 0, right: 0 },
    )
    // The tenths below it say more of themselves than this one held: 1,000 weigh more than they.
    expect(told(some, 7)?.share).toBeCloseTo(0.4, 1)
    expect(told(some, 7)?.of).toBe(1000)
    expect(told(some, 9)).toBeNull()
    expect(calibration([{ n: 199, right: 100 }])).toBeNull()
    expect(calibration([{ n: 200, right: 100 }])?.(0.02)?.of).toBe(200)
  })
})

describe('what a checked first leaves the others', () => {
  it.each<[string, number[], number, number[]]>([
    ['as the text speaks for them, those not shown included', [0.5, 0.25, 0.1], 0.7, [0.15, 0.06]],
    ['more where the first is less often right than it says', [0.8, 0.1, 0.05], 0.6, [0.2, 0.1]],
    ['never more than the first has', [0.5, 0.4, 0.05], 0.3, [0.3, 0.07]],
    ['nothing beside one that is certain', [1, 0, 0], 0.95, [0, 0]],
    ['of one suggestion', [0.9], 0.8, []],
    ['of none', [], 0.8, []],
  ])('is divided %s', (_, probabilities, first, expected) => {
    const left = sharesLeft(probabilities, first)
    expect(left).toHaveLength(expected.length)
    for (const [place, share] of expected.entries()) expect(left[place]).toBeCloseTo(share, 9)
  })

  it('keeps their order, and all of them together at one at most', () => {
    const descending = fc
      .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 })
      .map((some) => {
        const sum = some.reduce((all, one) => all + one, 0) + 0.05
        return some.map((one) => one / sum).sort((a, b) => b - a)
      })
    fc.assert(
      fc.property(descending, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (probabilities, first) => {
        const all = [first, ...sharesLeft(probabilities, first)]
        expect(all).toEqual(all.toSorted((a, b) => b - a))
        expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})
