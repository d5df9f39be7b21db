// Where do the help centres of the account's brands stand?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { type Brand, brands } from '#zendesk/brands.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

/** Where each brand's help centre stands; remembered for an hour. Waits while nobody has to know. */
export const brandsQuery = (services: Services, wanted: boolean) =>
  queryOptions({
    queryKey: [...KEYS.search, 'brands'],
    staleTime: ACCOUNT_FACT_TTL,
    queryFn: wanted
      ? ({ signal }): Promise<readonly Brand[] | 'off'> =>
          remembered(services, 'brands', ACCOUNT_FACT_TTL, () => brands(services.api, { signal }))
      : skipToken,
  })
