// Which of the tickets in columns does a query find? Judged by the same matchers as a record would be.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { byColumn, createdPlaces, type PlaceTest, withinSpan } from '#workspace/world/bulk-places.ts'
import type { BulkStore } from '#workspace/world/bulk-store.ts'
import { canSee, type Rights, rightsOf } from '#workspace/world/rights.ts'
import type { World } from '#workspace/world/world.ts'
import { dateBounds } from './dates.ts'
import { createdWithin } from './narrowing.ts'
import type { Group } from './query.ts'
import type { Matcher } from './term-kinds.ts'
import { knowsKeyword, ticketMatcher } from './ticket-terms.ts'

const TIMES: Readonly<Record<string, 'created' | 'updated' | 'solved'>> = {
  created: 'created',
  created_at: 'created',
  updated: 'updated',
  updated_at: 'updated',
  solved: 'solved',
}

/** A matcher for one column reads nothing but that column's part of the record. */
const asRecord = (part: Partial<TicketRecord>): TicketRecord => part as TicketRecord

/** What the columns say of a group of alternatives, negation left aside; null where only the record can tell. */
function alternatives(group: Group, bulk: BulkStore, world: World, seeker: UserRecord): PlaceTest | null {
  const { keyword, terms } = group
  if (keyword === null) return null
  const time = Object.hasOwn(TIMES, keyword) ? TIMES[keyword] : undefined
  if (time !== undefined) {
    const { account, clock } = world
    const tests = terms.map(({ value, operator }) =>
      withinSpan(bulk[time], dateBounds(value, operator, clock.now(), account.timeZone)),
    )
    return (place) => tests.some((passes) => passes(place))
  }
  const column = knowsKeyword(keyword) ? bulk.column(keyword) : undefined
  if (column === undefined) return null
  const matchers = terms.map((term) => ticketMatcher(term, world, seeker, true))
  const each = terms.some(({ value }) => column.individual?.(value) ?? false)
  return byColumn(column, (part) => matchers.some((matches) => matches(asRecord(part))), each)
}

function testOf(group: Group, bulk: BulkStore, world: World, seeker: UserRecord): PlaceTest | null {
  const any = alternatives(group, bulk, world, seeker)
  return any === null || !group.negated ? any : (place) => !any(place)
}

/** Whether the seeker may open the ticket, as far as it takes more than a look at the role. */
export function sight(bulk: BulkStore, seeker: UserRecord, rights: Rights, world: World): PlaceTest[] {
  if (rights.level !== 'end_user' && rights.access === 'all') return []
  const columns = ['assignee', 'requester', 'organization', 'group', 'cc'].map((name) => bulk.column(name))
  return [
    (place) => {
      const told = columns.every((column) => column !== undefined)
      const part = told
        ? asRecord(Object.assign({}, ...columns.map((column) => column?.sample(place))))
        : bulk.record(place)
      return canSee(seeker, rights, part, world.people)
    },
  ]
}

export interface BulkSearch {
  /** After the cheap groups. */
  places: Uint32Array
  /** What the costly groups leave of those. */
  rest(deep: boolean): Uint32Array
}

/** Groups as they are judged: by the row first, then by metrics and conversation. */
interface Steps {
  cheap: readonly Group[]
  costly: readonly Group[]
}

/** `matcherOf` judges a group by a ticket's record. */
export function searchBulk(
  bulk: BulkStore,
  { cheap, costly }: Steps,
  world: World,
  seeker: UserRecord,
  matcherOf: (group: Group, deep: boolean) => Matcher,
): BulkSearch {
  // Columns of few values are quickly judged, and often leave little.
  const effort = ({ keyword }: Group): number => bulk.column(keyword ?? '')?.count ?? 0
  const columnsSay = (groups: readonly Group[]): PlaceTest[] =>
    groups
      .toSorted((a, b) => effort(a) - effort(b))
      .flatMap((group) => testOf(group, bulk, world, seeker) ?? [])
  const recordsSay = (places: Uint32Array, groups: readonly Group[], deep: boolean): Uint32Array => {
    const matchers = groups
      .filter((group) => testOf(group, bulk, world, seeker) === null)
      .map((group) => matcherOf(group, deep))
    if (matchers.length === 0) return places
    return places.filter((place) => {
      const record = bulk.record(place)
      return matchers.every((matches) => matches(record))
    })
  }
  const span = createdPlaces(bulk, createdWithin(cheap, world) ?? {})
  const rights = rightsOf(seeker, world.people)
  const seen = bulk.passing([...columnsSay(cheap), ...sight(bulk, seeker, rights, world)], span)
  const places = recordsSay(seen, cheap, true)
  return {
    places,
    rest(deep) {
      const tests = columnsSay(costly)
      return recordsSay(
        places.filter((place) => tests.every((passes) => passes(place))),
        costly,
        deep,
      )
    },
  }
}
