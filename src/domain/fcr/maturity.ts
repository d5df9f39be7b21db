// Is an issue old enough that its success can be told as surely as its failure?

import type { Contact } from '#domain/contact.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { quantile } from '#domain/statistics.ts'
import { measuredSolve } from './issues.ts'

/** A quarter of a year, in which L is measured. */
const QUARTER_DAYS = 91
const SHORTEST_LAG = 1
export const LONGEST_LAG = 28

/**
 * L: days to first solve that nine of ten contacts of the last quarter stay under, from 1 to 28.
 * 28 where none was solved: then nothing is called mature too early.
 */
export const solveLagDays = (contacts: readonly Contact[], now: Instant): number => {
  const days = contacts.flatMap((contact) => {
    const solvedAt = measuredSolve(contact)
    const recent = solvedAt !== null && solvedAt <= now && solvedAt > now - QUARTER_DAYS * DAY
    return recent ? [daysBetween(contact.createdAt, solvedAt)] : []
  })
  return Math.min(LONGEST_LAG, Math.max(SHORTEST_LAG, quantile(days, 0.9) ?? LONGEST_LAG))
}

/** When an issue that began at `createdAt` is mature: N days of window and L of solving later. */
export const maturesAt = (createdAt: Instant, windowDays: number, lagDays: number): Instant =>
  createdAt + (windowDays + lagDays) * DAY
