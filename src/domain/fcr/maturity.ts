// Is an issue old enough that its success can be told as surely as its failure?

import type { Contact } from '#domain/contact.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import { quantile } from '#domain/statistics.ts'
import { measuredSolve } from './issues.ts'

/** A quarter of a year, in which L is measured. */
export const QUARTER_DAYS = 91
const SHORTEST_LAG = 1
export const LONGEST_LAG = 28

/** Days that the contact took to its first solve, where that lies in the last quarter; else null. */
export const recentSolveDays = (
  contact: Pick<Contact, 'createdAt' | 'metrics'>,
  now: Instant,
): number | null => {
  const solvedAt = measuredSolve(contact)
  const recent = solvedAt !== null && solvedAt <= now && solvedAt > now - QUARTER_DAYS * DAY
  return recent ? daysBetween(contact.createdAt, solvedAt) : null
}

/**
 * L: days to first solve that nine of ten stay under, from 1 to 28; 28 where none was solved: then nothing is called
 * mature too early.
 */
export const lagOf = (solveDays: ArrayLike<number>): number =>
  Math.min(LONGEST_LAG, Math.max(SHORTEST_LAG, quantile(solveDays, 0.9) ?? LONGEST_LAG))

/** L of the contacts that were solved in the last quarter. */
export const solveLagDays = (contacts: readonly Contact[], now: Instant): number =>
  lagOf(contacts.map((contact) => recentSolveDays(contact, now)).filter((days) => days !== null))

/** When an issue that began at `createdAt` is mature: N days of window and L of solving later. */
export const maturesAt = (createdAt: Instant, windowDays: number, lagDays: number): Instant =>
  createdAt + (windowDays + lagDays) * DAY
