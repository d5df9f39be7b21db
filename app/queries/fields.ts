// Which ticket fields hold reason and inhibitor in this account?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ReasonDetails } from '#domain/reasons/taxonomy.ts'
import { type FieldOverrides, findFields, type OurFields } from '#zendesk/ticket-fields.ts'
import { KEYS } from './keys.ts'
import { ACCOUNT_FACT_TTL, remembered } from './remember.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'

export interface AccountFields extends OurFields {
  /** What Barometer says of reasons by their value. */
  shipped: Readonly<Record<string, ReasonDetails>>
}

/** What the values of shipped reasons begin with. */
const SHIPPED = 'bm_cr_'

export type { FieldSource, OurFields } from '#zendesk/ticket-fields.ts'

/** Admins type ids as text; anything but a whole number is as good as none. */
const idOf = (setting: unknown): number | null => {
  const id = typeof setting === 'string' ? Number(setting.trim()) : setting
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null
}

const named = (services: Services): Required<FieldOverrides> => {
  const { reason_field_id, inhibitor_field_id } = services.host.installation.settings
  return { reasonFieldId: idOf(reason_field_id), inhibitorFieldId: idOf(inhibitor_field_id) }
}

const find = (
  services: Services,
  overrides: Required<FieldOverrides>,
  signal: AbortSignal,
): Promise<OurFields> =>
  remembered(
    services,
    `fields:${overrides.reasonFieldId}:${overrides.inhibitorFieldId}`,
    ACCOUNT_FACT_TTL,
    () => findFields(services.host, services.api, overrides, { signal }),
  )

/** What Barometer says of the reasons that it ships; loaded only for an account that has some of them. */
const shippedDetails = async ({ reason }: OurFields): Promise<AccountFields['shipped']> => {
  if (!reason?.options.some(({ value }) => value.startsWith(SHIPPED))) return {}
  return (await import('#domain/reasons/shipped.ts')).SHIPPED_REASONS.details
}

/** What the team's record names instead; null where it names the same, or could not be read. */
const renamed = async (
  services: Services,
  client: QueryClient,
  first: Required<FieldOverrides>,
): Promise<Required<FieldOverrides> | null> => {
  const team = await client.fetchQuery(settingsQuery(services)).catch(() => null)
  if (team === null) return null
  const { reasonFieldId, inhibitorFieldId } = team.settings
  const same = reasonFieldId === first.reasonFieldId && inhibitorFieldId === first.inhibitorFieldId
  return same ? null : { reasonFieldId, inhibitorFieldId }
}

/**
 * Remembered for an hour in this browser. Fields and settings are asked for at the same time, because a second round
 * trip would keep the agent waiting; only a team whose record names other fields than the app's own parameters pays it.
 */
export const fieldsQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.fields,
    staleTime: ACCOUNT_FACT_TTL,
    gcTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal, client }): Promise<AccountFields> => {
      const overrides = named(services)
      const [first, other] = await Promise.all([
        find(services, overrides, signal),
        renamed(services, client, overrides),
      ])
      const fields = other === null ? first : await find(services, other, signal)
      return { ...fields, shipped: await shippedDetails(fields) }
    },
  })
