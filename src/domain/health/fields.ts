// Which user and organisation fields tell of use, value and opinion, and what do they say?

import type { Customer, FieldValue, Organization } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'

/** Field keys by role. A role without a field of that key stays unknown. */
export interface FieldMap {
  lastActive: string
  featuresUsed: string
  featuresUsedAt: string
  keyAction: string
  onboardingStep: string
  onboardingStepAt: string
  training: string
  plan: string
  value: string
  renewal: string
  nps: string
  npsAt: string
  sentiment: string
}

export const DEFAULT_FIELD_MAP: FieldMap = {
  lastActive: 'last_active',
  featuresUsed: 'features_used',
  featuresUsedAt: 'features_used_at',
  keyAction: 'key_action_at',
  onboardingStep: 'onboarding_step',
  onboardingStepAt: 'onboarding_step_at',
  training: 'training_at',
  plan: 'plan',
  value: 'value',
  renewal: 'renewal_at',
  nps: 'nps',
  npsAt: 'nps_at',
  sentiment: 'sentiment',
}

/** Whoever has fields: the customer's own win over those of the organisation. */
export interface FieldSource {
  customer: Customer
  organization: Organization | null
  fieldMap: FieldMap
}

const present = (value: FieldValue | undefined): value is string | number | boolean =>
  value !== undefined && value !== null && value !== ''

/** The field's value; numbers written as text become numbers; null where the field is missing or empty. */
export function fieldReading(source: FieldSource, role: keyof FieldMap): string | number | boolean | null {
  const key = source.fieldMap[role]
  for (const fields of [source.customer.fields, source.organization?.fields]) {
    const value = fields === undefined ? undefined : Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!present(value)) continue
    if (typeof value !== 'string') return value
    const number = Number(value)
    return value.trim() !== '' && Number.isFinite(number) ? number : value.trim()
  }
  return null
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/

/** The field's date as an instant (Zendesk's date fields are ISO dates, read as UTC); null where it holds none. */
export function fieldInstant(source: FieldSource, role: keyof FieldMap): Instant | null {
  const value = fieldReading(source, role)
  if (typeof value !== 'string' || !ISO_DATE.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : at
}

/** The field's number; null where it holds none. */
export function fieldNumber(source: FieldSource, role: keyof FieldMap): number | null {
  const value = fieldReading(source, role)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export interface CustomerFacts {
  plan: string | null
  value: number | null
  renewalAt: Instant | null
  /** Whole and part days until renewal; negative once past. */
  renewalInDays: number | null
  nps: { score: number; kind: NpsKind; at: Instant | null } | null
}

export type NpsKind = 'promoter' | 'passive' | 'detractor'

/** An answer of 0 to 10 to *would you recommend us*, in the classes of its inventor (Reichheld 2003). */
export const npsKind = (score: number): NpsKind =>
  score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor'

/** What the header may say beside health: plan, value, renewal and the last NPS answer. */
export function customerFacts(source: FieldSource, now: Instant): CustomerFacts {
  const plan = fieldReading(source, 'plan')
  const renewalAt = fieldInstant(source, 'renewal')
  const score = fieldNumber(source, 'nps')
  return {
    plan: plan === null ? null : String(plan),
    value: fieldNumber(source, 'value'),
    renewalAt,
    renewalInDays: renewalAt === null ? null : (renewalAt - now) / DAY,
    nps:
      score === null || score < 0 || score > 10
        ? null
        : { score, kind: npsKind(score), at: fieldInstant(source, 'npsAt') },
  }
}
