// Is this customer satisfied with us? The other axis: ratings, shrunk towards the account's own, and the last NPS answer.

import { type Contact, type Rating, workedAt } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { CustomerFacts } from './fields.ts'
import type { Mood } from './mood.ts'

interface DatedRating {
  contactId: number
  rating: Rating
  at: Instant
  /** Zendesk's row has no date of rating: the last solve stands for it, else the last update. */
  datedBy: 'solve' | 'update'
}

export interface Satisfaction {
  state: 'satisfied' | 'not_satisfied' | 'mixed' | 'unknown'
  /** 0 to 1, shrunk; null where n is 0. */
  value: number | null
  /** Ratings that entered, and the half of a confirmed mood. */
  n: number
  good: number
  /** The account's share of good ratings that the value is shrunk towards. */
  prior: number
  /** Newest first. */
  ratings: readonly DatedRating[]
  nps: CustomerFacts['nps']
  /** What decided. */
  because: 'ratings' | 'detractor' | 'nothing'
}

export interface SatisfactionOptions {
  /** The account's share of good ratings; absent or null = unknown, 0.85. */
  accountGood?: number | null
  /** The mood that an agent confirmed last. */
  mood?: { mood: Mood; at: Instant } | null
  nps?: CustomerFacts['nps']
}

const RATINGS = 5
const RATING_DAYS = 365
const MOOD_DAYS = 30
const PRIOR_WEIGHT = 2
const PRIOR_UNKNOWN = 0.85
const SATISFIED = 0.75
const NOT_SATISFIED = 0.65

/** Ratings of the last so many days, newest first. */
export const ratingsWithin = (days: number, contacts: readonly Contact[], now: Instant): DatedRating[] =>
  contacts
    .flatMap((contact): DatedRating[] => {
      if (contact.rating === null) return []
      const datedBy = contact.metrics?.solvedAt == null ? 'update' : 'solve'
      return [{ contactId: contact.id, rating: contact.rating, at: workedAt(contact), datedBy }]
    })
    .filter((rating) => rating.at <= now && rating.at > now - days * DAY)
    .sort((a, b) => b.at - a.at || b.contactId - a.contactId)

const stateOf = (value: number | null): Satisfaction['state'] => {
  if (value === null) return 'unknown'
  if (value >= SATISFIED) return 'satisfied'
  return value < NOT_SATISFIED ? 'not_satisfied' : 'mixed'
}

/** Newer than the last rating, however old that is. Without a date it counts only where there is no rating at all. */
const isDetractorNow = (
  { kind, at }: NonNullable<CustomerFacts['nps']>,
  contacts: readonly Contact[],
  now: Instant,
): boolean => {
  if (kind !== 'detractor' || (at !== null && at > now)) return false
  const [last] = ratingsWithin(Number.POSITIVE_INFINITY, contacts, now)
  return last === undefined || (at !== null && at > last.at)
}

/** `S = (good + 2m) / (n + 2)` over the last five ratings of a year; a detractor's newer answer overrules it. */
export function satisfaction(
  contacts: readonly Contact[],
  now: Instant,
  options: SatisfactionOptions = {},
): Satisfaction {
  const ratings = ratingsWithin(RATING_DAYS, contacts, now).slice(0, RATINGS)
  const prior = Math.min(0.95, Math.max(0.7, options.accountGood ?? PRIOR_UNKNOWN))
  const mood = options.mood ?? null
  const moodCounts = mood !== null && mood.at <= now && mood.at > now - MOOD_DAYS * DAY
  const n = ratings.length + (moodCounts ? 0.5 : 0)
  const good =
    ratings.filter((rating) => rating.rating === 'good').length +
    (moodCounts && mood.mood === 'content' ? 0.5 : 0)
  const value = n === 0 ? null : (good + PRIOR_WEIGHT * prior) / (n + PRIOR_WEIGHT)
  const nps = options.nps ?? null
  const detracts = nps !== null && isDetractorNow(nps, contacts, now)
  return {
    state: detracts ? 'not_satisfied' : stateOf(value),
    value,
    n,
    good,
    prior,
    ratings,
    nps,
    because: detracts ? 'detractor' : value === null ? 'nothing' : 'ratings',
  }
}
