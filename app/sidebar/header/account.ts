// What do the customer's and the organisation's fields say about plan and renewal?

import type { Customer, FieldValue, Organization } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { HealthField, Settings } from '#domain/settings.ts'

/** Renewals further away than this need no attention today. */
const SOON = 60 * DAY

interface Person {
  customer: Customer | null
  organization: Organization | null
}

/** The organisation's value counts where both have one: it holds the contract. */
const fieldValue = (person: Person, settings: Settings, field: HealthField): FieldValue => {
  const key = settings.fieldMap[field]
  if (key === null) return null
  return person.organization?.fields[key] ?? person.customer?.fields[key] ?? null
}

/** `plan_pro_yearly` → `Pro yearly`: drop-down fields hold tags, whose names would cost a call. */
const readable = (plan: string): string => {
  const words = plan
    .replace(/^plan[_-]/i, '')
    .replaceAll('_', ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Null where no field tells. */
export const planOf = (person: Person, settings: Settings): string | null => {
  const plan = fieldValue(person, settings, 'plan')
  return typeof plan === 'string' && plan.trim() !== '' ? readable(plan.trim()) : null
}

/** When the contract ends, where that is within 60 days from now; null else, and where no field tells. */
export const renewalSoon = (person: Person, settings: Settings, now: Instant): Instant | null => {
  const value = fieldValue(person, settings, 'renewal_at')
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return at >= now - DAY && at <= now + SOON ? at : null
}
