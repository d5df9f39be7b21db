// What are a few tickets about? The Review page keeps no text, so it asks for what it lists.

import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { ticketsWithMetrics } from '#zendesk/metric-sets.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const SUBJECTS = [...KEYS.newest, 'all_subjects']

type Subjects = Readonly<Record<number, string>>

/** By ticket id; those asked for before stay. One call. */
export const subjectsQuery = (services: Services, ids: readonly number[]) =>
  queryOptions({
    queryKey: [...KEYS.newest, 'subjects', ...ids],
    staleTime: 5 * MINUTE,
    placeholderData: keepPreviousData,
    queryFn:
      ids.length === 0
        ? skipToken
        : async ({ signal, client }): Promise<Subjects> => {
            const { rows } = await ticketsWithMetrics(services.api, ids, {}, { signal, priority: 'agent' })
            const known = client.getQueryData<Subjects>(SUBJECTS)
            const all = { ...known, ...Object.fromEntries(rows.map(({ id, subject }) => [id, subject])) }
            client.setQueryData<Subjects>(SUBJECTS, all)
            return all
          },
  })
