// What do the customer's and the organisation's fields say about plan and renewal?

import { type FieldSource, fieldInstant, fieldReading } from '#domain/health/fields.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { Settings } from '#domain/settings.ts'

/** Renewals further away than this need no attention today. */
const SOON = 60 * DAY

type Person = Omit<FieldSource, 'fieldMap'>

/** `plan_pro_yearly` → `Pro yearly`: drop-down fields hold tags, whose names would cost a call. */
const readable = (plan: string): string => {
  const words = plan
    .replace(/^plan[_-]/i, '')
    .replaceAll('_', ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Null where no field tells. */
export const planOf = ({ customer, organization }: Person, { fieldMap }: Settings): string | null => {
  const plan = fieldReading({ customer, organization, fieldMap }, 'plan')
  return typeof plan === 'string' ? readable(plan) : null
}

/** When the contract ends, where that is within 60 days from now; null else, and where no field tells. */
export const renewalSoon = (
  { customer, organization }: Person,
  { fieldMap }: Settings,
  now: Instant,
): Instant | null => {
  const at = fieldInstant({ customer, organization, fieldMap }, 'renewal_at')
  return at !== null && at >= now - DAY && at <= now + SOON ? at : null
}

/** Whole days, begun ones counted, as health counts them; 0 once the day has come. */
export const daysUntil = (at: Instant, now: Instant): number => Math.max(0, Math.ceil((at - now) / DAY))
