import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardWith, MOST_PINNED } from './board.ts'

const FULL = Array.from({ length: MOST_PINNED }, (_, index) => `article:${index}`)

describe('boardWith', () => {
  it.each([
    [[], 'article:1', true, ['article:1']],
    [['article:1'], 'post:7', true, ['article:1', 'post:7']],
    [['article:1', 'post:7'], 'article:1', true, ['article:1', 'post:7']],
    [['article:1', 'post:7'], 'article:1', false, ['post:7']],
    [['article:1'], 'post:7', false, ['article:1']],
    [FULL, 'post:7', true, null],
    [FULL, 'article:3', true, FULL],
  ] as const)('%j with %s %s', (board, key, pinned, expected) => {
    expect(boardWith(board, key, pinned)).toEqual(expected)
  })

  it('taken back leaves the board as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: MOST_PINNED - 1 }), fc.string(), (board, key) => {
        fc.pre(!board.includes(key))
        expect(boardWith(boardWith(board, key, true) ?? [], key, false)).toEqual(board)
      }),
    )
  })
})
