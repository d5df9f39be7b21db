// How many tickets does Zendesk's own search count, and which are the newest of them?

import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Contact } from '#domain/contact.ts'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import type { TicketFilter } from '#domain/review/ticket-filter.ts'
import { countTickets, newestTickets } from '#zendesk/search.ts'
import { ticketQueries } from '#zendesk/search-query.ts'
import type { OurFields } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

export interface Count {
  count: number
  /** When the oldest part of it was counted. */
  at: Instant
}

/**
 * Tickets of long ago hardly change their reason any more; those of last week are still being solved and tagged.
 */
const keptFor = ({ to }: TicketFilter, now: Instant): number => (now - to > 7 * DAY ? DAY : 10 * MINUTE)

const isCount = (value: unknown): value is Count =>
  typeof value === 'object' && value !== null && 'count' in value && 'at' in value

interface Asking {
  services: Services
  notBefore: Instant
  keep: number
  signal: AbortSignal
}

async function countOnce(query: string, { services, notBefore, keep, signal }: Asking): Promise<Count> {
  const key = `${services.host.installation.version}:count:${query}`
  const known = (await services.facts.read(key))?.value
  if (isCount(known) && known.at >= notBefore) return known
  const count = await countTickets(services.api, query, { signal, priority: 'review' })
  const counted = { count, at: services.now() }
  await services.facts.write(key, counted, keep)
  return counted
}

/**
 * Tickets that match and that this agent may see. One call, or several where the filter names very many values; those
 * counted since `notBefore` by any frame of the browser are not asked for again. Stops where nobody looks any more.
 */
export const countQuery = (services: Services, filter: TicketFilter, notBefore: Instant) => {
  const queries = ticketQueries(filter)
  return queryOptions({
    queryKey: [...KEYS.counts, notBefore, ...queries],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Count> => {
      const asking = { services, notBefore, keep: keptFor(filter, services.now()), signal }
      const total = { count: 0, at: services.now() }
      for (const query of queries) {
        const { count, at } = await countOnce(query, asking)
        total.count += count
        total.at = Math.min(total.at, at)
      }
      return total
    },
  })
}

/** As many as a list shows. */
const NEWEST = 10

/** The newest tickets that match; waits while there is no filter. One call, or one for each part of a long filter. */
export const newestQuery = (
  services: Services,
  filter: TicketFilter | null,
  fields: OurFields | undefined,
) => {
  const queries = filter === null ? [] : ticketQueries(filter)
  return queryOptions({
    queryKey: [...KEYS.newest, ...queries],
    staleTime: 5 * MINUTE,
    queryFn:
      filter === null
        ? skipToken
        : async ({ signal }): Promise<readonly Contact[]> => {
            // Somebody has asked for it and waits; counts and the reading of contacts do not.
            const options = { signal, priority: 'agent' as const, limit: NEWEST }
            const pages = await Promise.all(
              queries.map((query) => newestTickets(services.api, query, fieldIdsOf(fields), options)),
            )
            return pages
              .flatMap(({ contacts }) => contacts)
              .sort((a, b) => b.createdAt - a.createdAt)
              .slice(0, NEWEST)
          },
  })
}

/** The text to paste into Zendesk's own search for the same tickets; several lines where one cannot hold it. */
export const searchText = (filter: TicketFilter): string => ticketQueries(filter).join('\n')
