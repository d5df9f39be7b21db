// Changing people: users by admins and some roles, organisations by admins, an organisation's notes by every agent.

import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  idParam,
  type JsonObject,
  type OwnLimit,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { editOrganization, editUser, type Written } from '#workspace/world/edit-people.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { presentOrganization, presentUser } from './people-records.ts'

const USER_KEYS = [
  'name',
  'email',
  'phone',
  'alias',
  'external_id',
  'organization_id',
  'tags',
  'user_fields',
  'locale',
  'time_zone',
  'details',
  'notes',
  'signature',
  'verified',
  'skip_verify_email',
]
/** What only admins may say of somebody. */
const ADMIN_KEYS = [
  'role',
  'custom_role_id',
  'default_group_id',
  'ticket_restriction',
  'suspended',
  'moderator',
]
export const ORGANIZATION_KEYS = [
  'name',
  'external_id',
  'tags',
  'organization_fields',
  'details',
  'notes',
  'domain_names',
  'group_id',
  'shared_tickets',
  'shared_comments',
]

/** What is permitted, and the names of what is dropped. */
export function split(
  name: string,
  written: JsonObject,
  permitted: readonly string[],
): { taken: Written; dropped: string[] } {
  const entries = Object.entries(written)
  return {
    taken: Object.fromEntries(entries.filter(([key]) => permitted.includes(key))),
    dropped: entries.filter(([key]) => !permitted.includes(key)).map(([key]) => `${name}.${key}`),
  }
}

const isAdmin = (call: Call): boolean => rightsOf(signedIn(call), call.world.people).level === 'admin'

/** Admins write everybody, roles that edit profiles write customers. */
export function mayWrite(call: Call, role: UserRecord['role']): void {
  const { level, extra } = rightsOf(signedIn(call), call.world.people)
  const access = String(extra.end_user_profile_access ?? '')
  if (level !== 'admin' && (role !== 'end-user' || !['edit', 'full'].includes(access))) throw forbidden()
}

export function readUser(
  call: Call,
  written: JsonObject = bodyObject(call, 'user'),
): { taken: Written; dropped: string[] } {
  const { taken, dropped } = split('user', written, isAdmin(call) ? [...USER_KEYS, ...ADMIN_KEYS] : USER_KEYS)
  // Nobody is sent mail here.
  const { skip_verify_email: _mail, ...rest } = taken
  return { taken: rest, dropped }
}

export const answerUser = (call: Call, user: UserRecord) => ({
  user: presentUser(call.world, call.origin, user),
})

export function userOf(call: Call): UserRecord {
  const user = call.world.people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  return user
}

function updateUser(call: Call): Answer {
  const user = userOf(call)
  mayWrite(call, user.role)
  const { taken, dropped } = readUser(call)
  const next = editUser(call.world, user, taken)
  return ok(answerUser(call, next), warnHeader('users', 'update', dropped))
}

export function organizationOf(call: Call): OrganizationRecord {
  const organization = call.world.people.organization(idParam(call, 'organization_id'))
  if (organization === undefined) throw notFound()
  return organization
}

export function mayEditAll(call: Call): boolean {
  const { level, extra } = rightsOf(signedIn(call), call.world.people)
  return level === 'admin' || extra.organization_editing === true || extra.manage_organizations === true
}

export const answerOrganization = (call: Call, organization: OrganizationRecord) => ({
  organization: presentOrganization(call.origin, organization),
})

/** Ordinary agents may write notes only [doc]; their other keys are dropped. */
export const organizationKeys = (call: Call): readonly string[] =>
  mayEditAll(call) ? ORGANIZATION_KEYS : ['notes']

function updateOrganization(call: Call): Answer {
  const organization = organizationOf(call)
  const { taken, dropped } = split('organization', bodyObject(call, 'organization'), organizationKeys(call))
  const next = editOrganization(call.world, organization, taken)
  return ok(answerOrganization(call, next), warnHeader('organizations', 'update', dropped))
}

const USER_LIMITS: readonly OwnLimit[] = [
  { name: 'user-update', total: 5, scope: 'record' },
  { name: 'users-update', total: 1, window: 1, scope: 'account' },
]

export const peopleWriteRoutes: readonly Route[] = [
  route('PUT', '/api/v2/users/{user_id}', 'agents', updateUser, USER_LIMITS),
  route('PUT', '/api/v2/organizations/{organization_id}', 'agents', updateOrganization, [
    { name: 'organization-update', total: 5, scope: 'record' },
  ]),
]
