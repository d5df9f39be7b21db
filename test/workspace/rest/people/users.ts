// People: one, several, oneself, a search; what is related to them; their fields.

import type { UserRecord } from '#workspace/records/people.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  idParam,
  idsParam,
  includes,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { missing, notFound } from '#workspace/world/refused.ts'
import { presentIdentity } from './identities.ts'
import { presentGroup, presentOrganization, presentUser } from './people-records.ts'

const OPEN_SEARCH = 10_000

function userOf(call: Call): UserRecord {
  const user = call.world.people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  return user
}

const identitiesOf = (call: Call, user: UserRecord): Record<string, unknown>[] =>
  call.world.identities.of(user).map((identity) => presentIdentity(call.origin, identity))

/** Arrays beside users; an organisation only once. */
function beside(call: Call, users: readonly UserRecord[]): Record<string, unknown> {
  const asked = includes(call)
  const organizations = [...new Set(users.map(({ organization_id }) => organization_id))]
    .map((id) => (id === null ? undefined : call.world.people.organization(id)))
    .filter((one) => one !== undefined)
  const groups = [...new Set(users.flatMap(({ id }) => call.world.people.groupsOf(id)))]
    .map((id) => call.world.people.group(id))
    .filter((one) => one !== undefined)
  return {
    ...(asked.has('organizations')
      ? { organizations: organizations.map((one) => presentOrganization(call.origin, one)) }
      : {}),
    ...(asked.has('groups') ? { groups: groups.map((one) => presentGroup(call.origin, one)) } : {}),
    ...(asked.has('identities') ? { identities: users.flatMap((user) => identitiesOf(call, user)) } : {}),
    ...(asked.has('roles') ? { roles: call.world.account.customRoles } : {}),
  }
}

const list = (call: Call, users: readonly UserRecord[]): Answer =>
  ok(
    supportList(call, {
      name: 'users',
      rows: users,
      id: (user) => user.id,
      value: (user, field) => (field === 'name' ? user.name : user.updated_at),
      cursorSorts: ['id', 'updated_at', 'name'],
      offsetOrder: { field: 'id', descending: false },
      present: (user) => presentUser(call.world, call.origin, user),
      beside: (rows) => beside(call, rows),
    }),
  )

const show = (call: Call): Answer => {
  const user = userOf(call)
  return ok({ user: presentUser(call.world, call.origin, user), ...beside(call, [user]) })
}

function showMany(call: Call): Answer {
  const users = idsParam(call)
    .map((id) => call.world.people.user(id))
    .filter((user) => user !== undefined)
  return list({ ...call, query: new URLSearchParams({ include: call.query.get('include') ?? '' }) }, users)
}

const ANONYMOUS = {
  id: null,
  url: '',
  name: 'Anonymous user',
  email: 'invalid@example.com',
  role: 'end-user',
  active: true,
  locale: 'en-US',
  locale_id: 1,
  tags: [],
}

/** 200 also for nobody: an anonymous user [probe]. */
function me(call: Call): Answer {
  if (call.user === null) return ok({ user: ANONYMOUS })
  return ok({
    user: {
      ...presentUser(call.world, call.origin, call.user),
      authenticity_token: 'the-workspace-checks-none',
    },
    ...beside(call, [call.user]),
  })
}

const matches = (user: UserRecord, text: string): boolean =>
  user.name.toLowerCase().includes(text) || (user.email ?? '').toLowerCase().includes(text)

/** Words in name or address, `email:` and `name:` before them, `external_id:` or the parameter of that name. */
function found(call: Call): UserRecord[] {
  const query = call.query.get('query')
  const external = call.query.get('external_id') ?? /^external_id:"?([^"]*)"?$/.exec(query ?? '')?.[1] ?? null
  if (query === null && external === null) throw missing('query')
  const active = call.world.people.users.filter((user) => user.active)
  if (external !== null) return active.filter((user) => user.external_id === external)
  const text = (query ?? '')
    .toLowerCase()
    .replace(/^(email|name):/, '')
    .replaceAll('"', '')
  return active.filter((user) => matches(user, text)).slice(0, OPEN_SEARCH)
}

function autocomplete(call: Call): Answer {
  const name = (call.query.get('name') ?? '').toLowerCase()
  const users =
    name.length < 2 ? [] : call.world.people.users.filter((user) => user.active && matches(user, name))
  return list(call, users)
}

function all(call: Call): UserRecord[] {
  const roles = [...call.query.getAll('role'), ...call.query.getAll('role[]')]
  return call.world.people.users.filter(
    (user) => user.active && (roles.length === 0 || roles.includes(user.role)),
  )
}

function related(call: Call): Answer {
  const user = userOf(call)
  const { tickets } = call.world
  const requested = tickets
    .candidates({ by: 'requester', values: [user.id] })
    .filter(({ requester_id }) => requester_id === user.id)
  const everything = user.role === 'end-user' ? [] : tickets.candidates()
  return ok({
    user_related: {
      assigned_tickets: everything.filter(({ assignee_id }) => assignee_id === user.id).length,
      requested_tickets: requested.length,
      ccd_tickets: everything.filter(({ email_cc_ids }) => email_cc_ids.includes(user.id)).length,
      organization_subscriptions: 0,
    },
  })
}

export const userRoutes: readonly Route[] = [
  route('GET', '/api/v2/users', 'agents', (call) => list(call, all(call))),
  route('GET', '/api/v2/users/count', 'agents', (call) => countAnswer(call.world, all(call).length)),
  route('GET', '/api/v2/users/me', 'anyone', me),
  route('GET', '/api/v2/users/show_many', 'agents', showMany),
  route('GET', '/api/v2/users/search', 'agents', (call) => list(call, found(call))),
  route('GET', '/api/v2/users/autocomplete', 'agents', autocomplete),
  route('GET', '/api/v2/users/{user_id}', 'agents', show),
  route('GET', '/api/v2/users/{user_id}/related', 'agents', related),
  route('GET', '/api/v2/organizations/{organization_id}/users', 'agents', (call) => {
    const id = idParam(call, 'organization_id')
    if (call.world.people.organization(id) === undefined) throw notFound()
    return list(
      call,
      all(call).filter(({ organization_id }) => organization_id === id),
    )
  }),
  route('GET', '/api/v2/groups/{group_id}/users', 'agents', (call) => {
    const id = idParam(call, 'group_id')
    if (call.world.people.group(id) === undefined) throw notFound()
    return list(
      call,
      all(call).filter((user) => call.world.people.groupsOf(user.id).includes(id)),
    )
  }),
]
