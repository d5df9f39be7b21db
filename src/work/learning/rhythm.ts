// When does this browser read its sample? Daily, and never together with the other browsers of the team.

import { hash32 } from '#domain/hash.ts'
import { DAY, HOUR, type Instant, MINUTE } from '#domain/instant.ts'
import type { Rhythm } from './learned-shelf.ts'

const SPREAD = 30 * MINUTE
/** So late, the browser was closed: all of a team are opened in the morning. */
const ASLEEP = 2 * HOUR

/** Milliseconds by which this agent's browser begins later than the first of the team; always the same. */
export const spreadOf = (userId: number): number =>
  Math.floor((hash32(`learn\n${userId}`) / 2 ** 32) * SPREAD)

/** Days since 1970, in UTC: by them pages and spreading are counted. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY)

/**
 * The rhythm to keep to. Spread anew where there is none yet, where the account's reasons are others, and once a day
 * where the browser was asleep when it was due.
 */
export const rhythmAt = (known: Rhythm | null, now: Instant, userId: number, key: string): Rhythm => {
  const asleep = known !== null && now > known.due + ASLEEP && known.spreadOn !== dayOf(now)
  if (known !== null && known.key === key && !asleep) return known
  return { due: now + spreadOf(userId), spreadOn: dayOf(now), key }
}

export const afterLearning = (now: Instant, key: string): Rhythm => ({
  due: now + DAY,
  spreadOn: dayOf(now),
  key,
})
