// Who is this customer, and when did they contact us before?

import type { Contact, Customer, Organization } from '#domain/contact.ts'
import type { Api, CallOptions } from './api.ts'
import { listIn, nextCursor, rowsOf, sideloadIn, unwrapped } from './schemas/parts.ts'
import { customerRow, organizationRow } from './schemas/people.ts'
import { type ContactRow, contactOf, contactRowsIn, type FieldIds } from './schemas/tickets.ts'

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

/** A history before it is known which fields are ours. */
export interface RequesterRows extends Omit<RequesterHistory, 'contacts'> {
  rows: readonly ContactRow[]
}

export const historyOf = ({ rows, ...rest }: RequesterRows, fields: FieldIds): RequesterHistory => ({
  ...rest,
  contacts: rows.map((row) => contactOf(row, fields)),
})

const readRows =
  (requesterId: number) =>
  (body: unknown): RequesterRows => {
    const { rows, skipped } = contactRowsIn(listIn(body, 'tickets'))
    const users = rowsOf(sideloadIn(body, 'users') ?? [], customerRow)
    const organizations = rowsOf(sideloadIn(body, 'organizations') ?? [], organizationRow)
    const customer = users.rows.find((user) => user.id === requesterId) ?? null
    return {
      rows,
      customer,
      organization: organizations.rows.find((row) => row.id === customer?.organizationId) ?? null,
      metricsKnown: rows.length === 0 || rows.some((row) => row.metrics !== null),
      complete: nextCursor(body) === null,
      skipped,
    }
  }

/**
 * The requester's newest hundred contacts with metrics, the requester and their organisation, in one call.
 * Archived tickets are among them; a ticket of the last minute may be missing. Needs no field ids, so that the call
 * need not wait for them: `historyOf` makes contacts of the rows.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export const requesterRows = (
  api: Api,
  requesterId: number,
  options: CallOptions = {},
): Promise<RequesterRows> =>
  api.get(`/api/v2/users/${requesterId}/tickets/requested`, {
    ...options,
    query: { include: 'users,organizations,metric_sets', 'page[size]': 100, sort: '-updated_at' },
    schema: readRows(requesterId),
  })

/** One user: for places without tickets, and for requesters whose side-load did not come. */
export const readCustomer = (api: Api, userId: number, options: CallOptions = {}): Promise<Customer> =>
  api.get(`/api/v2/users/${userId}`, {
    ...options,
    schema: (body) => customerRow.parse(unwrapped(body, 'user')),
  })

const STAFF_PAGES = 20

interface StaffPage {
  ids: readonly number[]
  cursor: string | null
}

const readStaff = (body: unknown): StaffPage => ({
  ids: rowsOf(listIn(body, 'users'), customerRow).rows.flatMap(({ id, staff }) =>
    staff === true ? [id] : [],
  ),
  cursor: nextCursor(body),
})

/** Ids of agents and admins, up to two thousand of each: tickets that they requested are no contacts. Two calls. */
export async function staffIds(api: Api, options: CallOptions = {}): Promise<ReadonlySet<number>> {
  const ids: number[] = []
  for (const role of ['agent', 'admin']) {
    let at: string | null = null
    for (let page = 0; page < STAFF_PAGES; page += 1) {
      const query = { role, 'page[size]': 100, ...(at === null ? {} : { 'page[after]': at }) }
      const found: StaffPage = await api.get('/api/v2/users', { ...options, query, schema: readStaff })
      ids.push(...found.ids)
      at = found.cursor
      if (at === null) break
    }
  }
  return new Set(ids)
}

export const readOrganization = (
  api: Api,
  organizationId: number,
  options: CallOptions = {},
): Promise<Organization> =>
  api.get(`/api/v2/organizations/${organizationId}`, {
    ...options,
    schema: (body) => organizationRow.parse(unwrapped(body, 'organization')),
  })
