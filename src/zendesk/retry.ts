// Is it worth making the same call again, and when?

import type { CallPriority } from '#store/allowance.ts'
import { type HostError, RETRYABLE } from './errors.ts'

const MORE_TRIES = 2
const FIRST_PAUSE = 600
/** Longest wait in milliseconds: people get a Retry button, syncs have time. */
const PATIENCE: Readonly<Record<CallPriority, number>> = { agent: 12_000, review: 60_000, sync: 120_000 }

/**
 * Milliseconds to wait before the next attempt, or null to give up. `attempt` counts failures so far, from 1;
 * `random` is uniform in [0, 1). Never earlier than `Retry-After` asks. A time-out is tried once more only:
 * the agent has waited for it in full already.
 */
export function nextPause(
  error: HostError,
  attempt: number,
  priority: CallPriority,
  random: number,
): number | null {
  if (!RETRYABLE.has(error.kind)) return null
  if (attempt > (error.kind === 'timeout' ? 1 : MORE_TRIES)) return null
  const asked = (error.retryAfter ?? 0) * 1000
  const own = FIRST_PAUSE * 2 ** (attempt - 1)
  const pause = Math.max(asked, own / 2) + random * own
  return pause <= PATIENCE[priority] ? pause : null
}
