// Stretches that only touch, weeks that begin with the whole, and how far a period is walked.

import { expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { daysBefore, joined, reachedBack, uncovered, walkFor, weeksIn } from './stretch.ts'

it('those that touch are one, those with a moment between are two, and empty ones none', () => {
  const of = (...pairs: [number, number][]) => joined(pairs.map(([from, to]) => ({ from, to })))
  expect(of([5, 9], [1, 5])).toEqual([{ from: 1, to: 9 }])
  expect(of([6, 9], [1, 5])).toHaveLength(2)
  expect(of([1, 9], [2, 3])).toEqual([{ from: 1, to: 9 }])
  expect(of([4, 4])).toEqual([])
})

it('what is covered to its very ends has no gap', () => {
  const whole = { from: 10, to: 20 }
  expect(uncovered(whole, [whole])).toEqual([])
  expect(uncovered(whole, [{ from: 12, to: 30 }])).toEqual([{ from: 10, to: 12 }])
  expect(uncovered(whole, [{ from: 25, to: 30 }])).toEqual([whole])
})

it('a whole that is all walked reaches back to its beginning', () => {
  const whole = { from: 10, to: 20 }
  expect([
    reachedBack(whole, [whole]),
    reachedBack(whole, [{ from: 15, to: 20 }]),
    reachedBack(whole, []),
    reachedBack(whole, [{ from: 10, to: 15 }]),
  ]).toEqual([10, 15, 20, 20])
})

it('a whole week has no week before it, and a moment more has', () => {
  const [from, to] = [Date.parse('2026-11-02T00:00:00Z'), Date.parse('2026-11-09T00:00:00Z')]
  expect(weeksIn({ from, to }, 'UTC')).toEqual([{ from, to }])
  expect(weeksIn({ from: from - 1, to }, 'UTC')).toHaveLength(2)
  expect(weeksIn({ from, to: to + 1 }, 'UTC')).toHaveLength(2)
})

it('a period is judged with four weeks and two windows before it', () => {
  expect([daysBefore(0), daysBefore(7)]).toEqual([28, 42])
  expect(walkFor({ from: 100 * DAY, to: 107 * DAY }, 7)).toEqual({ from: 58 * DAY, to: 107 * DAY })
})
