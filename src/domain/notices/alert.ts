// Which reasons stood above what their past allows, and which of them should agents still know of?

import { DAY, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Day } from '#domain/review/day.ts'
import { isAbout } from './notice.ts'

export const ALERT_KIND = 'alert'

/** Nobody has looked; a lead has; a lead has said what it is. */
export const ALERT_STATES = ['new', 'seen', 'explained'] as const
type AlertState = (typeof ALERT_STATES)[number]

/** What the detectors found: days of the account's time zone, both ends within. */
export interface FoundAlert {
  /** A reason's value, or the name of a top level. */
  reason: string
  from: Day
  to: Day
  /** Where it stands out most: so many customers, and so many were to be expected. */
  peak: { from: Day; to: Day; count: number; low: number; high: number }
}

/** The record's body holds it, its key is the id. */
export interface TeamAlert extends FoundAlert {
  id: string
  /** When its last day ends: sidebars count its age from here. */
  ended: Instant
  state: AlertState
  /** What a lead says of it; only where it is explained. */
  note: string
  /** Who said so, and when; null while it is new. */
  by: number | null
  at: Instant | null
}

/** After its last day an alert is no news for agents any more. */
const TOLD_FOR = 7 * DAY

/** The newest about that reason that agents should still know of; null where there is none. */
export const liveAlert = (
  alerts: readonly TeamAlert[],
  value: string,
  taxonomy: Taxonomy,
  now: Instant,
): TeamAlert | null =>
  alerts
    .filter(({ reason, ended }) => now < ended + TOLD_FOR && isAbout(reason, value, taxonomy))
    .sort((a, b) => b.ended - a.ended || b.peak.count - a.peak.count)[0] ?? null
