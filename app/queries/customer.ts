// Who is this customer, where the list of their contacts did not say?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { readCustomer } from '#zendesk/people.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** One call, fresh for five minutes. Ask only where the history's side-load did not bring the customer. */
export const customerQuery = (services: Services, userId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.history, 'customer', userId ?? null],
    staleTime: 5 * MINUTE,
    queryFn: userId ? ({ signal }) => readCustomer(services.api, userId, { signal }) : skipToken,
  })
