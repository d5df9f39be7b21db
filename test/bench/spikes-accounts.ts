// What would a quiet account count? Simulated contacts by reason, overdispersed, on which every alert is a false one.

import type { ReasonCounts } from '#domain/review/spikes/counts.ts'

type Random = () => number

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Marsaglia and Tsang 2000, for shapes from 1. */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A factor of mean 1 and this variance, 0 to 1. */
const disturbance = (variance: number, random: Random): number =>
  variance > 0 ? gamma(1 / variance, random) * variance : 1

/** Knuth's, in parts small enough for it. */
function poisson(mean: number, random: Random): number {
  if (mean > 20) return poisson(20, random) + poisson(mean - 20, random)
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > least; product *= random()) count += 1
  return count
}

/** What each day from Monday on brings, 1 on average. */
export const WEEKDAYS = {
  usual: [1.3, 1.25, 1.15, 1.1, 1, 0.65, 0.55],
  even: [1, 1, 1, 1, 1, 1, 1],
  /** Closed at the weekend, and all of it comes on Monday. */
  office: [2.1, 1.4, 1.3, 1.2, 1, 0, 0],
} as const
export type Weekdays = keyof typeof WEEKDAYS

export const REASONS = 40

/** Requesters a week, of which doublings are reported. */
export const VOLUMES = [3, 10, 40] as const

export interface AccountPlan {
  weeks: number
  /** Variance beyond chance, relative to the squared mean: half of it shared by a whole week, half by each day. */
  dispersion: number
  /** Every other reason varies by this much only. */
  calmer?: number
  weekdays?: Weekdays
  /** How many come with each reason in a week; evenly from 3 to 40 by their logarithm, or a few with most of all. */
  volumes?: Volumes
  /** From this week on the reasons named after the volumes have twice as many. */
  doubledFrom?: number
}

export type Volumes = 'even' | 'steep'

/** How many come with each of the 40 reasons in a week. */
const volumeAt = (place: number, volumes: Volumes): number =>
  volumes === 'even' ? 3 * (40 / 3) ** (place / (REASONS - 1)) : 200 / (REASONS - place)

function reasonOf(
  reason: string,
  volume: number,
  plan: AccountPlan,
  doubled: boolean,
  random: Random,
): ReasonCounts {
  const days: number[] = []
  const weeks: number[] = []
  for (let week = 0; week < plan.weeks; week += 1) {
    const factor = doubled && week >= (plan.doubledFrom ?? Number.POSITIVE_INFINITY) ? 2 : 1
    const mood = factor * disturbance(plan.dispersion / 2, random)
    const counts = WEEKDAYS[plan.weekdays ?? 'usual'].map((weekday) =>
      poisson((volume / 7) * weekday * mood * disturbance(plan.dispersion / 2, random), random),
    )
    days.push(...counts)
    weeks.push(counts.reduce((sum, count) => sum + count, 0))
  }
  return { reason, parent: null, days, weeks }
}

/** An account of 40 reasons; with `doubledFrom`, three of them double, and are called by their volume. */
export function simulatedAccount(plan: AccountPlan, random: Random): ReasonCounts[] {
  return Array.from({ length: REASONS }, (_, place) => {
    const planted = plan.doubledFrom === undefined ? undefined : VOLUMES[place]
    return planted === undefined
      ? reasonOf(`quiet ${place}`, volumeAt(place, plan.volumes ?? 'even'), plan, false, random)
      : reasonOf(String(planted), planted, plan, true, random)
  })
}
