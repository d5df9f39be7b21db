// Which series has the team kept (active customers, orders, visits, scores), and in which version?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { readSeries, SERIES_RECORD, type TeamSeries } from '#domain/review/series.ts'
import { isRecord } from '#domain/settings/checks.ts'
import { HostError } from '#zendesk/errors.ts'
import type { Installation } from '#zendesk/host.ts'
import { orOff } from '#zendesk/off.ts'
import { saveTeamRecord } from '#zendesk/record-versions.ts'
import type { TeamRecord } from '#zendesk/schemas/records.ts'
import { newestOnly, readTeamRecords } from '#zendesk/team-records.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remember, remembered } from './remember.ts'
import type { Services } from './services.ts'

const SERIES = 'series'

const LATEST = [...KEYS.series, 'latest']

export interface SeriesBook {
  /** The account has no such object, or this agent may not read it: there are those of the app's own settings. */
  off: boolean
  /** The newest version of each, removed ones included. */
  records: readonly TeamRecord[]
}

/** Those of an exported file that an admin entered in the app's settings. */
function inApp({ settings }: Installation): readonly TeamRecord[] {
  const raw = settings.settings_json
  try {
    const parsed: unknown = typeof raw === 'string' ? JSON.parse(raw) : null
    const found = isRecord(parsed) && isRecord(parsed.series) ? Object.entries(parsed.series) : []
    return found.map(([key, body]) => ({
      ...{ id: '', kind: SERIES_RECORD, key, version: 0, body, updatedAt: 0, updatedBy: null },
    }))
  } catch {
    // Not JSON: the set-up check reports it.
    return []
  }
}

/** The search that finds them lags by seconds: what this browser saved, or met, is not taken back by it. */
async function read(services: Services, client: QueryClient, signal: AbortSignal): Promise<SeriesBook> {
  // One call that figures and the settings wait for: it does not stand behind the reading of contacts.
  const found = await orOff(readTeamRecords(services.api, [SERIES_RECORD], { signal, priority: 'agent' }))
  if (found === 'off') return { off: true, records: inApp(services.host.installation) }
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

/** Whoever looks, and in whichever browser. */
const { compare } = new Intl.Collator('en', { numeric: true })

/** By name; those that were removed, or cannot be read, are not among them. */
export const seriesIn = ({ records }: SeriesBook): readonly TeamSeries[] =>
  records.flatMap(({ key, body }) => readSeries(key, body) ?? []).toSorted((a, b) => compare(a.name, b.name))

/** What was just read or saved holds here at once, and in the other frames of this browser when they are opened. */
async function keep(services: Services, client: QueryClient, book: SeriesBook): Promise<void> {
  client.setQueryData<SeriesBook>(KEYS.series, book)
  client.setQueryData<SeriesBook>(LATEST, book)
  await remember(services, SERIES, ACCOUNT_FACT_TTL, book)
}

/** As they stand in Zendesk now. One call. */
export const latestSeriesQuery = (services: Services) =>
  queryOptions({
    queryKey: LATEST,
    staleTime: 0,
    refetchOnReconnect: false,
    queryFn: async ({ signal, client }): Promise<SeriesBook> => {
      const book = await read(services, client, signal)
      await keep(services, client, book)
      return book
    },
  })

export type SeriesOutcome =
  | { kind: 'saved'; record: TeamRecord }
  /** A colleague saved that version first: theirs, nothing of ours is written. */
  | { kind: 'conflict'; record: TeamRecord }
  | { kind: 'failed'; because: HostError['kind'] | 'unexpected'; retryAfter: number | null }

/** Saves as the version after `basedOn`; 0 where there was none. Never rejects. */
export async function saveSeries(
  services: Services,
  client: QueryClient,
  draft: { name: string; body: object; basedOn: number },
): Promise<SeriesOutcome> {
  const { name: key, body, basedOn } = draft
  try {
    const answer = await saveTeamRecord(
      services.api,
      { kind: SERIES_RECORD, key, body, basedOn },
      { priority: 'agent' },
    )
    const record = 'saved' in answer ? answer.saved : answer.conflict
    const known = client.getQueryData<SeriesBook>(LATEST)?.records ?? []
    await keep(services, client, { off: false, records: newestOnly([record, ...known]) })
    return { kind: 'saved' in answer ? 'saved' : 'conflict', record }
  } catch (error) {
    return error instanceof HostError
      ? { kind: 'failed', because: error.kind, retryAfter: error.retryAfter ?? null }
      : { kind: 'failed', because: 'unexpected', retryAfter: null }
  }
}
