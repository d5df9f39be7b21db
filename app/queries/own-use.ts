// Which reasons has this agent chosen in this browser lately?

import { queryOptions } from '@tanstack/react-query'
import { DAY } from '#domain/instant.ts'
import { withChoice } from '#domain/reasons/own-use.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KEY = 'own-use'
/** Forgotten when nothing was chosen for so long. */
const KEPT = 60 * DAY

const read = async ({ facts }: Services): Promise<readonly string[]> => {
  const value = (await facts.read(KEY))?.value
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Values of options only, newest last. */
export const ownUseQuery = (services: Services) =>
  queryOptions({ queryKey: KEYS.ownUse, queryFn: () => read(services) })

export const noteUse = async (services: Services, value: string): Promise<void> =>
  services.facts.write(KEY, withChoice(await read(services), value), KEPT)
