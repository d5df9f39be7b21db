// What is said of a score, reckoned by hand on a few rows.

import { describe, expect, it } from 'vitest'
import { wilson } from '#domain/statistics.ts'
import { calibrate, fitLink } from './calibration.ts'
import { folds, heldOut, randomFrom, sampled } from './folds.ts'
import { byBand, byDecile, tenths } from './groups.ts'
import { judge, rocOfCases } from './judgement.ts'
import { aucCovariance, aucDifference, aucEstimate, rocOf } from './roc.ts'

const LIMITS = { thriving: 75, steady: 55, slipping: 35 }
const odds = (chance: number): number => Math.log(chance / (1 - chance))
const count = (n: number, of: number): number[] => Array<number>(n).fill(of)

describe('a judgement', () => {
  const share = Float64Array.of(90, 60, Number.NaN, 20, 40)
  const scores = { share, coverage: Float64Array.of(1, 0.5, 0, 1, 0.8) }
  const lost = Uint8Array.of(0, 0, 1, 1, 1)
  const found = judge({ scores, lost }, { scores, lost }, LIMITS)

  it('counts rows, losses, and those of which nothing is known', () => {
    expect(found).toMatchObject({ rows: 5, lost: 3, unscored: 1, auc: { value: 1 } })
    expect(found.coverage.mean).toBeCloseTo(3.3 / 5)
    expect(found.coverage.complete).toBeCloseTo(2 / 5)
    expect(found.bands.map(({ rows }) => rows)).toEqual([1, 0, 1, 1, 2])
    expect(found.deciles.reduce((sum, { rows }) => sum + rows, 0)).toBe(4)
    expect(found.calibration?.points.reduce((sum, { rows }) => sum + rows, 0)).toBe(4)
  })

  it('of rows that say nothing has no figures', () => {
    const none = {
      scores: { share: new Float64Array(), coverage: new Float64Array() },
      lost: new Uint8Array(),
    }
    expect(judge(none, none, LIMITS)).toMatchObject({
      ...{
        rows: 0,
        lost: 0,
        unscored: 0,
        auc: null,
        deciles: [],
        calibration: null,
        coverage: { mean: 0, complete: 0 },
      },
    })
    expect(rocOfCases(Float64Array.of(Number.NaN, 1), Uint8Array.of(1, 0))).toBeNull()
  })
})

describe('bands and tenths', () => {
  it('have a rate with its interval', () => {
    const [thriving] = byBand([80, 80, 80], [1, 1, 1], [1, 0, 0], LIMITS)
    expect(thriving).toEqual({ band: 'thriving', rows: 3, lost: 1, rate: 1 / 3, ...wilson(1, 3) })
  })

  it('stand by score, where equal ones stay together in the part of their middle', () => {
    expect(tenths([3, 1, Number.NaN, 2])).toEqual([[1], [3], [0]])
    expect(tenths([5, 5, 5, 1])).toEqual([[3], [0, 1, 2]])
    expect(tenths([])).toEqual([])
    expect(byDecile([3, 1, 2], [1, 0, 0])).toEqual([
      { from: 1, to: 1, rows: 1, lost: 0, rate: 0, ...wilson(0, 1) },
      { from: 2, to: 2, rows: 1, lost: 0, rate: 0, ...wilson(0, 1) },
      { from: 3, to: 3, rows: 1, lost: 1, rate: 1, ...wilson(1, 1) },
    ])
  })
})

