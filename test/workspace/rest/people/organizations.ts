// Organisations: one, several, all, a search by name.

import type { OrganizationRecord } from '#workspace/records/people.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  idParam,
  idsParam,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { forbidden, missing, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { presentOrganization } from './people-records.ts'

function organizationOf(call: Call): OrganizationRecord {
  const organization = call.world.people.organization(idParam(call, 'organization_id'))
  if (organization === undefined) throw notFound()
  return organization
}

const list = (call: Call, rows: readonly OrganizationRecord[]): Answer =>
  ok(
    supportList(call, {
      name: 'organizations',
      rows,
      id: (one) => one.id,
      value: (one, field) => (field === 'name' ? one.name : one.updated_at),
      cursorSorts: ['id', 'name', 'updated_at'],
      offsetOrder: { field: 'id', descending: false },
      present: (one) => presentOrganization(call.origin, one),
    }),
  )

/** A role limited to its own organisation gets 403 on lists [doc]. */
function all(call: Call): readonly OrganizationRecord[] {
  const rights = rightsOf(signedIn(call), call.world.people)
  if (rights.access === 'within-organization') throw forbidden()
  return call.world.people.organizations
}

function showMany(call: Call): Answer {
  const rows = idsParam(call)
    .map((id) => call.world.people.organization(id))
    .filter((one) => one !== undefined)
  return list({ ...call, query: new URLSearchParams() }, rows)
}

function related(call: Call): Answer {
  const { id } = organizationOf(call)
  const tickets = call.world.tickets
    .candidates({ by: 'organization', values: [id] })
    .filter(({ organization_id }) => organization_id === id)
  const users = call.world.people.users.filter(({ organization_id }) => organization_id === id)
  return ok({ organization_related: { tickets_count: tickets.length, users_count: users.length } })
}

function autocomplete(call: Call): Answer {
  const name = (call.query.get('name') ?? '').toLowerCase()
  const rows = all(call).filter((one) => name.length >= 2 && one.name.toLowerCase().startsWith(name))
  return list(call, rows)
}

/** By the whole name or the external id. Admins, and roles that may edit organisations. */
function search(call: Call): Answer {
  const rights = rightsOf(signedIn(call), call.world.people)
  if (rights.level !== 'admin' && rights.extra.organization_editing !== true) throw forbidden()
  const name = call.query.get('name')?.toLowerCase()
  const external = call.query.get('external_id')
  if (name === undefined && external === null) throw missing('name')
  return list(
    call,
    call.world.people.organizations.filter((one) =>
      name === undefined
        ? external !== null && one.external_id === external
        : one.name.toLowerCase() === name,
    ),
  )
}

/** Users are in one organisation here, whatever the plan allows. */
function ofUser(call: Call): OrganizationRecord[] {
  const user = call.world.people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  const own = call.world.people.organization(user.organization_id ?? -1)
  return own === undefined ? [] : [own]
}

export const organizationRoutes: readonly Route[] = [
  route('GET', '/api/v2/organizations', 'agents', (call) => list(call, all(call))),
  route('GET', '/api/v2/organizations/count', 'agents', (call) => countAnswer(call.world, all(call).length)),
  route('GET', '/api/v2/organizations/show_many', 'agents', showMany),
  route('GET', '/api/v2/organizations/autocomplete', 'agents', autocomplete),
  route('GET', '/api/v2/organizations/search', 'agents', search),
  route('GET', '/api/v2/organizations/{organization_id}', 'agents', (call) =>
    ok({ organization: presentOrganization(call.origin, organizationOf(call)) }),
  ),
  route('GET', '/api/v2/users/{user_id}/organizations', 'agents', (call) => list(call, ofUser(call))),
  route('GET', '/api/v2/users/{user_id}/organizations/count', 'agents', (call) =>
    countAnswer(call.world, ofUser(call).length),
  ),
  route('GET', '/api/v2/organizations/{organization_id}/related', 'agents', related),
]
