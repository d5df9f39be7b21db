// How do tests of first contact speak of a customer's contacts, by day and reason?

import type { Contact } from '#domain/contact.ts'
import { DAY } from '#domain/instant.ts'
import { aContact, someMetrics } from './records.ts'

/** A closed e-mail contact, answered after an hour and solved after two. */
export const contact = (id: number, day: number, more: Partial<Contact> = {}): Contact =>
  aContact({
    id,
    status: 'closed',
    createdAt: day * DAY,
    reason: 'billing_card',
    metrics: someMetrics(),
    ...more,
  })

/** `billing_card` is of Billing; null and `other` are of nothing. */
export const topLevelOf = (reason: string | null): string | null =>
  reason === null || reason === 'other' ? null : (reason.split('_')[0] ?? null)
export const unsolved = { status: 'open', metrics: someMetrics({ firstResolutionMinutes: null }) } as const
