// In which time zone do the account's days begin?

import { queryOptions } from '@tanstack/react-query'
import { isZone } from '#domain/review/zone.ts'
import type { Host } from '#zendesk/host.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

export interface AccountZone {
  /** An IANA name. */
  zone: string
  /** `agent`: the account's is not known, the agent's stands in; `none`: neither is, so days are those of UTC. */
  source: 'account' | 'agent' | 'none'
}

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** An IANA name, an object that holds one, or a name of Zendesk's own, *Berlin*. */
function namesIn(value: unknown): { iana: string | null; own: string | null } {
  const iana = isBag(value) ? value.ianaName : value
  const own = isBag(value) ? value.name : value
  return {
    iana: typeof iana === 'string' && isZone(iana) ? iana : null,
    own: typeof own === 'string' ? own : null,
  }
}

async function accountZone(host: Host): Promise<AccountZone> {
  const { currentAccount, currentUser } = await host.read(['currentAccount', 'currentUser'])
  const zoneOf = (reading: typeof currentUser): unknown =>
    reading.ok && isBag(reading.value) ? reading.value.timeZone : undefined
  const account = namesIn(zoneOf(currentAccount))
  const agent = namesIn(zoneOf(currentUser))
  if (account.iana) return { zone: account.iana, source: 'account' }
  if (!agent.iana) return { zone: 'UTC', source: 'none' }
  // The agent's zone has both names: where Zendesk's own one is the same, so is the zone.
  return { zone: agent.iana, source: account.own !== null && account.own === agent.own ? 'account' : 'agent' }
}

/** Asks the page only, and never fails. */
export const zoneQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.zone,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => accountZone(services.host),
  })
