// People come and go: users and organisations are created and deleted.

import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  type JsonObject,
  noContent,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import {
  byExternalId,
  createOrganization,
  createUser,
  editOrganization,
  editUser,
  removeUser,
  type Written,
} from '#workspace/world/edit-people.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'
import {
  answerOrganization,
  answerUser,
  mayEditAll,
  mayWrite,
  ORGANIZATION_KEYS,
  organizationKeys,
  organizationOf,
  readUser,
  split,
  userOf,
} from './people-writes.ts'

function addUser(call: Call): Answer {
  mayWrite(call, 'end-user')
  const { taken, dropped } = readUser(call)
  const body = answerUser(call, createUser(call.world, taken))
  return created(body, String(body.user.url), warnHeader('users', 'create', dropped))
}

/** Known by external id, else by address. */
export function knownUser(call: Call, { external_id, email }: Written): UserRecord | undefined {
  const external = typeof external_id === 'string' ? byExternalId(call.world, external_id) : undefined
  return external ?? (typeof email === 'string' ? call.world.people.byEmail(email) : undefined)
}

function addOrUpdateUser(call: Call): Answer {
  mayWrite(call, 'end-user')
  const { taken, dropped } = readUser(call)
  const known = knownUser(call, taken)
  if (known === undefined) return addUser(call)
  mayWrite(call, known.role)
  const next = editUser(call.world, known, taken)
  return ok(answerUser(call, next), warnHeader('users', 'create_or_update', dropped))
}

function deleteUser(call: Call): Answer {
  const user = userOf(call)
  mayWrite(call, user.role)
  if (!user.active) throw notFound()
  if (user.id === signedIn(call).id) throw forbidden()
  return ok(answerUser(call, removeUser(call.world, user)))
}

function addOrganization(call: Call): Answer {
  if (!mayEditAll(call)) throw forbidden()
  const { taken, dropped } = split('organization', bodyObject(call, 'organization'), ORGANIZATION_KEYS)
  const body = answerOrganization(call, createOrganization(call.world, taken))
  return created(body, String(body.organization.url), warnHeader('organizations', 'create', dropped))
}

/** Known by number, external id or name [doc]. */
function knownOrganization(
  call: Call,
  { id, external_id, name }: JsonObject,
): OrganizationRecord | undefined {
  const is = (one: OrganizationRecord): boolean =>
    one.id === id ||
    (typeof external_id === 'string' && one.external_id === external_id) ||
    (typeof name === 'string' && one.name.toLowerCase() === name.toLowerCase())
  return call.world.people.organizations.find(is)
}

/** Agents may change what they may change of any organisation, and make none. */
function addOrUpdateOrganization(call: Call): Answer {
  const written = bodyObject(call, 'organization')
  const known = knownOrganization(call, written)
  if (known === undefined) return addOrganization(call)
  const { id: _id, ...rest } = written
  const { taken, dropped } = split('organization', rest, organizationKeys(call))
  const next = editOrganization(call.world, known, taken)
  return ok(answerOrganization(call, next), warnHeader('organizations', 'create_or_update', dropped))
}

function deleteOrganization(call: Call): Answer {
  if (!mayEditAll(call)) throw forbidden()
  call.world.people.dropOrganization(organizationOf(call).id)
  return noContent
}

export const peopleLifeRoutes: readonly Route[] = [
  route('POST', '/api/v2/users', 'agents', addUser),
  route('POST', '/api/v2/users/create_or_update', 'agents', addOrUpdateUser),
  route('DELETE', '/api/v2/users/{user_id}', 'agents', deleteUser),
  route('POST', '/api/v2/organizations', 'agents', addOrganization),
  route('POST', '/api/v2/organizations/create_or_update', 'agents', addOrUpdateOrganization),
  route('DELETE', '/api/v2/organizations/{organization_id}', 'agents', deleteOrganization),
]
