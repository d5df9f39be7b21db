// What did this agent choose on a ticket that was not saved, in a frame that may be gone?

import { queryOptions } from '@tanstack/react-query'
import { hash32 } from '#domain/hash.ts'
import { DAY, MINUTE } from '#domain/instant.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import { type PendingChoice, readChoice, readPending } from '#domain/reasons/pending.ts'
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

export const forgetPending = ({ facts }: Pick<Services, 'facts'>, ticket: number | string): Promise<void> =>
  facts.remove(keyOf(ticket))

/** Longer than any frame takes to come; shorter than an agent to write another ticket. */
const HANDED_OVER = 2 * MINUTE
/** Zendesk's clock is not the browser's. */
const JUST_CREATED = 10 * MINUTE

/** Beside a choice: which ticket it is, without a word of it. */
interface HandedOver {
  choice: PendingChoice
  /** Null where the requester was only typed in: the ticket's own is made by the save. */
  requester: number | null
  subject: number
}

const HANDED_OVER_KEY = keyOf('handed-over')

const subjectOf = ({ subject }: Pick<OpenTicket, 'subject'>): number => hash32(subject.trim())

/** What was said on a new ticket, be it nothing, for the frame of the ticket that this save makes of it. */
export const handOverPending = async (
  { facts }: Pick<Services, 'facts'>,
  ticket: OpenTicket,
  choice: PendingChoice,
): Promise<void> => {
  const handed: HandedOver = { choice, requester: ticket.requester?.id ?? null, subject: subjectOf(ticket) }
  await facts.write(HANDED_OVER_KEY, handed, HANDED_OVER)
}

const readHandedOver = (raw: unknown): HandedOver | null => {
  if (typeof raw !== 'object' || raw === null) return null
  const { choice, requester, subject } = raw as Readonly<Record<string, unknown>>
  const read = readChoice(choice)
  if (read === null || typeof subject !== 'number') return null
  return { choice: read, requester: typeof requester === 'number' ? requester : null, subject }
}

/** What was said on the new ticket that this one was until just now; taken once. Null: it was none of ours. */
export const takeHandedOver = async (
  services: Pick<Services, 'facts' | 'now'>,
  ticket: OpenTicket,
): Promise<PendingChoice | null> => {
  const now = services.now()
  if (ticket.createdAt === null || now - ticket.createdAt > JUST_CREATED) return null
  const handed = readHandedOver((await services.facts.read(HANDED_OVER_KEY))?.value)
  if (handed === null || now - handed.choice.at > HANDED_OVER || handed.subject !== subjectOf(ticket))
    return null
  if (handed.requester !== null && handed.requester !== ticket.requester?.id) return null
  await services.facts.remove(HANDED_OVER_KEY)
  await forgetPending(services, NEW_TICKET)
  return handed.choice
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
