// What has the team decided about how Barometer works here?

import { type Query, queryOptions } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { loadTeam, settingsWithoutRecords, type TeamSettings } from '#zendesk/settings.ts'
import { KEYS } from './keys.ts'
import { keepNotices, NOTICE_KINDS } from './notices.ts'
import { ACCOUNT_FACT_TTL, recall, remembered } from './remember.ts'
import type { Services } from './services.ts'

/** Panels wait for the settings, so these must not be waited for long: the defaults do meanwhile. */
const PATIENCE = 5_000

const SETTINGS = 'settings'

/** Whether this browser remembers them, so that nothing has to be asked for. */
export const settingsKept = async (services: Services): Promise<boolean> =>
  (await recall(services, SETTINGS)) !== undefined

/** Settings, and whether the team's own records could be asked for. */
export interface KnownSettings extends TeamSettings {
  reached: boolean
}

const read = async (services: Services, signal: AbortSignal): Promise<KnownSettings> => {
  const { installation } = services.host
  try {
    const team = await remembered(services, SETTINGS, ACCOUNT_FACT_TTL, async () => {
      const found = await loadTeam(services.api, installation, NOTICE_KINDS, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      })
      await keepNotices(services, found.others)
      return found.team
    })
    return { ...team, reached: true }
  } catch {
    signal.throwIfAborted()
    // Settings that cannot be read must not cost the agent the panels.
    return { ...settingsWithoutRecords(installation), reached: false }
  }
}

/**
 * One call an hour for all frames of the browser, which brings the team's notices along. What is wrong in the settings is reported, the default used. Where
 * Zendesk does not answer, the app's own settings hold for some minutes.
 */
export const settingsQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.settings,
    staleTime: ({ state }: Query<KnownSettings>) =>
      state.data?.reached === false ? 5 * MINUTE : ACCOUNT_FACT_TTL,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => read(services, signal),
  })
