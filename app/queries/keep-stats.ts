// How does a lead's browser keep the day's stats?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { HOUR } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { auditedIn } from '#domain/review/audit/audited-reasons.ts'
import { loggedCorrections } from '#domain/review/audit/corrections.ts'
import type { Stats } from '#domain/review/stats/stats.ts'
import type { RowProgress } from '#work/review-rows.ts'
import { auditFilesQuery } from './audit-files.ts'
import { correctionsLog } from './corrections.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import { reachQuery } from './reach.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'
import { rememberStats } from './stats.ts'
import { fieldIdsOf } from './ticket.ts'
import { zoneQuery } from './zone.ts'

/**
 * What became of keeping the day's stats: `written` and `there` as they say; `part`: this agent does not see all
 * tickets, so that another one has to; `off`: there is no custom object to write to; `left`: stopped before its turn, or too many tickets cannot be read.
 */
export type StatsKeeping = 'written' | 'there' | 'part' | 'off' | 'left'

/** The same read that the log of corrections comes from; where it fails, what agents chose blind speaks alone. */
const auditedNow = async (services: Services, client: QueryClient) => {
  const files = await client.fetchQuery(auditFilesQuery(services)).catch(() => null)
  return auditedIn(files?.records ?? [])
}

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
  const [fields, team, { zone }, reach, log] = await Promise.all([
    client.fetchQuery(fieldsQuery(services)),
    client.fetchQuery(settingsQuery(services)),
    client.fetchQuery(zoneQuery(services)),
    client.fetchQuery(reachQuery(services)),
    // Where the log cannot be read, tags and fields speak alone.
    correctionsLog(services, client).catch(() => []),
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
  const corrections = loggedCorrections(log)
  const audited = await auditedNow(services, client)
  // This page has its figures whether or not they can be written for the others.
  const onWorked = (stats: Stats) => void client.setQueryData(KEYS.stats, stats)
  const kept = await work.keepStats({ ...options, corrections, audited, onWorked }, signal, onProgress)
  if (kept.kind === 'left') return 'left'
  await rememberStats(services, kept.stats)
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
