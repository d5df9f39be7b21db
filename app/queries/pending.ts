// What did this agent choose on a ticket that was not saved, in a frame that may be gone?

import { queryOptions } from '@tanstack/react-query'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
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

/** Longer than any frame takes to come; shorter than an agent to write another ticket. */
const HANDED_OVER = 2 * MINUTE
/** Zendesk's clock is not the browser's. */
const JUST_CREATED = 10 * MINUTE

/** What was chosen on the new ticket that this one was until just now; taken once. Null: it was none of ours. */
export const takeHandedOver = async (
  services: Services,
  ticket: { createdAt: Instant | null; reason: string | null },
): Promise<PendingChoice | null> => {
  const now = services.now()
  if (ticket.createdAt === null || now - ticket.createdAt > JUST_CREATED) return null
  const choice = readPending((await services.facts.read(keyOf(NEW_TICKET)))?.value)
  if (choice === null || now - choice.at > HANDED_OVER || choice.reason !== ticket.reason) return null
  await forgetPending(services, NEW_TICKET)
  return choice
}

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
