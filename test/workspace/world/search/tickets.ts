// Which tickets does a query find for this person?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import type { World } from '#workspace/world/world.ts'
import { searchBulk } from './bulk.ts'
import { bestNarrowing } from './narrowing.ts'
import type { Group } from './query.ts'
import type { Matcher } from './term-kinds.ts'
import { costOf, ticketMatcher } from './ticket-terms.ts'

function matcherOf(group: Group, world: World, seeker: UserRecord, deep: boolean): Matcher {
  const matchers = group.terms.map((term) => ticketMatcher(term, world, seeker, deep))
  const any: Matcher = (ticket) => matchers.some((matches) => matches(ticket))
  return group.negated ? (ticket) => !any(ticket) : any
}

/** Beyond this many tickets words are looked for in subjects and descriptions only: conversations are made late. */
const READ_WHOLE = 20_000

/** What was found: records of tickets that have one, places of those in columns. */
export interface FoundTickets {
  /** In no order. */
  held: TicketRecord[]
  /** In order of creation. */
  places: Uint32Array
}

/** Only what the seeker may open, as the index knew it `searchLag` ago. */
export function findTickets(groups: readonly Group[], world: World, seeker: UserRecord): FoundTickets {
  const { bulk } = world.tickets
  const rights = rightsOf(seeker, world.people)
  const lag = world.controls.searchLag
  const asOf = lag === 0 ? undefined : world.clock.now() - lag
  const passes = (rows: readonly TicketRecord[], some: readonly Group[], deep: boolean): TicketRecord[] => {
    const matchers = some.map((group) => matcherOf(group, world, seeker, deep))
    return rows.filter((ticket) => matchers.every((matches) => matches(ticket)))
  }
  const cheap = groups.filter(({ keyword }) => costOf(keyword) === 0)
  const costly = groups
    .filter(({ keyword }) => costOf(keyword) > 0)
    .sort((a, b) => costOf(a.keyword) - costOf(b.keyword))
  const rows = passes(world.tickets.held(bestNarrowing(groups, world, seeker), asOf), cheap, true).filter(
    (ticket) =>
      canSee(seeker, rights, ticket, world.people) && world.tickets.get(ticket.id)?.status !== 'deleted',
  )
  const further =
    bulk &&
    searchBulk(bulk, { cheap, costly }, world, seeker, (group, deep) => matcherOf(group, world, seeker, deep))
  const deep = rows.length + (further?.places.length ?? 0) <= READ_WHOLE
  return {
    held: costly.length === 0 ? rows : passes(rows, costly, deep),
    places: further?.rest(deep) ?? new Uint32Array(0),
  }
}
