// What became of the answers that were sent, and how do customers rate this account: the stats of the day?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { DAY, HOUR } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { dayOf } from '#domain/review/day.ts'
import { STATS_KIND } from '#domain/review/stats/names.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import { isCurrent } from '#domain/review/stats/use.ts'
import type { RowProgress } from '#work/review-rows.ts'
import { orOff } from '#zendesk/off.ts'
import { newestTeamRecord } from '#zendesk/team-records.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import { reachQuery } from './reach.ts'
import { recall, remember } from './remember.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'
import { fieldIdsOf } from './ticket.ts'
import { zoneQuery } from './zone.ts'

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

/**
 * What became of keeping the day's stats: `written` and `there` as they say; `part`: this agent does not see all
 * tickets, so that another one has to; `off`: there is no custom object to write to; `left`: stopped before its turn.
 */
export type StatsKeeping = 'written' | 'there' | 'part' | 'off' | 'left'

/**
 * Sees to it that today's stats are written, by this browser where nobody else's did. Takes minutes the first time and
 * a few calls on later days; what was read before the signal aborts is kept, the next call goes on there.
 * @throws HostError; rejects with the signal's reason on abort.
 */
export async function keepStats(
  services: Services,
  client: QueryClient,
  signal: AbortSignal,
  onProgress?: (progress: RowProgress) => void,
): Promise<StatsKeeping> {
  const [fields, team, { zone }, reach] = await Promise.all([
    client.fetchQuery(fieldsQuery(services)),
    client.fetchQuery(settingsQuery(services)),
    client.fetchQuery(zoneQuery(services)),
    client.fetchQuery(reachQuery(services)),
  ])
  signal.throwIfAborted()
  if (!team.writable) return 'off'
  if (reach !== 'all') return 'part'
  const work = await import('#work/keep-stats.ts')
  const { api, facts, now } = services
  const details = { ...fields.shipped, ...team.reasons }
  const taxonomy = buildTaxonomy(fields.reason?.options ?? [], details)
  const { settings } = team
  const options = { api, facts, now, zone, settings, taxonomy, fields: fieldIdsOf(fields) }
  const kept = await work.keepStats(options, signal, onProgress)
  if (kept.kind === 'left') return 'left'
  await remember(services, STATS, DAY, (await recordOf()).statsBody(kept.stats))
  client.setQueryData(KEYS.stats, kept.stats)
  return kept.kind
}

/** Keeps the day's stats while somebody looks at the page; `enabled` once its own figures are there. */
export const keepStatsQuery = (
  services: Services,
  enabled: boolean,
  onProgress?: (progress: RowProgress) => void,
) =>
  queryOptions({
    queryKey: KEYS.statsKeeping,
    enabled,
    staleTime: HOUR,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal, client }): Promise<StatsKeeping> => keepStats(services, client, signal, onProgress),
  })
