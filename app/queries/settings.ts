// What has the team decided about how Barometer works here?

import { queryOptions } from '@tanstack/react-query'
import { type ValidatedSettings, validateSettings } from '#domain/settings.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL } from './remember.ts'
import type { Services } from './services.ts'

/** Never rejects on wrong settings: what is wrong is reported beside the defaults that stand in. */
export const settingsQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.settings,
    staleTime: ACCOUNT_FACT_TTL,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: (): ValidatedSettings => validateSettings(services.host.installation.settings.settings_json),
  })
