import { describe, expect, it } from 'vitest'
import { aContact, daysAgo, NOW, someMetrics } from '#test/samples/records.ts'
import { serviceHistory } from './service-history.ts'

describe('serviceHistory', () => {
  it('of nobody is empty and unknown', () => {
    expect(serviceHistory([], NOW)).toEqual({
      total: 0,
      last90: 0,
      last365: 0,
      firstAt: null,
      lastAt: null,
      open: 0,
      openIds: [],
      reopens: { count: 0, knownOf: 0 },
      firstReply: { medianMinutes: null, knownOf: 0 },
      waitingMinutes: null,
      ratings: { good: 0, bad: 0 },
    })
  })

  it('counts by window and says of how many contacts metrics are known', () => {
    const contacts = [
      aContact({ id: 1, createdAt: daysAgo(400), rating: 'bad' }),
      aContact({
        id: 2,
        createdAt: daysAgo(100),
        rating: 'good',
        metrics: someMetrics({ reopens: 2, firstReplyMinutes: 30 }),
      }),
      aContact({
        id: 3,
        createdAt: daysAgo(20),
        metrics: someMetrics({ reopens: 1, firstReplyMinutes: 90 }),
      }),
      aContact({
        id: 4,
        createdAt: daysAgo(1),
        status: 'open',
        metrics: someMetrics({ replies: 0, firstReplyMinutes: null }),
      }),
      aContact({ id: 5, createdAt: daysAgo(2), status: 'pending' }),
    ]
    expect(serviceHistory(contacts, NOW)).toEqual({
      total: 5,
      last90: 3,
      last365: 4,
      firstAt: daysAgo(400),
      lastAt: daysAgo(1),
      open: 2,
      openIds: [4, 5],
      reopens: { count: 3, knownOf: 3 },
      firstReply: { medianMinutes: 60, knownOf: 2 },
      waitingMinutes: 1_440,
      ratings: { good: 1, bad: 0 },
    })
  })
})
