// Tags of tickets and of the account.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  bodyTexts,
  type Call,
  created,
  idParam,
  isObject,
  noContent,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { cleanTags } from '#workspace/tags.ts'
import { withinSpan } from '#workspace/world/bulk-places.ts'
import { isoSeconds } from '#workspace/world/clock.ts'
import { forbidden } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import type { TicketChange } from '#workspace/world/ticket-change.ts'
import { readTicket, updateTicket } from '#workspace/world/update-ticket.ts'
import type { World } from '#workspace/world/world.ts'
import { UPDATE_LIMITS } from './ticket-writes.ts'

const RECENT = 60 * 86_400_000
const MOST_USED = 20_000

/** The tags of every ticket that was changed since the stamp. */
function* tagsSince({ tickets }: World, since: string): Generator<readonly string[]> {
  for (const { updated_at, tags } of tickets.held()) if (updated_at >= since) yield tags
  const { bulk } = tickets
  if (bulk === undefined) return
  const column = bulk.column('tags')
  for (const place of bulk.passing([withinSpan(bulk.updated, { from: since })]))
    yield (column?.sample(place) ?? bulk.record(place)).tags ?? []
}

/** Uses of each tag in the last 60 days, most used first; kept until a ticket changes or a day passes. */
const tables = new WeakMap<World, { until: number; rows: { name: string; count: number }[] }>()
const listening = new WeakSet<World>()

function tagTable(world: World): { name: string; count: number }[] {
  const now = world.clock.now()
  const known = tables.get(world)
  if (known !== undefined && now < known.until) return known.rows
  const since = isoSeconds(now - RECENT)
  const counts = new Map<string, number>()
  for (const tags of tagsSince(world, since))
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const rows = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_USED)
  tables.set(world, { until: now + 86_400_000, rows })
  if (!listening.has(world)) {
    listening.add(world)
    world.onChange(() => tables.delete(world))
  }
  return rows
}

const list = (call: Call): Answer =>
  ok(
    supportList(call, {
      name: 'tags',
      rows: tagTable(call.world),
      id: (tag) => tag.name,
      present: (tag) => tag,
    }),
  )

/** At least two characters; fewer give nothing. */
function autocomplete(call: Call): Answer {
  const begin = (call.query.get('name') ?? '').toLowerCase()
  const rows = begin.length < 2 ? [] : tagTable(call.world).filter(({ name }) => name.startsWith(begin))
  return ok(supportList(call, { name: 'tags', rows, id: (tag) => tag.name, present: (tag) => tag.name }))
}

const ticketOf = (call: Call): TicketRecord =>
  readTicket(call.world, signedIn(call), idParam(call, 'ticket_id'))

function editor(call: Call): UserRecord {
  const user = signedIn(call)
  if (!rightsOf(user, call.world.people).editTags) throw forbidden()
  return user
}

/** `updated_stamp` and `safe_update: "true"` of PUT and DELETE. */
function stampOf(call: Call): TicketChange {
  if (!isObject(call.body)) return {}
  const { updated_stamp, safe_update } = call.body
  return {
    ...(typeof updated_stamp === 'string' ? { updated_stamp } : {}),
    ...(safe_update === undefined ? {} : { safe_update: true }),
  }
}

function write(
  call: Call,
  wanted: (before: readonly string[], sent: readonly string[]) => string[],
): string[] {
  const user = editor(call)
  const before = ticketOf(call)
  const tags = wanted(before.tags, cleanTags(bodyTexts(call, 'tags')))
  return updateTicket(call.world, user, before.id, { ...stampOf(call), tags }).ticket.tags
}

const add = (call: Call): Answer => ok({ tags: write(call, (before, sent) => [...before, ...sent]) })

const set = (call: Call): Answer =>
  created({ tags: write(call, (_before, sent) => [...sent]) }, `${call.origin}${call.path}.json`)

function remove(call: Call): Answer {
  write(call, (before, sent) => before.filter((tag) => !sent.includes(tag)))
  return noContent
}

export const tagRoutes: readonly Route[] = [
  route('GET', '/api/v2/tags', 'agents', list, [
    { name: 'tags-index', total: 2000, sandbox: 100, scope: 'account' },
  ]),
  route('GET', '/api/v2/tags/count', 'agents', (call) =>
    countAnswer(call.world, tagTable(call.world).length),
  ),
  route('GET', '/api/v2/autocomplete/tags', 'agents', autocomplete),
  route('GET', '/api/v2/tickets/{ticket_id}/tags', 'agents', (call) => ok({ tags: ticketOf(call).tags })),
  route('PUT', '/api/v2/tickets/{ticket_id}/tags', 'agents', add, UPDATE_LIMITS),
  route('POST', '/api/v2/tickets/{ticket_id}/tags', 'agents', set, UPDATE_LIMITS),
  route('DELETE', '/api/v2/tickets/{ticket_id}/tags', 'agents', remove, UPDATE_LIMITS),
]
