// The account's views: lists, tickets, rows and counts.

import type { ViewRecord } from '#workspace/records/rules.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import {
  type Answer,
  type Call,
  idParam,
  idsParam,
  type OwnLimit,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { ticketWith } from '#workspace/rest/tickets/sideloads.ts'
import { missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { mayUse } from '#workspace/world/rule-access.ts'
import { prettyCount } from '#workspace/world/view-counts.ts'
import { filtered, ruleList } from './rule-list.ts'
import { presentView } from './view-record.ts'
import { pageOf, rowsOf } from './view-rows.ts'
import { ticketsOf } from './view-tickets.ts'

/** What a person's own interface asks for counts too. */
const FIVE_A_MINUTE: readonly OwnLimit[] = [{ name: 'views-execute', total: 5, scope: 'user and ticket' }]
const COUNT: readonly OwnLimit[] = [{ name: 'views-count', total: 5, scope: 'user and ticket' }]
const COUNT_MANY: readonly OwnLimit[] = [
  { name: 'views-count-many', total: 6, window: 300, scope: 'user and ticket' },
]
const COMPACT = 32

const known = (call: Call): ViewRecord[] =>
  call.world.views.all().filter((view) => mayUse(call.world, signedIn(call), view))

const list = (call: Call, views: readonly ViewRecord[]): Answer =>
  ruleList(call, 'views', views, (view) => presentView(call, view))

const active = (call: Call): ViewRecord[] => known(call).filter((view) => view.active)

function search(call: Call): Answer {
  const query = call.query.get('query')
  if (query === null || query.trim() === '') throw missing('query')
  const found = filtered(call, known(call)).filter(({ title }) =>
    title.toLowerCase().includes(query.toLowerCase()),
  )
  return list(call, found)
}

/** Never more than 32, whatever `per_page` says [doc]. */
function compact(call: Call): Answer {
  const rows = active(call).sort((a, b) => a.position - b.position)
  const views = rows.slice(0, COMPACT).map((view) => presentView(call, view))
  return ok({ views, next_page: null, previous_page: null, count: views.length })
}

function viewOf(call: Call): ViewRecord {
  const id = idParam(call, 'view_id')
  const view = known(call).find((one) => one.id === id)
  if (view === undefined) throw notFound()
  return view
}

const tickets = (call: Call): Answer =>
  ok(pageOf(call, viewOf(call), 'tickets', (ticket) => ticketWith(call, ticket)))

function execute(call: Call): Answer {
  const view = viewOf(call)
  return ok({
    ...rowsOf(call, view),
    view: { id: view.id, url: `${call.origin}/api/v2/views/${view.id}.json` },
  })
}

const countRecord = (call: Call, view: ViewRecord): Record<string, unknown> => {
  const { world } = call
  const user = signedIn(call)
  const count = () => ticketsOf(world, user, view).length
  const { value, fresh } = world.viewCounts.of(`${user.id}:${view.id}`, world.clock.now(), count)
  return {
    url: `${call.origin}/api/v2/views/${view.id}/count.json`,
    view_id: view.id,
    value,
    pretty: prettyCount(value),
    fresh,
    active: view.active,
  }
}

/** Twenty at most; views that are not theirs are left out. */
function countMany(call: Call): Answer {
  const ids = idsParam(call)
  if (ids.length > 20)
    throw refusedWith(400, {
      error: 'TooManyValues',
      description: 'Parameter  cannot specify more than 20 values',
      max_count: 20,
    })
  const views = known(call).filter(({ id }) => ids.includes(id))
  return ok({ view_counts: views.map((view) => countRecord(call, view)) })
}

export const viewRoutes: readonly Route[] = [
  route('GET', '/api/v2/views', 'agents', (call) => list(call, filtered(call, known(call)))),
  route('GET', '/api/v2/views/active', 'agents', (call) => list(call, filtered(call, active(call)))),
  route('GET', '/api/v2/views/compact', 'agents', compact),
  route('GET', '/api/v2/views/search', 'agents', search),
  route('GET', '/api/v2/views/count', 'agents', (call) => countAnswer(call.world, known(call).length)),
  route('GET', '/api/v2/views/show_many', 'agents', (call) => {
    const ids = idsParam(call)
    return list(
      call,
      known(call).filter(({ id }) => ids.includes(id)),
    )
  }),
  route('GET', '/api/v2/views/count_many', 'agents', countMany, COUNT_MANY),
  route('GET', '/api/v2/views/{view_id}', 'agents', (call) => ok({ view: presentView(call, viewOf(call)) })),
  route('GET', '/api/v2/views/{view_id}/execute', 'agents', execute, FIVE_A_MINUTE),
  route('GET', '/api/v2/views/{view_id}/tickets', 'agents', tickets),
  route(
    'GET',
    '/api/v2/views/{view_id}/count',
    'agents',
    (call) => ok({ view_count: countRecord(call, viewOf(call)) }),
    COUNT,
  ),
]
