// Engaged or not, satisfied or not: where does this customer stand, and is an advocate among them?

import { type Contact, isDone } from '#domain/contact.ts'
import type { Instant } from '#domain/instant.ts'
import { ratingsWithin, type Satisfaction } from './satisfaction.ts'
import { COVERAGE_FOR_BAND, type Health } from './score.ts'

/** Words of the tag `bm_quad_<q>`. */
export const QUADRANTS = ['thriving', 'quiet', 'unhappy', 'at_risk'] as const
export type Quadrant = (typeof QUADRANTS)[number]

export interface Standing {
  quadrant: Quadrant | null
  engaged: boolean | null
  satisfied: boolean | null
  /** Why no quadrant can be named. */
  because: 'engagement_unknown' | 'satisfaction_unknown' | 'satisfaction_mixed' | null
}

const ENGAGED_SHARE = 55

const engagedIn = (health: Health): boolean | null =>
  health.mode !== 'score' || health.share === null || health.coverage < COVERAGE_FOR_BAND
    ? null
    : health.share >= ENGAGED_SHARE

const named = (engaged: boolean, satisfied: boolean): Quadrant => {
  if (satisfied) return engaged ? 'thriving' : 'quiet'
  return engaged ? 'unhappy' : 'at_risk'
}

/** The two axes together; `because` says what is missing where no quadrant can be named. */
export function standing(health: Health, satisfaction: Satisfaction): Standing {
  const engaged = engagedIn(health)
  const satisfied =
    satisfaction.state === 'satisfied' ? true : satisfaction.state === 'not_satisfied' ? false : null
  if (engaged === null) return { quadrant: null, engaged, satisfied, because: 'engagement_unknown' }
  if (satisfied === null) {
    const because = satisfaction.state === 'mixed' ? 'satisfaction_mixed' : 'satisfaction_unknown'
    return { quadrant: null, engaged, satisfied, because }
  }
  return { quadrant: named(engaged, satisfied), engaged, satisfied, because: null }
}

const BAD_DAYS = 180

/**
 * Whether this customer may be asked to speak for us: thriving, a promoter or twice rated good, no bad rating in
 * 180 days, nothing open but the ticket at hand.
 */
export function isAdvocateCandidate(
  place: Standing,
  satisfaction: Satisfaction,
  contacts: readonly Contact[],
  now: Instant,
  currentTicketId: number | null = null,
): boolean {
  if (place.quadrant !== 'thriving') return false
  const good = satisfaction.ratings.filter((rating) => rating.rating === 'good').length
  if (satisfaction.nps?.kind !== 'promoter' && good < 2) return false
  if (ratingsWithin(BAD_DAYS, contacts, now).some(({ rating }) => rating === 'bad')) return false
  return !contacts.some((contact) => contact.id !== currentTicketId && !isDone(contact))
}
