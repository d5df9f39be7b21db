// Who is this customer, and when did they contact us before?

import type { Contact, Customer, Organization } from '#domain/contact.ts'
import type { Api } from './api.ts'
import { HostError } from './errors.ts'

/** Ids of our two ticket fields; absent where the account has none. */
export interface FieldIds {
  reason?: number
  inhibitor?: number
}

export interface RequesterHistory {
  /** Newest update first; at most the newest hundred. */
  contacts: readonly Contact[]
  /** Null where Zendesk did not send the side-load. */
  customer: Customer | null
  organization: Organization | null
  /** False where metrics were not sent: then `contact.metrics` is null throughout. */
  metricsKnown: boolean
  /** False where older contacts exist beyond the first page. */
  complete: boolean
  /** Rows that could not be read. */
  skipped: number
}

export interface CallOptions {
  signal?: AbortSignal
  priority?: 'agent' | 'review' | 'sync'
}

export function requesterHistory(
  _api: Api,
  _requesterId: number,
  _fields: FieldIds,
  _options: CallOptions = {},
): Promise<RequesterHistory> {
  return Promise.reject(new HostError('unavailable', 'being written'))
}
