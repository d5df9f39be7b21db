import { describe, expect, it } from 'vitest'
import { DAY, type Instant } from '#domain/instant.ts'
import { contact } from '#test/samples/earlier-contacts.ts'
import { NOW, someMetrics } from '#test/samples/records.ts'
import { lagOf, maturesAt, recentSolveDays, solveLagDays } from './maturity.ts'

const solvedIn = (createdAt: Instant, minutes: number | null) => ({
  createdAt,
  metrics: someMetrics({ firstResolutionMinutes: minutes, solvedAt: null }),
})
const unmeasured = someMetrics({ firstResolutionMinutes: null })
const TWO_DAYS = 2 * 24 * 60

describe('days to the first solve', () => {
  it.each([
    { what: 'solved just now', createdAt: NOW - 2 * DAY, days: 2 },
    { what: 'solved after now', createdAt: NOW - 2 * DAY + 1, days: null },
    { what: 'solved within a quarter of a year', createdAt: NOW - 93 * DAY + 1, days: 2 },
    { what: 'solved a quarter of a year ago', createdAt: NOW - 93 * DAY, days: null },
  ])('$what: $days', ({ createdAt, days }) => {
    expect(recentSolveDays(solvedIn(createdAt, TWO_DAYS), NOW)).toBe(days)
  })

  it('are unknown where it was not solved, or nothing is measured', () => {
    expect(recentSolveDays(solvedIn(NOW - DAY, null), NOW)).toBeNull()
    expect(recentSolveDays({ createdAt: NOW - DAY, metrics: null }, NOW)).toBeNull()
  })
})

describe('when an issue is mature', () => {
  it.each([
    [[], 28],
    [[0.1, 0.2], 1],
    [[100, 200], 28],
    [[7, 7, 7], 7],
  ])('after solves in %j days L is %s', (days, lag) => {
    expect(lagOf(days)).toBe(lag)
  })

  it('is the window and L after it began', () => {
    expect(maturesAt(NOW, 14, 3)).toBe(NOW + 17 * DAY)
  })
})

describe('of contacts, maturity', () => {
  it('waits for the window and for nine of ten solves', () => {
    const contacts = Array.from({ length: 11 }, (_, day) =>
      contact(day, 50, { metrics: someMetrics({ firstResolutionMinutes: day * 24 * 60 }) }),
    )
    expect(solveLagDays(contacts, 100 * DAY)).toBeCloseTo(9)
    expect(maturesAt(0, 7, 9)).toBe(16 * DAY)
  })

  it.each([
    ['nothing solved', [], 28],
    ['all solved at once', [contact(1, 90)], 1],
    ['solved long ago', [contact(1, 0)], 28],
    [
      'closed, nobody knows when it was solved',
      [contact(1, 60, { metrics: unmeasured, updatedAt: 99 * DAY })],
      28,
    ],
    [
      'the same beside one solved at once',
      [contact(2, 90), contact(1, 60, { metrics: unmeasured, updatedAt: 99 * DAY })],
      1,
    ],
  ])('stays between 1 and 28 days: %s', (_, contacts, days) => {
    expect(solveLagDays(contacts, 100 * DAY)).toBe(days)
  })
})
