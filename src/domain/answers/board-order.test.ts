import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inBoardOrder } from './board-order.ts'

const by =
  (board: readonly string[]) =>
  (entry: string): number | null =>
    board.includes(entry) ? board.indexOf(entry) : null

describe('inBoardOrder', () => {
  it.each([
    ['a b c', '', 'a b c'],
    ['a b c', 'c', 'a b c'],
    ['a b c d', 'd b', 'a d c b'],
    ['a b c', 'c b a', 'c b a'],
    ['a b', 'x b y a', 'b a'],
  ])('%s with the board %s: %s', (sorted, board, expected) => {
    expect(inBoardOrder(sorted.split(' '), by(board.split(' '))).join(' ')).toBe(expected)
  })

  it('moves only items of the board, into its order, and loses none', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(20).map(String)),
        fc.uniqueArray(fc.nat(20).map(String)),
        (sorted, board) => {
          const ordered = inBoardOrder(sorted, by(board))
          expect(ordered.filter((one) => !board.includes(one))).toEqual(
            sorted.filter((one) => !board.includes(one)),
          )
          expect(ordered.filter((one) => board.includes(one))).toEqual(
            board.filter((one) => sorted.includes(one)),
          )
          expect(ordered.map((one) => board.includes(one))).toEqual(sorted.map((one) => board.includes(one)))
        },
      ),
    )
  })
})
