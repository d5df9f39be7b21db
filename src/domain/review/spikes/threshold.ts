// How unlikely must a count be, so that all reasons together raise no more false alerts than the budget allows?

import { LARGEST_P, LEAST_RATIO } from './constants.ts'
import { firstCount, type Predictive, type TailCount } from './negative-binomial.ts'

const alertAt = (expected: Predictive, p: number, atLeast: number): TailCount =>
  firstCount(p, expected, Math.max(atLeast, Math.ceil(LEAST_RATIO * expected.mean)))

/** The smallest count that is an alert at `p`: unlikely enough, enough of them, and enough above what was expected. */
export const countNeeded = (expected: Predictive, p: number, atLeast: number): number =>
  alertAt(expected, p, atLeast).count

/** Larger reasons may spend more: there a spike is more contacts, and can be told at all. */
const limitOf = ({ mean }: Predictive, scale: number): number => Math.min(LARGEST_P, scale * mean)

const HALVINGS = 24

/**
 * The p at which each reason's count of one step is an alert, so that the expected number of false alerts of all stays
 * within the budget: proportional to what is expected, {@link LARGEST_P} at most. Counts are whole and too few are no
 * alert, so that rare reasons spend next to nothing: what they leave, the others may use. Known before the step is
 * counted.
 */
export function limits(expected: readonly Predictive[], atLeast: number, budget: number): number[] {
  const spentAt = (scale: number): number =>
    expected.reduce((sum, one) => {
      const limit = limitOf(one, scale)
      return limit > 0 ? sum + alertAt(one, limit, atLeast).tail : sum
    }, 0)
  const smallest = Math.min(...expected.map(({ mean }) => mean).filter((mean) => mean > 0))
  // At this scale nothing but the largest p limits them.
  let over = Number.isFinite(smallest) ? LARGEST_P / smallest : 1
  if (spentAt(over) <= budget) return expected.map((one) => limitOf(one, over))
  let under = 0
  for (let halving = 0; halving < HALVINGS && over - under > 0.05 * over; halving += 1) {
    const middle = under > 0 ? (under + over) / 2 : over / 4
    if (spentAt(middle) <= budget) under = middle
    else over = middle
  }
  return expected.map((one) => limitOf(one, under))
}
