// What does Zendesk's search find, of whatever type?

import type { GroupRecord, OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { invalidSearch } from '#workspace/world/refused.ts'
import type { World } from '#workspace/world/world.ts'
import { findGroups, findOrganizations, findUsers } from './others.ts'
import { type Group, groupTerms, parseQuery } from './query.ts'
import { findTickets } from './tickets.ts'

export type Found =
  | { type: 'ticket'; record: TicketRecord }
  | { type: 'user'; record: UserRecord }
  | { type: 'organization'; record: OrganizationRecord }
  | { type: 'group'; record: GroupRecord }

export type SearchType = Found['type']

const TYPES: readonly SearchType[] = ['ticket', 'user', 'organization', 'group']

function typesOf(groups: readonly Group[], only: SearchType | null): readonly SearchType[] {
  if (only !== null) return [only]
  const named = groups.find(({ keyword, negated }) => keyword === 'type' && !negated)
  if (named === undefined) return TYPES
  return named.terms.map(({ value }) => {
    const type = TYPES.find((known) => known === value.toLowerCase())
    if (type === undefined) throw invalidSearch(`Unknown type: ${value}`)
    return type
  })
}

/** What a search found. Tickets in columns are made records of only when they are shown. */
export interface Results {
  /** In no order. */
  held: Found[]
  /** Of tickets in columns, in order of creation. */
  places: Uint32Array
}

const NOWHERE = new Uint32Array(0)

function find(type: SearchType, groups: readonly Group[], world: World, seeker: UserRecord): Results {
  switch (type) {
    case 'ticket': {
      const { held, places } = findTickets(groups, world, seeker)
      return { held: held.map((record) => ({ type, record })), places }
    }
    case 'user':
      return { held: findUsers(groups, world).map((record) => ({ type, record })), places: NOWHERE }
    case 'organization':
      return { held: findOrganizations(groups, world).map((record) => ({ type, record })), places: NOWHERE }
    case 'group':
      return { held: findGroups(groups, world).map((record) => ({ type, record })), places: NOWHERE }
  }
}

/** Only what the seeker may see. Throws 422 for a query that cannot be read. */
export function search(
  world: World,
  seeker: UserRecord,
  query: string,
  only: SearchType | null = null,
): Results {
  const groups = groupTerms(parseQuery(query))
  const types = new Set(typesOf(groups, only))
  const rest = groups.filter(({ keyword }) => keyword !== 'type')
  const found = [...types].map((type) => find(type, rest, world, seeker))
  return {
    held: found.flatMap(({ held }) => held),
    places: found.find(({ places }) => places.length > 0)?.places ?? NOWHERE,
  }
}

/** Whether the query names its type itself. */
export const namesType = (query: string): boolean =>
  parseQuery(query).some(({ keyword }) => keyword === 'type')
