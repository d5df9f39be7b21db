// How long will the reading of contacts still take?

import type { RowProgress } from '#app/queries/review-rows.ts'

/** Rows that a call brings. */
const A_CALL = { rows: 1000, changes: 1000, check: 1000, metrics: 100 } as const

/** So few calls are over before anybody has read how long they take. */
const AT_ONCE = 8

/** Whole minutes, rounded up; null while nobody can tell, or where it is a few seconds. */
export function minutesLeft(
  { phase, done, total }: Pick<RowProgress, 'phase' | 'done' | 'total'>,
  callsAMinute: number,
): number | null {
  if (total === null) return null
  const calls = Math.max(0, total - done) / A_CALL[phase]
  return calls > AT_ONCE ? Math.ceil(calls / callsAMinute) : null
}
