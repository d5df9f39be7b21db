import { describe, expect, it } from 'vitest'
import { isSampled, sampleRate } from './sample.ts'

describe('the sample whose metrics are read', () => {
  it.each([
    [0, 1],
    [20_000, 1],
    [20_001, 2],
    [200_000, 10],
  ])('of %i contacts is one requester in %i', (contacts, rate) => {
    expect(sampleRate(contacts)).toBe(rate)
  })

  it('holds about its share of requesters, always the same, and all where there are few', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => 380_000_000_000 + index * 13)
    const sampled = ids.filter((id) => isSampled(id, 10))
    expect(Math.abs(sampled.length - 2_000)).toBeLessThan(200)
    expect(sampled.every((id) => isSampled(id, 10))).toBe(true)
    expect(ids.every((id) => isSampled(id, 1))).toBe(true)
  })
})
