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

function find(type: SearchType, groups: readonly Group[], world: World, seeker: UserRecord): Found[] {
  switch (type) {
    case 'ticket':
      return findTickets(groups, world, seeker).map((record) => ({ type, record }))
    case 'user':
      return findUsers(groups, world).map((record) => ({ type, record }))
    case 'organization':
      return findOrganizations(groups, world).map((record) => ({ type, record }))
    case 'group':
      return findGroups(groups, world).map((record) => ({ type, record }))
  }
}

/** In no order, only what the seeker may see. Throws 422 for a query that cannot be read. */
export function search(
  world: World,
  seeker: UserRecord,
  query: string,
  only: SearchType | null = null,
): Found[] {
  const groups = groupTerms(parseQuery(query))
  const types = typesOf(groups, only)
  const rest = groups.filter(({ keyword }) => keyword !== 'type')
  return types.flatMap((type) => find(type, rest, world, seeker))
}

/** Whether the query names its type itself. */
export const namesType = (query: string): boolean =>
  parseQuery(query).some(({ keyword }) => keyword === 'type')
