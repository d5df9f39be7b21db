// How many false alerts do all detectors raise together, and what do they find at that price, beside plain Poisson?

import { randomFrom } from '#domain/backtest/judge/folds.ts'
import type { ReasonCounts } from '#domain/review/spikes/counts.ts'
import { upperTail } from '#domain/review/spikes/negative-binomial.ts'
import { watchSpikes } from '#domain/review/spikes/watch.ts'
import { type AccountPlan, simulatedAccount, VOLUMES } from './spikes-accounts.ts'
import { dayTail, weekTail } from './spikes-poisson.ts'

export interface BudgetPlan extends Pick<AccountPlan, 'dispersion' | 'calmer' | 'weekdays' | 'volumes'> {
  /** Weeks of history before the eight that are watched. */
  history: number
  /** Simulated accounts. */
  runs: number
  seed: number
}

const WATCHED = 8

/** The largest mean that would show so few at least once in forty times: the upper end of Poisson's 95 % interval. */
function upperMean(count: number): number {
  let [under, over] = [count, 3 * count + 10]
  while (over - under > 1e-6) {
    const middle = (under + over) / 2
    // P(X ≤ count) = 1 − P(X ≥ count + 1)
    if (1 - upperTail(count + 1, { mean: middle, dispersion: 0 }) > 0.025) under = middle
    else over = middle
  }
  return over
}

export interface FalseAlerts extends BudgetPlan {
  alerts: number
  /** In eight weeks, for one account. */
  rate: number
  /** Upper end of its 95 % interval. */
  atMost: number
  detectors: Record<'day' | 'week' | 'rise', number>
}

const planOf = (plan: BudgetPlan): AccountPlan => ({ ...plan, weeks: plan.history + WATCHED })

function* quietAccounts(plan: BudgetPlan): Generator<ReasonCounts[]> {
  const random = randomFrom(plan.seed)
  for (let run = 0; run < plan.runs; run += 1) yield simulatedAccount(planOf(plan), random)
}

/** Nothing happens in these accounts, so that every alert is false. */
export function falseAlerts(plan: BudgetPlan): FalseAlerts {
  const detectors = { day: 0, week: 0, rise: 0 }
  let alerts = 0
  for (const reasons of quietAccounts(plan)) {
    const found = watchSpikes({ reasons, watchFrom: plan.history * 7 }).alerts
    alerts += found.length
    for (const one of found) for (const detector of one.detectors) detectors[detector] += 1
  }
  return { ...plan, alerts, rate: alerts / plan.runs, atMost: upperMean(alerts) / plan.runs, detectors }
}

/** The least likely count of the reason in so many weeks of watching, by Poisson, by day or by week. */
function leastTail({ days, weeks }: ReasonCounts, history: number, watched: number): number {
  const tails = [
    ...Array.from({ length: watched }, (_, week) => weekTail(weeks, history + week)),
    ...Array.from({ length: watched * 7 }, (_, day) => dayTail(days, history * 7 + day)),
  ]
  return Math.min(1, ...tails.filter((tail) => tail !== null))
}

/** The p at which plain Poisson warns falsely of as many reasons as we do. */
function poissonP(plan: BudgetPlan, alerts: number): number {
  const tails = [...quietAccounts(plan)].flatMap((reasons) =>
    reasons.map((one) => leastTail(one, plan.history, WATCHED)),
  )
  const sorted = Float64Array.from(tails).sort()
  return alerts > 0 ? (sorted[alerts - 1] ?? 0) : 0
}

export interface Detection {
  volume: number
  /** Share of doublings found within so many weeks. */
  within: { weeks: number; ours: number; poisson: number }[]
}

export interface BudgetFigures {
  false: FalseAlerts
  poissonP: number
  detections: Detection[]
}

const LENGTHS = [1, 2, 4] as const

/** Doublings of three reasons that last, found by ours and by plain Poisson at the same price. */
export function measureBudget(plan: BudgetPlan): BudgetFigures {
  const found = falseAlerts(plan)
  const largest = poissonP(plan, found.alerts)
  const random = randomFrom(plan.seed + 1)
  const hits = new Map<string, number>()
  const hit = (key: string): void => {
    hits.set(key, (hits.get(key) ?? 0) + 1)
  }
  for (let run = 0; run < plan.runs; run += 1) {
    const reasons = simulatedAccount({ ...planOf(plan), doubledFrom: plan.history }, random)
    const { alerts } = watchSpikes({ reasons, watchFrom: plan.history * 7 })
    for (const volume of VOLUMES)
      for (const weeks of LENGTHS) {
        const firings = alerts.filter(({ reason }) => reason === String(volume)).flatMap((one) => one.firings)
        if (firings.some(({ to }) => to < (plan.history + weeks) * 7)) hit(`ours ${volume} ${weeks}`)
        const one = reasons.find(({ reason }) => reason === String(volume))
        if (one && leastTail(one, plan.history, weeks) <= largest) hit(`poisson ${volume} ${weeks}`)
      }
  }
  const shareOf = (key: string): number => (hits.get(key) ?? 0) / plan.runs
  return {
    false: found,
    poissonP: largest,
    detections: VOLUMES.map((volume) => ({
      volume,
      within: LENGTHS.map((weeks) => ({
        weeks,
        ours: shareOf(`ours ${volume} ${weeks}`),
        poisson: shareOf(`poisson ${volume} ${weeks}`),
      })),
    })),
  }
}
