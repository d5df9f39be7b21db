// What did this customer read, search and write in help centre and community?

import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { DAY, type Instant } from '#domain/instant.ts'
import { contributionsOf } from '#zendesk/contributions.ts'
import { type ActivityHistory, activityOf } from '#zendesk/events.ts'
import { FRESH } from '#zendesk/shared-facts.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL } from './remember.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'
import { sharedQuery } from './shared-query.ts'

export type { ActivityHistory } from '#zendesk/events.ts'

/** Health counts over 90 days, and its history begins twelve weeks ago. */
const LOOK_BACK = (90 + 84) * DAY

type Found = ActivityHistory | 'off'

/** An account without a feature, or an agent who may not use it, is not asked again for each customer. */
const unlessOff = async (services: Services, fact: string, read: () => Promise<Found>): Promise<Found> => {
  if ((await services.facts.read(fact)) !== undefined) return 'off'
  const found = await read()
  if (found === 'off') await services.facts.write(fact, true, ACCOUNT_FACT_TTL)
  return found
}

const events = (services: Services, userId: number, signal: AbortSignal): Promise<Found> =>
  unlessOff(services, 'events:off', () => {
    const since: Instant = services.now() - LOOK_BACK
    return activityOf(services.api, userId, since, { signal })
  })

/** Comments: of the community's three lists the one that most people stand in. */
const comments = (services: Services, userId: number, signal: AbortSignal): Promise<Found> =>
  unlessOff(services, 'community:off', () => contributionsOf(services.api, userId, ['comments'], { signal }))

const featuresOff = async (services: Services, client: QueryClient): Promise<readonly string[]> => {
  const team = await client.fetchQuery(settingsQuery(services)).catch(() => null)
  return team?.settings.featuresOff ?? []
}

const read = async (
  services: Services,
  client: QueryClient,
  userId: number,
  signal: AbortSignal,
): Promise<Found> => {
  // Where the settings are still on their way nobody waits for them.
  const known = client.getQueryData(settingsQuery(services).queryKey)
  if (!known?.settings.featuresOff.includes('events')) {
    const found = await events(services, userId, signal)
    if (found !== 'off') return found
  }
  const off = await featuresOff(services, client)
  return off.includes('community') ? 'off' : comments(services, userId, signal)
}

/**
 * One call, or none where another frame of this browser has read it; fresh for a quarter of an hour since Zendesk was
 * asked: the events, else what the customer wrote in the community, as far as one list tells (`lacking`). `off` where
 * the account has neither. A second call once an hour, where it has no events.
 */
export const activityQuery = (services: Services, userId: number | null | undefined) =>
  sharedQuery<'activity', 'off'>(
    services,
    'activity',
    [...KEYS.activity, userId ?? null],
    userId ? { id: userId, read: (client, signal) => read(services, client, userId, signal) } : skipToken,
  )

const withRest = async (
  services: Services,
  userId: number,
  first: ActivityHistory,
  signal: AbortSignal,
): Promise<ActivityHistory> => {
  const rest = await contributionsOf(services.api, userId, ['posts', 'votes'], { signal })
  if (rest === 'off') return first
  const activity = [...first.activity, ...rest.activity].sort((one, other) => other.at - one.at)
  const lacking = first.lacking?.filter((kind) => rest.lacking?.includes(kind)) ?? []
  return { ...first, activity, lacking, skipped: first.skipped + rest.skipped }
}

/** Whether there is more to read than the first reading found. */
export const isPart = (first: Found | undefined): first is ActivityHistory =>
  first !== undefined && first !== 'off' && (first.lacking?.length ?? 0) > 0

/** The same with the community's other lists: two calls, so only where the first is part and somebody looks closer. */
export const wholeActivityQuery = (
  services: Services,
  userId: number | null | undefined,
  first: Found | undefined,
) =>
  queryOptions({
    queryKey: [...KEYS.activity, 'whole', userId ?? null],
    staleTime: FRESH.activity,
    queryFn: userId && isPart(first) ? ({ signal }) => withRest(services, userId, first, signal) : skipToken,
  })
