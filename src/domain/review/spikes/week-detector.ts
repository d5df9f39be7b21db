// In which weeks did more requesters come with a reason than the weeks before allow, at once or little by little?

import { BUDGET, BUDGET_WEEKS, DAYS, LEAST_COUNT, WEEKS } from './constants.ts'
import type { EarlySign, ExpectedWeek, Firing, WatchedCounts } from './counts.ts'
import { earlySign } from './early.ts'
import { evidenceOf, expectedRange } from './evidence.ts'
import { elapsedShare, exposuresOf } from './exposure.ts'
import { alarmScore, evidenceOfOne, NO_RUN, nextRun, type Run } from './rise.ts'
import { type Seen, scanInPieces } from './scan.ts'
import { countNeeded } from './threshold.ts'

export interface WeeksFound {
  firings: readonly Firing[]
  /** Of the newest week. */
  early: readonly EarlySign[]
  /** The newest week of each reason that has a baseline. */
  expected: readonly ExpectedWeek[]
}

/** A running week is looked at on up to six days before it is whole. */
const LOOKS = 6

interface Week {
  /** First and last day. */
  from: number
  to: number
  running: boolean
}

/** A run of weeks that together stand above what was expected before it began. */
interface Rise {
  run: Run
  count: number
  /** Sum of exposures: in ordinary weeks. */
  weeks: number
}

const NO_RISE: Rise = { run: NO_RUN, count: 0, weeks: 0 }

function riseFiring(reason: string, { run, count, weeks }: Rise, alarm: number, to: number): Firing | null {
  if (run.score < alarm || run.before === null || run.since === null || count < LEAST_COUNT.week) return null
  const whole = { mean: run.before.mean * weeks, dispersion: run.before.dispersion }
  return {
    ...{ reason, detector: 'rise', from: run.since * DAYS.phases, to, count },
    expected: whole.mean,
    ...expectedRange(whole),
    ratio: count / whole.mean,
    // Ville's inequality: where nothing rises, evidence of this size is reached no more often.
    p: Math.exp(-run.score),
    needed: count - Math.floor((run.score - alarm) / evidenceOfOne(run.before)),
  }
}

const weekAt = (days: number, step: number): Week => {
  const from = step * DAYS.phases
  const to = Math.min(days, from + DAYS.phases) - 1
  return { from, to, running: to < from + DAYS.phases - 1 }
}

const riseAfter = (rise: Rise, seen: Seen): Rise => {
  const run = nextRun(rise.run, seen)
  return run.since === null
    ? NO_RISE
    : { run, count: rise.count + seen.count, weeks: rise.weeks + seen.exposure }
}

/** Works in pieces. Causal: what is said of a week rests on the weeks before it. */
export function* weekFirings(counts: WatchedCounts): Generator<void, WeeksFound> {
  const { reasons } = counts
  const days = Math.max(0, ...reasons.map((one) => one.days.length))
  const steps = Math.max(0, ...reasons.map(({ weeks }) => weeks.length))
  const { coverage, exposure } = exposuresOf(counts, 'weeks', steps)
  const firings: Firing[] = []
  const early: EarlySign[] = []
  const newest: ExpectedWeek[] = []
  const rises = reasons.map(() => NO_RISE)
  const alarm = alarmScore(reasons.length, BUDGET_WEEKS, BUDGET.rise)
  const tell = (seen: Seen): void => {
    const { row, step, count, expected, p } = seen
    const one = reasons[row]
    if (!one) return
    const { running, ...place } = weekAt(days, step)
    const where = { reason: one.reason, detector: 'week' as const, ...place }
    if (step === one.weeks.length - 1)
      newest.push({
        ...{ reason: one.reason, ...place, count },
        ...{ expected: expected.mean, ratio: count / expected.mean },
        ...expectedRange(expected),
      })
    if (count >= countNeeded(expected, p, LEAST_COUNT.week))
      firings.push({ ...where, ...evidenceOf(count, expected, p, LEAST_COUNT.week) })
    else if (step === one.weeks.length - 1) {
      const supposed = {
        ...{ tagged: count, provisional: one.provisional?.week ?? 0 },
        coverage: coverage[step] ?? 1,
      }
      early.push(...earlySign(where, supposed, expected, p, LEAST_COUNT.week))
    }
    if (running) return
    const rise = riseAfter(rises[row] ?? NO_RISE, seen)
    const firing = riseFiring(one.reason, rise, alarm, place.to)
    if (firing) firings.push(firing)
    rises[row] = firing ? NO_RISE : rise
  }
  yield* scanInPieces(
    reasons.map((one) => {
      const passed = (step: number): number => {
        const { from, to, running } = weekAt(days, step)
        return running ? elapsedShare(one.days.slice(0, from), to - from + 1) : 1
      }
      return { counts: one.weeks, passed, exposure: (step) => passed(step) * (exposure[step] ?? 1) }
    }),
    {
      cadence: WEEKS,
      watchFrom: Math.ceil(counts.watchFrom / DAYS.phases),
      atLeast: LEAST_COUNT.week,
      budget: (step) =>
        weekAt(days, step).running ? BUDGET.runningWeek / (BUDGET_WEEKS * LOOKS) : BUDGET.week / BUDGET_WEEKS,
    },
    tell,
  )
  return { firings, early, expected: newest }
}
