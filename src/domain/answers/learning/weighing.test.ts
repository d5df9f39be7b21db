import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { NOW } from '#test/samples/records.ts'
import { fading, likenessWeight, oftenness } from './weighing.ts'

describe('how much what we remember counts', () => {
  it('halves with each year, and nothing counts more than now', () => {
    expect(fading(NOW, NOW)).toBe(1)
    expect(fading(NOW - 365 * DAY, NOW)).toBeCloseTo(1 / 2, 12)
    expect(fading(NOW - 730 * DAY, NOW)).toBeCloseTo(1 / 4, 12)
    expect(fading(NOW + 365 * DAY, NOW)).toBe(1)
  })

  it('an item that was never used gains nothing, and each doubling of much use adds nearly the same', () => {
    expect(oftenness(0)).toBe(0)
    const doubling = oftenness(2_000_000) - oftenness(1_000_000)
    expect(oftenness(4_000_000) - oftenness(2_000_000)).toBeCloseTo(doubling, 6)
    expect(doubling).toBeGreaterThan(0)
    // A use stands against the 0.3 that an unused item stands for: ln(1.3 / 0.3) to ln(2.3 / 0.3).
    expect(oftenness(1) / oftenness(2)).toBeCloseTo(Math.log(1.3 / 0.3) / Math.log(2.3 / 0.3), 12)
  })

  it('likeness counts more, the more contacts there are for each item', () => {
    const none = likenessWeight(0, 10)
    const endless = likenessWeight(1e12, 10)
    expect(likenessWeight(10, 10)).toBeCloseTo((none + endless) / 2, 6)
    expect(likenessWeight(30, 10)).toBeCloseTo(none + (3 / 4) * (endless - none), 6)
    expect(endless).toBeGreaterThan(none)
    expect(likenessWeight(0, 0)).toBe(none)
  })
})
