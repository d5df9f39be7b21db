import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_PINNED } from './board.ts'
import { type Boards, boardsOf, moved, sameBoards, withAfter, withBoards, withListed } from './board-edit.ts'

const key = fc.integer({ min: 1, max: 40 }).map((id) => `article:${id}`)
const list = fc.uniqueArray(key, { maxLength: MOST_PINNED })
const boards: fc.Arbitrary<Boards> = fc.record({ pinned: list, next: list, after: fc.dictionary(key, key) })

describe('a list', () => {
  it('has the moved one at its new place and all others in their order', () => {
    fc.assert(
      fc.property(list, fc.nat(25), fc.nat(25), (before, from, to) => {
        const after = moved(before, from, to)
        const entry = before[from]
        if (entry === undefined || to >= before.length) expect(after).toBe(before)
        else {
          expect(after[to]).toBe(entry)
          expect(after.filter((one) => one !== entry)).toEqual(before.filter((one) => one !== entry))
        }
      }),
    )
  })

  it('takes and gives up an answer, and no more than it has room for', () => {
    fc.assert(
      fc.property(boards, key, (before, one) => {
        const taken = withListed(before, 'next', one, true)
        if (before.next.includes(one)) expect(taken).toEqual(before)
        else if (before.next.length === MOST_PINNED) expect(taken).toBeNull()
        else {
          expect(taken?.next).toEqual([...before.next, one])
          expect(taken && withListed(taken, 'next', one, false)).toEqual(before)
        }
        expect((taken ?? before).pinned).toBe(before.pinned)
      }),
    )
  })
})

it('says what comes after one answer, never the answer itself', () => {
  const none: Boards = { pinned: ['article:1', 'post:2'], next: [], after: {} }
  const told = withAfter(none, 'article:1', 'post:2')
  expect(told.after).toEqual({ 'article:1': 'post:2' })
  expect(withAfter(told, 'article:1', null)).toEqual(none)
  expect(withAfter(told, 'article:1', 'article:1')).toEqual(none)
})

it('is read back from the details as it was put there, and nothing else of them changes', () => {
  fc.assert(
    fc.property(boards, (some) => {
      const details = { definition: 'A card was refused', pinned: ['article:9'], after: { a: 'b' } }
      const stored = withBoards(details, some)
      expect(boardsOf(stored)).toEqual(some)
      expect(stored.definition).toBe(details.definition)
      expect(sameBoards(boardsOf(stored), some)).toBe(true)
    }),
  )
})

it('tells boards apart by their order and by what comes after', () => {
  const one: Boards = { pinned: ['article:1', 'article:2'], next: [], after: {} }
  expect(sameBoards(one, { ...one, pinned: ['article:2', 'article:1'] })).toBe(false)
  expect(sameBoards(one, { ...one, next: ['article:1'] })).toBe(false)
  expect(sameBoards(one, withAfter(one, 'article:1', 'article:2'))).toBe(false)
  const both = withAfter(withAfter(one, 'article:1', 'article:2'), 'article:2', 'article:1')
  const other = withAfter(withAfter(one, 'article:2', 'article:1'), 'article:1', 'article:2')
  expect(sameBoards(both, other)).toBe(true)
})
