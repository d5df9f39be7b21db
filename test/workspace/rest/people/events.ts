// What a customer did: events of help centre, community and other systems.

import type { EventRecord } from '#workspace/records/guide.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { cursorPage, pageUrl } from '#workspace/rest/page.ts'
import { type Answer, type Call, idParam, ok, type Route, route } from '#workspace/rest/route.ts'
import { forbidden, missing, notFound, refusedWith } from '#workspace/world/refused.ts'

/** Events are switched on by an admin; off gives 403 or 404, by switch. */
function eventsOn(call: Call): void {
  const { features, switches } = call.world.controls
  if (!features.events) throw switches.eventsOff === '403' ? forbidden() : notFound()
}

/** Days that events are kept: a year on the bigger plans. */
const RETENTION: Record<string, number> = { team: 90, growth: 90, professional: 365, enterprise: 365 }

function stampOf(call: Call, name: string): string | null {
  const text = call.query.get(name)
  if (text === null || text === '') return null
  const instant = Date.parse(text)
  if (Number.isNaN(instant))
    throw refusedWith(400, {
      errors: [
        {
          code: name.includes('start') ? 'StartTimestampNotValid' : 'EndTimestampNotValid',
          id: '00000000-0000-4000-8000-000000000000',
          title: `${name} is not a valid timestamp`,
        },
      ],
    })
  return new Date(instant).toISOString()
}

function wanted(call: Call, user: number): EventRecord[] {
  const source = call.query.get('filter[source]')
  const type = call.query.get('filter[type]')
  if (type !== null && source === null) throw missing('filter[source]')
  const from = stampOf(call, 'filter[start_time]')
  const to = stampOf(call, 'filter[end_time]')
  const days = RETENTION[call.world.controls.plan] ?? 90
  const kept = new Date(call.world.clock.now() - days * 86_400_000).toISOString()
  return call.world.profiles
    .eventsOf(user)
    .filter(
      (event) =>
        (source === null || event.source === source) &&
        (type === null || event.type === type) &&
        event.created_at >= kept &&
        (from === null || Date.parse(event.created_at) >= Date.parse(from)) &&
        (to === null || Date.parse(event.created_at) <= Date.parse(to)),
    )
}

/** The person in the path. */
export function customerOf(call: Call): UserRecord {
  const user = call.world.people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  return user
}

/** Newest first. The docs' example has `links` as a list. */
export function answerEvents(call: Call, user: number): Answer {
  const page = cursorPage<EventRecord>(
    call,
    { all: wanted(call, user), id: (event) => event.id, value: (event) => event.created_at },
    { field: 'created_at', descending: true },
    { usual: 100, most: 100 },
  )
  const next = page.hasMore && page.after !== null ? pageUrl(call, { 'page[after]': page.after }, '') : null
  return ok({
    events: page.rows,
    links: call.world.controls.switches.eventsLinks === 'array' ? [{ next }] : { next, prev: null },
    meta: { after_cursor: page.after, has_more: page.hasMore },
  })
}

/** Events are a feature of their own. */
export const withEvents =
  (handle: (call: Call) => Answer) =>
  (call: Call): Answer => {
    eventsOn(call)
    return handle(call)
  }

export const eventRoutes: readonly Route[] = [
  route(
    'GET',
    '/api/v2/users/{user_id}/events',
    'agents',
    withEvents((call) => answerEvents(call, customerOf(call).id)),
  ),
]
