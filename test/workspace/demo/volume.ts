// When do contacts of the demo come in, why then, and how long do they wait?

import type { Random } from './random.ts'
import { REASONS } from './reasons/all.ts'
import type { ReasonContent } from './reasons/types.ts'
import { DAY_MS, HOUR_MS, hourOf, weekdayOf } from './time.ts'

const DEMO_WEEKS = 26
/** Card payments have been failing for this many days. */
export const SPIKE_DAYS = 10
export const SPIKE_REASON = 'billing__card_declined'
/** A fix to imports was shipped this many days ago. */
const FIX_DAYS = 26
const FIXED_REASON = 'audience__import_fails'
const RISING_REASON = 'integrations__shopify_sync'

const WEEKDAY = [0.13, 1.26, 1.16, 1.06, 1, 0.84, 0.17] as const
const HOURS = [1, 1, 1, 1, 1, 2, 4, 8, 13, 15, 14, 12, 9, 11, 13, 12, 9, 6, 5, 4, 4, 3, 2, 1] as const

const weightAt = (at: number): number =>
  ((WEEKDAY[weekdayOf(at)] ?? 1) / 1.26) * ((HOURS[hourOf(at)] ?? 1) / 15)

/** A moment of the last 26 weeks, on whole seconds: working hours are busy, the business grows a little. */
export const momentOf = (now: number, random: Random): number => {
  const span = DEMO_WEEKS * 7 * DAY_MS
  for (let tries = 0; tries < 500; tries += 1) {
    const daysAgo = random.next() ** 1.06 * span
    const at = Math.floor((now - daysAgo) / 1000) * 1000
    const lift = now - at < SPIKE_DAYS * DAY_MS ? 1 : 0.8
    if (random.chance(weightAt(at) * lift)) return at
  }
  return now - HOUR_MS
}

const factor = (reason: ReasonContent, daysAgo: number): number => {
  if (reason.value === SPIKE_REASON) return daysAgo <= SPIKE_DAYS ? 7 : 0.8
  if (reason.value === FIXED_REASON) return daysAgo <= FIX_DAYS ? 0.45 : 1.25
  if (reason.value === RISING_REASON) return 1.5 - (daysAgo / (DEMO_WEEKS * 7)) * 0.9
  return 1
}

export const reasonAt = (at: number, now: number, random: Random): ReasonContent => {
  const daysAgo = (now - at) / DAY_MS
  return random.weighted(REASONS, (reason) => reason.weight * factor(reason, daysAgo))
}

/** The spike swamps the team. */
export const slownessAt = (at: number, now: number): number => (now - at < SPIKE_DAYS * DAY_MS ? 1.25 : 1)
