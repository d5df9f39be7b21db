// How do users and organisations come to be, change and go?

import type { Json } from '#workspace/records/json.ts'
import type { OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import { cleanTags } from '#workspace/tags.ts'
import { newUser } from './new-records.ts'
import { invalid } from './refused.ts'
import type { PersonFields, World } from './world.ts'

/** What was read of a body: permitted keys with values that are not checked yet. */
export type Written = Readonly<Record<string, Json>>

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '')

function tagsOf(value: Json): string[] {
  if (!Array.isArray(value)) throw invalid('tags', 'Tags: is invalid')
  return cleanTags(value.map(String))
}

/** Values of the fields that the account has are merged into those that are there. */
function fieldsOf(world: World, list: PersonFields, before: Record<string, Json>, value: Json) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(list, `${list}: is invalid`)
  const known = new Set(world.personFields[list].all().map(({ key }) => key))
  return { ...before, ...Object.fromEntries(Object.entries(value).filter(([key]) => known.has(key))) }
}

/** Tags cleaned and fields merged; everything else as it was written. */
function changesOf(
  world: World,
  list: PersonFields,
  before: Record<string, Json>,
  written: Written,
): Record<string, Json> {
  const change: Record<string, Json> = { ...written }
  if (written.tags !== undefined) change.tags = tagsOf(written.tags)
  if (written[list] !== undefined) change[list] = fieldsOf(world, list, before, written[list])
  if (written.name !== undefined && textOf(written.name) === '')
    throw invalid('name', 'Name: is too short (minimum one characters)', 'ValueTooShort')
  return change
}

function checkUser(world: World, written: Written, own: UserRecord | null): void {
  const { email, organization_id, role, external_id } = written
  const holder = typeof email === 'string' ? world.people.byEmail(email) : undefined
  if (holder !== undefined && holder.id !== own?.id)
    throw invalid('email', `Email: ${email} is already being used by another user`, 'DuplicateValue')
  if (typeof email === 'string' && !/^\S+@\S+\.\S+$/.test(email))
    throw invalid('email', `Email: ${email} is not properly formatted`)
  if (typeof organization_id === 'number' && world.people.organization(organization_id) === undefined)
    throw invalid('organization_id', 'Organization: is invalid')
  if (role !== undefined && !['end-user', 'agent', 'admin'].includes(String(role)))
    throw invalid('role', `Role: ${String(role)} is not valid`)
  const taken = typeof external_id === 'string' && byExternalId(world, external_id)
  if (taken && taken.id !== own?.id)
    throw invalid('external_id', 'External ID: has already been taken', 'DuplicateValue')
}

export const byExternalId = (world: World, externalId: string): UserRecord | undefined =>
  world.people.users.find(({ external_id }) => external_id === externalId)

/** A customer, or what `role` says. Throws 422 for what cannot be. */
export function createUser(world: World, written: Written): UserRecord {
  if (textOf(written.name) === '')
    throw invalid('name', 'Name: is too short (minimum one characters)', 'ValueTooShort')
  checkUser(world, written, null)
  const user = newUser(world, changesOf(world, 'user_fields', {}, written))
  world.people.putUser(user)
  return user
}

/** Another address becomes a second one: the first is changed among the identities [doc]. */
export function editUser(world: World, user: UserRecord, written: Written): UserRecord {
  const { email, ...rest } = written
  checkUser(world, written, user)
  const change = changesOf(world, 'user_fields', user.user_fields, rest)
  const next: UserRecord = { ...user, ...change, updated_at: world.clock.iso() }
  world.people.putUser(next)
  const known = world.identities.of(next).some(({ value }) => value === email)
  if (typeof email === 'string' && !known)
    world.identities.add(next, { type: 'email', value: email, verified: false, primary: false })
  return world.people.user(user.id) ?? next
}

/** Deleted users stay, inactive. Somebody with tickets that are not closed cannot go [doc]. */
export function removeUser(world: World, user: UserRecord): UserRecord {
  const open = world.tickets
    .candidates({ by: 'requester', values: [user.id] })
    .some(({ requester_id, status }) => requester_id === user.id && !['closed', 'deleted'].includes(status))
  if (open)
    throw invalid(
      'base',
      `${user.name} is requester on one or more open tickets`,
      'AssociatedTicketsNotClosed',
    )
  const next: UserRecord = { ...user, active: false, updated_at: world.clock.iso() }
  world.people.putUser(next)
  return next
}

function checkOrganization(world: World, written: Written, own: OrganizationRecord | null): void {
  const name = textOf(written.name).toLowerCase()
  const others = world.people.organizations.filter(({ id }) => id !== own?.id)
  if (written.name !== undefined && others.some((one) => one.name.toLowerCase() === name))
    throw invalid('name', `Name: ${textOf(written.name)} has already been taken`, 'DuplicateValue')
  const { external_id } = written
  if (typeof external_id === 'string' && others.some((one) => one.external_id === external_id))
    throw invalid('external_id', 'External ID: has already been taken', 'DuplicateValue')
}

export function createOrganization(world: World, written: Written): OrganizationRecord {
  if (textOf(written.name) === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  checkOrganization(world, written, null)
  const now = world.clock.iso()
  const organization: OrganizationRecord = {
    id: world.ids.other(),
    name: '',
    created_at: now,
    updated_at: now,
    domain_names: [],
    details: null,
    notes: null,
    group_id: null,
    tags: [],
    organization_fields: {},
    ...changesOf(world, 'organization_fields', {}, written),
  }
  world.people.putOrganization(organization)
  return organization
}

export function editOrganization(
  world: World,
  organization: OrganizationRecord,
  written: Written,
): OrganizationRecord {
  checkOrganization(world, written, organization)
  const change = changesOf(world, 'organization_fields', organization.organization_fields, written)
  const next: OrganizationRecord = { ...organization, ...change, updated_at: world.clock.iso() }
  world.people.putOrganization(next)
  return next
}
