// What has the account to offer for the settings: forms, groups, fields of people, our custom object, names of staff?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import {
  formsOf,
  groupsOf,
  namesOf,
  objectFields,
  type PersonField,
  personFields,
} from '#zendesk/account-lists.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

export type { PersonField } from '#zendesk/account-lists.ts'

/** A lead who has just mended something in Zendesk comes back to see that it is. */
const FRESH = 2 * MINUTE

const review = (signal: AbortSignal) => ({ signal, priority: 'review' as const })

/** One call each, `off` where the plan has none. */
export const formsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.setUp, 'forms'],
    staleTime: FRESH,
    queryFn: ({ signal }) => formsOf(services.api, review(signal)),
  })

export const objectFieldsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.setUp, 'object'],
    staleTime: FRESH,
    queryFn: ({ signal }) => objectFields(services.api, review(signal)),
  })

export const groupsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.setUp, 'groups'],
    staleTime: FRESH,
    queryFn: ({ signal }) => groupsOf(services.api, review(signal)),
  })

export interface PersonFields {
  user: readonly PersonField[]
  organization: readonly PersonField[]
}

/** Two calls. */
export const personFieldsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.setUp, 'person_fields'],
    staleTime: FRESH,
    queryFn: async ({ signal }): Promise<PersonFields> => {
      const [user, organization] = await Promise.all([
        personFields(services.api, 'user', review(signal)),
        personFields(services.api, 'organization', review(signal)),
      ])
      return { user, organization }
    },
  })

/** Names of staff by id; waits while none is wanted. */
export const namesQuery = (services: Services, ids: readonly number[]) =>
  queryOptions({
    queryKey: [...KEYS.setUp, 'names', ...ids],
    staleTime: FRESH,
    queryFn: ids.length === 0 ? skipToken : ({ signal }) => namesOf(services.api, ids, review(signal)),
  })
