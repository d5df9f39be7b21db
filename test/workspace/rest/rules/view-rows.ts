// The tickets of a view, page by page: whole, or as rows of its columns.

import type { ViewRecord } from '#workspace/records/rules.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import { presentGroup, presentUser } from '#workspace/rest/people/people-records.ts'
import { type Call, signedIn } from '#workspace/rest/route.ts'
import { besideTickets } from '#workspace/rest/tickets/sideloads.ts'
import { presentColumns, presentRow } from './view-record.ts'
import { columnValue, ticketsOf } from './view-tickets.ts'

/** As much of a view as its tickets and their order need. */
export type Rows = Pick<ViewRecord, 'all' | 'any' | 'sort_by' | 'sort_order'>

/** One page, in the order of the view or as the call says. */
export const pageOf = (call: Call, view: Rows, name: string, present: (ticket: TicketRecord) => unknown) =>
  supportList<TicketRecord>(call, {
    name,
    rows: ticketsOf(call.world, signedIn(call), view),
    id: ({ id }) => id,
    value: (ticket, column) => columnValue(call.world, ticket, column),
    cursorSorts: [`${view.sort_order === 'desc' ? '-' : ''}${view.sort_by ?? 'created'}`],
    offsetSorts: [
      'status',
      'priority',
      'requester',
      'assignee',
      'group',
      'organization',
      'updated',
      'created',
    ],
    offsetOrder: { field: view.sort_by ?? 'created', descending: view.sort_order === 'desc' },
    present,
    beside: (rows) => (name === 'tickets' ? besideTickets(call, rows) : people(call, rows)),
  })

/** Whom the rows name: everybody on the page, and their groups. */
function people({ world, origin }: Call, rows: readonly TicketRecord[]): Record<string, unknown> {
  const users = new Set(rows.flatMap(({ requester_id, assignee_id }) => [requester_id, assignee_id ?? 0]))
  const groups = new Set(rows.map(({ group_id }) => group_id ?? 0))
  const found = <T>(ids: Set<number>, get: (id: number) => T | undefined): T[] =>
    [...ids].map(get).filter((one) => one !== undefined)
  return {
    users: found(users, world.people.user).map((user) => presentUser(world, origin, user)),
    groups: found(groups, world.people.group).map((group) => presentGroup(origin, group)),
  }
}

/** Rows, with the columns' titles. */
export const rowsOf = (call: Call, view: Rows & Pick<ViewRecord, 'columns'>): Record<string, unknown> => ({
  ...pageOf(call, view, 'rows', (ticket) => presentRow(call, view, ticket)),
  columns: presentColumns(call, view),
})
