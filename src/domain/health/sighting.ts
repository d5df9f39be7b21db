// When was a customer's health last seen by an agent, and what was it? Read from the tags left at submit.

import { type Contact, workedAt } from '#domain/contact.ts'
import { DAY, type Instant } from '#domain/instant.ts'
import { parseOurTags } from '#domain/tags/parse.ts'
import { QUADRANTS, type Quadrant } from './quadrant.ts'
import { BANDS, type Band } from './score.ts'

/** A ticket as far as sightings need it. */
export type SeenTicket = Pick<
  Contact,
  'id' | 'requesterId' | 'organizationId' | 'tags' | 'updatedAt' | 'metrics'
>

export interface Sighting {
  ticketId: number
  requesterId: number
  organizationId: number | null
  /** Of the last solve, else of the last update: rows have no date of a tag. */
  at: Instant
  band: Band
  quadrant: Quadrant | null
}

const oneOf = <T extends string>(name: string | null, known: readonly T[]): T | null =>
  known.find((value) => value === name) ?? null

/** Null without a band of this very ticket: what a follow-up inherited speaks of another day. */
export function sightingOn(ticket: SeenTicket): Sighting | null {
  if (!ticket.tags.some((tag) => tag.startsWith('bm_band_'))) return null
  const { state } = parseOurTags(ticket.tags, ticket.id)
  const band = oneOf(state.band, BANDS)
  if (band === null) return null
  const { id: ticketId, requesterId, organizationId } = ticket
  const quadrant = oneOf(state.quadrant, QUADRANTS)
  return { ticketId, requesterId, organizationId, at: workedAt(ticket), band, quadrant }
}

/** Older sightings tell nothing of today. */
export const SEEN_DAYS = 90

/** Those of the last `days` up to `now`, oldest first. */
export const sightingsOf = (tickets: readonly SeenTicket[], now: Instant, days = SEEN_DAYS): Sighting[] =>
  tickets
    .map(sightingOn)
    .filter((seen) => seen !== null)
    .filter(({ at }) => at <= now && at > now - days * DAY)
    .sort((a, b) => a.at - b.at || a.ticketId - b.ticketId)

/** The last sighting of each customer. */
export const latestByCustomer = (oldestFirst: readonly Sighting[]): ReadonlyMap<number, Sighting> =>
  new Map(oldestFirst.map((seen) => [seen.requesterId, seen]))

/** The last sighting of anyone in each organisation. */
export const latestByOrganization = (oldestFirst: readonly Sighting[]): ReadonlyMap<number, Sighting> =>
  new Map(
    oldestFirst.flatMap((seen) =>
      seen.organizationId === null ? [] : [[seen.organizationId, seen] as const],
    ),
  )
