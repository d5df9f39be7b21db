import { describe, expect, it } from 'vitest'
import { fixResult } from '#domain/review/measures/fix-result.ts'
import { NOTHING } from '#domain/review/measures/range.ts'
import type { WatchedCounts } from './counts.ts'
import { unfixedWeeks } from './unfixed.ts'

/** Even weekdays, so that weeks are seven of them. */
const reasonOf = (reason: string, perDay: readonly number[]) => ({
  ...{ reason, parent: null, days: perDay.flatMap((count) => Array.from({ length: 7 }, () => count)) },
  weeks: perDay.map((count) => count * 7),
})
const accountOf = (...reasons: ReturnType<typeof reasonOf>[]): WatchedCounts => ({ reasons, watchFrom: 0 })
const steady = (weeks: number, count: number): number[] => Array.from({ length: weeks }, () => count)

describe('what would have come without a fix', () => {
  it('is what came before it, week by week, whatever came since', () => {
    const fixed = reasonOf('fixed', [...steady(16, 4), ...steady(6, 1)])
    const found = unfixedWeeks(accountOf(fixed, reasonOf('other', steady(22, 5))), fixed.weeks, 16 * 7)
    if ('because' in found) throw new Error(found.because)
    expect(found.first).toBe(16)
    expect(found.weeks.map(({ actual }) => actual)).toEqual(steady(6, 7))
    for (const { forecast } of found.weeks) expect(forecast.mean).toBeCloseTo(28, 0)
    const result = fixResult(found.weeks, NOTHING)
    expect(result.change?.share).toBeCloseTo(-0.75, 1)
    expect(result.interval.high).toBeLessThan(0)
    expect(result.tooEarly).toBe(false)
  })

  it('does not change with what came after the fix', () => {
    const means = (after: number): number[] => {
      const fixed = reasonOf('fixed', [...steady(12, 4), ...steady(5, after)])
      const found = unfixedWeeks(accountOf(fixed), fixed.weeks, 12 * 7)
      return 'because' in found ? [] : found.weeks.map(({ forecast }) => forecast.mean)
    }
    expect(means(0)).toEqual(means(40))
    expect(means(0)).toHaveLength(5)
  })

  it('leaves out the week in which the fix was shipped, and one that is running', () => {
    const fixed = reasonOf('fixed', steady(15, 3))
    const running = { ...fixed, days: fixed.days.slice(0, 14 * 7 + 3) }
    const found = unfixedWeeks(accountOf(running), fixed.weeks, 12 * 7 + 2)
    if ('because' in found) throw new Error(found.because)
    expect([found.first, found.weeks.length]).toEqual([13, 1])
  })

  it('holds coverage against it: where half as much is tagged, half as many are expected', () => {
    const fixed = reasonOf('fixed', steady(14, 6))
    const weeks = [...steady(12, 0.8), ...steady(2, 0.4)]
    const account = { ...accountOf(fixed), coverage: { days: [], weeks } }
    const found = unfixedWeeks(account, fixed.weeks, 12 * 7)
    if ('because' in found) throw new Error(found.because)
    for (const { forecast } of found.weeks) expect(forecast.mean).toBeCloseTo(21, 0)
  })

  it.each([
    ['short', steady(12, 4), 5 * 7],
    ['few', [...steady(14, 0), ...steady(3, 2)], 14 * 7],
    ['short', steady(12, 4), -20],
  ] as const)('says why nothing can be expected: %s', (because, weeks, shipped) => {
    const fixed = reasonOf('fixed', weeks)
    expect(unfixedWeeks(accountOf(fixed), fixed.weeks, shipped)).toEqual({ because })
  })

  it('draws in what stood out, also where eight weeks are all that is known', () => {
    for (const before of [8, 9]) {
      const fixed = reasonOf('fixed', [...steady(before, 4).with(3, 40), ...steady(2, 4)])
      const found = unfixedWeeks(accountOf(fixed), fixed.weeks, before * 7)
      if ('because' in found) throw new Error(found.because)
      // Seven weeks of 28, and one that counts as no more than 29 and three square roots of 28.
      for (const { forecast } of found.weeks) expect(forecast.mean).toBeLessThan(29 + (3 * Math.sqrt(28)) / 2)
    }
  })

  it('has no week to show on the day of the fix', () => {
    const fixed = reasonOf('fixed', steady(12, 4))
    expect(unfixedWeeks(accountOf(fixed), fixed.weeks, 12 * 7 - 3)).toEqual({ first: 12, weeks: [] })
  })
})
