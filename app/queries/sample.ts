// Who contacted us last, and what is known of them: a few customers to try a change of the settings on?

import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Contact, Customer, Organization } from '#domain/contact.ts'
import { DAY, MINUTE } from '#domain/instant.ts'
import { type ActivityHistory, activityOf } from '#zendesk/events.ts'
import { requesterRows } from '#zendesk/people.ts'
import { newestTickets } from '#zendesk/search.ts'
import type { OurFields } from './fields.ts'
import { withFields } from './history.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { knownLogged } from './stats.ts'

/** Two calls each, within what Review may use of a minute. */
export const SAMPLE_SIZE = 20

const FRESH = 15 * MINUTE
/** The newest tickets that a search gives at once. */
const TICKETS = 100
/** As far back as health counts. */
const LOOK_BACK = 90 * DAY

/** Requesters of the newest tickets, each once; waits until the preview is wanted. One call. */
export const sampleQuery = (services: Services, wanted: boolean) =>
  queryOptions({
    queryKey: [...KEYS.sample, 'requesters'],
    staleTime: FRESH,
    queryFn: wanted
      ? async ({ signal }): Promise<readonly number[]> => {
          const options = { signal, priority: 'review' as const, limit: TICKETS }
          const { contacts } = await newestTickets(services.api, 'type:ticket', {}, options)
          return [...new Set(contacts.map(({ requesterId }) => requesterId))].slice(0, SAMPLE_SIZE)
        }
      : skipToken,
  })

export interface SampledCustomer {
  /** Null where Zendesk does not tell, or where it is one of the staff: then there is no health. */
  customer: Customer | null
  organization: Organization | null
  contacts: readonly Contact[]
  complete: boolean
  activity: ActivityHistory | 'off'
}

/** Two calls: the contacts, which bring customer and organisation along, and the events. */
export const sampledCustomerQuery = (services: Services, userId: number, fields: OurFields | undefined) =>
  queryOptions({
    queryKey: [...KEYS.sample, userId, fields?.reason?.id ?? null],
    staleTime: FRESH,
    queryFn: fields
      ? async ({ client, signal }): Promise<SampledCustomer> => {
          const options = { signal, priority: 'review' as const }
          const since = services.now() - LOOK_BACK
          const [rows, activity] = await Promise.all([
            requesterRows(services.api, userId, options),
            activityOf(services.api, userId, since, options),
          ])
          const { contacts, customer, organization, complete } = withFields(
            rows,
            fields,
            await knownLogged(services, client),
          )
          const known = customer?.staff === true ? null : customer
          return { customer: known, organization, contacts, complete, activity }
        }
      : skipToken,
  })
