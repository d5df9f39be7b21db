// How does the team's record tell of an alert, when is a next version due, and what has a lead said of it?

import { hash32 } from '#domain/hash.ts'
import type { Instant } from '#domain/instant.ts'
import { type Day, daysFrom, isDay, mondayOf } from '#domain/review/day.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { ALERT_STATES, type FoundAlert, type TeamAlert } from './alert.ts'

/** Alerts of a reason with no more quiet days between them are one, as the detectors count. */
const QUIET_DAYS = 7
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
