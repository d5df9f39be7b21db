// What did agents of this browser call not relevant lately, on whichever ticket?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { readUnfit, UNFIT_DAYS, type UnfitSaid, withUnfit } from '#domain/answers/unfit.ts'
import { DAY } from '#domain/instant.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KEY = 'unfit'
/** Milliseconds: what is read before the panel is drawn need not be read again by it. */
const FRESH = 5_000

const read = async ({ facts }: Services): Promise<readonly UnfitSaid[]> =>
  readUnfit((await facts.read(KEY))?.value)

/** Keys and numbers only, newest last. Looked for again whenever the frame is shown. */
export const unfitQuery = (services: Services) =>
  queryOptions({ queryKey: KEYS.unfit, staleTime: FRESH, queryFn: () => read(services) })

/** What holds on that ticket now, for all frames of this browser. Never rejects. */
export const noteUnfit = async (services: Services, client: QueryClient, said: UnfitSaid): Promise<void> => {
  const now = withUnfit(await read(services), said)
  await services.facts.write(KEY, now, UNFIT_DAYS * DAY)
  client.setQueryData(KEYS.unfit, now)
}
