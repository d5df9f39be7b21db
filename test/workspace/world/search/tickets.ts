// Which tickets does a query find for this person?

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import type { Narrowing } from '#workspace/world/ticket-index.ts'
import type { World } from '#workspace/world/world.ts'
import { type Bounds, dateBounds } from './dates.ts'
import type { Group } from './query.ts'
import type { Matcher } from './term-kinds.ts'
import { costOf, ticketMatcher } from './ticket-terms.ts'

/** What an index can answer of one group of alternatives; null where it cannot. */
function narrowingOf(group: Group, world: World, seeker: UserRecord): Narrowing | null {
  if (group.negated || group.terms.some((term) => term.operator !== ':' || /^(none|.*\*)$/.test(term.value)))
    return null
  const values = group.terms.map((term) => term.value)
  if (group.keyword === 'tags')
    return { by: 'tag', values: values.map((value) => value.toLowerCase().split(/[\s,]+/u)[0] ?? '') }
  if (group.keyword === 'requester' || group.keyword === 'organization') {
    const ids = values.map((value) => idOf(value, group.keyword, world, seeker))
    return ids.some((id) => id === null)
      ? null
      : { by: group.keyword, values: ids.filter((id) => id !== null) }
  }
  const field = /^custom_field_(\d+)$/.exec(group.keyword ?? '')
  const simple = values.every((value) => /^[a-z0-9_]+$/.test(value))
  return field !== null && simple ? { by: 'field', field: Number(field[1]), values } : null
}

function idOf(value: string, keyword: string | null, world: World, seeker: UserRecord): number | null {
  if (/^\d+$/.test(value)) return Number(value)
  if (keyword !== 'requester') return null
  return value === 'me' ? seeker.id : (world.people.byEmail(value)?.id ?? null)
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a
const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/** What all terms about the day of creation leave together; null where there are none. */
function createdWithin(groups: readonly Group[], world: World): Narrowing | null {
  const ranges = groups.filter(
    ({ keyword, negated, terms }) => !negated && terms.length === 1 && /^created(_at)?$/.test(keyword ?? ''),
  )
  if (ranges.length === 0) return null
  const bounds = ranges
    .flatMap(({ terms }) => terms)
    .map(({ value, operator }) => dateBounds(value, operator, world.clock.now(), world.account.timeZone))
    .reduce((all: Bounds, one): Bounds => {
      const from = later(all.from, one.from)
      const to = earlier(all.to, one.to)
      return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    }, {})
  return { by: 'created', ...bounds }
}

function bestNarrowing(groups: readonly Group[], world: World, seeker: UserRecord): Narrowing | null {
  const possible = [createdWithin(groups, world), ...groups.map((group) => narrowingOf(group, world, seeker))]
    .filter((narrowing) => narrowing !== null)
    .map((narrowing) => ({ narrowing, expected: world.tickets.expected(narrowing) }))
  return possible.sort((a, b) => a.expected - b.expected)[0]?.narrowing ?? null
}

function matcherOf(group: Group, world: World, seeker: UserRecord, deep: boolean): Matcher {
  const matchers = group.terms.map((term) => ticketMatcher(term, world, seeker, deep))
  const any: Matcher = (ticket) => matchers.some((matches) => matches(ticket))
  return group.negated ? (ticket) => !any(ticket) : any
}

/** Beyond this many tickets words are looked for in subjects and descriptions only: conversations are made late. */
const READ_WHOLE = 20_000

/** In no order. Only what the seeker may open, as the index knew it `searchLag` ago. */
export function findTickets(groups: readonly Group[], world: World, seeker: UserRecord): TicketRecord[] {
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
  const rows = passes(
    world.tickets.candidates(bestNarrowing(groups, world, seeker), asOf),
    cheap,
    true,
  ).filter(
    (ticket) =>
      canSee(seeker, rights, ticket, world.people) && world.tickets.get(ticket.id)?.status !== 'deleted',
  )
  return costly.length === 0 ? rows : passes(rows, costly, rows.length <= READ_WHOLE)
}
