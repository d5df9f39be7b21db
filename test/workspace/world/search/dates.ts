// Which instants does a written date mean? Bare dates in the account's time zone, relative times before now.

import { isoSeconds } from '#workspace/world/clock.ts'
import { invalidSearch } from '#workspace/world/refused.ts'
import type { Operator } from './query.ts'

/** Compared as text: Zendesk's stamps all have one form. */
export interface Bounds {
  /** Inclusive. */
  from?: string
  /** Exclusive. */
  to?: string
}

const UNITS: Record<string, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30 * 86_400_000,
  year: 365 * 86_400_000,
}

const partsOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })

/** Milliseconds that the zone is ahead of UTC at that instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    partsOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** The first instant of a calendar day in the zone. */
export function dayStart(date: string, timeZone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(utc)) throw invalidSearch(`Invalid date: ${date}`)
  const guess = utc - offsetAt(utc, timeZone)
  return utc - offsetAt(guess, timeZone)
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

function dayBounds(date: string, operator: Operator, timeZone: string): Bounds {
  const from = isoSeconds(dayStart(date, timeZone))
  const to = isoSeconds(dayStart(nextDay(date), timeZone))
  switch (operator) {
    case ':':
      return { from, to }
    case '>':
      return { from: to }
    case '>=':
      return { from }
    case '<':
      return { to: from }
    case '<=':
      return { to }
  }
}

const justAfter = (instant: number): string => isoSeconds(instant + 1000)

function instantBounds(instant: number, operator: Operator): Bounds {
  switch (operator) {
    case ':':
      return { from: isoSeconds(instant), to: justAfter(instant) }
    case '>':
      return { from: justAfter(instant) }
    case '>=':
      return { from: isoSeconds(instant) }
    case '<':
      return { to: isoSeconds(instant) }
    case '<=':
      return { to: justAfter(instant) }
  }
}

/** `2026-08-01`, `2026-08-01T10:00:00Z`, `4hours`. Throws 422 for anything else. */
export function dateBounds(value: string, operator: Operator, now: number, timeZone: string): Bounds {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayBounds(value, operator, timeZone)
  const relative = /^(\d+)(minute|hour|day|week|month|year)s?$/.exec(value.toLowerCase())
  if (relative !== null)
    return instantBounds(now - Number(relative[1]) * (UNITS[relative[2] ?? ''] ?? 0), operator)
  const instant = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(instant)) throw invalidSearch(`Invalid date: ${value}`)
  return instantBounds(instant, operator)
}

export const isWithin = (stamp: string | null | undefined, { from, to }: Bounds): boolean =>
  stamp !== null &&
  stamp !== undefined &&
  (from === undefined || stamp >= from) &&
  (to === undefined || stamp < to)
