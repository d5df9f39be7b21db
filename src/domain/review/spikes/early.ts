// Would the newest count be an alert, if the reasons that are only supposed were right?

import type { EarlySign } from './counts.ts'
import { expectedRange } from './evidence.ts'
import type { Predictive } from './negative-binomial.ts'
import { countNeeded } from './threshold.ts'

interface Supposed {
  tagged: number
  provisional: number
  /** The share that is tagged, which the forecast of tagged ones holds. */
  coverage: number
}

/** At most one. With supposed reasons every contact has one, so that coverage no longer explains how few are tagged. */
export function earlySign(
  where: Pick<EarlySign, 'reason' | 'detector' | 'from' | 'to'>,
  { tagged, provisional, coverage }: Supposed,
  expected: Predictive,
  p: number,
  atLeast: number,
): EarlySign[] {
  if (provisional <= 0) return []
  const whole = { mean: expected.mean / coverage, dispersion: expected.dispersion }
  const count = tagged + provisional
  const needed = countNeeded(whole, p, atLeast)
  if (count < needed) return []
  return [
    {
      ...where,
      ...{ count, provisional, needed },
      ...{ expected: whole.mean, ratio: count / whole.mean },
      ...expectedRange(whole),
    },
  ]
}
