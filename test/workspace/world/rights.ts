// What may a signed-in person see and do? Read from role, custom role and ticket restriction.

import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { People } from './people.ts'

type Level = 'end_user' | 'agent' | 'admin'
export type TicketAccess =
  | 'all'
  | 'assigned-only'
  | 'within-groups'
  | 'within-groups-and-public-groups'
  | 'within-organization'

export interface Rights {
  level: Level
  /** May only add internal notes. */
  light: boolean
  access: TicketAccess
  editTickets: boolean
  editTags: boolean
  /** Everything else that a custom role says, by its key. */
  extra: Readonly<Record<string, unknown>>
}

const RESTRICTIONS: Record<string, TicketAccess> = {
  assigned: 'assigned-only',
  groups: 'within-groups',
  organization: 'within-organization',
}

const ACCESS: readonly TicketAccess[] = [
  'all',
  'assigned-only',
  'within-groups',
  'within-groups-and-public-groups',
  'within-organization',
]

/** `role_type` 1 is Zendesk's light agent, also where no custom role says so. */
export function rightsOf(user: UserRecord, people: People): Rights {
  if (user.role === 'admin')
    return { level: 'admin', light: false, access: 'all', editTickets: true, editTags: true, extra: {} }
  if (user.role === 'end-user')
    return { level: 'end_user', light: false, access: 'all', editTickets: false, editTags: false, extra: {} }
  const role = user.custom_role_id === null ? undefined : people.role(user.custom_role_id)
  const extra = role?.configuration ?? {}
  const light = user.role_type === 1 || extra.light_agent === true
  const named = ACCESS.find((access) => access === extra.ticket_access)
  return {
    level: 'agent',
    light,
    access: named ?? RESTRICTIONS[user.ticket_restriction ?? ''] ?? 'all',
    editTickets: !light && extra.ticket_editing !== false,
    editTags: !light && extra.ticket_tag_editing !== false,
    extra,
  }
}

/** Whether this member of staff may open the ticket; end users never can through the agents' API. */
export function canSee(user: UserRecord, rights: Rights, ticket: TicketRecord, people: People): boolean {
  if (rights.level === 'end_user') return false
  if (rights.access === 'all') return true
  if (ticket.assignee_id === user.id || ticket.requester_id === user.id) return true
  if (ticket.follower_ids.includes(user.id) || ticket.email_cc_ids.includes(user.id)) return true
  if (rights.access === 'within-organization')
    return user.organization_id !== null && ticket.organization_id === user.organization_id
  if (rights.access === 'assigned-only' || ticket.group_id === null) return false
  if (people.groupsOf(user.id).includes(ticket.group_id)) return true
  return (
    rights.access === 'within-groups-and-public-groups' && people.group(ticket.group_id)?.is_public === true
  )
}
