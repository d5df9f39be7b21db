import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FixWeek, fixResult } from './fix-result.ts'

const COST = { money: { low: 5, high: 10 }, hours: { low: 0.1, high: 0.2 } }
const weeks = (count: number, actual: number, mean = 100, spread = 0): FixWeek[] =>
  Array.from({ length: count }, () => ({ actual, forecast: { mean, dispersion: spread, spread } }))

describe('a fix', () => {
  it('is told beside what would have come without it', () => {
    const found = fixResult(weeks(8, 62), COST)
    expect(found).toMatchObject({ weeks: 8, expected: 800, actual: 496, difference: -304, tooEarly: false })
    // 1.96 × √800.
    expect(found.interval.low).toBeCloseTo(-359.4, 1)
    expect(found.interval.high).toBeCloseTo(-248.6, 1)
    expect(found.change?.share).toBeCloseTo(-0.38)
    expect(found.saved.money.low).toBeCloseTo(248.6 * 5, 0)
    expect(found.saved.money.high).toBeCloseTo(359.4 * 10, 0)
  })

  it('stays unsure of a level that is not known well, however many weeks', () => {
    const width = (count: number): number => {
      const { change } = fixResult(weeks(count, 62, 100, 0.01), COST)
      return (change?.interval.high ?? 0) - (change?.interval.low ?? 0)
    }
    expect(width(400)).toBeGreaterThan(2 * 1.96 * 0.1)
    expect(width(400)).toBeLessThan(width(4))
  })

  it.each([
    [3, true],
    [4, false],
  ])('after %d weeks: too early is %s', (count, tooEarly) => {
    expect(fixResult(weeks(count, 50), COST).tooEarly).toBe(tooEarly)
  })

  it('has no share of nothing', () => {
    expect(fixResult([], COST)).toMatchObject({ difference: 0, change: null, tooEarly: true })
  })

  it('is never better than that nobody comes, and its money has the sign of its contacts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 }))), (drawn) => {
        const found = fixResult(
          drawn.map(([actual, mean]) => ({ actual, forecast: { mean, dispersion: 0.1, spread: 0.01 } })),
          COST,
        )
        expect(found.change?.interval.low ?? -1).toBeGreaterThanOrEqual(-1)
        expect(found.saved.money.low).toBeLessThanOrEqual(found.saved.money.high)
        if (found.interval.high < 0) expect(found.saved.money.low).toBeGreaterThan(0)
        if (found.interval.low > 0) expect(found.saved.money.high).toBeLessThan(0)
      }),
    )
  })
})
