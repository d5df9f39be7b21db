// What may health be worked out from, of all that was read of a customer?

import type { Contact, Customer, Organization } from '#domain/contact.ts'
import { contactsAmong } from '#domain/contact-filter.ts'
import type { HealthFacts } from '#domain/health/signals.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import type { ActivityHistory } from './activity.ts'

export interface FactSources {
  customer: Customer
  organization: Organization | null
  /** The customer's tickets; those that we began are left out here. */
  contacts: readonly Contact[]
  /** False where there are more than were read: then the newest by update were. */
  complete?: boolean
  /** `off`: the account has no events, or they could not be read. */
  activity: ActivityHistory | 'off'
  taxonomy: Taxonomy
  settings: Settings
}

/** Zendesk keeps events for 90 days on the smallest plans, and does not say for how long on this one. */
const KEPT = 90 * DAY

/**
 * Since when no event is missing. Beyond 90 days that holds only as far back as something was seen; a customer who
 * is younger has done nothing before.
 */
export const activitySince = (history: ActivityHistory, createdAt: Instant, now: Instant): Instant => {
  const oldestSeen = history.activity.reduce((oldest, { at }) => Math.min(oldest, at), now)
  const since = Math.max(history.completeSince, Math.min(now - KEPT, oldestSeen))
  return createdAt >= since ? Number.NEGATIVE_INFINITY : since
}

/** The community's lists reach back to the beginning; events do not. */
const activityFacts = (
  history: ActivityHistory,
  createdAt: Instant,
  now: Instant,
): Pick<HealthFacts, 'activitySince' | 'activityFrom' | 'activityPartial'> =>
  history.source === 'community'
    ? { activityFrom: 'community', activityPartial: (history.lacking ?? []).length > 0 }
    : { activitySince: activitySince(history, createdAt, now) }

/** What is not among the newest by update was made before the oldest of these was updated. */
const contactsSince = ({ contacts, complete }: FactSources): Pick<HealthFacts, 'contactsSince'> =>
  complete === false && contacts.length > 0
    ? { contactsSince: Math.min(...contacts.map(({ updatedAt }) => updatedAt)) }
    : {}

/** The tickets that count as contacts of this customer, as the team logs its own. */
const ownContacts = ({ contacts, customer, settings }: FactSources): readonly Contact[] =>
  contactsAmong(contacts, {
    agentsLogContacts: settings.agentsLogContacts,
    requesterIsStaff: customer.staff,
  })

export const healthFacts = (sources: FactSources, now: Instant): HealthFacts => {
  const { customer, organization, activity, taxonomy, settings } = sources
  return {
    customer,
    organization,
    contacts: ownContacts(sources),
    taxonomy,
    fieldMap: settings.fieldMap,
    activity: activity === 'off' ? null : activity.activity,
    ...(activity === 'off' ? {} : activityFacts(activity, customer.createdAt, now)),
    ...contactsSince(sources),
    ...(settings.featuresOff.includes('community') ? { community: false } : {}),
  }
}
