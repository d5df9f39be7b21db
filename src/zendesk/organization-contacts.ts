// When did the people of this organisation contact us?

import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import type { Api, CallOptions } from './api.ts'
import type { FieldIds } from './schemas/tickets.ts'
import { exportTickets } from './search.ts'

export interface OrganizationContacts {
  contacts: readonly Contact[]
  /** False where a year has more than a page holds: then some are missing, and figures of a year are lower bounds. */
  complete: boolean
  skipped: number
}

/** How far back an organisation's contacts are listed: satisfaction looks back a year, all else over 90 days. */
const YEAR_DAYS = 365
const RECENT_DAYS = 90

/**
 * A year's contacts of all its people in one call, in two where they are more than a thousand. By search export,
 * because the organisation's own ticket list leaves archived tickets out; rows come without metrics, and those of the
 * last minute may be missing.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export const organizationContacts = async (
  api: Api,
  organizationId: number,
  fields: FieldIds,
  now: Instant,
  options: CallOptions = {},
): Promise<OrganizationContacts> => {
  const page = (days: number) => {
    const since = new Date(now - days * DAY).toISOString()
    return exportTickets(api, `organization:${organizationId} created>=${since}`, fields, options)
  }
  const year = await page(YEAR_DAYS)
  // Oldest first: where a page does not hold the year, it lacks the newest, which tell most.
  const recent = year.cursor === null ? null : await page(RECENT_DAYS)
  const found = new Map([...year.contacts, ...(recent?.contacts ?? [])].map((one) => [one.id, one]))
  return {
    contacts: [...found.values()],
    complete: recent === null,
    skipped: year.skipped + (recent?.skipped ?? 0),
  }
}
