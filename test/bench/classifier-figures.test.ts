import { describe, expect, it } from 'vitest'
import { auroc, calibrationError, type Judgement, macroF1, topK } from './classifier-figures.ts'

const judged = (ranking: string, truth: string, confidence = 1): Judgement => ({
  ranking: ranking.split(''),
  truth,
  confidence,
})

describe('figures of a classifier', () => {
  it('count the truth among the first k', () => {
    const four = [judged('abc', 'a'), judged('bac', 'a'), judged('bca', 'a'), judged('', 'a')]
    expect([1, 2, 3].map((k) => topK(four, k))).toEqual([0.25, 0.5, 0.75])
  })

  it('mean F1 over the classes that occur', () => {
    // a: tp 1, fn 1, fp 0 → 2/3; b: tp 1, fn 0, fp 1 → 2/3; c is claimed, and never true: it has no F1 of its own.
    expect(macroF1([judged('a', 'a'), judged('b', 'a'), judged('b', 'b')])).toBeCloseTo(2 / 3)
    // a: tp 1, fn 1 → 2/3; b: never found → 0.
    expect(macroF1([judged('a', 'a'), judged('c', 'a'), judged('c', 'b')])).toBeCloseTo(1 / 3)
  })

  it('weigh what is claimed against what is right, bin by bin', () => {
    // Bin 0.9–1.0: claimed 0.95 twice, right once; bin 0.2–0.3: claimed 0.25 twice, never right.
    const four = [
      judged('a', 'a', 0.95),
      judged('b', 'a', 0.95),
      judged('b', 'a', 0.25),
      judged('b', 'a', 0.25),
    ]
    expect(calibrationError(four)).toBeCloseTo((2 * Math.abs(0.5 - 0.95) + 2 * 0.25) / 4)
    expect(calibrationError([judged('a', 'a', 1)])).toBe(0)
  })

  it.each([
    ['apart', [3, 4], [1, 2], 1],
    ['the wrong way round', [1], [2, 3], 0],
    ['alike', [1, 1], [1], 0.5],
    ['one of four pairs lost, one tied', [2, 3], [1, 3], 2.5 / 4],
  ])('rank known above foreign: %s', (_, known, foreign, expected) => {
    expect(auroc(known, foreign)).toBeCloseTo(expected)
  })
})
