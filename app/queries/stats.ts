// What became of the answers that were sent, and how do customers rate this account: the stats of the day?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { DAY, HOUR } from '#domain/instant.ts'
import { NONE_LOGGED, type OnlyLogged } from '#domain/reasons/effective.ts'
import { dayOf } from '#domain/review/day.ts'
import { STATS_KIND } from '#domain/review/stats/names.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import { isCurrent } from '#domain/review/stats/use.ts'
import { orOff } from '#zendesk/off.ts'
import { newestTeamRecord } from '#zendesk/team-records.ts'
import { KEYS } from './keys.ts'
import { recall, remember } from './remember.ts'
import type { Services } from './services.ts'

const STATS = 'stats'

/** Where nobody has written any yet, a lead may do so any hour. */
const keptFor = (body: unknown): number => (body === null ? HOUR : DAY)

async function bodyOf(services: Services, signal: AbortSignal): Promise<unknown> {
  const known = await recall(services, STATS)
  if (known !== undefined) return known
  const record = await orOff(newestTeamRecord(services.api, STATS_KIND, { signal, priority: 'sync' }))
  const body = record === 'off' ? null : (record?.body ?? null)
  await remember(services, STATS, keptFor(body), body)
  return body
}

/** What reads and writes the record comes only once there is one. */
const recordOf = () => import('#domain/review/stats/record.ts')

const currentIn = async (body: unknown, services: Services): Promise<Stats | null> => {
  if (body === null || body === undefined) return null
  const stats = (await recordOf()).readStats(body)
  return stats !== null && isCurrent(stats, dayOf(services.now(), 'UTC')) ? stats : null
}

/** What this browser remembers of them; null where it remembers none that still count. Asks Zendesk for nothing. */
export const knownStatsQuery = (services: Services) =>
  queryOptions({
    queryKey: [...KEYS.stats, 'known'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async (): Promise<Stats | null> => currentIn(await recall(services, STATS), services),
  })

/**
 * The newest stats that a lead's browser wrote; null where there are none, none from the last fourteen days, or no
 * custom object. One call a day for all frames of the browser: to be enabled once the panels are useful.
 */
export const statsQuery = (services: Services, enabled = true) =>
  queryOptions({
    queryKey: KEYS.stats,
    enabled,
    staleTime: HOUR,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<Stats | null> => currentIn(await bodyOf(services, signal), services),
  })

/** Reasons that only the corrections' log gives, as far as this browser knows. Asks Zendesk for nothing, never rejects. */
export const knownLogged = async (services: Services, client: QueryClient): Promise<OnlyLogged> => {
  const stats = await client.fetchQuery(knownStatsQuery(services)).catch(() => null)
  return stats?.onlyLogged ?? NONE_LOGGED
}

/** What this browser has just worked out, for all of its frames. */
export const rememberStats = async (services: Services, stats: Stats): Promise<void> =>
  remember(services, STATS, DAY, (await recordOf()).statsBody(stats))
