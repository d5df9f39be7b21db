// On which days did more requesters come with a reason than its weekdays and last weeks allow?

import { BUDGET, BUDGET_WEEKS, DAYS, LEAST_COUNT } from './constants.ts'
import type { EarlySign, Firing, Unwatched, WatchedCounts } from './counts.ts'
import { earlySign } from './early.ts'
import { evidenceOf } from './evidence.ts'
import { exposuresOf } from './exposure.ts'
import { type Seen, scanInPieces } from './scan.ts'
import { countNeeded } from './threshold.ts'

export interface DaysFound {
  firings: readonly Firing[]
  /** Of the newest day. */
  early: readonly EarlySign[]
  unwatched: readonly Unwatched[]
}

/** Expected false alerts of a day. */
const A_DAY = BUDGET.day / (BUDGET_WEEKS * DAYS.phases)

/** Works in pieces. Causal: what is said of a day rests on the days before it. */
export function* dayFirings(counts: WatchedCounts): Generator<void, DaysFound> {
  const { reasons, watchFrom } = counts
  const steps = Math.max(0, ...reasons.map(({ days }) => days.length))
  const { coverage, exposure } = exposuresOf(counts, 'days', steps)
  const firings: Firing[] = []
  const early: EarlySign[] = []
  const tell = ({ row, step, count, expected, p }: Seen): void => {
    const one = reasons[row]
    if (!one) return
    const where = { reason: one.reason, detector: 'day' as const, from: step, to: step }
    if (count >= countNeeded(expected, p, LEAST_COUNT.day))
      firings.push({ ...where, ...evidenceOf(count, expected, p, LEAST_COUNT.day) })
    else if (step === one.days.length - 1) {
      const supposed = {
        ...{ tagged: count, provisional: one.provisional?.day ?? 0 },
        coverage: coverage[step] ?? 1,
      }
      early.push(...earlySign(where, supposed, expected, p, LEAST_COUNT.day))
    }
  }
  const { faults } = yield* scanInPieces(
    reasons.map(({ days }) => ({ counts: days, exposure: (step) => exposure[step] ?? 1 })),
    { cadence: DAYS, watchFrom, atLeast: LEAST_COUNT.day, budget: () => A_DAY },
    tell,
  )
  const unwatched = reasons.flatMap(({ reason }, row) => {
    const because = faults[row] ?? null
    return because === null ? [] : [{ reason, because }]
  })
  return { firings, early, unwatched }
}
