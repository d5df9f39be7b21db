import { describe, expect, it } from 'vitest'
import { mostSentPosts } from './sent-posts.ts'

const row = (item: string, contacts: number, n = contacts, worked = 0, irrelevant = 0) => ({
  ...{ item, reason: 'card', n, worked, contacts, irrelevant },
})

describe('mostSentPosts', () => {
  it('adds up a post over its reasons, most sent first, articles left out', () => {
    const items = [
      row('article:1', 40),
      row('post:7', 5, 4.5, 3),
      row('post:8', 6, 6, 6),
      { ...row('post:7', 2, 2, 1.5), reason: null },
    ]
    expect(mostSentPosts({ items })).toEqual([
      { id: 7, contacts: 7, n: 6.5, worked: 4.5 },
      { id: 8, contacts: 6, n: 6, worked: 6 },
    ])
  })

  it('knows nothing of what was only called not relevant', () => {
    expect(mostSentPosts({ items: [row('post:7', 0, 0, 0, 4)] })).toEqual([])
  })
})
