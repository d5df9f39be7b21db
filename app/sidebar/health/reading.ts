// How is this customer doing with us, from all that was read of them?

import { type FactSources, healthFacts } from '#app/queries/health-facts.ts'
import type { Component } from '#domain/health/component.ts'
import { definitionFrom } from '#domain/health/definition.ts'
import { customerFacts } from '#domain/health/fields.ts'
import type { Mood } from '#domain/health/mood.ts'
import { isAdvocateCandidate, type Standing, standing } from '#domain/health/quadrant.ts'
import { type RenewalHint, renewalHint } from '#domain/health/renewal.ts'
import { type Satisfaction, satisfaction } from '#domain/health/satisfaction.ts'
import { type Health, scoreHealth, wouldHelp } from '#domain/health/score.ts'
import { type ServiceHistory, serviceHistory } from '#domain/health/service-history.ts'
import { type Trend, trend } from '#domain/health/trend.ts'
import { daysBetween, type Instant } from '#domain/instant.ts'
import type { AccountGood } from './account-good.ts'

export interface HealthSources extends FactSources {
  /** The mood that an agent confirmed last. */
  mood: { mood: Mood; at: Instant } | null
  /** The account's share of good ratings. */
  accountGood: AccountGood | null
  /** The ticket at hand is no open question beside itself. */
  ticketId: number | null
}

export interface HealthReading {
  health: Health
  trend: Trend
  satisfaction: Satisfaction
  accountGood: AccountGood | null
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

export const readHealth = (sources: HealthSources, now: Instant): HealthReading => {
  const { customer, organization, settings } = sources
  const definition = definitionFrom(settings.healthDefinition, settings.bands)
  const facts = healthFacts(sources, now)
  const { contacts } = facts
  const health = scoreHealth(definition, facts, now)
  const fields = customerFacts({ customer, organization, fieldMap: settings.fieldMap }, now)
  const { mood, accountGood } = sources
  const satisfied = satisfaction(contacts, now, {
    nps: fields.nps,
    mood,
    accountGood: accountGood?.share ?? null,
  })
  const place = standing(health, satisfied)
  return {
    health,
    trend: trend(definition, facts, now),
    satisfaction: satisfied,
    accountGood,
    standing: place,
    service: serviceHistory(contacts, now),
    renewal: renewalHint(fields, health, satisfied),
    advocate: isAdvocateCandidate(place, satisfied, contacts, now, sources.ticketId),
    wouldHelp: wouldHelp(health),
    ageDays: daysBetween(customer.createdAt, now),
    eventsOff: sources.activity === 'off' || sources.activity.source === 'community',
  }
}
