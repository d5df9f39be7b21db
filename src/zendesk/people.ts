// Who is this customer, and when did they contact us before?

import type { Contact, Customer, Organization } from '#domain/contact.ts'
import type { Api, CallOptions } from './api.ts'
import { listIn, nextCursor, rowsOf, sideloadIn, unwrapped } from './schemas/parts.ts'
import { customerRow, organizationRow } from './schemas/people.ts'
import { contactsIn, type FieldIds } from './schemas/tickets.ts'

export interface RequesterHistory {
  /** Newest update first; at most the newest hundred. */
  contacts: readonly Contact[]
  /** Null where Zendesk did not send the side-load. */
  customer: Customer | null
  organization: Organization | null
  /** False where the side-load was ignored: then every `contact.metrics` is null. True where there is no contact. */
  metricsKnown: boolean
  /** False where older contacts exist beyond the newest hundred. */
  complete: boolean
  /** Rows that could not be read. */
  skipped: number
}

const readHistory =
  (requesterId: number, fields: FieldIds) =>
  (body: unknown): RequesterHistory => {
    const { rows: contacts, skipped } = contactsIn(listIn(body, 'tickets'), fields)
    const users = rowsOf(sideloadIn(body, 'users') ?? [], customerRow)
    const organizations = rowsOf(sideloadIn(body, 'organizations') ?? [], organizationRow)
    const customer = users.rows.find((user) => user.id === requesterId) ?? null
    return {
      contacts,
      customer,
      organization: organizations.rows.find((row) => row.id === customer?.organizationId) ?? null,
      metricsKnown: contacts.length === 0 || contacts.some((contact) => contact.metrics !== null),
      complete: nextCursor(body) === null,
      skipped,
    }
  }

/**
 * The requester's newest hundred contacts with metrics, the requester and their organisation, in one call.
 * Archived tickets are among them; a ticket of the last minute may be missing.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export const requesterHistory = (
  api: Api,
  requesterId: number,
  fields: FieldIds,
  options: CallOptions = {},
): Promise<RequesterHistory> =>
  api.get(`/api/v2/users/${requesterId}/tickets/requested`, {
    ...options,
    query: { include: 'users,organizations,metric_sets', 'page[size]': 100, sort: '-updated_at' },
    schema: readHistory(requesterId, fields),
  })

/** One user: for places without tickets, and for requesters whose side-load did not come. */
export const readCustomer = (api: Api, userId: number, options: CallOptions = {}): Promise<Customer> =>
  api.get(`/api/v2/users/${userId}`, {
    ...options,
    schema: (body) => customerRow.parse(unwrapped(body, 'user')),
  })

export const readOrganization = (
  api: Api,
  organizationId: number,
  options: CallOptions = {},
): Promise<Organization> =>
  api.get(`/api/v2/organizations/${organizationId}`, {
    ...options,
    schema: (body) => organizationRow.parse(unwrapped(body, 'organization')),
  })
