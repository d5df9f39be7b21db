// What does the clock of a time zone show at an instant, and which instant is meant by what it shows?

import { DAY, type Instant } from '#domain/instant.ts'

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

/** What the clock shows at the instant. `zone` is an IANA name that Intl knows, else a RangeError is thrown. */
export function wallTime(instant: Instant, zone: string): WallTime {
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
  const offsets = [wall - DAY, wall + DAY].map((near) => wallTime(near, zone) - near)
  const found = offsets
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
