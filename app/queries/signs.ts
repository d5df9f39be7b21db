// How do words betray an inhibitor? Loaded when the panels stand: nobody waits for it.

import { queryOptions } from '@tanstack/react-query'
import { KEYS } from './keys.ts'

/** Asks Zendesk for nothing. */
export const signsQuery = () =>
  queryOptions({
    queryKey: KEYS.signs,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: () => import('#domain/reasons/signs.ts'),
  })
