// Which contacts does the Review page work on, as far as this browser has them?

import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { DAY, MINUTE } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { loggedCorrections } from '#domain/review/audit/corrections.ts'
import type { JudgedRows } from '#work/judged-rows.ts'
import { staffIds } from '#zendesk/people.ts'
import { correctionsLog } from './corrections.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'
import { fieldIdsOf } from './ticket.ts'
import { zoneQuery } from './zone.ts'

export type { JudgedRows } from '#work/judged-rows.ts'
export type { RowProgress } from '#work/review-rows.ts'

/** Of which contacts are asked for, and how they are judged: another answer makes all of it another. */
export interface RowQuestion {
  /** Created within so many days. */
  days: number
  fcrWindowDays: number
  agentsLogContacts: boolean
  reviewMostRows: number
}

/** Tickets of the last minutes change nothing in a review; who wants them asks. */
const FRESH = 15 * MINUTE

const AGAIN = [...KEYS.reviewRows, 'again']
const SO_FAR = [...KEYS.reviewRows, 'so_far']
const NOTHING: JudgedRows = {
  ...{ judged: null, now: 0, from: null, progress: null, sampled: 1, skipped: 0, tickets: null },
}

/** Kept apart from the walk: a walk that is broken off or fails leaves what is known. */
export const rowsSoFarQuery = () =>
  queryOptions<JudgedRows>({
    queryKey: SO_FAR,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })

const staff = async (services: Services, signal: AbortSignal): Promise<ReadonlySet<number>> =>
  new Set(
    await remembered(services, 'staff', ACCOUNT_FACT_TTL, async () => [
      ...(await staffIds(services.api, { signal, priority: 'review' })),
    ]),
  )

/** Rows of an earlier walk: they are there before the calls are that tell how to judge them. */
async function keptBefore(services: Services, client: QueryClient) {
  const [fields, { zone }, { readAhead }] = await Promise.all([
    client.fetchQuery(fieldsQuery(services)),
    client.fetchQuery(zoneQuery(services)),
    import('#work/review-rows.ts'),
  ])
  const values = new Set(fields.reason?.options.map(({ value }) => value))
  const isReason = (tag: string): boolean => values.has(tag)
  return readAhead({ facts: services.facts, zone, fields: fieldIdsOf(fields), isReason })
}

/** Asks for what the walk needs to know, before the page is drawn. */
export const prepareRows = (services: Services, client: QueryClient): void => {
  const asked: Promise<unknown>[] = [
    client.prefetchQuery(settingsQuery(services)),
    client.prefetchQuery(zoneQuery(services)),
    client.prefetchQuery(fieldsQuery(services)),
    import('#work/judged-rows.ts'),
  ]
  // Whoever needs it asks again, and says what is wrong.
  for (const one of asked) one.catch(() => undefined)
}

async function readRows(
  services: Services,
  question: RowQuestion,
  client: QueryClient,
  signal: AbortSignal,
): Promise<number> {
  const { api, facts, now } = services
  const [fields, team, { zone }, staffed, corrections, work, ahead] = await Promise.all([
    client.fetchQuery(fieldsQuery(services)),
    client.fetchQuery(settingsQuery(services)),
    client.fetchQuery(zoneQuery(services)),
    staff(services, signal),
    // Where the log cannot be read, tags and fields speak alone.
    correctionsLog(services, client).catch(() => []),
    import('#work/judged-rows.ts'),
    keptBefore(services, client),
  ])
  signal.throwIfAborted()
  const details = { ...fields.shipped, ...team.reasons }
  const options = {
    ...{ api, facts, now, zone, settings: team.settings, staff: staffed },
    taxonomy: buildTaxonomy(fields.reason?.options ?? [], details),
    fields: fieldIdsOf(fields),
    ahead,
    corrections: loggedCorrections(corrections),
    whole: { from: now() - question.days * DAY, to: Number.MAX_SAFE_INTEGER },
    again: client.getQueryData(AGAIN) === true,
  }
  client.setQueryDefaults(SO_FAR, { gcTime: Number.POSITIVE_INFINITY, structuralSharing: false })
  await work.judgedRows(options, signal, (change) => {
    client.setQueryData<JudgedRows>(SO_FAR, (known = NOTHING) => ({ ...known, ...change }))
  })
  client.removeQueries({ queryKey: AGAIN })
  return now()
}

/** The next walk reads those weeks again in which tickets could not be read, and the day's figures are asked for anew. */
export const wantSkippedAgain = (client: QueryClient): void => {
  client.invalidateQueries({ queryKey: KEYS.statsKeeping }).catch(() => undefined)
  // What is open is read once the rows are there.
  client.invalidateQueries({ queryKey: KEYS.supposed, refetchType: 'none' }).catch(() => undefined)
  client.setQueryDefaults(AGAIN, { gcTime: Number.POSITIVE_INFINITY })
  client.setQueryData(AGAIN, true)
}

/**
 * Reads and judges the contacts, and keeps them up to date: the first time for minutes, later with a few calls. When
 * nobody looks any more it stops, and goes on there the next time. `null` waits.
 */
export const reviewRowsQuery = (services: Services, question: RowQuestion | null) =>
  queryOptions({
    queryKey: [...KEYS.reviewRows, 'walk', question],
    staleTime: FRESH,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: FRESH,
    queryFn:
      question === null ? skipToken : ({ signal, client }) => readRows(services, question, client, signal),
  })

const DAYS = [...KEYS.reviewRows, 'days']
/** A dozen weeks, as many before to compare with, and what their issues may have begun with. */
const USUAL_DAYS = 224

/** How many days back contacts are read. */
export const rowDaysQuery = () =>
  queryOptions({
    queryKey: DAYS,
    queryFn: skipToken as never,
    initialData: USUAL_DAYS,
    gcTime: Number.POSITIVE_INFINITY,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Sees to it that contacts of so many days are read; doubled, so that it is asked for seldom. */
export function wantRowDays(client: QueryClient, days: number): void {
  let wanted = client.getQueryData<number>(DAYS) ?? USUAL_DAYS
  if (days <= wanted) return
  while (wanted < days) wanted *= 2
  client.setQueryData(DAYS, wanted)
}
