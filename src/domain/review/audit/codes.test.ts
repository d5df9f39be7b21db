import { describe, expect, it } from 'vitest'
import { isWords, rowsOf, spelling, wordAt } from './codes.ts'

describe('spelling', () => {
  it('spells each value once, by its place, and none by -1', () => {
    const words = spelling()
    expect(['b', 'a', null, 'b', 'a', 'c'].map((value) => words.codeOf(value))).toEqual([0, 1, -1, 0, 1, 2])
    expect(words.words).toEqual(['b', 'a', 'c'])
  })

  it('reads them back, and nothing where there is no such place', () => {
    expect([0, 1, -1, 2, undefined].map((code) => wordAt(['b', 'a'], code))).toEqual([
      'b',
      'a',
      null,
      null,
      null,
    ])
  })

  it('takes lists of texts alone for words', () => {
    expect([[], ['a'], ['a', 1], 'a', null, { 0: 'a' }].map(isWords)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('takes lists of numbers alone for rows, long enough', () => {
    expect(rowsOf([[1, 2], [1], [1, 2, 3], [1, '2'], ['1', 2], 'ab', null], 2)).toEqual([
      [1, 2],
      [1, 2, 3],
    ])
    for (const value of [null, 'rows', { 0: [1, 2] }]) expect(rowsOf(value, 2)).toEqual([])
  })
})
