// Who are the people, organisations and groups of an export, also those that only tickets name?

import type { GroupRecord, OrganizationRecord, UserRecord } from '#workspace/records/people.ts'
import type { SoundRows } from './rows.ts'
import type { TicketRow, UserRow } from './shapes.ts'

type Role = UserRecord['role']

interface Mention {
  role: Role
  name: string | null
  email: string | null
  organizationId: number | null
  since: string
}

export interface People {
  users: UserRecord[]
  organizations: OrganizationRecord[]
  groups: GroupRecord[]
  memberships: Record<number, number[]>
  /** How many had to be made up from tickets alone. */
  placeholders: number
}

export const requesterOf = (ticket: TicketRow): number => ticket.requester_id ?? ticket.requester?.id ?? 0
export const assigneeOf = (ticket: TicketRow): number | null =>
  ticket.assignee_id ?? ticket.assignee?.id ?? null
export const submitterOf = (ticket: TicketRow): number =>
  ticket.submitter_id ?? ticket.submitter?.id ?? requesterOf(ticket)
export const organizationOf = (ticket: TicketRow): number | null =>
  ticket.organization_id ?? ticket.organization?.id ?? null
export const groupOf = (ticket: TicketRow): number | null => ticket.group_id ?? ticket.group?.id ?? null

const roleIn = (value: unknown): Role | null =>
  value === 'agent' || value === 'admin' || value === 'end-user' ? value : null

/** Everybody whom tickets and comments name. Whoever answers without being a customer of the ticket is an agent. */
const mentionsIn = (rows: SoundRows): Map<number, Mention> => {
  const mentions = new Map<number, Mention>()
  const mention = (
    id: number | null | undefined,
    role: Role,
    ticket: TicketRow,
    who: TicketRow['requester'] = null,
  ): void => {
    if (id === null || id === undefined || id <= 0) return
    const there = mentions.get(id)
    const told = roleIn(who?.role)
    const staff = there && there.role !== 'end-user' ? there.role : role
    mentions.set(id, {
      role: told ?? staff,
      name: who?.name ?? there?.name ?? null,
      email: who?.email ?? there?.email ?? null,
      organizationId: there?.organizationId ?? (role === 'end-user' ? organizationOf(ticket) : null),
      since: there && there.since < ticket.created_at ? there.since : ticket.created_at,
    })
  }
  for (const ticket of rows.tickets.values()) {
    const requester = requesterOf(ticket)
    const customers = new Set([requester, ...ticket.collaborator_ids, ...ticket.email_cc_ids])
    mention(requester, 'end-user', ticket, ticket.requester)
    mention(assigneeOf(ticket), 'agent', ticket, ticket.assignee)
    const submitter = submitterOf(ticket)
    mention(submitter, customers.has(submitter) ? 'end-user' : 'agent', ticket, ticket.submitter)
    for (const id of [...ticket.collaborator_ids, ...ticket.email_cc_ids]) mention(id, 'end-user', ticket)
    for (const id of ticket.follower_ids) mention(id, 'agent', ticket)
    for (const { author_id } of rows.comments.get(ticket.id) ?? []) {
      mention(author_id, customers.has(author_id ?? 0) ? 'end-user' : 'agent', ticket)
    }
  }
  return mentions
}

const userFrom = (row: UserRow, mention: Mention | undefined, oldest: string): UserRecord => {
  const role = row.role ?? mention?.role ?? 'end-user'
  const created = row.created_at ?? mention?.since ?? oldest
  return {
    ...(row as object),
    id: row.id,
    name: row.name || mention?.name || row.email || `User ${row.id}`,
    email: row.email ?? mention?.email ?? null,
    created_at: created,
    updated_at: row.updated_at ?? created,
    time_zone: row.time_zone ?? 'UTC',
    iana_time_zone: row.iana_time_zone ?? 'Etc/UTC',
    locale: row.locale ?? 'en-US',
    organization_id: row.organization_id ?? mention?.organizationId ?? null,
    role,
    role_type: row.role_type ?? (role === 'admin' ? 4 : null),
    custom_role_id: row.custom_role_id,
    tags: row.tags,
    active: row.active,
    suspended: row.suspended,
    default_group_id: row.default_group_id,
    ticket_restriction: row.ticket_restriction ?? (role === 'end-user' ? 'requested' : null),
    user_fields: row.user_fields,
  }
}

