// Which tickets may this agent see: all of the account's, or some?

import { queryOptions } from '@tanstack/react-query'
import { ownReach, type Reach } from '#zendesk/reach.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

/** One call, remembered for an hour. */
export const reachQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.reach,
    staleTime: ACCOUNT_FACT_TTL,
    queryFn: ({ signal }): Promise<Reach> =>
      remembered(services, 'reach', ACCOUNT_FACT_TTL, () =>
        ownReach(services.api, { signal, priority: 'review' }),
      ),
  })
