// Which facts need not be asked for again in the next frame, and for how long?

import { HOUR } from '#domain/instant.ts'
import type { Services } from './services.ts'

/** Account facts change rarely: fields, settings, topics. */
export const ACCOUNT_FACT_TTL = HOUR

/**
 * The fact that another frame of this browser read within `ttl` milliseconds, else a fresh one, which is kept.
 * What an older version of the app kept is not used: its shape may differ.
 */
export const remembered = async <T>(
  services: Services,
  name: string,
  ttl: number,
  read: () => Promise<T>,
): Promise<T> => {
  const key = `${services.host.installation.version}:${name}`
  const known = await services.facts.read(key)
  if (known !== undefined) return known.value as T
  const fresh = await read()
  await services.facts.write(key, fresh, ttl)
  return fresh
}
