// Who is who in the account: users, organisations, groups and roles by id and by name?

import type {
  Account,
  CustomRoleRecord,
  GroupRecord,
  OrganizationRecord,
  UserRecord,
} from '#workspace/records.ts'

export interface People {
  users: readonly UserRecord[]
  organizations: readonly OrganizationRecord[]
  groups: readonly GroupRecord[]
  user(id: number): UserRecord | undefined
  byEmail(email: string): UserRecord | undefined
  organization(id: number): OrganizationRecord | undefined
  group(id: number): GroupRecord | undefined
  role(id: number): CustomRoleRecord | undefined
  /** Group ids of a member of staff. */
  groupsOf(userId: number): readonly number[]
  membersOf(groupId: number): readonly number[]
  addUser(user: UserRecord): void
}

const byId = <T extends { id: number }>(records: readonly T[]): Map<number, T> =>
  new Map(records.map((record) => [record.id, record]))

export function createPeople(account: Account): People {
  const added: UserRecord[] = []
  const users = byId(account.users)
  const emails = new Map<string, UserRecord>()
  for (const user of account.users) if (user.email !== null) emails.set(user.email.toLowerCase(), user)
  const organizations = byId(account.organizations)
  const groups = byId(account.groups)
  const roles = byId(account.customRoles)
  return {
    get users() {
      return added.length === 0 ? account.users : [...account.users, ...added]
    },
    organizations: account.organizations,
    groups: account.groups,
    user: (id) => users.get(id),
    byEmail: (email) => emails.get(email.toLowerCase()),
    organization: (id) => organizations.get(id),
    group: (id) => groups.get(id),
    role: (id) => roles.get(id),
    groupsOf: (userId) => account.memberships[userId] ?? [],
    membersOf: (groupId) =>
      Object.entries(account.memberships)
        .filter(([, ids]) => ids.includes(groupId))
        .map(([userId]) => Number(userId)),
    addUser(user) {
      added.push(user)
      users.set(user.id, user)
      if (user.email !== null) emails.set(user.email.toLowerCase(), user)
    },
  }
}
