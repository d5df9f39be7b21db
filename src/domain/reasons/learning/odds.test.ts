import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated, leadOf, probabilitiesOf } from './odds.ts'

const sum = (values: Float32Array): number => values.reduce((all, one) => all + one, 0)

describe('odds', () => {
  it('add up to one, whatever the scores and their correction', () => {
    const numbers = fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(
        numbers,
        fc.double({ min: 0.4, max: 2, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (scores, slope, shift) => {
          const shares = probabilitiesOf(Float32Array.from(scores))
          expect(sum(shares)).toBeCloseTo(1)
          const found = calibrated(shares, { slope, shift })
          expect(sum(found)).toBeCloseTo(1)
          // It stays the first.
          const first = shares.indexOf(Math.max(...shares))
          for (const share of found) expect(share).toBeLessThanOrEqual((found[first] ?? 0) + 1e-6)
        },
      ),
    )
  })

  it('are corrected by slope and shift of the log odds, and the others keep their proportion', () => {
    const [first = 0, second = 0, third = 0] = calibrated(Float32Array.from([0.6, 0.3, 0.1]), {
      slope: 2,
      shift: 0.5,
    })
    const odds = (0.6 / 0.4) ** 2 * Math.exp(0.5)
    expect(first).toBeCloseTo(odds / (1 + odds))
    expect(second / third).toBeCloseTo(3)
  })

  it('stand as far apart as the first from the mean', () => {
    expect(leadOf(Float32Array.from([3, 0, 0]))).toBeCloseTo(2)
  })
})
