// What does a ticket's text say, and which reasons does it speak for? Read away from the thread that draws.

import { queryOptions, skipToken } from '@tanstack/react-query'
import { markThanks } from '#domain/fcr/exchange.ts'
import { hash32 } from '#domain/hash.ts'
import type { OpenTicket } from '#domain/open-ticket.ts'
import type { ReasonSuggestion } from '#domain/reasons/suggest.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import { sourceOf, type TicketSource } from '#domain/ticket-source.ts'
import type { Reading } from '#work/tasks.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

export type TicketReading = Reading

const sourceKeys = new WeakMap<TicketSource, string>()

/** Short, as the cache spells keys out at every look. Another text has another key. */
export const sourceKey = (source: TicketSource): string => {
  const known = sourceKeys.get(source)
  if (known !== undefined) return known
  const all = [source.subject, ...source.messages.map(({ at, text }) => `${at} ${text}`)].join('\u0000')
  const key = `${source.messages.length}/${all.length}/${hash32(all)}`
  sourceKeys.set(source, key)
  return key
}

/** Never asks Zendesk; what is read once stays. */
const WORKED_OUT = { staleTime: Number.POSITIVE_INFINITY, structuralSharing: false } as const

export const readingQuery = (services: Services, source: TicketSource) =>
  queryOptions({
    ...WORKED_OUT,
    queryKey: [...KEYS.reading, sourceKey(source)],
    queryFn: ({ signal }) => services.office.ask('read', source, signal),
  })

interface Named {
  key: string
  /** Small enough to be handed over at any time. */
  small: boolean
}

const SMALL = 100_000
const names = new WeakMap<Taxonomy, Named>()

const named = (taxonomy: Taxonomy): Named => {
  const known = names.get(taxonomy)
  if (known !== undefined) return known
  const all = JSON.stringify(taxonomy.reasons)
  const made = { key: `${all.length}/${hash32(all)}`, small: all.length <= SMALL }
  names.set(taxonomy, made)
  return made
}

interface SuggestFor {
  ticketId: number | null
  source: TicketSource
  /** What the account itself takes the ticket to be about. */
  intent: string | null
}

/** Thousands of reasons take a while to hand over: the office is told them only where it does not know them. */
const suggestions = async (
  { office }: Services,
  { source, intent }: SuggestFor,
  taxonomy: Taxonomy,
  signal: AbortSignal,
): Promise<readonly ReasonSuggestion[]> => {
  const { key, small } = named(taxonomy)
  const asked = { source, intent, key }
  const whole = { ...asked, reasons: taxonomy.reasons }
  const known = await office.ask('suggest', small ? whole : asked, signal)
  if (known !== 'unknown_reasons') return known
  const told = await office.ask('suggest', whole, signal)
  return told === 'unknown_reasons' ? [] : told
}

/**
 * At most three reasons, best first; those of before stand while new words of the same ticket are read. What has been
 * learned since does not change them under the agent's eyes.
 */
export const suggestionsQuery = (services: Services, ask: SuggestFor, taxonomy: Taxonomy | null) => {
  const { ticketId, source, intent } = ask
  return queryOptions({
    ...WORKED_OUT,
    queryKey: [...KEYS.suggestions, ticketId, sourceKey(source), intent, taxonomy && named(taxonomy).key],
    placeholderData: (before: readonly ReasonSuggestion[] | undefined, query) =>
      taxonomy !== null && query?.queryKey[KEYS.suggestions.length] === ticketId ? before : undefined,
    queryFn: taxonomy === null ? skipToken : ({ signal }) => suggestions(services, ask, taxonomy, signal),
  })
}

/** A save waits no longer than this to know which messages only said thanks. */
const PATIENCE = 500

/** The ticket as it is now with its mere thanks marked; as it is where nobody can tell in time. Never rejects. */
export const withThanksMarked = async (services: Services, ticket: OpenTicket): Promise<OpenTicket> => {
  try {
    const waiting = AbortSignal.timeout(PATIENCE)
    const { thanks } = await services.office.ask('read', sourceOf(ticket), waiting)
    return { ...ticket, conversation: markThanks(ticket.conversation, thanks) }
  } catch {
    return ticket
  }
}
