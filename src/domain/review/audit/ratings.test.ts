import { describe, expect, it } from 'vitest'
import type { Draw } from './draw.ts'
import {
  auditorsOf,
  mergedRatings,
  type Rating,
  type Ratings,
  ratingsBody,
  ratingsKey,
  readRatings,
  withRating,
} from './ratings.ts'

const rating = (ticketId: number, at: number, reason: string | null = 'a'): Rating => ({
  ...{ ticketId, at, reason, inhibitor: null },
})
const of = (by: number, ...ratings: Rating[]): Ratings => ({ draw: 'k', by, ratings })
const DRAW: Draw = {
  ...{ key: 'k', seed: 's', from: 0, to: 1, at: 1, by: 1, among: 100 },
  tickets: [],
}

it('of each user and draw have a key of their own', () => {
  expect(ratingsKey('2026-09-18-7-0', 12)).toBe('2026-09-18-7-0.12')
})

describe('of several words on a ticket the newest counts', () => {
  it('where two records come together, whichever comes first', () => {
    const [early, late] = [of(1, rating(1, 10, 'a'), rating(2, 10)), of(1, rating(1, 20, 'b'), rating(3, 5))]
    const all = [rating(1, 20, 'b'), rating(2, 10), rating(3, 5)]
    for (const both of [mergedRatings(early, late), mergedRatings(late, early)])
      expect([...both.ratings].sort((a, b) => a.ticketId - b.ticketId)).toEqual(all)
    expect(mergedRatings(early, null)).toEqual(early)
  })

  it('where both are of one instant, that of the record at hand', () => {
    expect(mergedRatings(of(1, rating(1, 10, 'mine')), of(1, rating(1, 10, 'theirs'))).ratings).toEqual([
      rating(1, 10, 'mine'),
    ])
  })

  it('where one more is given, and in a record that holds two', () => {
    const once = withRating(of(1, rating(1, 10)), rating(1, 20, 'b'))
    expect(once.ratings).toEqual([rating(1, 20, 'b')])
    expect(withRating(once, rating(2, 5)).ratings).toEqual([rating(1, 20, 'b'), rating(2, 5)])
    const twice = ratingsBody(of(1, rating(1, 20, 'b'), rating(1, 10)))
    expect(readRatings(twice)?.ratings).toEqual([rating(1, 20, 'b')])
  })
})

describe('the auditors of a draw', () => {
  it('are two at most, who began first comes first, then the lower id', () => {
    const third = of(3, rating(1, 30))
    const [second, first] = [of(9, rating(1, 20), rating(2, 40)), of(8, rating(1, 50), rating(2, 20))]
    expect(auditorsOf(DRAW, [third, second, first]).map(({ by }) => by)).toEqual([8, 9])
  })

  it('are none who have rated nothing, or another draw', () => {
    expect(auditorsOf(DRAW, [of(1), { ...of(2, rating(1, 1)), draw: 'other' }, of(3, rating(1, 1))])).toEqual(
      [of(3, rating(1, 1))],
    )
  })
})

it('are read from no other record', () => {
  const body = ratingsBody(of(1, rating(1, 10))) as Record<string, unknown>
  for (const change of [{ v: 2 }, { words: 'a' }, { draw: 1 }, { by: '1' }])
    expect(readRatings({ ...body, ...change })).toBeNull()
  expect(readRatings({ ...body, ratings: null })?.ratings).toEqual([])
})
