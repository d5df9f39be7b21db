// How did the team's settings come about, version by version?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { settingsVersions } from '#zendesk/settings-versions.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

export type { SettingsVersion } from '#zendesk/settings-versions.ts'

/** Up to this version, which the page has met: saving another one asks anew. 0: there is none to ask for. */
export const settingsHistoryQuery = (services: Services, newest: number) =>
  queryOptions({
    queryKey: [...KEYS.settings, 'history', newest],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn:
      newest === 0
        ? skipToken
        : ({ signal }) => settingsVersions(services.api, { signal, priority: 'agent' }),
  })
