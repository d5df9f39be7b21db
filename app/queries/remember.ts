// Which facts need not be asked for again in the next frame, and for how long?

import { HOUR } from '#domain/instant.ts'
import type { Services } from './services.ts'

/** Account facts change rarely: fields, settings, topics. */
export const ACCOUNT_FACT_TTL = HOUR

const keyOf = (services: Services, name: string): string => `${services.host.installation.version}:${name}`

/** Keeps for all frames of this browser what was just learnt. */
export const remember = (services: Services, name: string, ttl: number, value: unknown): Promise<void> =>
  services.facts.write(keyOf(services, name), value, ttl)

/** What any frame of this browser kept under that name; undefined where there is nothing, or its time is over. */
export const recall = async (services: Services, name: string): Promise<unknown> =>
  (await services.facts.read(keyOf(services, name)))?.value

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
  const known = await services.facts.read(keyOf(services, name))
  if (known !== undefined) return known.value as T
  const fresh = await read()
  await remember(services, name, ttl, fresh)
  return fresh
}
