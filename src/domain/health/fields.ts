// Which user and organisation fields tell of use, value and opinion, and what do they say?

import type { Customer, FieldValue, Organization } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { FieldMap, HealthField } from '#domain/settings.ts'

/** Whoever has fields: the customer's own win over those of the organisation. Null: not known. */
export interface FieldSource {
  customer: Customer | null
  organization: Organization | null
  fieldMap: FieldMap
}

const present = (value: FieldValue | undefined): value is string | number | boolean =>
  value !== undefined && value !== null && value !== ''

const readKey = (source: FieldSource, key: string): string | number | boolean | null => {
  for (const fields of [source.customer?.fields, source.organization?.fields]) {
    const value = fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!present(value)) continue
    if (typeof value !== 'string') return value
    const text = value.trim()
    if (text === '') continue
    return Number.isFinite(Number(text)) ? Number(text) : text
  }
  return null
}

/** The field's value; numbers written as text become numbers; null where the field is missing or empty. */
export function fieldReading(source: FieldSource, role: HealthField): string | number | boolean | null {
  const key = source.fieldMap[role]
  return key === null ? null : readKey(source, key)
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/

const instantOf = (value: string | number | boolean | null): Instant | null => {
  if (typeof value !== 'string' || !ISO_DATE.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : at
}

/** The field's date as an instant (Zendesk's date fields are ISO dates, read as UTC); null where it holds none. */
export const fieldInstant = (source: FieldSource, role: HealthField): Instant | null =>
  instantOf(fieldReading(source, role))

/** When a field was written, where a field of the same key with `_at` says so; null = age unknown. */
export function fieldWrittenAt(source: FieldSource, role: HealthField): Instant | null {
  const key = source.fieldMap[role]
  return key === null ? null : instantOf(readKey(source, `${key}_at`))
}

/** The field's number; null where it holds none. */
function fieldNumber(source: FieldSource, role: HealthField): number | null {
  const value = fieldReading(source, role)
  return typeof value === 'number' ? value : null
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
  const renewalAt = fieldInstant(source, 'renewal_at')
  const score = fieldNumber(source, 'nps_score')
  return {
    plan: plan === null ? null : String(plan),
    value: fieldNumber(source, 'value'),
    renewalAt,
    renewalInDays: renewalAt === null ? null : (renewalAt - now) / DAY,
    nps:
      score === null || score < 0 || score > 10
        ? null
        : { score, kind: npsKind(score), at: fieldInstant(source, 'nps_at') },
  }
}
