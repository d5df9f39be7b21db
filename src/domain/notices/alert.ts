// Which reasons stood above what their past allows, as the team's records tell it, and what do leads know of each?

import { hash32 } from '#domain/hash.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type Day, daysFrom, isDay, mondayOf } from '#domain/review/day.ts'
import { isRecord } from '#domain/settings/checks.ts'
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

/** Alerts of a reason with no more quiet days between them are one, as the detectors count. */
const QUIET_DAYS = 7
/** After its last day an alert is no news for agents any more. */
const TOLD_FOR = 7 * DAY
export const LONGEST_NOTE = 200

const plain = (about: string): string => about.toLowerCase().replace(/[^a-z0-9_]+/g, '-')

/** `billing__card_declined:2026-11-16`: the Monday of its first week. Names that are no tags keep apart by a number. */
export const alertKey = ({ reason, from }: Pick<FoundAlert, 'reason' | 'from'>): string => {
  const name = plain(reason)
  return `${name === reason ? name : `${name}-${hash32(reason).toString(36)}`}:${mondayOf(from)}`
}

const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

const dayIn = (value: unknown): Day | null => (typeof value === 'string' && isDay(value) ? value : null)

const peakIn = (value: unknown): FoundAlert['peak'] | null => {
  if (!isRecord(value)) return null
  const [from, to] = [dayIn(value.from), dayIn(value.to)]
  const [count, low, high] = [numberIn(value.count), numberIn(value.low), numberIn(value.high)]
  if (from === null || to === null || count === null || low === null || high === null) return null
  return { from, to, count, low, high }
}

/** Null where the record is no alert. */
export function readAlert(id: string, body: unknown): TeamAlert | null {
  if (!isRecord(body)) return null
  const { reason, note } = body
  const [from, to, peak, ended] = [dayIn(body.from), dayIn(body.to), peakIn(body.peak), numberIn(body.ended)]
  if (typeof reason !== 'string' || reason === '') return null
  if (from === null || to === null || peak === null || ended === null) return null
  const said = typeof note === 'string' ? note.trim().slice(0, LONGEST_NOTE) : ''
  const state = ALERT_STATES.find((one) => one === body.state) ?? 'new'
  return {
    ...{ id, reason, from, to, peak, ended, note: said, by: numberIn(body.by), at: numberIn(body.at) },
    state: state === 'explained' && said === '' ? 'seen' : state,
  }
}

export const alertBody = ({ id: _, ...alert }: TeamAlert): object => alert

/** Whether what was found is what the record tells of. */
export const isSameAlert = (known: FoundAlert, found: FoundAlert): boolean =>
  known.reason === found.reason &&
  daysFrom(known.to, found.from) <= QUIET_DAYS + 1 &&
  daysFrom(found.to, known.from) <= QUIET_DAYS + 1

/**
 * What is to be written of it: itself where the team has no record of it, and the record's alert with its newest days
 * where it goes on; null where all is known. `ended`: when its last day ends.
 */
export function alertDue(known: TeamAlert | null, found: FoundAlert, ended: Instant): TeamAlert | null {
  if (known === null)
    return { ...found, id: alertKey(found), ended, state: 'new', note: '', by: null, at: null }
  if (found.to <= known.to) return null
  const { to, peak } = found
  return { ...known, to, peak, ended, from: known.from < found.from ? known.from : found.from }
}

/** A lead's word on it. An empty note says no more than that it was seen. */
export const withWord = (alert: TeamAlert, note: string, by: number, at: Instant): TeamAlert => {
  const said = note.trim().slice(0, LONGEST_NOTE)
  return { ...alert, state: said === '' ? 'seen' : 'explained', note: said, by, at }
}

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
