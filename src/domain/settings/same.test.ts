import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSame } from './same.ts'

it.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [1, '1', false],
  [Number.NaN, Number.NaN, true],
  [null, undefined, false],
  [null, {}, false],
  [[], [], true],
  [[], {}, false],
  [{}, [], false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [['a'], { 0: 'a' }, false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [{ a: undefined }, { b: undefined }, false],
  [{ toString: 1 }, {}, false],
])('%j and %j: %s', (one, other, same) => {
  expect(isSame(one, other)).toBe(same)
  expect(isSame(other, one)).toBe(same)
})

it('says of JSON what comparing its text with sorted keys says', () => {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return { list: value.map(sorted) }
    if (typeof value !== 'object' || value === null) return value
    return Object.entries(value)
      .map(([key, one]) => [`:${key}`, sorted(one)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  }
  // Zero is written without a sign.
  const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)))
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(isSame(one, other)).toBe(
        JSON.stringify([typeof one, sorted(one)]) === JSON.stringify([typeof other, sorted(other)]),
      )
      expect(isSame(one, JSON.parse(JSON.stringify(one)))).toBe(true)
    }),
  )
})
