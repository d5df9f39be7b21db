import { describe, expect, it } from 'vitest'
import { NONE_CHECKED } from './checked-suggestions.ts'
import { isTelling, mostSentItems } from './sent-items.ts'
import { mostSentPosts } from './sent-posts.ts'
import type { ItemShare, Stats } from './stats.ts'

const statsOf = (items: readonly ItemShare[]): Stats => ({
  ...{ day: '2026-11-20', windowDays: 7, lagDays: 5, from: 0, to: 0, sampled: 1, found: 0 },
  leftOut: { staff: 0, outbound: 0, merged: 0, unsolved: 0 },
  usual: { n: 100, worked: 80 },
  levels: { rows: 0, metrics: 0, conversation: 0 },
  ratings: { good: 0, n: 0 },
  firstContact: { yes: 0, no: 0, maturing: 0 },
  reasons: new Map([['card', { n: 40, worked: 20, without: { n: 0, worked: 0 } }]]),
  items,
  checkedSuggestions: NONE_CHECKED,
  newReasons: new Map(),
  onlyLogged: new Map(),
})

const row = (item: string, contacts: number, n = contacts, worked = 0, irrelevant = 0) => ({
  ...{ item, reason: 'card', n, worked, contacts, irrelevant },
})

describe('mostSentItems', () => {
  it('adds up articles and posts over their reasons, with where they were called not relevant', () => {
    const items = [row('post:7', 5, 4.5, 3, 1), row('article:1', 6, 6, 6), row('post:7', 2, 2, 1, 2)]
    expect(mostSentItems(statsOf([...items, row('article:9', 0, 0, 0, 4)]))).toEqual([
      { key: 'post:7', contacts: 7, n: 6.5, worked: 4, irrelevant: 3, usual: 0.5 },
      { key: 'article:1', contacts: 6, n: 6, worked: 6, irrelevant: 0, usual: 0.5 },
    ])
  })
})

describe('mostSentPosts', () => {
  it('adds up a post over its reasons, most sent first, beside what is usual for these', () => {
    const items = [
      row('article:1', 40),
      row('post:7', 5, 4.5, 3),
      row('post:8', 6, 6, 6),
      { ...row('post:7', 2, 1.5, 1.5), reason: null },
    ]
    expect(mostSentPosts(statsOf(items))).toEqual([
      // Three quarters of its uses were for a reason that usually works in half of all contacts.
      { id: 7, contacts: 7, n: 6, worked: 4.5, usual: expect.closeTo(0.75 * 0.5 + 0.25 * 0.8) },
      { id: 8, contacts: 6, n: 6, worked: 6, usual: 0.5 },
    ])
  })

  it('knows nothing of what was only called not relevant', () => {
    expect(mostSentPosts(statsOf([row('post:7', 0, 0, 0, 4)]))).toEqual([])
  })
})

it.each([
  [4.9, false],
  [5, true],
])('of %d contacts it tells something: %s', (n, telling) => {
  expect(isTelling({ n, worked: 1 })).toBe(telling)
})
