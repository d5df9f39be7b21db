// What happened to this ticket, step by step?

import { queryOptions, skipToken } from '@tanstack/react-query'
import { MINUTE } from '#domain/instant.ts'
import { ticketAudits } from '#zendesk/audits.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

/** One call; ask only for tickets that were reopened or moved. */
export const auditsQuery = (services: Services, ticketId: number | null) =>
  queryOptions({
    queryKey: [...KEYS.audits, ticketId],
    staleTime: 5 * MINUTE,
    queryFn: ticketId === null ? skipToken : ({ signal }) => ticketAudits(services.api, ticketId, { signal }),
  })