describe('a link of score and chance', () => {
  // Two scores: of the lower three of four hundred times four are lost, of the higher one of four.
  const values = [...count(400, 10), ...count(400, 30)]
  const lost = [...count(300, 1), ...count(100, 0), ...count(100, 1), ...count(300, 0)]

  it('goes through what was observed, nearly: it is pulled a little to no slope', () => {
    const { intercept, slope } = fitLink(values, lost)
    expect(intercept + 10 * slope).toBeCloseTo(odds(0.75), 1)
    expect(intercept + 30 * slope).toBeCloseTo(odds(0.25), 1)
    expect(intercept + 20 * slope).toBeCloseTo(0, 6)
    expect(Math.abs(slope)).toBeLessThan(odds(0.75) / 10)
  })

  it('solves its equations: misses sum to nothing, and with the score to the pull', () => {
    const some = [1, 2, 3, 4, 5, 6]
    const said = [1, 1, 0, 1, 0, 0]
    const { intercept, slope } = fitLink(some, said)
    const miss = some.map((value, at) => (said[at] ?? 0) - 1 / (1 + Math.exp(-(intercept + slope * value))))
    expect(miss.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 5)
    const unit = Math.sqrt(35 / 12)
    const along = miss.reduce((sum, one, at) => sum + (one * ((some[at] ?? 0) - 3.5)) / unit, 0)
    expect(along).toBeCloseTo(slope * unit, 5)
  })

  it('of one score, or none, has no slope, and leaves out what has none', () => {
    const flat = fitLink([7, 7, 7, 7, Number.NaN], [1, 0, 0, 0, 1])
    expect(flat.slope).toBeCloseTo(0, 9)
    expect(flat.intercept).toBeCloseTo(odds(0.25), 4)
    expect(fitLink([], [])).toEqual({ intercept: 0, slope: 0 })
  })

  it('is held against others by Brier, by tenths and by its own slope', () => {
    const link = { intercept: odds(0.75) * 2, slope: -odds(0.75) / 10 }
    const found = calibrate(link, values, lost)
    // Chances of three and one in four, as it came: p (1 − p) on average.
    expect(found?.brier).toBeCloseTo(0.75 * 0.25)
    expect(found?.brierOfShare).toBeCloseTo(0.25)
    expect(found?.error).toBeCloseTo(0)
    expect(found?.slope).toBeCloseTo(1, 1)
    expect(found?.points).toEqual([
      { rows: 400, expected: expect.closeTo(0.75), observed: 0.75 },
      { rows: 400, expected: expect.closeTo(0.25), observed: 0.25 },
    ])
    const bold = calibrate({ intercept: odds(0.9) * 2, slope: -odds(0.9) / 10 }, values, lost)
    expect(bold?.error).toBeCloseTo(0.15)
    expect(bold?.slope).toBeCloseTo(odds(0.75) / odds(0.9), 1)
    expect(bold?.brier).toBeCloseTo(0.75 * 0.01 + 0.25 * 0.81)
  })

  it('knows no slope where all or none were lost, and nothing without a score', () => {
    expect(calibrate({ intercept: 0, slope: 1 }, [1, 2], [1, 1])).toMatchObject({
      slope: null,
      brierOfShare: 0,
    })
    expect(calibrate({ intercept: 0, slope: 1 }, [1, 2], [0, 0])?.slope).toBeNull()
    expect(calibrate({ intercept: 0, slope: 1 }, [Number.NaN], [0])).toBeNull()
  })
})

