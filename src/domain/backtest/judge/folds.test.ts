import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folds, heldOut, sampled } from './folds.ts'

const outcomes = fc
  .array(fc.constantFrom(0, 1), { minLength: 20, maxLength: 200 })
  .filter(
    (lost) =>
      lost.filter((value) => value === 1).length >= 5 && lost.filter((value) => value === 0).length >= 5,
  )
  .map((lost) => Uint8Array.from(lost))

const losses = (rows: Int32Array, lost: Uint8Array): number =>
  rows.reduce((sum, row) => sum + (lost[row] ?? 0), 0)

describe('parts of a table', () => {
  it('use every row once, and no row twice', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(), (lost, seed) => {
        const { train, test } = heldOut(lost, 0.3, seed)
        expect([...train, ...test].sort((a, b) => a - b)).toEqual([...lost.keys()])
        const judged = folds(lost, 5, seed).flatMap((part) => [...part.test])
        expect(judged.sort((a, b) => a - b)).toEqual([...lost.keys()])
      }),
    )
  })

  it('have the same share of losses, to one row', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(), (lost, seed) => {
        const all = losses(Int32Array.from(lost.keys()), lost)
        expect(Math.abs(losses(heldOut(lost, 0.3, seed).test, lost) - all * 0.3)).toBeLessThanOrEqual(1)
        for (const { test } of folds(lost, 5, seed))
          expect(Math.abs(losses(test, lost) - all / 5)).toBeLessThan(1)
      }),
    )
  })

  it('are the same for the same seed, and others for another', () => {
    const lost = Uint8Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? 1 : 0))
    expect(heldOut(lost, 0.3, 1)).toEqual(heldOut(lost, 0.3, 1))
    expect(heldOut(lost, 0.3, 1)).not.toEqual(heldOut(lost, 0.3, 2))
  })
})

it('a sample keeps order and shares', () => {
  const lost = Uint8Array.from({ length: 1_000 }, (_, i) => (i % 4 === 0 ? 1 : 0))
  const rows = sampled(lost, 200, 1)
  expect(rows).toHaveLength(200)
  expect([...rows]).toEqual([...new Set(rows)].sort((a, b) => a - b))
  expect(losses(rows, lost)).toBe(50)
})