const bareUser = (id: number, name: string, role: Role): UserRow => ({
  id,
  name,
  email: null,
  created_at: null,
  updated_at: null,
  time_zone: null,
  iana_time_zone: null,
  locale: null,
  organization_id: null,
  role,
  role_type: null,
  custom_role_id: null,
  tags: [],
  active: true,
  suspended: false,
  default_group_id: null,
  ticket_restriction: null,
  user_fields: {},
})

const placeholder = (id: number, mention: Mention): UserRow =>
  bareUser(
    id,
    mention.name ?? mention.email ?? `${mention.role === 'end-user' ? 'Customer' : 'Agent'} ${id}`,
    mention.role,
  )

/** Somebody has to be signed in: an admin and an agent are made where the export has none. */
const withStaff = (users: UserRecord[], oldest: string): UserRecord[] => {
  let next = Math.max(0, ...users.map(({ id }) => id)) + 1
  const make = (name: string, role: Role): UserRecord => {
    const made = userFrom(bareUser(next, name, role), undefined, oldest)
    next += 1
    return made
  }
  const admins = users.some(({ role, active }) => role === 'admin' && active)
    ? []
    : [make('Workspace admin', 'admin')]
  const agents = users.some(({ role, active }) => role === 'agent' && active)
    ? []
    : [make('Workspace agent', 'agent')]
  return [...admins, ...agents, ...users]
}

const organizationsOf = (rows: SoundRows, oldest: string): OrganizationRecord[] => {
  const found = new Map<number, OrganizationRecord>()
  const add = (id: number | null, name: string | null, row?: object): void => {
    if (id === null || (found.has(id) && !row)) return
    found.set(id, {
      created_at: oldest,
      updated_at: oldest,
      domain_names: [],
      details: null,
      notes: null,
      group_id: null,
      tags: [],
      organization_fields: {},
      ...row,
      id,
      name: name || `Organization ${id}`,
    })
  }
  for (const row of rows.organizations.values()) {
    const created_at = row.created_at ?? oldest
    add(row.id, row.name, { ...row, created_at, updated_at: row.updated_at ?? created_at })
  }
  for (const ticket of rows.tickets.values()) add(organizationOf(ticket), ticket.organization?.name ?? null)
  for (const user of rows.users.values()) add(user.organization_id, null)
  return [...found.values()]
}

const groupsOf = (rows: SoundRows, oldest: string): GroupRecord[] => {
  const names = new Map<number, string>()
  for (const ticket of rows.tickets.values()) {
    const id = groupOf(ticket)
    if (id !== null && !names.get(id)) names.set(id, ticket.group?.name ?? '')
  }
  for (const { id, name } of rows.groups.values()) names.set(id, name)
  if (names.size === 0) names.set(1, 'Support')
  return [...names].map(([id, name], index) => {
    const row = rows.groups.get(id)
    return {
      ...row,
      id,
      name: name || `Group ${id}`,
      description: row?.description ?? '',
      default: row?.default ?? index === 0,
      is_public: row?.is_public ?? true,
      deleted: row?.deleted ?? false,
      created_at: row?.created_at ?? oldest,
      updated_at: row?.updated_at ?? oldest,
    }
  })
}

/** An export does not say who is in which group: everybody on the staff is in all of them. */
const membershipsOf = (
  users: readonly UserRecord[],
  groups: readonly GroupRecord[],
): Record<number, number[]> => {
  const all = groups.map(({ id }) => id)
  return Object.fromEntries(users.filter(({ role }) => role !== 'end-user').map(({ id }) => [id, [...all]]))
}

export const peopleOf = (rows: SoundRows, oldest: string): People => {
  const mentions = mentionsIn(rows)
  const known = [...rows.users.values()].map((row) => userFrom(row, mentions.get(row.id), oldest))
  const made = [...mentions]
    .filter(([id]) => !rows.users.has(id))
    .map(([id, mention]) => userFrom(placeholder(id, mention), mention, oldest))
  const users = withStaff([...known, ...made], oldest)
  const groups = groupsOf(rows, oldest)
  return {
    users,
    organizations: organizationsOf(rows, oldest),
    groups,
    memberships: membershipsOf(users, groups),
    placeholders: made.length,
  }
}
