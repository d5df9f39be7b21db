// What do the detectors say, as the team's record of an alert tells it?

import type { Instant } from '#domain/instant.ts'
import { plusDays, startOf } from '#domain/review/day.ts'
import type { Alert } from '#domain/review/spikes/counts.ts'
import type { WatchedSpan } from '#domain/review/spikes/watched-counts.ts'
import type { FoundAlert } from './alert.ts'

/** `about`: a reason's value or the name of a top level, which what is watched stands for. */
export function foundAlert(
  { from, to, evidence }: Alert,
  about: string,
  { firstDay }: WatchedSpan,
): FoundAlert {
  const dayAt = (day: number) => plusDays(firstDay, day)
  const { count, low, high } = evidence
  return {
    ...{ reason: about, from: dayAt(from), to: dayAt(to) },
    peak: { from: dayAt(evidence.from), to: dayAt(evidence.to), count, low, high },
  }
}

/** When the alert's last day ends in the account's zone. */
export const endOf = ({ to }: FoundAlert, zone: string): Instant => startOf(plusDays(to, 1), zone)
