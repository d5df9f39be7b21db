import { describe, expect, it } from 'vitest'
import { aContact, anActivity, daysAgo, someMetrics } from '#test/samples/records.ts'
import { readItems, sentBefore } from './known-items.ts'

describe('readItems', () => {
  it('gives the last time for each item', () => {
    const read = readItems([
      anActivity('article_viewed', 9, { articleId: 12 }),
      anActivity('article_viewed', 2, { articleId: 12 }),
      anActivity('community_post_viewed', 5, { postId: 12 }),
      anActivity('help_center_searched', 1),
    ])
    expect([...read]).toEqual([
      ['article:12', daysAgo(2)],
      ['post:12', daysAgo(5)],
    ])
  })
})

describe('sentBefore', () => {
  it('reads the tags that belong to the ticket, dated by its solve', () => {
    const sent = sentBefore([
      aContact({
        id: 5,
        tags: ['bm_on_5', 'bm_sent_a12', 'bm_sent_via_top', 'vip'],
        metrics: someMetrics({ solvedAt: daysAgo(3) }),
      }),
      aContact({ id: 6, tags: ['bm_on_6', 'bm_sent_a12', 'bm_sent_p7'], updatedAt: daysAgo(8) }),
    ])
    expect([...sent]).toEqual([
      ['article:12', daysAgo(3)],
      ['post:7', daysAgo(8)],
    ])
  })

  it('ignores tags that a follow-up inherited', () => {
    expect(sentBefore([aContact({ id: 6, tags: ['bm_on_5', 'bm_sent_a12'] })]).size).toBe(0)
  })
})
