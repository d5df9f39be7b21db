// The exports of users and organisations since an instant, and a sample of each export. For admins.

import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import { presentOrganization, presentUser } from '#workspace/rest/people/people-records.ts'
import { type Answer, type Call, ok, type Route, route } from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { byCursor, byTime, type Export, exportLimit, listed, stampTime } from './incremental.ts'
import { eventExport } from './incremental-events.ts'
import { ticketExport } from './incremental-tickets.ts'

/** A sample has so many rows. */
const SAMPLE = 50

const changed = ({ id, updated_at }: { id: number; updated_at: string }) => ({
  time: stampTime(updated_at),
  id,
})

const userExport = (call: Call): Export<UserRecord> => ({
  name: 'users',
  after: listed(() => call.world.people.users, changed),
  at: changed,
  present: (user) => presentUser(call.world, call.origin, user),
})

const organizationExport = (call: Call): Export<OrganizationRecord> => ({
  name: 'organizations',
  after: listed(() => call.world.people.organizations, changed),
  at: changed,
  present: (organization) => presentOrganization(call.origin, organization),
})

function sample(call: Call): Answer {
  switch (call.params.incremental_resource) {
    case 'tickets':
      return ok(byTime(call, ticketExport(call), SAMPLE))
    case 'ticket_events':
      return ok(byTime(call, eventExport(call), SAMPLE))
    case 'users':
      return ok(byTime(call, userExport(call), SAMPLE))
    case 'organizations':
      return ok(byTime(call, organizationExport(call), SAMPLE))
    default:
      throw notFound()
  }
}

export const incrementalPeopleRoutes: readonly Route[] = [
  route(
    'GET',
    '/api/v2/incremental/users/cursor',
    'admins',
    (call) => ok(byCursor(call, userExport(call))),
    exportLimit('incremental-exports-cursor', 20),
  ),
  route(
    'GET',
    '/api/v2/incremental/users',
    'admins',
    (call) => ok(byTime(call, userExport(call))),
    exportLimit('incremental-exports-users'),
  ),
  route(
    'GET',
    '/api/v2/incremental/organizations',
    'admins',
    (call) => ok(byTime(call, organizationExport(call))),
    exportLimit('incremental-exports-organizations'),
  ),
  route('GET', '/api/v2/incremental/{incremental_resource}/sample', 'admins', sample, [
    { name: 'incremental-exports-sample', total: 10, window: 1200, scope: 'account' },
  ]),
]
