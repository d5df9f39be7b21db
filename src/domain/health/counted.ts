// How often did something happen in the days that end at a date, as a signal with its evidence?

import { DAY, type Instant } from '#domain/instant.ts'
import type { Signal, Unknown } from './signals.ts'

/** Activity and how-to contacts are counted over this many days. */
export const WINDOW_DAYS = 90

export const unknown = (because: Unknown): Signal => ({ known: false, because })

/** The window ends with `asOf` itself; its first instant is not in it any more. */
export const inWindow = (at: Instant, asOf: Instant, days: number): boolean =>
  at > asOf - days * DAY && at <= asOf

/** Nothing seen is dated `asOf`, the day it was looked at. `partial`: not all of the window could be read. */
export const counted = (times: readonly Instant[], asOf: Instant, partial: boolean): Signal => ({
  known: true,
  value: times.length,
  observations: times.length,
  at: times.length > 0 ? Math.max(...times) : asOf,
  partial,
})
