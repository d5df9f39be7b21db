// How is this customer doing with us, from all that was read of them?

import type { ActivityHistory } from '#app/queries/activity.ts'
import type { Contact, Customer, Organization } from '#domain/contact.ts'
import { contactsAmong } from '#domain/contact-filter.ts'
import type { Component } from '#domain/health/component.ts'
import { definitionFrom } from '#domain/health/definition.ts'
import { customerFacts } from '#domain/health/fields.ts'
import type { Mood } from '#domain/health/mood.ts'
import { isAdvocateCandidate, type Standing, standing } from '#domain/health/quadrant.ts'
import { type RenewalHint, renewalHint } from '#domain/health/renewal.ts'
import { type Satisfaction, satisfaction } from '#domain/health/satisfaction.ts'
import { type Health, scoreHealth, wouldHelp } from '#domain/health/score.ts'
import { type ServiceHistory, serviceHistory } from '#domain/health/service-history.ts'
import type { HealthFacts } from '#domain/health/signals.ts'
import { type Trend, trend } from '#domain/health/trend.ts'
import { DAY, daysBetween, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'

export interface HealthSources {
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
  /** The mood that an agent confirmed last. */
  mood: { mood: Mood; at: Instant } | null
  /** The ticket at hand is no open question beside itself. */
  ticketId: number | null
}

export interface HealthReading {
  health: Health
  trend: Trend
  satisfaction: Satisfaction
  standing: Standing
  service: ServiceHistory
  /** Where the contract ends soon, and what speaks against its renewal. */
  renewal: RenewalHint | null
  /** May be asked to speak for us, where nothing keeps us quiet. */
  advocate: boolean
  /** What would tell most of what is not known, first. */
  wouldHelp: readonly Component[]
  /** Days since this customer is one. */
  ageDays: number
  eventsOff: boolean
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
const contactsSince = ({ contacts, complete }: HealthSources): Pick<HealthFacts, 'contactsSince'> =>
  complete === false && contacts.length > 0
    ? { contactsSince: Math.min(...contacts.map(({ updatedAt }) => updatedAt)) }
    : {}

const factsOf = (sources: HealthSources, contacts: readonly Contact[], now: Instant): HealthFacts => {
  const { customer, organization, activity, taxonomy, settings } = sources
  return {
    customer,
    organization,
    contacts,
    taxonomy,
    fieldMap: settings.fieldMap,
    activity: activity === 'off' ? null : activity.activity,
    ...(activity === 'off' ? {} : activityFacts(activity, customer.createdAt, now)),
    ...contactsSince(sources),
    ...(settings.featuresOff.includes('community') ? { community: false } : {}),
  }
}

export const readHealth = (sources: HealthSources, now: Instant): HealthReading => {
  const { customer, organization, settings } = sources
  const { agentsLogContacts } = settings
  const contacts = contactsAmong(sources.contacts, { agentsLogContacts, requesterIsStaff: customer.staff })
  const definition = definitionFrom(settings.healthDefinition, settings.bands)
  const facts = factsOf(sources, contacts, now)
  const health = scoreHealth(definition, facts, now)
  const fields = customerFacts({ customer, organization, fieldMap: settings.fieldMap }, now)
  const satisfied = satisfaction(contacts, now, { nps: fields.nps, mood: sources.mood })
  const place = standing(health, satisfied)
  return {
    health,
    trend: trend(definition, facts, now),
    satisfaction: satisfied,
    standing: place,
    service: serviceHistory(contacts, now),
    renewal: renewalHint(fields, health, satisfied),
    advocate: isAdvocateCandidate(place, satisfied, contacts, now, sources.ticketId),
    wouldHelp: wouldHelp(health),
    ageDays: daysBetween(customer.createdAt, now),
    eventsOff: sources.activity === 'off',
  }
}
