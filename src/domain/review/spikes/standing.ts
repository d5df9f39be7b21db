// Has a reason stood above its level for so long that this is its level, for as long as it lasts?

import { type Cadence, STANDING } from './constants.ts'
import { NO_RUN, nextRun, type RiseStep, type Run } from './rise.ts'

/**
 * Evidence for a rise that lasts. One step adds {@link STANDING.most} at most, however much it counts: a spike is no
 * level. A rise that is older than the slow level's memory is that level, and the next begins from it.
 */
export function nextStanding(run: Run, step: RiseStep, { halfLife }: Cadence): Run {
  const isOld = run.since !== null && step.step - run.since > STANDING.halfLives * halfLife
  return nextRun(isOld ? NO_RUN : run, step, STANDING.most)
}

/** The step since which the level is a higher one; null where that is not sure. */
export const standsSince = (run: Run): number | null => (run.score >= STANDING.enough ? run.since : null)
