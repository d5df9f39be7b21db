// Which index spares a search the most tickets?

import type { UserRecord } from '#workspace/records/people.ts'
import type { Narrowing } from '#workspace/world/ticket-index.ts'
import type { World } from '#workspace/world/world.ts'
import { type Bounds, dateBounds } from './dates.ts'
import type { Group } from './query.ts'

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

type Created = Extract<Narrowing, { by: 'created' }>

/** What all terms about the day of creation leave together; null where there are none. */
export function createdWithin(groups: readonly Group[], world: World): Created | null {
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

/** The index that leaves the fewest tickets; null where none helps. */
export function bestNarrowing(groups: readonly Group[], world: World, seeker: UserRecord): Narrowing | null {
  const possible = [createdWithin(groups, world), ...groups.map((group) => narrowingOf(group, world, seeker))]
    .filter((narrowing) => narrowing !== null)
    .map((narrowing) => ({ narrowing, expected: world.tickets.expected(narrowing) }))
  return possible.sort((a, b) => a.expected - b.expected)[0]?.narrowing ?? null
}
