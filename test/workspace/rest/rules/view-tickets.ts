// Which tickets does a view show to somebody, in which order?

import type { UserRecord } from '#workspace/records/people.ts'
import type { ViewRecord } from '#workspace/records/rules.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { SortValue } from '#workspace/rest/page.ts'
import { liveLate } from '#workspace/rest/tickets/late-tickets.ts'
import { byColumn } from '#workspace/world/bulk-places.ts'
import { canSee, rightsOf } from '#workspace/world/rights.ts'
import { conditionTest, viewTest } from '#workspace/world/view-conditions.ts'
import type { World } from '#workspace/world/world.ts'

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const PRIORITIES = ['low', 'normal', 'high', 'urgent']

/** Of the tickets in columns those whose status the view asks for: the other conditions need a record. */
function fromColumns(world: World, user: UserRecord, view: Pick<ViewRecord, 'all'>): TicketRecord[] {
  const status = world.tickets.bulk?.column('status')
  if (status === undefined) return []
  const tests = view.all
    .filter(({ field }) => field === 'status')
    .map((condition) => conditionTest(world, user, condition))
    .filter((test) => test !== undefined)
  const passes = byColumn(status, (part) => tests.every((test) => test(part as TicketRecord)), false)
  return liveLate(world, user, [passes]).map((one) => one.record())
}

/** Archived and deleted tickets are in no view. */
export function ticketsOf(
  world: World,
  user: UserRecord,
  view: Pick<ViewRecord, 'all' | 'any'>,
): TicketRecord[] {
  const rights = rightsOf(user, world.people)
  const held = world.tickets
    .held()
    .filter((ticket) => !world.isArchived(ticket) && canSee(user, rights, ticket, world.people))
  return [...held, ...fromColumns(world, user, view)].filter(viewTest(world, user, view))
}

/** What a sort by a view's column compares. */
export function columnValue(world: World, ticket: TicketRecord, column: string): SortValue {
  const { people } = world
  switch (column) {
    case 'status':
      return STATUSES.indexOf(ticket.status)
    case 'priority':
      return PRIORITIES.indexOf(ticket.priority ?? '')
    case 'requester':
      return people.user(ticket.requester_id)?.name ?? ''
    case 'assignee':
      return people.user(ticket.assignee_id ?? 0)?.name ?? ''
    case 'group':
      return people.group(ticket.group_id ?? 0)?.name ?? ''
    case 'organization':
      return people.organization(ticket.organization_id ?? 0)?.name ?? ''
    case 'updated':
      return ticket.updated_at
    case 'created':
      return ticket.created_at
    case 'type':
      return ticket.type ?? ''
    default:
      return ticket.id
  }
}
