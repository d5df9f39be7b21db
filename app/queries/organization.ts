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
  /** False where a year has more than a page holds: then some are missing, and figures of a year are lower bounds. */
  complete: boolean
  skipped: number
}

/** How far back an organisation's contacts are listed: satisfaction looks back a year, all else over 90 days. */
const YEAR_DAYS = 365
const RECENT_DAYS = 90

export const organizationQuery = (services: Services, organizationId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.organization, organizationId ?? null],
    staleTime: 5 * MINUTE,
    queryFn: organizationId
      ? ({ signal }) => readOrganization(services.api, organizationId, { signal })
      : skipToken,
  })

const contactsOf = async (
  services: Services,
  organizationId: number,
  fields: OurFields,
  signal: AbortSignal,
): Promise<OrganizationContacts> => {
  const page = (days: number) => {
    const since = new Date(services.now() - days * DAY).toISOString()
    const query = `organization:${organizationId} created>=${since}`
    return exportTickets(services.api, query, fieldIdsOf(fields), { signal })
  }
  const year = await page(YEAR_DAYS)
  // Oldest first: where a page does not hold the year, it lacks the newest, which tell most.
  const recent = year.cursor === null ? null : await page(RECENT_DAYS)
  const found = new Map([...year.contacts, ...(recent?.contacts ?? [])].map((one) => [one.id, one]))
  return {
    contacts: withReasons([...found.values()], fields),
    complete: recent === null,
    skipped: year.skipped + (recent?.skipped ?? 0),
  }
}

/**
 * A year's contacts of all its people in one call, in two where they are more than a thousand. By search export,
 * because the organisation's own ticket list leaves archived tickets out; rows come without metrics, and those of the
 * last minute may be missing.
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
        ? ({ signal }) => contactsOf(services, organizationId, fields, signal)
        : skipToken,
  })
