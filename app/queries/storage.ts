// Does this browser let the app keep anything, and so share its calls with other frames?

import { queryOptions } from '@tanstack/react-query'
import { reviewCallsAMinute } from '#store/allowance.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** Storage that was only late may answer yet. */
const AGAIN = 10_000

/** False where the browser refuses it, as it may in frames of other sites: each frame works alone then. */
export const storageQuery = (services: Services) =>
  queryOptions({
    queryKey: KEYS.storage,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data === false ? AGAIN : false),
    queryFn: () => services.facts.lasting(),
  })

/** What Review may ask a minute; see the call budget. */
export const callsAMinute = (storage: boolean): number => reviewCallsAMinute(storage ? 'shared' : 'lone')
