// What did this customer read, search and write in help centre and community?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { DAY, MINUTE } from '#domain/instant.ts'
import { type ActivityHistory, activityOf } from '#zendesk/events.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

export type { ActivityHistory } from '#zendesk/events.ts'

/** Health looks back twelve weeks, and a little further for the first of them. */
const LOOK_BACK = 90 * DAY

/** One call, fresh for a quarter of an hour. `off` where the account has no events. */
export const activityQuery = (services: Services, userId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.activity, userId ?? null],
    staleTime: 15 * MINUTE,
    queryFn: userId
      ? ({ signal }): Promise<ActivityHistory | 'off'> =>
          activityOf(services.api, userId, services.now() - LOOK_BACK, { signal })
      : skipToken,
  })
