import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byBand, byDecile, tenths } from './groups.ts'

const LIMITS = { thriving: 75, steady: 55, slipping: 35 }

describe('byBand', () => {
  it('counts rows and losses by the limits, and what is too little known apart', () => {
    const share = [100, 75, 74.9, 55, 35, 34, 90, Number.NaN]
    const coverage = [1, 0.6, 1, 1, 1, 1, 0.59, 0]
    const lost = [0, 1, 0, 1, 0, 1, 1, 0]
    expect(
      byBand(share, coverage, lost, LIMITS).map(({ band, rows, lost: own }) => [band, rows, own]),
    ).toEqual([
      ['thriving', 2, 1],
      ['steady', 2, 1],
      ['slipping', 1, 0],
      ['at_risk', 1, 1],
      ['unknown', 2, 1],
    ])
  })

  it('knows no rate of a band without rows', () => {
    expect(byBand([], [], [], LIMITS)[0]).toEqual({
      band: 'thriving',
      rows: 0,
      lost: 0,
      rate: null,
      low: 0,
      high: 1,
    })
  })
})

describe('tenths', () => {
  it('are ten of equal size where scores differ', () => {
    const parts = tenths(Array.from({ length: 200 }, (_, i) => (i * 37) % 200))
    expect(parts.map((part) => part.length)).toEqual(Array(10).fill(20))
  })

  it('hold every scored row once, in order, and equal scores together', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(score), (share) => {
        const parts = tenths(share)
        const places = parts.flat()
        expect(new Set(places).size).toBe(places.length)
        expect(places).toHaveLength(share.filter((value) => !Number.isNaN(value)).length)
        for (const [i, part] of parts.entries()) {
          const next = parts[i + 1]
          if (next)
            expect(Math.max(...part.map((p) => share[p] ?? 0))).toBeLessThan(
              Math.min(...next.map((p) => share[p] ?? 0)),
            )
        }
      }),
    )
  })

  it('show losses by score', () => {
    const share = Array.from({ length: 100 }, (_, i) => i)
    const lost = share.map((value) => (value < 10 ? 1 : 0))
    const [first, second] = byDecile(share, lost)
    expect(first).toMatchObject({ from: 0, to: 9, rows: 10, lost: 10, rate: 1 })
    expect(second).toMatchObject({ rows: 10, lost: 0, rate: 0 })
  })
})
