// Which notices have leads written, which fixes have they shipped, and which reasons stand out?

import { queryOptions } from '@tanstack/react-query'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { ALERT_KIND, type TeamAlert } from '#domain/notices/alert.ts'
import { FIX_KIND, type Fix, NOTICE_KIND, type Notice, readFix, readNotice } from '#domain/notices/notice.ts'
import { orOff } from '#zendesk/off.ts'
import type { TeamRecord } from '#zendesk/schemas/records.ts'
import { readTeamRecords } from '#zendesk/team-records.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KEY = 'notices'
/** Where no frame hears of it, a notice is seen so late. */
const AGE = 10 * MINUTE
/** All frames of a team hear at once, and must not ask at once. */
export const JITTER = MINUTE / 2

export interface Notices {
  /** When they were asked for. */
  at: Instant
  notices: readonly Notice[]
  fixes: readonly Fix[]
  alerts: readonly TeamAlert[]
}

const NONE: Notices = { at: 0, notices: [], fixes: [], alerts: [] }

/** The kinds of records that they are kept in. */
export const NOTICE_KINDS = [NOTICE_KIND, FIX_KIND, ALERT_KIND] as const

/** What reads them comes only where there are any. */
const alertsIn = async (records: readonly TeamRecord[]): Promise<readonly TeamAlert[]> => {
  const found = records.filter(({ kind }) => kind === ALERT_KIND)
  if (found.length === 0) return []
  const { readAlert } = await import('#domain/notices/alert-record.ts')
  return found.flatMap(({ key, body }) => readAlert(key, body) ?? [])
}

const noticesIn = async (records: readonly TeamRecord[], at: Instant): Promise<Notices> => {
  const of = <T>(kind: string, reading: (key: string, body: unknown) => T | null): T[] =>
    records.flatMap((record) => (record.kind === kind ? (reading(record.key, record.body) ?? []) : []))
  return {
    at,
    notices: of(NOTICE_KIND, readNotice),
    fixes: of(FIX_KIND, readFix),
    alerts: await alertsIn(records),
  }
}

/** Agents work by it: it does not queue behind the minutes that a sync of posts and their comments takes. */
const read = async (services: Services, signal: AbortSignal): Promise<Notices> => {
  const found = await orOff(readTeamRecords(services.api, NOTICE_KINDS, { signal, priority: 'agent' }))
  return noticesIn(found === 'off' ? [] : found.records, services.now())
}

/** Keeps for all frames of this browser what was read together with something else. */
export const keepNotices = async (services: Services, records: readonly TeamRecord[]): Promise<void> =>
  services.facts.write(KEY, await noticesIn(records, services.now()), AGE)

/**
 * One call in ten minutes for all frames of the browser, once the panels are useful; none where they came with the
 * settings.
 */
export const noticesQuery = (services: Services, enabled: boolean) =>
  queryOptions({
    queryKey: KEYS.notices,
    enabled,
    staleTime: AGE,
    refetchInterval: AGE,
    queryFn: async ({ signal }): Promise<Notices> => {
      const known = await services.facts.read(KEY)
      // What an older version kept knows of no alerts.
      if (known !== undefined) return { ...NONE, ...(known.value as Partial<Notices>) }
      const fresh = await read(services, signal)
      await services.facts.write(KEY, fresh, AGE)
      return fresh
    },
  })

/** What was read before that moment is old; another frame may have read anew since. */
export const forgetNotices = async ({ facts }: Services, heardAt: Instant): Promise<void> => {
  const known = await facts.read(KEY)
  if (known !== undefined && (known.value as Notices).at < heardAt) await facts.remove(KEY)
}
