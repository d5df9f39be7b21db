// How does Zendesk show users, organisations and groups to apps?

import type { Json } from '#workspace/records/json.ts'
import type { AccountReader } from './account.ts'
import { isObject, type JsonObject, textOf, textsOf } from './json.ts'

/** The user object of the app framework: camel case, names instead of ids where people read them. */
export async function userObject(account: AccountReader, id: number | null): Promise<Json> {
  const user = await account.user(id)
  if (!user) return id === null ? null : { id }
  return describeUser(account, user)
}

export async function describeUser(account: AccountReader, user: JsonObject): Promise<JsonObject> {
  const organization = await account.organization(numberOrNull(user.organization_id))
  const group = await account.group(numberOrNull(user.default_group_id))
  return {
    id: user.id ?? null,
    name: textOf(user.name),
    email: user.email ?? null,
    role: roleOf(user),
    locale: textOf(user.locale),
    externalId: user.external_id ?? null,
    alias: textOf(user.alias),
    details: textOf(user.details),
    notes: textOf(user.notes),
    signature: textOf(user.signature),
    tags: textsOf(user.tags),
    avatarUrl: '',
    groups: group ? [groupObject(group)] : [],
    organizations: organization ? [organizationObject(organization)] : [],
    identities: user.email ? [{ type: 'email', value: user.email, primary: true, verified: true }] : [],
    timeZone: timeZoneOf(user),
  }
}

/** On Enterprise a custom role's id stands in the place of the role's name. */
const roleOf = (user: JsonObject): Json =>
  user.role === 'agent' && user.role_type === 0 && user.custom_role_id
    ? user.custom_role_id
    : (user.role ?? null)

function timeZoneOf(user: JsonObject): Json {
  const name = textOf(user.time_zone) || 'UTC'
  return {
    name,
    translatedName: name,
    ianaName: textOf(user.iana_time_zone) || 'Etc/UTC',
    offset: 0,
    formattedOffset: 'GMT+00:00',
  }
}

export function organizationObject(organization: JsonObject): JsonObject {
  return {
    id: organization.id ?? null,
    name: textOf(organization.name),
    details: textOf(organization.details),
    notes: textOf(organization.notes),
    domains: textsOf(organization.domain_names).join(' '),
    externalId: organization.external_id ?? null,
    group: organization.group_id ? { id: organization.group_id } : null,
    tags: textsOf(organization.tags),
    sharedTickets: organization.shared_tickets === true,
    sharedComments: organization.shared_comments === true,
    organizationFields: organization.organization_fields ?? {},
  }
}

const groupObject = (group: JsonObject): JsonObject => ({
  id: group.id ?? null,
  name: textOf(group.name),
})

export async function groupById(account: AccountReader, id: number | null): Promise<Json> {
  const group = await account.group(id)
  if (group) return groupObject(group)
  return id === null ? null : { id, name: '' }
}

export async function organizationOf(account: AccountReader, requesterId: number | null): Promise<Json> {
  const requester = await account.user(requesterId)
  const organization = await account.organization(numberOrNull(requester?.organization_id))
  return organization ? organizationObject(organization) : null
}

const numberOrNull = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null)

export const nameIn = (user: Json): string => (isObject(user) ? textOf(user.name) : '')
