import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NamedFeature, OrderedFeature } from '#domain/backtest/table/columns.ts'
import { binRows, learnBins } from './bins.ts'

const numbers = (values: readonly number[]): OrderedFeature => ({
  name: 'x',
  kind: 'number',
  values: Float64Array.from(values),
})
const names = (cells: readonly string[]): NamedFeature => {
  const levels = [...new Set(cells.filter((cell) => cell !== ''))]
  return {
    name: 'x',
    kind: 'category',
    levels,
    codes: Int32Array.from(cells, (cell) => levels.indexOf(cell)),
  }
}
const allRows = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i)
const every = (count: number, of: (i: number) => number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => of(i))

describe('learnBins', () => {
  it('sees which way a number goes, and cuts accordingly', () => {
    const values = Array.from({ length: 200 }, (_, i) => i)
    const rising = learnBins(
      numbers(values),
      allRows(200),
      every(200, (i) => (i < 60 ? 1 : 0)),
    )
    const falling = learnBins(
      numbers(values),
      allRows(200),
      every(200, (i) => (i < 60 ? 0 : 1)),
    )
    expect(rising.shape).toMatchObject({ rising: true })
    expect(falling.shape).toMatchObject({ rising: false })
  })

  it('puts equal values into one bin, higher ones never into a lower bin, and blanks into none', () => {
    const value = fc.oneof(fc.integer({ min: -5, max: 30 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(value, { minLength: 40, maxLength: 200 }), fc.nat(), (values, salt) => {
        const feature = numbers(values)
        const rows = allRows(values.length)
        const bins = learnBins(
          feature,
          rows,
          every(values.length, (i) => ((i * 7 + salt) % 3 === 0 ? 1 : 0)),
        )
        const own = binRows({ ...bins, blankCounts: false }, feature, rows)
        for (const [i, a] of values.entries()) {
          if (Number.isNaN(a)) expect(own[i]).toBe(-1)
          else expect(own[i]).toBeLessThan(bins.count)
          for (const [j, b] of values.entries()) if (a < b) expect(own[i]).toBeLessThanOrEqual(own[j] ?? 0)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has enough rows in each bin of numbers, and keeps a crowded value alone', () => {
    const values = Array.from({ length: 300 }, (_, i) => (i < 150 ? 0 : i))
    const feature = numbers(values)
    const bins = learnBins(
      feature,
      allRows(300),
      every(300, (i) => i % 2),
    )
    const own = binRows(bins, feature, allRows(300))
    const sizes = new Map<number, number>()
    for (const bin of own) sizes.set(bin, (sizes.get(bin) ?? 0) + 1)
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(12)
    expect(own.filter((bin) => bin === own[0])).toHaveLength(150)
  })

  it('puts rare and never seen names together', () => {
    const cells = Array.from({ length: 100 }, (_, i) => (i < 50 ? 'a' : i < 95 ? 'b' : `rare ${i}`))
    const feature = names(cells)
    const bins = learnBins(
      feature,
      allRows(97),
      every(100, (i) => i % 2),
    )
    expect(bins.count).toBe(3)
    expect([...binRows(bins, feature, Int32Array.from([0, 60, 95, 99]))]).toEqual([0, 1, 2, 2])
  })

  it('takes blanks for a value only where they are many and tell', () => {
    const blanksTell = Array.from({ length: 200 }, (_, i) => (i < 40 ? Number.NaN : i % 9))
    const told = learnBins(
      numbers(blanksTell),
      allRows(200),
      every(200, (i) => (i < 40 || i % 10 === 0 ? 1 : 0)),
    )
    expect(told.blankCounts).toBe(true)
    const silent = learnBins(
      numbers(blanksTell),
      allRows(200),
      every(200, (i) => (i % 4 === 0 ? 1 : 0)),
    )
    expect(silent.blankCounts).toBe(false)
  })
})
