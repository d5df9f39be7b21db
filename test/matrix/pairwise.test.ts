import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairsOf, pairwise } from './pairwise.ts'
import { nameOf, rows } from './rows.ts'

const cell = fc.constantFrom('a', 'b', 'c')
const matrix = fc.array(fc.record({ one: cell, two: cell, three: cell, four: cell }), { maxLength: 81 })

it('each two values that meet in the whole meet in the part', () => {
  fc.assert(
    fc.property(matrix, (whole) => {
      const part = pairwise(whole)
      expect(new Set(part.flatMap(pairsOf))).toEqual(new Set(whole.flatMap(pairsOf)))
      expect(whole).toEqual(expect.arrayContaining([...part]))
      expect(part.length).toBeLessThanOrEqual(new Set(whole.flatMap(pairsOf)).size)
    }),
  )
})

it('takes less than half of the saves', () => {
  const part = pairwise(rows())
  expect(part.length).toBeLessThan(rows().length / 2)
  expect(new Set(part.map(nameOf)).size).toBe(part.length)
})
