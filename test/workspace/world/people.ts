// Who is who in the account: users, organisations, groups and roles by id and by name?

import type {
  CustomRoleRecord,
  GroupRecord,
  OrganizationRecord,
  UserRecord,
} from '#workspace/records/people.ts'
import type { Account } from '#workspace/records.ts'

export interface People {
  readonly users: readonly UserRecord[]
  readonly organizations: readonly OrganizationRecord[]
  readonly groups: readonly GroupRecord[]
  user(id: number): UserRecord | undefined
  byEmail(email: string): UserRecord | undefined
  organization(id: number): OrganizationRecord | undefined
  group(id: number): GroupRecord | undefined
  role(id: number): CustomRoleRecord | undefined
  /** Group ids of a member of staff. */
  groupsOf(userId: number): readonly number[]
  /** A new user, or a new version of one. */
  putUser(user: UserRecord): void
  putOrganization(organization: OrganizationRecord): void
  /** The organisation is gone, and its members are in none. */
  dropOrganization(id: number): void
}

interface Shelf<T> {
  all(): readonly T[]
  get(id: number): T | undefined
  put(record: T): void
  drop(id: number): void
}

/** The account's own list stays as it is until something is put. */
function createShelf<T extends { id: number }>(records: readonly T[]): Shelf<T> {
  const map = new Map(records.map((record) => [record.id, record]))
  let list = records
  return {
    all: () => list,
    get: (id) => map.get(id),
    put(record) {
      map.set(record.id, record)
      list = [...map.values()]
    },
    drop(id) {
      map.delete(id)
      list = [...map.values()]
    },
  }
}

export function createPeople(account: Account): People {
  const users = createShelf(account.users)
  const organizations = createShelf(account.organizations)
  const groups = createShelf(account.groups)
  const roles = createShelf(account.customRoles)
  const emails = new Map<string, number>()
  for (const { id, email } of account.users) if (email !== null) emails.set(email.toLowerCase(), id)
  return {
    get users() {
      return users.all()
    },
    get organizations() {
      return organizations.all()
    },
    groups: account.groups,
    user: users.get,
    byEmail: (email) => users.get(emails.get(email.toLowerCase()) ?? -1),
    organization: organizations.get,
    group: groups.get,
    role: roles.get,
    groupsOf: (userId) => account.memberships[userId] ?? [],
    putUser(user) {
      users.put(user)
      if (user.email !== null) emails.set(user.email.toLowerCase(), user.id)
    },
    putOrganization: organizations.put,
    dropOrganization(id) {
      organizations.drop(id)
      for (const user of users.all())
        if (user.organization_id === id) users.put({ ...user, organization_id: null })
    },
  }
}
