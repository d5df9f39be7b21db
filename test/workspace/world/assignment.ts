// Who ends up responsible when assignee or group are changed?

import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { People } from './people.ts'
import { invalid } from './refused.ts'
import { rightsOf } from './rights.ts'
import type { TicketChange } from './ticket-change.ts'

type Owner = Pick<TicketRecord, 'assignee_id' | 'group_id'>

function readAssignee(change: TicketChange, people: People): number | null | undefined {
  if (change.assignee_email !== undefined) {
    const user = people.byEmail(change.assignee_email)
    if (user === undefined) throw invalid('assignee', 'Assignee: is invalid')
    return user.id
  }
  return change.assignee_id
}

/** 422 unless the user is an active agent who may own tickets: light agents and customers may not. */
function checkAssignee(id: number, people: People): void {
  const user = people.user(id)
  const able = user?.active === true && !user.suspended && user.role !== 'end-user'
  if (user === undefined || !able || rightsOf(user, people).light)
    throw invalid('assignee', 'Assignee: is invalid')
}

function groupFor(assignee: number, current: number | null, people: People): number | null {
  const groups = people.groupsOf(assignee)
  if (current !== null && groups.includes(current)) return current
  return people.user(assignee)?.default_group_id ?? groups[0] ?? current
}

/** A group keeps its assignee only if they belong to it; an assignee brings a group of theirs along. */
export function assigned(ticket: TicketRecord, change: TicketChange, people: People): Owner {
  const assignee = readAssignee(change, people)
  const group = change.group_id
  if (group !== undefined && group !== null && people.group(group) === undefined)
    throw invalid('group', 'Group: is invalid')
  if (assignee === undefined && group === undefined) return ticket
  if (assignee !== undefined && assignee !== null) {
    checkAssignee(assignee, people)
    if (group === undefined || group === null)
      return { assignee_id: assignee, group_id: groupFor(assignee, ticket.group_id, people) }
    if (!people.groupsOf(assignee).includes(group))
      throw invalid('assignee', 'Assignee: is not a member of the group')
    return { assignee_id: assignee, group_id: group }
  }
  const groupId = group === undefined ? ticket.group_id : group
  if (assignee === null) return { assignee_id: null, group_id: groupId }
  const keeps =
    ticket.assignee_id !== null && groupId !== null && people.groupsOf(ticket.assignee_id).includes(groupId)
  return { assignee_id: keeps ? ticket.assignee_id : null, group_id: groupId }
}
