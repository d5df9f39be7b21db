// What did this customer read, search and write in help centre and community?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { DAY, MINUTE } from '#domain/instant.ts'
import { type ActivityHistory, activityOf } from '#zendesk/events.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL } from './remember.ts'
import type { Services } from './services.ts'

export type { ActivityHistory } from '#zendesk/events.ts'

/** Health counts over 90 days, and its history begins twelve weeks ago. */
const LOOK_BACK = (90 + 84) * DAY

const OFF = 'events:off'

const read = async (
  services: Services,
  userId: number,
  signal: AbortSignal,
): Promise<ActivityHistory | 'off'> => {
  // An account without events, or an agent who may not read them, is not asked again for each customer.
  if ((await services.facts.read(OFF)) !== undefined) return 'off'
  const found = await activityOf(services.api, userId, services.now() - LOOK_BACK, { signal })
  if (found === 'off') await services.facts.write(OFF, true, ACCOUNT_FACT_TTL)
  return found
}

/** One call, fresh for a quarter of an hour. `off` where the account has no events. */
export const activityQuery = (services: Services, userId: number | null | undefined) =>
  queryOptions({
    queryKey: [...KEYS.activity, userId ?? null],
    staleTime: 15 * MINUTE,
    queryFn: userId ? ({ signal }) => read(services, userId, signal) : skipToken,
  })
