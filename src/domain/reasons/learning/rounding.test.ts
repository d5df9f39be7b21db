import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '#test/samples/steps.ts'
import { rounded } from './rounding.ts'

/** The weights that the sparse bytes stand for, feature by feature. */
const restored = (
  { starts, classes, entries, scales }: ReturnType<typeof roundedOf>,
  width: number,
  many: number,
): number[][] =>
  Array.from({ length: width }, (_, feature) => {
    const row = new Array<number>(many).fill(0)
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at += 1)
      row[classes[at] ?? -1] = (entries[at] ?? Number.NaN) * (scales[feature] ?? Number.NaN)
    return row
  })

const roundedOf = (weights: Float32Array, classes: number, worth: Float32Array) =>
  stepsOf(rounded({ weights, classes, bias: new Float32Array(classes) }, worth)).value

const centred = (row: readonly number[]): number[] => {
  const middle = [...row].sort((a, b) => a - b)[Math.floor(row.length / 2)] ?? 0
  return row.map((one) => one - middle)
}

describe('rounded weights', () => {
  it('are those less their median, to within half of a 127th of the largest', () => {
    const rows = fc.integer({ min: 2, max: 5 }).chain((many) =>
      fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: many, maxLength: many }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const many = given[0]?.length ?? 0
        const found = roundedOf(Float32Array.from(given.flat()), many, new Float32Array(given.length).fill(1))
        for (const [feature, row] of restored(found, given.length, many).entries()) {
          const wanted = centred(given[feature] ?? [])
          const largest = Math.max(...wanted.map(Math.abs))
          for (const [k, one] of row.entries())
            expect(Math.abs(one - (wanted[k] ?? 0))).toBeLessThanOrEqual(largest / 254 + 1e-5)
        }
        expect(found.scales.length).toBe(given.length)
        expect(found.entries.every((entry) => entry !== 0)).toBe(true)
      }),
    )
  })

  it('keep no entry of a feature that tells all reasons the same', () => {
    const found = roundedOf(Float32Array.from([3, 3, 3]), 3, Float32Array.from([1]))
    expect([...found.starts, ...found.entries, ...found.scales]).toEqual([0, 0, 0])
  })

  it('keep the largest by what features are worth where there are too many', () => {
    // Of two reasons the greater weight is the median, the other is left. Half a million and twenty thousand fit.
    const width = 600_000
    const weights = new Float32Array(width * 2)
    // Every sixth weighs much but is worth little, so that its entry goes; 500 000 stay.
    const worth = new Float32Array(width)
    for (let feature = 0; feature < width; feature += 1) {
      weights[feature * 2] = feature % 6 === 0 ? 8 : 1
      weights[feature * 2 + 1] = feature % 6 === 0 ? -8 : -1
      worth[feature] = feature % 6 === 0 ? 0.01 : 1
    }
    const { starts, entries, classes } = roundedOf(weights, 2, worth)
    expect(entries.length).toBe(500_000)
    expect(starts[1]).toBe(0)
    expect([starts[2], entries[0], classes[0]]).toEqual([1, -127, 1])
    expect(starts[width]).toBe(500_000)
  })

  it('keep all that just fit', () => {
    const width = 260_000
    const weights = new Float32Array(width * 3)
    for (let feature = 0; feature < width; feature += 1) weights.set([-1 - (feature % 7), 0, 2], feature * 3)
    const found = roundedOf(weights, 3, new Float32Array(width).fill(1))
    expect(found.entries.length).toBe(520_000)
  })

  it('are made a thousand features at a time, twice', () => {
    const steps = (width: number): number =>
      stepsOf(
        rounded(
          { weights: new Float32Array(width), classes: 1, bias: new Float32Array(1) },
          new Float32Array(width),
        ),
      ).steps
    expect([0, 1, 1000, 1001].map(steps)).toEqual([0, 2, 2, 4])
  })
})
