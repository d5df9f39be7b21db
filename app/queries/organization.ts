// Which organisation is this, and when did its people contact us?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import type { OnlyLogged } from '#domain/reasons/effective.ts'
import { type OrganizationContacts, organizationContacts } from '#zendesk/organization-contacts.ts'
import { readOrganization } from '#zendesk/people.ts'
import type { OurFields } from './fields.ts'
import { withReasons } from './history.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { sharedQuery } from './shared-query.ts'
import { knownLogged } from './stats.ts'
import { fieldIdsOf } from './ticket.ts'

export type { OrganizationContacts } from '#zendesk/organization-contacts.ts'

/** One call in each frame that shows the organisation's own page: its name stands there, and names are not told. */
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
  logged: OnlyLogged,
  signal: AbortSignal,
): Promise<OrganizationContacts> => {
  const ids = fieldIdsOf(fields)
  const found = await organizationContacts(services.api, organizationId, ids, services.now(), { signal })
  return { ...found, contacts: withReasons(found.contacts, fields, logged) }
}

/**
 * A year's contacts of all its people in one call, in two where they are more than a thousand; none where another
 * frame of this browser has read them within five minutes: then subjects are empty. What our fields are may differ
 * while settings change, so contacts are told only to frames with the same.
 */
export const organizationContactsQuery = (
  services: Services,
  organizationId: number | null | undefined,
  fields: OurFields | undefined,
) => {
  const ids = fieldIdsOf(fields)
  return sharedQuery<'organization'>(
    services,
    'organization',
    [...KEYS.organization, 'contacts', organizationId ?? null, ids],
    organizationId && fields
      ? {
          id: [organizationId, ids.reason ?? 'none', ids.inhibitor ?? 'none'].join(':'),
          read: async (client, signal) =>
            contactsOf(services, organizationId, fields, await knownLogged(services, client), signal),
        }
      : skipToken,
  )
}
