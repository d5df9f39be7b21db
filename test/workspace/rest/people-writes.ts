// Writing people: a user by admins and some roles, an organisation's notes by every agent.

import type { Json } from '#workspace/records/json.ts'
import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import { cleanTags } from '#workspace/tags.ts'
import { forbidden, invalid, notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { presentOrganization, presentUser } from './people-records.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  idParam,
  isObject,
  type JsonObject,
  ok,
  type Route,
  route,
  signedIn,
} from './route.ts'
import { warnHeader } from './warn.ts'

const USER_KEYS = [
  'name',
  'email',
  'organization_id',
  'tags',
  'user_fields',
  'locale',
  'time_zone',
  'details',
  'notes',
]
const ORGANIZATION_KEYS = ['name', 'tags', 'organization_fields', 'details', 'notes', 'domain_names']

function readTags(value: Json): string[] {
  if (!Array.isArray(value)) throw invalid('tags', 'Tags: is invalid')
  return cleanTags(value.map(String))
}

/** Only what is written and permitted; fields are merged, a key that the account does not have is dropped. */
function readChange(
  written: JsonObject,
  permitted: readonly string[],
  fields: { key: string; known: readonly string[]; before: Record<string, Json> },
): { change: Record<string, unknown>; dropped: string[] } {
  const change: Record<string, unknown> = {}
  const dropped = Object.keys(written).filter((key) => !permitted.includes(key))
  for (const [key, value] of Object.entries(written)) {
    if (!permitted.includes(key)) continue
    if (key === 'tags') change.tags = readTags(value)
    else if (key !== fields.key) change[key] = value
    else if (isObject(value)) {
      const entries = Object.entries(value).filter(([name]) => fields.known.includes(name))
      change[key] = { ...fields.before, ...Object.fromEntries(entries) }
    }
  }
  return { change, dropped }
}

const keysOf = (fields: readonly { key: string | null }[]): string[] =>
  fields.map(({ key }) => key).filter((key) => key !== null)

function updateUser(call: Call): Answer {
  const { people, account } = call.world
  const writer = signedIn(call)
  const user = people.user(idParam(call, 'user_id'))
  if (user === undefined) throw notFound()
  const rights = rightsOf(writer, people)
  const access = String(rights.extra.end_user_profile_access ?? '')
  const may = rights.level === 'admin' || (user.role === 'end-user' && ['edit', 'full'].includes(access))
  if (!may) throw forbidden()
  const { change, dropped } = readChange(bodyObject(call, 'user'), USER_KEYS, {
    key: 'user_fields',
    known: keysOf(account.userFields),
    before: user.user_fields,
  })
  const next: UserRecord = { ...user, ...change, updated_at: call.world.clock.iso() }
  people.putUser(next)
  return ok(
    { user: presentUser(call.world, call.origin, next) },
    warnHeader(
      'users',
      'update',
      dropped.map((key) => `user.${key}`),
    ),
  )
}

/** Ordinary agents may write notes only [doc]; their other keys are dropped. */
function updateOrganization(call: Call): Answer {
  const { people, account } = call.world
  const organization = people.organization(idParam(call, 'organization_id'))
  if (organization === undefined) throw notFound()
  const rights = rightsOf(signedIn(call), people)
  const full = rights.level === 'admin' || rights.extra.organization_editing === true
  const { change, dropped } = readChange(
    bodyObject(call, 'organization'),
    full ? ORGANIZATION_KEYS : ['notes'],
    {
      key: 'organization_fields',
      known: keysOf(account.organizationFields),
      before: organization.organization_fields,
    },
  )
  const next: OrganizationRecord = { ...organization, ...change, updated_at: call.world.clock.iso() }
  people.putOrganization(next)
  return ok(
    { organization: presentOrganization(call.origin, next) },
    warnHeader(
      'organizations',
      'update',
      dropped.map((key) => `organization.${key}`),
    ),
  )
}

export const peopleWriteRoutes: readonly Route[] = [
  route('PUT', '/api/v2/users/{user_id}', 'agents', updateUser, [
    { name: 'user-update', total: 5, scope: 'record' },
    { name: 'users-update', total: 1, window: 1, scope: 'account' },
  ]),
  route('PUT', '/api/v2/organizations/{organization_id}', 'agents', updateOrganization, [
    { name: 'organization-update', total: 5, scope: 'record' },
  ]),
]
