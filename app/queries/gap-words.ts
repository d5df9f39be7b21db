// What are the tickets with a flagged gap about, and what did their customers search for in vain? Read on demand, kept nowhere.

import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { DAY, type Instant, MINUTE } from '#domain/instant.ts'
import { type Hidden, hiddenIn, wordedTicket } from '#domain/review/audit/hidden.ts'
import { type VainSearch, vainSearches } from '#domain/review/vain-searches.ts'
import { activityOf } from '#zendesk/events.ts'
import { sampleTickets } from '#zendesk/sample-tickets.ts'
import { fieldsQuery } from './fields.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'
import { fieldIdsOf } from './ticket.ts'

const MOST_FLAGGED = 300
const MOST_USUAL = 200

/** As Zendesk's search reads times. */
const time = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}Z`

export interface GapTickets {
  from: Instant
  to: Instant
  /** Those whose words are asked for. */
  ids: readonly number[]
}

export interface GapWords {
  groups: readonly Hidden[]
  /** Of the tickets asked for, so many were read. */
  read: number
}

type Told = Awaited<ReturnType<typeof sampleTickets>>['contacts']

/** The first tickets of the period, flagged or not: the same for every reason. One call each. */
const ticketsQuery = (services: Services, { from, to }: GapTickets, flagged: boolean) =>
  queryOptions({
    queryKey: [...KEYS.audit, 'gap-tickets', from, to, flagged],
    staleTime: 10 * MINUTE,
    gcTime: 2 * MINUTE,
    queryFn: async ({ signal, client }): Promise<Told> => {
      const fields = fieldIdsOf(await client.fetchQuery(fieldsQuery(services)))
      const query = `created>=${time(from)} created<${time(to)} ${flagged ? '' : '-'}tags:bm_gap`
      const size = flagged ? MOST_FLAGGED : MOST_USUAL
      const call = { signal, priority: 'review' as const, size, cursor: null }
      return (await sampleTickets(services.api, query, fields, call)).contacts
    },
  })

/** Words that these tickets share and others of the period do not; none that fewer than three people wrote. */
async function readWords(services: Services, client: QueryClient, asked: GapTickets): Promise<GapWords> {
  const [flagged, usual] = await Promise.all([
    client.fetchQuery(ticketsQuery(services, asked, true)),
    client.fetchQuery(ticketsQuery(services, asked, false)),
  ])
  const wanted = new Set(asked.ids)
  const mine = flagged.filter(({ id }) => wanted.has(id))
  const { groups } = hiddenIn(
    mine.map((ticket) => wordedTicket(ticket)),
    usual.map((ticket) => wordedTicket(ticket)),
  )
  return { groups, read: mine.length }
}

/** Waits where `asked` is null. Two calls for all reasons of the period. */
export const gapWordsQuery = (services: Services, asked: GapTickets | null) =>
  queryOptions({
    queryKey: [...KEYS.audit, 'gap-words', asked?.from, asked?.to, asked?.ids.join()],
    staleTime: 10 * MINUTE,
    gcTime: 2 * MINUTE,
    queryFn: asked === null ? skipToken : ({ client }) => readWords(services, client, asked),
  })

/** Of so many contacts the customers are asked after, a call each. */
export const MOST_ASKED = 10
const BEFORE = 7 * DAY

export interface FlaggedContact {
  requesterId: number
  createdAt: Instant
}

/**
 * What the customers of these contacts searched for in the help centre without a result, from a week before the contact
 * on. `off`: the account has no events. Waits where `contacts` is null.
 */
export const vainSearchesQuery = (services: Services, contacts: readonly FlaggedContact[] | null) =>
  queryOptions({
    queryKey: [...KEYS.audit, 'gap-searches', contacts?.map((one) => `${one.requesterId}@${one.createdAt}`)],
    staleTime: 10 * MINUTE,
    gcTime: 2 * MINUTE,
    queryFn:
      contacts === null
        ? skipToken
        : async ({ signal }): Promise<readonly VainSearch[] | 'off'> => {
            const some = contacts.slice(0, MOST_ASKED)
            const read = []
            for (const { requesterId, createdAt } of some) {
              const call = { signal, priority: 'review' as const }
              const found = await activityOf(services.api, requesterId, createdAt - BEFORE, call)
              if (found === 'off') return 'off'
              read.push({ requesterId, createdAt, activity: found.activity })
            }
            return vainSearches(read)
          },
  })
