// Which ticket fields hold reason and inhibitor in this account?

import { queryOptions } from '@tanstack/react-query'
import { findFields, type OurFields } from '#zendesk/ticket-fields.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'

export type { FieldSource, OurFields } from '#zendesk/ticket-fields.ts'

/** Admins type ids as text; anything but a whole number is as good as none. */
const idOf = (setting: unknown): number | null => {
  const id = typeof setting === 'string' ? Number(setting.trim()) : setting
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null
}

/** Remembered for an hour in this browser. The app's own parameters name fields that the account had already. */
export const fieldsQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.fields,
    staleTime: ACCOUNT_FACT_TTL,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }): Promise<OurFields> => {
      const { settings } = services.host.installation
      const overrides = {
        reasonFieldId: idOf(settings.reason_field_id),
        inhibitorFieldId: idOf(settings.inhibitor_field_id),
      }
      const name = `fields:${overrides.reasonFieldId}:${overrides.inhibitorFieldId}`
      return remembered(services, name, ACCOUNT_FACT_TTL, () =>
        findFields(services.host, services.api, overrides, { signal }),
      )
    },
  })
