// Which users, organisations or groups does a query find?

import { entryOf } from '#workspace/entry.ts'
import type { GroupRecord, OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import type { World } from '#workspace/world/world.ts'
import { dateBounds, isWithin } from './dates.ts'
import type { Group, Term } from './query.ts'
import { holdsPhrase, matchesPattern } from './words.ts'

interface Searchable {
  created_at: string
  updated_at: string
  name: string
  /** Values by keyword; a keyword that is not here matches nothing. */
  values: Record<string, readonly string[]>
}

const ofUser = (user: UserRecord, world: World): Searchable => ({
  ...user,
  values: {
    email: user.email === null ? [] : [user.email],
    user: [user.email ?? '', user.name, String(user.id)],
    role: [user.role],
    tags: user.tags,
    locale: [user.locale],
    organization:
      user.organization_id === null
        ? []
        : [String(user.organization_id), world.people.organization(user.organization_id)?.name ?? ''],
    ...Object.fromEntries(Object.entries(user.user_fields).map(([key, value]) => [key, [String(value)]])),
  },
})

const ofOrganization = (organization: OrganizationRecord): Searchable => ({
  ...organization,
  values: {
    tags: organization.tags,
    domain: organization.domain_names,
    domain_names: organization.domain_names,
    ...Object.fromEntries(
      Object.entries(organization.organization_fields).map(([key, value]) => [key, [String(value)]]),
    ),
  },
})

function matches(term: Term, one: Searchable, world: World): boolean {
  const { keyword, value, operator } = term
  if (keyword === null) {
    const texts = [one.name, ...(one.values.email ?? [])]
    return (
      value === '*' ||
      texts.some((text) => holdsPhrase(text, value) || text.toLowerCase() === value.toLowerCase())
    )
  }
  if (keyword === 'created' || keyword === 'updated') {
    const bounds = dateBounds(value, operator, world.clock.now(), world.account.timeZone)
    return isWithin(keyword === 'created' ? one.created_at : one.updated_at, bounds)
  }
  if (keyword === 'name') return matchesPattern(one.name, value) || holdsPhrase(one.name, value)
  const values = entryOf(one.values, keyword) ?? []
  return value === 'none' ? values.length === 0 : values.some((text) => matchesPattern(text, value))
}

const all = (groups: readonly Group[], one: Searchable, world: World): boolean =>
  groups.every(({ terms, negated }) => terms.some((term) => matches(term, one, world)) !== negated)

export const findUsers = (groups: readonly Group[], world: World): UserRecord[] =>
  world.people.users.filter((user) => user.active && all(groups, ofUser(user, world), world))

export const findOrganizations = (groups: readonly Group[], world: World): OrganizationRecord[] =>
  world.people.organizations.filter((one) => all(groups, ofOrganization(one), world))

export const findGroups = (groups: readonly Group[], world: World): GroupRecord[] =>
  world.people.groups.filter((group) => !group.deleted && all(groups, { ...group, values: {} }, world))
