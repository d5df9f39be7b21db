// What are the customers and organisations of a list called, and what do their fields say? Asked for what is listed only.

import { keepPreviousData, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import type { Customer, Organization } from '#domain/contact.ts'
import { MINUTE } from '#domain/instant.ts'
import type { Api, CallOptions } from '#zendesk/api.ts'
import { AT_ONCE, customersById, organizationsById } from '#zendesk/parties.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Calls of one list: two thousand of them. */
const MOST_CALLS = 20

/** By id; who is gone, or may not be seen, is absent. */
export type Parties<T> = ReadonlyMap<number, T>

type Read<T> = (api: Api, ids: readonly number[], options: CallOptions) => Promise<readonly T[]>

async function readParties<T extends { id: number }>(
  { api }: Services,
  kind: string,
  ids: readonly number[],
  read: Read<T>,
  { signal, client }: { signal: AbortSignal; client: QueryClient },
): Promise<Parties<T>> {
  const key = [...KEYS.parties, kind, 'known']
  const all = new Map(client.getQueryData<Parties<T>>(key))
  const lacking = ids.filter((id) => !all.has(id)).slice(0, MOST_CALLS * AT_ONCE)
  for (let at = 0; at < lacking.length; at += AT_ONCE) {
    const some = lacking.slice(at, at + AT_ONCE)
    for (const one of await read(api, some, { signal, priority: 'review' })) all.set(one.id, one)
  }
  client.setQueryData(key, all)
  return all
}

/** Nothing of it is kept beyond the frame. A call for each hundred that this frame has not met. */
export const customersByIdQuery = (services: Services, ids: readonly number[]) =>
  queryOptions({
    queryKey: [...KEYS.parties, 'customers', ids.join()],
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
    queryFn:
      ids.length === 0
        ? skipToken
        : (context): Promise<Parties<Customer>> =>
            readParties(services, 'customers', ids, customersById, context),
  })

/** The same of organisations. */
export const organizationsByIdQuery = (services: Services, ids: readonly number[]) =>
  queryOptions({
    queryKey: [...KEYS.parties, 'organizations', ids.join()],
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
    queryFn:
      ids.length === 0
        ? skipToken
        : (context): Promise<Parties<Organization>> =>
            readParties(services, 'organizations', ids, organizationsById, context),
  })
