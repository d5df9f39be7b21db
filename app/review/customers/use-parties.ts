// What are the customers and organisations that are listed called, and what do their fields say?

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
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

/** The same object as long as it says the same. */
const useKnown = <T>({ data, error, isFetching, refetch }: UseQueryResult<Parties<T>>): Known<T> =>
  useMemo(
    () => ({
      parties: data ?? NOBODY,
      reading: isFetching,
      retry: error === null || isFetching ? null : () => void refetch().catch(() => undefined),
    }),
    [data, error, isFetching, refetch],
  )

export const useCustomersById = (ids: readonly number[]): Known<Customer> =>
  useKnown(useQuery(customersByIdQuery(useServices(), ids)))

export const useOrganizationsById = (ids: readonly number[]): Known<Organization> =>
  useKnown(useQuery(organizationsByIdQuery(useServices(), ids)))
