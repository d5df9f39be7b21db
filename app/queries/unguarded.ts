// How many saves of this browser did the guard let through because something of ours failed?

import { queryOptions } from '@tanstack/react-query'
import { DAY, type Instant } from '#domain/instant.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KEY = 'unguarded'
/** Counted on while one follows the other within so long. */
const KEPT = 30 * DAY

export interface Unguarded {
  count: number
  last: Instant
}

const read = async ({ facts }: Services): Promise<Unguarded | null> => {
  const value = (await facts.read(KEY))?.value as Partial<Unguarded> | undefined
  return typeof value?.count === 'number' && typeof value.last === 'number'
    ? { count: value.count, last: value.last }
    : null
}

export const countUnguarded = async (services: Services): Promise<void> => {
  const count = ((await read(services))?.count ?? 0) + 1
  await services.facts.write(KEY, { count, last: services.now() }, KEPT)
}

/** Null: none lately. */
export const unguardedQuery = (services: Services) =>
  queryOptions({ queryKey: KEYS.unguarded, queryFn: () => read(services) })
