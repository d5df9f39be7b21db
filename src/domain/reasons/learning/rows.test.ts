import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRows, dampened, joined, type Rows, weighRows } from './rows.ts'

type Held = readonly (readonly [column: number, value: number])[]

const rowsOf = (texts: readonly Held[]): Rows => {
  const rows = createRows()
  for (const held of texts) {
    for (const [column, value] of held) rows.push(column, value)
    rows.end()
  }
  return rows.done()
}

const heldIn = (rows: Rows): [number, number][][] =>
  Array.from({ length: rows.count }, (_, row) =>
    Array.from(
      rows.columns.subarray(rows.starts[row], rows.starts[row + 1]),
      (column, at): [number, number] => [column, rows.values[(rows.starts[row] ?? 0) + at] ?? Number.NaN],
    ),
  )

const texts = fc.array(fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 }))), { maxLength: 6 })

describe('rows', () => {
  it('hold what was put in, and no more', () => {
    fc.assert(
      fc.property(texts, (held) => {
        const rows = rowsOf(held)
        expect(heldIn(rows)).toEqual(held)
        expect(rows.starts.length).toBe(held.length + 1)
        expect([rows.columns.length, rows.values.length]).toEqual([held.flat().length, held.flat().length])
      }),
    )
  })

  it('grow beyond the room that they began with', () => {
    const many = Array.from({ length: 140_000 }, (_, at): [number, number] => [at, at % 1000])
    const rows = rowsOf([many])
    expect(rows.columns.length).toBe(many.length)
    expect(
      many.every(([column, value], at) => rows.columns[at] === column && rows.values[at] === value),
    ).toBe(true)
  })

  it('of two are those of the first, then those of the second', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const both = joined(rowsOf(first), rowsOf(second))
        expect(heldIn(both)).toEqual([...first, ...second])
        expect(both).toEqual(rowsOf([...first, ...second]))
      }),
    )
  })
})

describe('how strongly something stands in a text', () => {
  it.each([
    [0.25, 0.25],
    [1, 1],
    [Math.E, 2],
  ])('counts %f as %f', (strength, counted) => {
    expect(dampened(strength)).toBeCloseTo(counted, 12)
  })
})

describe('weighed rows', () => {
  /** Columns 0 and 1 are words, 2 and 3 runs of letters. */
  const blocks = Uint8Array.from([0, 0, 1, 1])
  const weights = Float32Array.from([1, 2, 3, 0.5])

  it('bring each block of a text to a length of its own', () => {
    const raw = rowsOf([
      [
        [0, 1],
        [2, 0.5],
        [1, Math.E],
        [3, 2],
      ],
      [
        [1, 4],
        [3, 4],
      ],
    ])
    const values = heldIn(weighRows(raw, weights, blocks)).map((row) => row.map(([, value]) => value))
    const words = Math.hypot(1, 4)
    const grams = Math.hypot(1.5, 0.5 * (1 + Math.LN2))
    expect(values[0]).toEqual(
      [1 / words, (1.35 * 1.5) / grams, 4 / words, (1.35 * 0.5 * (1 + Math.LN2)) / grams].map((one) =>
        expect.closeTo(one, 5),
      ),
    )
    expect(values[1]).toEqual([expect.closeTo(1, 5), expect.closeTo(1.35, 5)])
  })

  it('are nought where nothing weighs', () => {
    const raw = rowsOf([[[0, 3]]])
    expect([...weighRows(raw, Float32Array.from([0]), blocks).values]).toEqual([0])
  })

  it('leave the raw ones as they are', () => {
    const raw = rowsOf([[[1, 4]]])
    const weighed = weighRows(raw, weights, blocks)
    expect(heldIn(raw)).toEqual([[[1, 4]]])
    expect([weighed.count, weighed.columns, weighed.starts]).toEqual([raw.count, raw.columns, raw.starts])
  })
})
