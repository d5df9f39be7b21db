import { describe, expect, it } from 'vitest'
import { randomFrom } from '#domain/backtest/judge/folds.ts'
import type { Feature } from '#domain/backtest/table/columns.ts'
import { finish } from '#test/samples/finish.ts'
import { fitLogistic, logisticOdds } from './logistic.ts'

const rows = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i)

describe('fitLogistic', () => {
  it('finds the odds of each group where groups are all there is', () => {
    const codes = Int32Array.from({ length: 4_000 }, (_, i) => (i < 2_000 ? 0 : 1))
    // 500 of 2,000 and 1,500 of 2,000 lost: log odds of being kept ±ln 3.
    const lost = Uint8Array.from({ length: 4_000 }, (_, i) => (i < 500 || i >= 2_500 ? 1 : 0))
    const feature: Feature = { name: 'g', kind: 'category', codes, levels: ['a', 'b'] }
    const odds = logisticOdds(finish(fitLogistic([feature], rows(4_000), lost)), Int32Array.from([0, 3_000]))
    expect(odds[0]).toBeCloseTo(Math.log(3), 2)
    expect(odds[1]).toBeCloseTo(-Math.log(3), 2)
  })

  it('finds the slopes that outcomes were drawn from, blanks or not', () => {
    const random = randomFrom(5)
    const count = 30_000
    const x = Float64Array.from({ length: count }, () => random() * 4 - 2)
    const z = Float64Array.from({ length: count }, () => random() * 4 - 2)
    const lost = Uint8Array.from({ length: count }, (_, i) =>
      random() < 1 / (1 + Math.exp(0.5 + (x[i] ?? 0) - 0.7 * (z[i] ?? 0))) ? 1 : 0,
    )
    const holed = x.map((value, i) => (i % 10 === 0 ? Number.NaN : value))
    const features: Feature[] = [
      { name: 'x', kind: 'number', values: holed },
      { name: 'z', kind: 'number', values: z },
    ]
    const model = finish(fitLogistic(features, rows(count), lost))
    const [from, to] = [1, 2]
    const odds = logisticOdds(model, Int32Array.from([from, to]))
    const expected = (i: number) => 0.5 + (x[i] ?? 0) - 0.7 * (z[i] ?? 0)
    expect((odds[1] ?? 0) - (odds[0] ?? 0)).toBeCloseTo(expected(to) - expected(from), 0)
    expect(Math.abs((odds[0] ?? 0) - expected(from))).toBeLessThan(0.15)
  })

  it('stays finite where a column tells all, or nothing', () => {
    const lost = Uint8Array.from({ length: 100 }, (_, i) => (i < 50 ? 1 : 0))
    const features: Feature[] = [
      { name: 'all', kind: 'number', values: Float64Array.from({ length: 100 }, (_, i) => i) },
      { name: 'same', kind: 'number', values: new Float64Array(100).fill(3) },
      { name: 'blank', kind: 'number', values: new Float64Array(100).fill(Number.NaN) },
    ]
    const odds = logisticOdds(finish(fitLogistic(features, rows(100), lost)), rows(100))
    expect(odds.every(Number.isFinite)).toBe(true)
    expect(odds[0]).toBeLessThan(odds[99] ?? 0)
  })
})
