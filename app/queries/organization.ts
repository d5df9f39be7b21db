// Which organisation is this, and when did its people contact us?

import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Contact } from '#domain/contact.ts'
import { DAY, MINUTE } from '#domain/instant.ts'
import { readOrganization } from '#zendesk/people.ts'
import { exportTickets } from '#zendesk/search.ts'
import type { OurFields } from './fields.ts'
import { withReasons } from './history.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

export interface OrganizationContacts {
  contacts: readonly Contact[]
  /** False where there are more than one page holds: then the newest are missing, and figures are lower bounds. */
  complete: boolean
  skipped: number
}

/** How far back an organisation's contacts are listed. */
const ORGANIZATION_DAYS = 365

export const organizationQuery = (services: Services, organizationId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.organization, organizationId ?? null],
    staleTime: 5 * MINUTE,
    queryFn: organizationId
      ? ({ signal }) => readOrganization(services.api, organizationId, { signal })
      : skipToken,
  })

/**
 * A year's contacts of all its people in one call. By search export, because the organisation's own ticket list
 * leaves archived tickets out; rows come without metrics, and those of the last minute may be missing.
 */
export const organizationContactsQuery = (
  services: Services,
  organizationId: number | null | undefined,
  fields: OurFields | undefined,
) =>
  queryOptions({
    queryKey: [...KEYS.organization, 'contacts', organizationId ?? null, fieldIdsOf(fields)],
    staleTime: 5 * MINUTE,
    queryFn:
      organizationId && fields
        ? async ({ signal }): Promise<OrganizationContacts> => {
            const since = new Date(services.now() - ORGANIZATION_DAYS * DAY).toISOString()
            const page = await exportTickets(
              services.api,
              `organization:${organizationId} created>=${since}`,
              fieldIdsOf(fields),
              { signal },
            )
            const contacts = withReasons(page.contacts, fields)
            return { contacts, complete: page.cursor === null, skipped: page.skipped }
          }
        : skipToken,
  })
