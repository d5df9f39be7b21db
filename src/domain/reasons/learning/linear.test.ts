import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLinear, moveRow, scoreRow } from './linear.ts'
import { createRows } from './rows.ts'

const WIDTH = 30
const CLASSES = 3
/** Up to thirty features in ascending order, each with a value: any length, whatever is done at a time. */
const features = fc
  .uniqueArray(fc.nat(WIDTH - 1), { maxLength: WIDTH })
  .map((columns) => columns.sort((a, b) => a - b).map((column) => [column, (column % 7) - 3] as const))

const rowOf = (held: readonly (readonly [column: number, value: number])[]) => {
  const rows = createRows()
  for (const [column, value] of held) rows.push(column, value)
  rows.end()
  return rows.done()
}

describe('a row', () => {
  it('scores the sum of what its features are worth, and the bias', () => {
    fc.assert(
      fc.property(features, (held) => {
        const linear = createLinear(WIDTH, CLASSES)
        for (let at = 0; at < linear.weights.length; at += 1) linear.weights[at] = (at % 11) - 5
        linear.bias.set([1, -2, 3])
        const scores = new Float32Array(CLASSES)
        scoreRow(linear, rowOf(held), 0, scores)
        for (let k = 0; k < CLASSES; k += 1) {
          const worth = held.map(([column, value]) => value * (((column * CLASSES + k) % 11) - 5))
          expect(scores[k]).toBe(worth.reduce((sum, one) => sum + one, linear.bias[k] ?? 0))
        }
      }),
    )
  })

  it('moves the weights of its features, for the classes that change, and no others', () => {
    fc.assert(
      fc.property(features, (held) => {
        const linear = createLinear(WIDTH, CLASSES)
        moveRow(linear, rowOf(held), 0, Float32Array.from([2, 0, -1]), Uint16Array.from([0, 2, 1]), 2)
        const values = new Map(held)
        const wanted = Array.from({ length: WIDTH }, (_, column) => {
          const value = values.get(column) ?? 0
          return [2 * value, 0, -value]
        }).flat()
        expect([...linear.weights].map((one) => one + 0)).toEqual(wanted.map((one) => one + 0))
        expect([...linear.bias]).toEqual([2, 0, -1])
      }),
    )
  })
})
