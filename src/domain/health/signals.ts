// What has this customer been seen to do? Values with their number of observations and their date, or why unknown.

import type { Contact, Customer, Organization } from '#domain/contact.ts'
import type { Activity } from '#domain/content.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { FieldMap, HealthField } from '#domain/settings.ts'
import { ownReason } from '#domain/tags/own-reason.ts'
import { fromActivity } from './activity-signals.ts'
import { counted, inWindow, unknown, WINDOW_DAYS } from './counted.ts'
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

export type Unknown = 'off' | 'absent' | 'too_old' | 'not_due'

export interface KnownSignal {
  known: true
  value: number | string | boolean
  observations: number
  /** The newest evidence; null where a field has no date (*age unknown*). */
  at: Instant | null
  /** Not everything in the window could be read: the value is a lower bound. */
  partial: boolean
}

export type Signal = KnownSignal | { known: false; because: Unknown }

export type Signals = Readonly<Record<SignalId, Signal>>

export interface HealthFacts {
  customer: Customer
  organization: Organization | null
  contacts: readonly Contact[]
  /** Since when `contacts` are complete, by creation (a page has an end); absent = always. */
  contactsSince?: Instant
  /** Help-centre and community events; null where the account does not offer them. */
  activity: readonly Activity[] | null
  /** `community`: only what its own lists tell, which is who wrote and voted; absent = events. */
  activityFrom?: 'events' | 'community'
  /** Some kinds of activity were not read: counts are lower bounds. */
  activityPartial?: boolean
  /** Since when `activity` is complete (a page has an end, and plans keep 90 days to 3 years); absent = always. */
  activitySince?: Instant
  /** Whether the account has a community; absent = only what was seen counts. */
  community?: boolean
  taxonomy: Taxonomy
  /** Which user or organisation field holds what. */
  fieldMap: FieldMap
}

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

/** How-to contacts are a sign of use; none says nothing about it. */
const howToContacts = (facts: HealthFacts, asOf: Instant): Signal => {
  const { contacts, contactsSince = Number.NEGATIVE_INFINITY, taxonomy } = facts
  const times = contacts
    .filter((contact) => {
      const reason = inWindow(contact.createdAt, asOf, WINDOW_DAYS) ? ownReason(contact) : null
      return reason !== null && taxonomy.byValue.get(reason)?.kind === 'how_to'
    })
    .map((contact) => contact.createdAt)
  const partial = contactsSince > asOf - WINDOW_DAYS * DAY
  return times.length === 0 ? unknown('absent') : counted(times, asOf, partial)
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
