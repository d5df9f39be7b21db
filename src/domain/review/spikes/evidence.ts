// What does an alert show of a count that was not to be expected?

import { RANGE_TAIL } from './constants.ts'
import type { SpikeEvidence } from './counts.ts'
import { leastCount, type Predictive, upperTail } from './negative-binomial.ts'
import { countNeeded } from './threshold.ts'

/** Between these, ends included, lie at least 95 of 100 counts where nothing happened. */
export const expectedRange = (expected: Predictive): { low: number; high: number } => ({
  low: Math.max(0, leastCount(1 - RANGE_TAIL, expected) - 1),
  high: Math.max(0, leastCount(RANGE_TAIL, expected) - 1),
})

/** Of a count against its forecast, where `p` would have been an alert. */
export const evidenceOf = (
  count: number,
  expected: Predictive,
  p: number,
  atLeast: number,
): SpikeEvidence => ({
  count,
  expected: expected.mean,
  ...expectedRange(expected),
  ratio: count / expected.mean,
  p: upperTail(count, expected),
  needed: countNeeded(expected, p, atLeast),
})
