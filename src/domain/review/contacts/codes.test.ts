import { describe, expect, it } from 'vitest'
import { createTextCodes } from './codes.ts'
import { createIdCodes } from './id-codes.ts'

describe('codes', () => {
  it('of texts begin with one, and are given out once', () => {
    const codes = createTextCodes(['a'])
    expect([codes.codeOf('a'), codes.codeOf('b'), codes.codeOf('b'), codes.codeOf(null)]).toEqual([
      1, 2, 2, 0,
    ])
    expect([codes.find('b'), codes.find('c'), codes.textOf(2), codes.textOf(0), codes.textOf(3)]).toEqual([
      ...[2, 0, 'b', null, null],
    ])
    expect([codes.codeOf(''), codes.texts]).toEqual([3, ['a', 'b', '']])
  })

  it('of ids the same, also of those that were there at first', () => {
    const start = Array.from({ length: 100 }, (_, at) => at * 3 + 1)
    const codes = createIdCodes(start)
    expect([codes.size, [...codes.ids()]]).toEqual([100, start])
    expect([codes.find(298), codes.find(2), codes.codeOf(2), codes.codeOf(null), codes.codeOf(1)]).toEqual([
      100, 0, 101, 0, 1,
    ])
    expect([codes.idOf(0), codes.idOf(1), codes.idOf(101), codes.idOf(102), codes.idOf(-1)]).toEqual([
      null,
      1,
      2,
      null,
      null,
    ])
  })

  it('of ids stay when room is made for more, or for none', () => {
    const codes = createIdCodes([5, 2 ** 40 + 5])
    for (const more of [0, 1, 1000]) {
      codes.reserve(more)
      expect([codes.find(5), codes.find(2 ** 40 + 5), codes.size]).toEqual([1, 2, 2])
    }
    for (let id = 10; id < 3010; id += 1) codes.codeOf(id)
    expect([codes.find(5), codes.find(3009), codes.idOf(3002), codes.size]).toEqual([1, 3002, 3009, 3002])
  })

  it('of ids are the same when room was made before', () => {
    const [made, grown] = [createIdCodes(), createIdCodes()]
    made.reserve(2000)
    for (let id = 0; id < 2000; id += 1) expect(made.codeOf(id * 7)).toBe(grown.codeOf(id * 7))
  })
})
