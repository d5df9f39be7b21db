// What are many customers, or organisations, called, and what do their fields say? A hundred at a time, by their ids.

import type { Customer, Organization } from '#domain/contact.ts'
import type { Api, CallOptions } from './api.ts'
import { rowsIn } from './schemas/parts.ts'
import { customerRow, organizationRow } from './schemas/people.ts'

/** As many as one call takes. */
export const AT_ONCE = 100

/** Up to a hundred; those that are gone, or may not be seen, are absent. One call. @throws HostError */
export const customersById = (
  api: Api,
  ids: readonly number[],
  options: CallOptions = {},
): Promise<readonly Customer[]> =>
  api.get('/api/v2/users/show_many', {
    ...options,
    query: { ids: ids.slice(0, AT_ONCE).join() },
    schema: (body) => rowsIn(body, 'users', customerRow),
  })

/** The same of organisations. */
export const organizationsById = (
  api: Api,
  ids: readonly number[],
  options: CallOptions = {},
): Promise<readonly Organization[]> =>
  api.get('/api/v2/organizations/show_many', {
    ...options,
    query: { ids: ids.slice(0, AT_ONCE).join() },
    schema: (body) => rowsIn(body, 'organizations', organizationRow),
  })
