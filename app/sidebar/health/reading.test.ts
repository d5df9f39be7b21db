import { describe, expect, it } from 'vitest'
import { anActivity, daysAgo, NOW } from '#test/samples/records.ts'
import { activitySince } from './reading.ts'

const asked = daysAgo(174)
const history = (days: readonly number[], completeSince = asked) => ({
  activity: days.map((ago) => anActivity('article_viewed', ago)),
  completeSince,
  skipped: 0,
})

describe('activitySince', () => {
  it.each([
    ['trusts 90 days, which every plan keeps', history([3, 50]), 400, daysAgo(90)],
    ['trusts as far back as something was seen', history([3, 120]), 400, daysAgo(120)],
    ['trusts no further than the page that was read', history([1, 20], daysAgo(20)), 400, daysAgo(20)],
    ['trusts 90 days where nothing was seen', history([]), 400, daysAgo(90)],
    [
      'knows that nobody did anything before they were a customer',
      history([3]),
      12,
      Number.NEGATIVE_INFINITY,
    ],
  ])('%s', (_name, read, customerForDays, since) => {
    expect(activitySince(read, daysAgo(customerForDays), NOW)).toBe(since)
  })
})
