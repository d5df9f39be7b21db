// What are the customers and organisations that are listed called, and what do their fields say?

import { useQuery } from '@tanstack/react-query'
import { useServices } from '#app/host/services.tsx'
import { customersByIdQuery, organizationsByIdQuery, type Parties } from '#app/queries/parties.ts'
import type { Customer, Organization } from '#domain/contact.ts'

export interface Known<T> {
  parties: Parties<T>
  /** Still being read. */
  reading: boolean
  /** Asks again; null where nothing failed. */
  retry: (() => void) | null
}

const NOBODY = new Map<number, never>()

interface Asked<T> {
  data: Parties<T> | undefined
  error: unknown
  isFetching: boolean
  refetch: () => Promise<unknown>
}

const knownOf = <T>({ data, error, isFetching, refetch }: Asked<T>): Known<T> => ({
  parties: data ?? NOBODY,
  reading: isFetching,
  retry: error === null || isFetching ? null : () => void refetch().catch(() => undefined),
})

export const useCustomersById = (ids: readonly number[]): Known<Customer> =>
  knownOf(useQuery(customersByIdQuery(useServices(), ids)))

export const useOrganizationsById = (ids: readonly number[]): Known<Organization> =>
  knownOf(useQuery(organizationsByIdQuery(useServices(), ids)))
