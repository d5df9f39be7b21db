// What is read on demand for an audit, and kept nowhere: conversations, and texts to find likely errors and what *other* hides?

import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type Instant, MINUTE } from '#domain/instant.ts'
import { effectiveReason } from '#domain/reasons/effective.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { type Hidden, hiddenIn, wordedTicket } from '#domain/review/audit/hidden.ts'
import { type LikelyError, likelyErrors, type Suggested } from '#domain/review/audit/likely-errors.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { sourceOf } from '#domain/ticket-source.ts'
import { ticketConversation } from '#zendesk/comments.ts'
import { sampleTickets, type ToldContact } from '#zendesk/sample-tickets.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import { suggestionsQuery } from './reading.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

/** One call. Gone from memory soon after nobody looks at it. */
export const conversationQuery = (services: Services, ticketId: number) =>
  queryOptions({
    queryKey: [...KEYS.audit, 'conversation', ticketId],
    staleTime: 10 * MINUTE,
    gcTime: 2 * MINUTE,
    queryFn: ({ signal }) => ticketConversation(services.api, ticketId, { signal, priority: 'agent' }),
  })

export interface Look {
  services: Services
  client: QueryClient
  taxonomy: Taxonomy
  from: Instant
  to: Instant
  /** By ticket id: the corrections' log. */
  corrected: ReadonlyMap<number, string>
  isOther: (reason: string) => boolean
  signal: AbortSignal
}

/** As Zendesk's search reads times. */
const time = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const SOLVED = 'status>=solved'

async function page(
  { services, client, from, to, signal }: Look,
  terms: string,
  size: number,
  cursor: string | null = null,
): Promise<{ tickets: readonly ToldContact[]; cursor: string | null }> {
  const fields = fieldIdsOf(await client.fetchQuery(fieldsQuery(services)))
  const query = `created>=${time(from)} created<${time(to)} ${SOLVED}${terms}`
  const call = { signal, priority: 'review' as const, size, cursor }
  const found = await sampleTickets(services.api, query, fields, call)
  return { tickets: found.contacts, cursor: found.cursor }
}

/** The reason that counts. */
function reasonOf(contact: ToldContact, { corrected, taxonomy }: Look): string | null {
  const effective = effectiveReason(contact, (tag) => taxonomy.byValue.has(tag))
  return corrected.get(contact.id) ?? (effective.kind === 'one' ? effective.value : null)
}

export interface ErrorPage {
  errors: readonly (LikelyError & { subject: string })[]
  looked: number
  /** Where to go on, within the hour; null: all of the period was looked at. */
  cursor: string | null
}

const AT_A_TIME = 100

/** A hundred tickets solved, of those created in the period: one call. @throws HostError */
export async function findErrors(look: Look, cursor: string | null): Promise<ErrorPage> {
  const { services, client, taxonomy, signal } = look
  const found = await page(look, '', AT_A_TIME, cursor)
  const judged: Suggested[] = []
  for (const ticket of found.tickets) {
    signal.throwIfAborted()
    const source = sourceOf({ ...ticket, conversation: [] })
    const asked = { ticketId: ticket.id, source, intent: null }
    const suggestions = await client.fetchQuery({ ...suggestionsQuery(services, asked, taxonomy), gcTime: 0 })
    judged.push({ ticketId: ticket.id, reason: reasonOf(ticket, look), suggestions })
  }
  const subjects = new Map(found.tickets.map(({ id, subject }) => [id, subject]))
  const errors = likelyErrors(judged, look.isOther)
  return {
    errors: errors.map((error) => ({ ...error, subject: subjects.get(error.ticketId) ?? '' })),
    looked: judged.length,
    cursor: found.cursor,
  }
}

export interface Opened {
  groups: readonly Hidden[]
  rest: readonly number[]
  looked: number
  /** There are more of them than were looked at. */
  more: boolean
}

const MOST_OTHERS = 300
const MOST_USUAL = 200

const wordsOf = (ticket: ToldContact) =>
  wordedTicket(ticket, parseOurTags(ticket.tags, ticket.id).state.otherWords)

/** The first 300 tickets called *other* beside 200 with a reason: two calls. @throws HostError */
export async function openOther(look: Look): Promise<Opened> {
  const values = look.taxonomy.reasons.map(({ value }) => value).filter(look.isOther)
  if (values.length === 0) return { groups: [], rest: [], looked: 0, more: false }
  const terms = (sign: string): string => values.map((value) => ` ${sign}tags:${value}`).join('')
  const found = await page(look, terms(''), MOST_OTHERS)
  const usual = await page(look, terms('-'), MOST_USUAL)
  const others = found.tickets.filter((ticket) => {
    const reason = reasonOf(ticket, look)
    return reason !== null && look.isOther(reason)
  })
  const { groups, rest } = hiddenIn(others.map(wordsOf), usual.tickets.map(wordsOf))
  return { groups, rest, looked: others.length, more: found.cursor !== null }
}
