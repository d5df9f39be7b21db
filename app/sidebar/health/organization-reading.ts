// How is an organisation doing with us, from its own fields and the contacts of all its people?

import type { OrganizationContacts } from '#app/queries/organization.ts'
import { planOf } from '#app/sidebar/header/account.ts'
import type { Organization } from '#domain/contact.ts'
import { definitionFrom } from '#domain/health/definition.ts'
import { customerFacts } from '#domain/health/fields.ts'
import { type Standing, standing } from '#domain/health/quadrant.ts'
import { type Satisfaction, satisfaction } from '#domain/health/satisfaction.ts'
import { type Health, scoreHealth } from '#domain/health/score.ts'
import { type SeenHealth, seenHealth } from '#domain/health/seen.ts'
import { type ServiceHistory, serviceHistory } from '#domain/health/service-history.ts'
import { organizationFacts } from '#domain/health/signals.ts'
import { type Trend, trend } from '#domain/health/trend.ts'
import type { Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Settings } from '#domain/settings.ts'
import type { AccountGood } from './account-good.ts'

export interface OrganizationReading {
  /** By the organisation's own fields; events are one person's, and not read for all of them. */
  health: Health
  trend: Trend
  satisfaction: Satisfaction
  standing: Standing
  contract: { plan: string | null; value: number | null; renewalAt: Instant | null }
  service: ServiceHistory
  seen: SeenHealth
  complete: boolean
}

export const readOrganizationHealth = (
  organization: Organization,
  { contacts, complete }: OrganizationContacts,
  settings: Settings,
  taxonomy: Taxonomy,
  accountGood: AccountGood | null,
  now: Instant,
): OrganizationReading => {
  const { fieldMap } = settings
  const definition = definitionFrom(settings.healthDefinition, settings.bands)
  const facts = { contacts, activity: null, taxonomy, fieldMap }
  const own = organizationFacts(organization, facts)
  const health = scoreHealth(definition, own, now)
  const satisfied = satisfaction(contacts, now, { accountGood: accountGood?.share ?? null })
  const fields = { customer: null, organization }
  const { value, renewalAt } = customerFacts({ ...fields, fieldMap }, now)
  return {
    health,
    trend: trend(definition, own, now),
    satisfaction: satisfied,
    standing: standing(health, satisfied),
    contract: { plan: planOf(fields, settings), value, renewalAt },
    service: serviceHistory(contacts, now),
    seen: seenHealth(contacts, now),
    complete,
  }
}
