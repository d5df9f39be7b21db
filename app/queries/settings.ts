// What has the team decided about how Barometer works here?

import { queryOptions } from '@tanstack/react-query'
import { loadSettings, type TeamSettings } from '#zendesk/settings.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

/** Panels wait for the settings, so these must not be waited for long: the defaults do meanwhile. */
const PATIENCE = 5_000

export type { TeamSettings } from '#zendesk/settings.ts'

/** One call an hour for all frames of the browser. What is wrong in the settings is reported, the default used. */
export const settingsQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.settings,
    staleTime: ACCOUNT_FACT_TTL,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }): Promise<TeamSettings> =>
      remembered(services, 'settings', ACCOUNT_FACT_TTL, () =>
        loadSettings(services.api, services.host.installation, {
          signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
        }),
      ),
  })
