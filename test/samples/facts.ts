// What has a frame read, with words planted in every text that must not travel to another frame?

import type { Dated } from '#zendesk/shared-facts.ts'
import { aContact, aCustomer, anActivity, NOW, someMetrics } from './records.ts'

/** Parts of the planted words, none of which may be heard by another frame. */
export const PLANTED = ['secret', 'Kim', 'kim@', 'Widgets', '555']

const {
  reason: _reason,
  inhibitor: _inhibitor,
  ...row
} = aContact({ subject: 'My secret order', tags: ['late'], metrics: someMetrics() })

export const READ_ROWS: Dated<'rows'> = {
  rows: [{ ...row, fieldValues: { 7: 'late', 8: 'call me under 555-0100' } }],
  customer: aCustomer({ id: 5, name: 'Kim Example' }),
  organization: { id: 3, name: 'Example Widgets', createdAt: NOW, tags: ['gold'], fields: { seats: 4 } },
  metricsKnown: true,
  complete: true,
  skipped: 0,
  at: NOW,
}

export const TOLD_ROWS: Dated<'rows'> = {
  ...READ_ROWS,
  rows: [{ ...row, subject: '', fieldValues: { 7: 'late' } }],
  customer: aCustomer({ id: 5, name: '', email: null }),
  organization: { id: 3, name: '', createdAt: NOW, tags: ['gold'], fields: { seats: 4 } },
}

export const READ_ACTIVITY: Dated<'activity'> = {
  at: NOW,
  activity: [anActivity('help_center_searched', 3, { query: 'my secret order', resultCount: 0 })],
  completeSince: Number.NEGATIVE_INFINITY,
  skipped: 0,
}

export const TOLD_ACTIVITY: Dated<'activity'> = {
  ...READ_ACTIVITY,
  activity: [anActivity('help_center_searched', 3, { query: null, resultCount: 0 })],
}

const contacts = [
  aContact({ id: 1, reason: 'late', inhibitor: 'bm_inh_promise', tags: ['late', 'vip'], rating: 'good' }),
  aContact({ id: 2, organizationId: 3, metrics: someMetrics() }),
]

export const READ_ORGANIZATION: Dated<'organization'> = {
  at: NOW,
  contacts: [
    ...contacts.map((contact) => ({ ...contact, subject: 'Where is my secret order?' })),
    aContact({ id: 3, subject: 'Kim', reason: 'call Kim under 555-0100', inhibitor: 'Example Widgets' }),
  ],
  complete: false,
  skipped: 1,
}

export const TOLD_ORGANIZATION: Dated<'organization'> = {
  ...READ_ORGANIZATION,
  contacts: [...contacts, aContact({ id: 3 })],
}
