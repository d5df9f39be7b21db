// How much of all that was stated do the largest causes make up together?

import type { Pareto } from './inhibitors.ts'
import { middleOf } from './range.ts'

export interface CumulatedBar {
  /** Issues, or the middle of what their further contacts cost. */
  weight: number
  /** Of the weight of all that was stated; null for what was not, and where nothing weighs anything. */
  share: number | null
  /** The same with all bars before it. */
  cumulative: number | null
}

/** One for each bar of the Pareto, in its order. *Not stated* says nothing about causes, so it is in no share. */
export function cumulated({ bars }: Pareto, by: 'count' | 'cost'): CumulatedBar[] {
  const weights = bars.map(({ issues, cost }) => (by === 'count' ? issues : middleOf(cost.money)))
  const whole = bars.reduce((sum, bar, at) => sum + (bar.inhibitor === null ? 0 : (weights[at] ?? 0)), 0)
  let sum = 0
  return bars.map(({ inhibitor }, at) => {
    const weight = weights[at] ?? 0
    if (inhibitor === null || whole === 0) return { weight, share: null, cumulative: null }
    sum += weight
    return { weight, share: weight / whole, cumulative: sum / whole }
  })
}
