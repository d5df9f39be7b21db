// Who is signed in, and how do they read words, numbers and times?

import type { Host } from '#zendesk/host.ts'

export interface Agent {
  /** 0 where the host did not tell. */
  id: number
  /** As Zendesk names it: `en-US`, `pt-BR`. */
  locale: string
  /** IANA name; undefined where the host did not tell. */
  timeZone: string | undefined
  groupIds: readonly number[]
  /** As Zendesk names the role: for courtesies only, rights are learnt from its answers. */
  admin: boolean
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** A zone that this browser's Intl knows, else undefined: a wrong name would throw at every date. */
const knownZone = (name: unknown): string | undefined => {
  if (typeof name !== 'string' || name === '') return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

const knownLocale = (name: unknown): string => {
  try {
    return (typeof name === 'string' && Intl.getCanonicalLocales(name)[0]) || 'en'
  } catch {
    return 'en'
  }
}

/** Never rejects: an agent that the host does not describe reads English and the browser's times. */
export const readAgent = async (host: Host): Promise<Agent> => {
  const { currentUser } = await host.read(['currentUser'])
  const user = record(currentUser.ok ? currentUser.value : undefined)
  const groups = Array.isArray(user.groups) ? user.groups : []
  return {
    id: typeof user.id === 'number' ? user.id : 0,
    locale: knownLocale(user.locale),
    timeZone: knownZone(record(user.timeZone).ianaName),
    groupIds: groups.map((group) => record(group).id).filter((id) => typeof id === 'number'),
    admin: user.role === 'admin',
  }
}
