// Which series has the team kept (active customers, orders, visits, scores), and in which version?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { readSeries, SERIES_RECORD, type TeamSeries } from '#domain/review/series.ts'
import { orOff } from '#zendesk/off.ts'
import type { TeamRecord } from '#zendesk/schemas/records.ts'
import { newestOnly, readTeamRecords } from '#zendesk/team-records.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

const SERIES = 'series'

export interface SeriesBook {
  /** The account has no such object, or this agent may not read it. */
  off: boolean
  /** The newest version of each, removed ones included. */
  records: readonly TeamRecord[]
}

/** The search that finds them lags by seconds: what this browser saved, or met, is not taken back by it. */
async function read(services: Services, client: QueryClient, signal: AbortSignal): Promise<SeriesBook> {
  const found = await orOff(readTeamRecords(services.api, [SERIES_RECORD], { signal, priority: 'review' }))
  if (found === 'off') return { off: true, records: [] }
  const known = client.getQueryData<SeriesBook>(KEYS.series)?.records ?? []
  return { off: false, records: newestOnly([...found.records, ...known]) }
}

/** One call an hour for all frames of the browser. */
export const seriesQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.series,
    staleTime: ACCOUNT_FACT_TTL,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal, client }): Promise<SeriesBook> =>
      remembered(services, SERIES, ACCOUNT_FACT_TTL, () => read(services, client, signal)),
  })

/** By name; those that were removed, or cannot be read, are not among them. */
export const seriesIn = ({ records }: SeriesBook): readonly TeamSeries[] =>
  records
    .flatMap(({ key, body }) => readSeries(key, body) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name))
