// What did this agent choose on a ticket that was not saved, in a frame that may be gone?

import { queryOptions } from '@tanstack/react-query'
import { DAY } from '#domain/instant.ts'
import { type PendingChoice, readPending } from '#domain/reasons/pending.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

const KEPT = 14 * DAY

/** The ticket that a new one becomes is another frame's, which knows its requester only. */
export const NEW_TICKET = 'new'

const keyOf = (ticket: number | string): string => `pending:${ticket}`

export const keepPending = (
  { facts }: Services,
  ticket: number | string,
  choice: PendingChoice,
): Promise<void> => facts.write(keyOf(ticket), choice, KEPT)

export const forgetPending = ({ facts }: Services, ticket: number | string): Promise<void> =>
  facts.remove(keyOf(ticket))

/** What was kept for the ticket when it was opened; null where nothing was. */
export const pendingQuery = (services: Services, ticketId: number | null) =>
  queryOptions({
    queryKey: [...KEYS.pending, ticketId],
    enabled: ticketId !== null,
    // Read once: what this frame keeps from now on is its own draft.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<PendingChoice | null> =>
      ticketId === null ? null : readPending((await services.facts.read(keyOf(ticketId)))?.value),
  })
