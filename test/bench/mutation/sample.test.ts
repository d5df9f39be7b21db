import { describe, expect, it } from 'vitest'
import { drawn, sizeOf } from './sample.ts'

const ids = Array.from({ length: 1000 }, (_, index) => String(index))

describe('a sample of planted mistakes', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawn(ids, 50, 7)).toEqual(drawn(ids, 50, 7))
    expect(drawn(ids, 50, 7)).not.toEqual(drawn(ids, 50, 8))
  })

  it('holds as many as are asked for, each once, and all where there are not more', () => {
    expect(new Set(drawn(ids, 50, 7)).size).toBe(50)
    expect(drawn(ids, 5000, 7).toSorted()).toEqual(ids.toSorted())
  })

  it('may be so many, or a share of all, of few one', () => {
    expect(sizeOf({ count: 50 }, 1000)).toBe(50)
    expect(sizeOf({ share: 0.015 }, 1000)).toBe(15)
    expect(sizeOf({ share: 0.015 }, 10)).toBe(1)
  })

  it('takes from everywhere alike', () => {
    const later = drawn(ids, 400, 7).filter((id) => Number(id) >= 500).length
    // Four standard deviations of a draw of 400 from 1,000 without putting back.
    expect(Math.abs(later - 200)).toBeLessThan(31)
  })
})
