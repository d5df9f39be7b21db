// What has this customer been seen to do? Values with their number of observations and their date, or why unknown.

import type { Contact, Customer, Organization } from '#domain/contact.ts'
import type { Activity } from '#domain/content.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { FieldMap, HealthField } from '#domain/settings.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import { fieldInstant, fieldReading, fieldWrittenAt } from './fields.ts'

export const SIGNALS = [
  'days_since_active',
  'features_used',
  'days_since_key_action',
  'onboarding_step',
  'days_since_training',
  'help_centre_views',
  'help_centre_searches',
  'community_visits',
  'community_contributions',
  'how_to_contacts',
] as const
export type SignalId = (typeof SIGNALS)[number]

/** Signals of use, learning and community: without any of them only *Service history* can be shown. */
export const ENGAGEMENT_SIGNALS: readonly SignalId[] = SIGNALS.filter((id) => id !== 'how_to_contacts')

/** Activity and how-to contacts are counted over this many days. */
const WINDOW_DAYS = 90
/** Visits to the community are a habit: that they stopped shows sooner. */
const VISIT_DAYS = 30

export type Unknown = 'off' | 'absent' | 'too_old' | 'not_due'

export interface KnownSignal {
  known: true
  value: number | string | boolean
  observations: number
  /** The newest evidence; null where a field has no date (*age unknown*). */
  at: Instant | null
  /** The account's history does not reach back over the whole window: the value is a lower bound. */
  partial: boolean
}

export type Signal = KnownSignal | { known: false; because: Unknown }

export type Signals = Readonly<Record<SignalId, Signal>>

export interface HealthFacts {
  customer: Customer
  organization: Organization | null
  contacts: readonly Contact[]
  /** Help-centre and community events; null where the account does not offer them. */
  activity: readonly Activity[] | null
  /** Since when `activity` is complete (a page has an end, and plans keep 90 days to 3 years); absent = always. */
  activitySince?: Instant
  /** Whether the account has a community; absent = only what was seen counts. */
  community?: boolean
  taxonomy: Taxonomy
  /** Which user or organisation field holds what. */
  fieldMap: FieldMap
}

const unknown = (because: Unknown): Signal => ({ known: false, because })

/** Days from the date in a field to `asOf`. A date later than `asOf` tells nothing about that day. */
const daysSince = (facts: HealthFacts, role: HealthField, asOf: Instant): Signal => {
  const at = fieldInstant(facts, role)
  if (at === null || at > asOf) return unknown('absent')
  return { known: true, value: Math.floor(daysBetween(at, asOf)), observations: 1, at, partial: false }
}

const field = (facts: HealthFacts, role: HealthField, asOf: Instant): Signal => {
  const value = fieldReading(facts, role)
  if (value === null) return unknown('absent')
  const at = fieldWrittenAt(facts, role)
  if (at !== null && at > asOf) return unknown('absent')
  return { known: true, value, observations: 1, at, partial: false }
}

/** Counts of events in the window that ends at `asOf`; nothing seen is dated `asOf`, the day it was looked at. */
const counted = (times: readonly Instant[], asOf: Instant, partial: boolean): Signal => ({
  known: true,
  value: times.length,
  observations: times.length,
  at: times.length > 0 ? Math.max(...times) : asOf,
  partial,
})

const COMMUNITY = /^community_/
const CONTRIBUTION = /^community_\w+_(?:created|vote_added)$/
const VIEW = /^article_viewed$|^suggested_article_clicked$|_search_result_clicked$/
const SEARCH = /^help_center_searched$/

const isCommunity = (type: string): boolean => COMMUNITY.test(type)
const isHelpCentre = (type: string): boolean =>
  !isCommunity(type) && (VIEW.test(type) || SEARCH.test(type) || type.startsWith('article_'))

interface Window {
  from: Instant
  to: Instant
}

const timesOf = (
  activity: readonly Activity[],
  window: Window,
  matches: (type: string) => boolean,
): Instant[] => {
  const times: Instant[] = []
  for (const event of activity) {
    if (event.at > window.from && event.at <= window.to && matches(event.type)) times.push(event.at)
  }
  return times
}

/**
 * Events tell only of people who sign in. Someone never seen doing anything may read without signing in, so the
 * absence of every event is unknown, not zero.
 */
const fromActivity = (
  facts: HealthFacts,
  asOf: Instant,
): Pick<
  Signals,
  'help_centre_views' | 'help_centre_searches' | 'community_visits' | 'community_contributions'
> => {
  const { activity } = facts
  const all = (signal: Signal) => ({
    help_centre_views: signal,
    help_centre_searches: signal,
    community_visits: signal,
    community_contributions: signal,
  })
  if (activity === null) return all(unknown('off'))
  const seen = activity.filter(
    (event) => event.at <= asOf && (isHelpCentre(event.type) || isCommunity(event.type)),
  )
  if (facts.activitySince !== undefined && facts.activitySince >= asOf) return all(unknown('absent'))
  if (seen.length === 0) return all(unknown('absent'))
  const since = facts.activitySince ?? Number.NEGATIVE_INFINITY
  const count = (matches: (type: string) => boolean, days = WINDOW_DAYS): Signal => {
    const from = asOf - days * DAY
    return counted(timesOf(seen, { from, to: asOf }, matches), asOf, since > from)
  }
  const community = (matches: (type: string) => boolean, days = WINDOW_DAYS): Signal => {
    if (facts.community === false) return unknown('off')
    if (facts.community !== true && !seen.some((event) => isCommunity(event.type))) return unknown('absent')
    return count(matches, days)
  }
  return {
    help_centre_views: count((type) => !isCommunity(type) && VIEW.test(type)),
    help_centre_searches: count((type) => SEARCH.test(type)),
    community_visits: community((type) => isCommunity(type) && !CONTRIBUTION.test(type), VISIT_DAYS),
    community_contributions: community((type) => CONTRIBUTION.test(type)),
  }
}

/** How-to contacts are a sign of use; none says nothing about it. */
const howToContacts = (facts: HealthFacts, asOf: Instant): Signal => {
  const times = facts.contacts
    .filter((contact) => {
      const recent = contact.createdAt > asOf - WINDOW_DAYS * DAY && contact.createdAt <= asOf
      const reason = recent ? ownReason(contact) : null
      return reason !== null && facts.taxonomy.byValue.get(reason)?.kind === 'how_to'
    })
    .map((contact) => contact.createdAt)
  return times.length === 0 ? unknown('absent') : counted(times, asOf, false)
}

/**
 * What was known about the customer on the day `asOf` (now, or a past instant for the trend).
 * A field that was written later tells nothing about an earlier day.
 */
export function readSignals(facts: HealthFacts, asOf: Instant): Signals {
  return {
    days_since_active: daysSince(facts, 'last_active', asOf),
    features_used: field(facts, 'features_used', asOf),
    days_since_key_action: daysSince(facts, 'key_action_at', asOf),
    onboarding_step: field(facts, 'onboarding_step', asOf),
    days_since_training: daysSince(facts, 'training_at', asOf),
    ...fromActivity(facts, asOf),
    how_to_contacts: howToContacts(facts, asOf),
  }
}

/** The same measures for an organisation: its own fields and age, and all that its people did. */
export const organizationFacts = (
  organization: Organization,
  facts: Omit<HealthFacts, 'customer' | 'organization'>,
): HealthFacts => {
  const { id, name, createdAt, tags, fields } = organization
  const customer = { id, name, email: null, locale: null, createdAt, organizationId: id, tags, fields }
  return { ...facts, customer, organization }
}
