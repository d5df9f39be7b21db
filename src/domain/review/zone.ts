// What does the clock of a time zone show at an instant, and which instant is meant by what it shows?

import { DAY, type Instant, MINUTE } from '#domain/instant.ts'

/** What a clock on the wall shows, in milliseconds since its own 1 January 1970, 00:00. */
export type WallTime = number

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format is slow, using one is not. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

function shownAt(instant: Instant, zone: string): WallTime {
  const seconds = Math.floor(instant / 1000) * 1000
  const shown = new Map(
    formatOf(zone)
      .formatToParts(seconds)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => shown.get(name) ?? 0
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall + (instant - seconds)
}

/** Since then clocks were put forward and back at whole minutes in every zone: Newfoundland at one past midnight. */
const WHOLE_MINUTES_SINCE: Instant = Date.UTC(1990, 0, 1)
/** So many minutes of a zone are remembered before all are forgotten. */
const MOST_KEPT = 20_000
const offsets = new Map<string, Map<number, number>>()

/** What the clock shows at the instant. `zone` is an IANA name that Intl knows, else a RangeError is thrown. */
export function wallTime(instant: Instant, zone: string): WallTime {
  if (instant < WHOLE_MINUTES_SINCE) return shownAt(instant, zone)
  const known = offsets.get(zone) ?? new Map<number, number>()
  const minute = Math.floor(instant / MINUTE)
  const offset = known.get(minute) ?? shownAt(instant, zone) - instant
  if (known.size >= MOST_KEPT) known.clear()
  known.set(minute, offset)
  offsets.set(zone, known)
  return instant + offset
}

/** The first instant, to the millisecond, at which the clock shows this time or a later one. */
function afterTheJump(wall: WallTime, zone: string): Instant {
  let before = wall - DAY
  let reached = wall + DAY
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2)
    if (wallTime(middle, zone) >= wall) reached = middle
    else before = middle
  }
  return reached
}

/**
 * The instant at which the clock shows this time: the first one where it does so twice, and the end of the jump where
 * it never does because it was put forward.
 */
export function instantOf(wall: WallTime, zone: string): Instant {
  const found = [wall - DAY, wall + DAY]
    .map((near) => wallTime(near, zone) - near)
    .map((offset) => wall - offset)
    .sort((a, b) => a - b)
    .find((instant) => wallTime(instant, zone) === wall)
  return found ?? afterTheJump(wall, zone)
}

/** Whether dates can be reckoned in the zone of this name. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
