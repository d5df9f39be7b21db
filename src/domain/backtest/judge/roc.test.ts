import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from './folds.ts'
import { aucCovariance, aucDifference, aucEstimate, type Roc, rocOf } from './roc.ts'

/** The definition: the share of pairs in which the kept one stands above the lost one; ties are a half. */
const byPairs = (scores: readonly number[], lost: readonly number[]): number => {
  let [wins, pairs] = [0, 0]
  for (const [i, score] of scores.entries())
    for (const [j, other] of scores.entries()) {
      if (lost[i] !== 0 || lost[j] !== 1) continue
      pairs += 1
      wins += score > other ? 1 : score === other ? 0.5 : 0
    }
  return wins / pairs
}

const roc = (scores: readonly number[], lost: readonly number[]): Roc => {
  const found = rocOf(scores, lost)
  if (!found) throw new Error('one class only')
  return found
}

const cases = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 1)), { minLength: 4, maxLength: 60 })
  .filter((rows) => rows.some(([, lost]) => lost === 0) && rows.some(([, lost]) => lost === 1))
  .map((rows) => ({ scores: rows.map(([score]) => score), lost: rows.map(([, lost]) => lost) }))

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Two scores of the same people: kept ones stand `shift` deviations higher; the second score is a noisy first. */
const drawn = (random: () => number, each: number, shift: number) => {
  const lost = Array.from({ length: 2 * each }, (_, i) => (i < each ? 1 : 0))
  const first = lost.map((value) => normal(random) + (value ? 0 : shift))
  return { lost, first, second: first.map((value) => value + normal(random)) }
}

describe('AUC', () => {
  it('is the share of pairs in the right order', () => {
    fc.assert(
      fc.property(cases, ({ scores, lost }) => {
        expect(roc(scores, lost).auc).toBeCloseTo(byPairs(scores, lost), 10)
      }),
    )
  })

  it('has placements whose mean it is, on either side', () => {
    fc.assert(
      fc.property(cases, ({ scores, lost }) => {
        const { auc, kept, lost: placed } = roc(scores, lost)
        for (const side of [kept, placed])
          expect(side.reduce((sum, value) => sum + value, 0) / side.length).toBeCloseTo(auc, 10)
      }),
    )
  })

  it('is unknown where one class is absent', () => {
    expect(rocOf([1, 2], [1, 1])).toBeNull()
    expect(rocOf([], [])).toBeNull()
  })
})

describe('the interval', () => {
  it('holds the true AUC about 95 times in 100', () => {
    const random = randomFrom(7)
    // Φ(1/√2): the AUC of two normals one deviation apart.
    const truth = 0.760_25
    let held = 0
    for (let draw = 0; draw < 600; draw += 1) {
      const { first, lost } = drawn(random, 60, 1)
      const estimate = aucEstimate([roc(first, lost)])
      if (estimate && estimate.low <= truth && truth <= estimate.high) held += 1
    }
    expect(held / 600).toBeGreaterThan(0.925)
    expect(held / 600).toBeLessThan(0.975)
  })

  it('holds the true difference of two scores about 95 times in 100', () => {
    const random = randomFrom(11)
    // Φ(1/√2) less Φ(1/√4).
    const truth = 0.760_25 - 0.691_462
    let held = 0
    for (let draw = 0; draw < 400; draw += 1) {
      const { first, second, lost } = drawn(random, 60, 1)
      const estimate = aucDifference([[roc(first, lost), roc(second, lost)]])
      if (estimate && estimate.low <= truth && truth <= estimate.high) held += 1
    }
    expect(held / 400).toBeGreaterThan(0.915)
    expect(held / 400).toBeLessThan(0.98)
  })

  it('has the variance that a bootstrap finds', () => {
    const random = randomFrom(3)
    const { first, lost } = drawn(random, 80, 0.8)
    const pick = (side: number) => 80 * (1 - side) + Math.floor(random() * 80)
    const aucs = Array.from({ length: 1_500 }, () => {
      const places = lost.map((value) => pick(value))
      return roc(
        places.map((place) => first[place] ?? 0),
        lost,
      ).auc
    })
    const mean = aucs.reduce((sum, value) => sum + value, 0) / aucs.length
    const spread = Math.sqrt(aucs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / aucs.length)
    const own = roc(first, lost)
    expect(Math.sqrt(aucCovariance(own, own)) / spread).toBeGreaterThan(0.9)
    expect(Math.sqrt(aucCovariance(own, own)) / spread).toBeLessThan(1.1)
  })

  it('is not a point where no pair is out of order: 20 disjoint pairs leave room for 83 %', () => {
    const lost = Array.from({ length: 60 }, (_, i) => (i < 20 ? 1 : 0))
    const estimate = aucEstimate([
      roc(
        lost.map((value, i) => i - 100 * value),
        lost,
      ),
    ])
    expect(estimate).toMatchObject({ value: 1, high: 1 })
    expect(estimate?.low).toBeCloseTo(0.025 ** (1 / 20), 10)
  })

  it('narrows as folds are put together, and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(cases, ({ scores, lost }) => {
        const one = aucEstimate([roc(scores, lost)])
        const four = aucEstimate(Array.from({ length: 4 }, () => roc(scores, lost)))
        if (!one || !four) throw new Error('no estimate')
        expect(four.value).toBeCloseTo(one.value, 10)
        expect(four.high - four.low).toBeLessThanOrEqual(one.high - one.low + 1e-9)
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low).toBeLessThanOrEqual(one.value + 1e-12)
      }),
    )
  })

  it('of a score against itself is nothing', () => {
    const own = roc([1, 2, 3, 4], [1, 0, 1, 0])
    expect(aucDifference([[own, own]])).toEqual({ value: 0, low: 0, high: 0 })
  })
})