describe('an AUC', () => {
  it('is of pairs the share in order, ties a half', () => {
    const roc = rocOf([3, 2, 2, 1], [0, 0, 1, 1])
    expect(roc?.auc).toBeCloseTo((2 + 1.5) / 4)
    expect([...(roc?.kept ?? [])]).toEqual([1, 0.75])
    expect([...(roc?.lost ?? [])]).toEqual([0.75, 1])
    expect([rocOf([1], [1]), rocOf([1], [0]), rocOf([], [])]).toEqual([null, null, null])
  })

  it('has DeLong’s variance, and its interval within 0 and 1', () => {
    const roc = rocOf([3, 2, 2, 1], [0, 0, 1, 1])
    if (!roc) throw new Error('both classes are there')
    // Of two each: the square of the difference, halved, over two.
    const variance = 0.25 ** 2 / 2 / 2 + 0.25 ** 2 / 2 / 2
    expect(aucCovariance(roc, roc)).toBeCloseTo(variance, 12)
    const half = 1.959963984540054 * Math.sqrt(variance)
    expect(aucEstimate([roc])).toEqual({ value: 0.875, low: expect.closeTo(0.875 - half), high: 1 })
  })

  it('without a pair out of order is as sure as its smaller class', () => {
    const perfect = rocOf([4, 3, 2, 1, 0], [0, 0, 0, 1, 1])
    const turned = rocOf([0, 1, 2, 3, 4], [0, 0, 0, 1, 1])
    const tied = rocOf([1, 1], [0, 1])
    if (!perfect || !turned || !tied) throw new Error('both classes are there')
    expect(aucEstimate([perfect])).toEqual({ value: 1, low: 0.025 ** (1 / 2), high: 1 })
    expect(aucEstimate([perfect, perfect])).toEqual({ value: 1, low: 0.025 ** (1 / 4), high: 1 })
    expect(aucEstimate([turned])).toEqual({ value: 0, low: 0, high: 1 - 0.025 ** (1 / 2) })
    expect(aucEstimate([tied])).toEqual({ value: 0.5, low: 0.5, high: 0.5 })
    expect([aucEstimate([]), aucDifference([])]).toEqual([null, null])
  })

  it('of several parts is weighed by their pairs', () => {
    const [one, other] = [rocOf([2, 1], [0, 1]), rocOf([1, 1, 2, 2], [0, 0, 1, 1])]
    if (!one || !other) throw new Error('both classes are there')
    expect(aucEstimate([one, other])?.value).toBeCloseTo(1 / 5)
    expect(
      aucDifference([
        [one, one],
        [other, other],
      ]),
    ).toEqual({ value: 0, low: 0, high: 0 })
    const [a, b] = [rocOf([4, 3, 2, 1], [0, 1, 0, 1]), rocOf([4, 3, 2, 1], [0, 0, 1, 1])]
    if (!a || !b) throw new Error('both classes are there')
    const difference = aucDifference([[b, a]])
    expect(difference?.value).toBeCloseTo(1 - 0.75)
    const half = 1.959963984540054 * Math.sqrt(aucCovariance(a, a))
    expect(difference?.low).toBeCloseTo(0.25 - half)
    expect(difference?.high).toBeCloseTo(0.25 + half)
    expect(
      aucDifference([
        [b, a],
        [b, b],
      ])?.value,
    ).toBeCloseTo(0.125)
  })
})

describe('parts', () => {
  it('are drawn by Mulberry32', () => {
    // As its author’s code gives them for the seed 1.
    const random = randomFrom(1)
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ])
  })

  it('have one row of each class at least, and round to the nearest', () => {
    const lost = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    const { test, train } = heldOut(lost, 0.3, 4)
    expect([test.length, train.length, [...test].includes(0)]).toEqual([4, 7, true])
    expect([...test, ...train].sort((a, b) => a - b)).toEqual([...lost.keys()])
    expect([...test]).toEqual([...test].sort((a, b) => a - b))
  })

  it('of folds are as large as each other, to one row', () => {
    const lost = Uint8Array.from({ length: 13 }, (_, row) => (row < 6 ? 1 : 0))
    const sizes = folds(lost, 5, 3).map(({ test }) => test.length)
    expect(sizes.toSorted((a, b) => a - b)).toEqual([2, 2, 3, 3, 3])
    expect(folds(lost, 5, 3).every(({ train, test }) => train.length + test.length === 13)).toBe(true)
  })

  it('of a sample larger than the table are all of it', () => {
    expect([...sampled(Uint8Array.of(1, 0, 1), 10, 1)]).toEqual([0, 1, 2])
    expect(
      sampled(
        Uint8Array.from({ length: 100 }, (_, row) => (row === 0 ? 1 : 0)),
        10,
        1,
      ),
    ).toHaveLength(11)
  })
})
