import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { upperTail } from './negative-binomial.ts'
import { alarmScore, evidenceOfOne, NO_RUN, nextRun, type RiseStep } from './rise.ts'

const stepOf = (step: number, count: number, expected: RiseStep['expected']): RiseStep => ({
  ...{ step, count, exposure: 1, expected },
})

describe('evidence for a slow rise', () => {
  it('is fair: where nothing has risen, its exponential is 1 on average', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 40, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (mean, dispersion) => {
          const expected = { mean, dispersion }
          // A score to begin with keeps the sum from being cut off at nothing.
          const start = { score: 1000, since: 0, before: expected }
          const fair = Array.from({ length: 1500 }, (_, count) => {
            const mass = upperTail(count, expected) - upperTail(count + 1, expected)
            return mass * Math.exp(nextRun(start, stepOf(1, count, expected)).score - 1000)
          }).reduce((sum, part) => sum + part, 0)
          expect(fair).toBeCloseTo(1, 4)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('grows with each contact by the same', () => {
    const expected = { mean: 10, dispersion: 0.05 }
    const start = { score: 5, since: 3, before: expected }
    const one = nextRun(start, stepOf(4, 15, expected)).score - nextRun(start, stepOf(4, 14, expected)).score
    expect(one).toBeCloseTo(evidenceOfOne(expected), 10)
  })

  it('forgets its beginning when nothing is left of it, and holds on to what was expected before', () => {
    const before = { mean: 10, dispersion: 0.05 }
    expect(nextRun(NO_RUN, stepOf(4, 5, before))).toEqual(NO_RUN)
    const risen = nextRun(NO_RUN, stepOf(4, 16, before))
    expect(risen.since).toBe(4)
    expect(nextRun(risen, stepOf(5, 16, { mean: 15, dispersion: 0.05 }))).toMatchObject({ since: 4, before })
  })

  it('alarms the later the more reasons share the budget', () => {
    expect(alarmScore(40, 8, 0.1)).toBeCloseTo(Math.log(3200), 10)
    expect(alarmScore(1, 8, 0.1)).toBeLessThan(alarmScore(40, 8, 0.1))
  })
})
