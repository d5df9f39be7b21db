// Which reasons do open contacts speak for that have none yet? Read by this browser's own model; texts are dropped.

import { keepPreviousData, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { hash32 } from '#domain/hash.ts'
import { DAY, HOUR, type Instant } from '#domain/instant.ts'
import type { Taxonomy } from '#domain/reasons/taxonomy.ts'
import type { Judged } from '#domain/review/measures/judged.ts'
import {
  type KeptSupposed,
  packSupposed,
  type Supposed,
  supposedSince,
  unpackSupposed,
} from '#domain/review/supposed.ts'
import { sourceOf } from '#domain/ticket-source.ts'
import { sampleTickets } from '#zendesk/sample-tickets.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import { suggestionsQuery } from './reading.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

const FACT = 'supposed'
/** Older ones are no news: what stands open for four weeks is in no early sign. */
const LOOK_BACK = 28 * DAY
const A_CALL = 1_000
/** Tickets read: two calls an hour and browser. */
const MOST = 2 * A_CALL

export interface SupposedReasons {
  reasons: Supposed
  /** When they were read. */
  at: Instant
}

interface Kept extends KeptSupposed {
  /** Of the account's reasons: others speak for others. */
  key: string
  at: Instant
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'key' in value && 'ids' in value && 'codes' in value

const keyOf = ({ reasons }: Taxonomy): string => `${reasons.length}/${hash32(JSON.stringify(reasons))}`

/** Zendesk's search reads whole seconds. */
const time = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`

async function read(
  services: Services,
  client: QueryClient,
  { judged, taxonomy }: SupposeFor,
  signal: AbortSignal,
): Promise<Supposed | null> {
  const due = supposedSince(judged, services.now() - LOOK_BACK, MOST)
  const found = new Map<number, string | null>()
  if (due === null) return null
  const fields = fieldIdsOf(await client.fetchQuery(fieldsQuery(services)))
  const query = `created>=${time(due.since)} status<solved`
  let cursor: string | null = null
  for (let pages = 0; pages * A_CALL < MOST; pages += 1) {
    const call = { signal, priority: 'review' as const, size: A_CALL, cursor }
    const page = await sampleTickets(services.api, query, fields, call)
    for (const ticket of page.contacts.filter(({ id }) => due.wanted.has(id))) {
      signal.throwIfAborted()
      const source = sourceOf({ ...ticket, conversation: [] })
      const asked = { ticketId: ticket.id, source, intent: null }
      const query = { ...suggestionsQuery(services, asked, taxonomy), gcTime: 0 }
      const [first] = await client.fetchQuery(query)
      found.set(ticket.id, first?.likelihood === 'likely' ? first.value : null)
    }
    cursor = page.cursor
    if (cursor === null) break
  }
  return found
}

export interface SupposeFor {
  judged: Judged
  taxonomy: Taxonomy
}

/** Once an hour for all frames of the browser, in at most two calls; `null` waits. What is open decides, not who looks. */
export const supposedQuery = (services: Services, ask: SupposeFor | null) =>
  queryOptions({
    queryKey: [...KEYS.supposed, ask && keyOf(ask.taxonomy)],
    staleTime: HOUR,
    refetchInterval: HOUR,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    queryFn:
      ask === null
        ? skipToken
        : async ({ signal, client }): Promise<SupposedReasons> => {
            const key = keyOf(ask.taxonomy)
            const kept = (await services.facts.read(FACT))?.value
            if (isKept(kept) && kept.key === key) return { reasons: unpackSupposed(kept), at: kept.at }
            const reasons = await read(services, client, ask, signal)
            const at = services.now()
            // As long as nothing is known to be open there is nothing to keep for an hour.
            if (reasons === null) return { reasons: new Map(), at }
            await services.facts.write(FACT, { ...packSupposed(reasons), key, at } satisfies Kept, HOUR)
            return { reasons, at }
          },
  })
