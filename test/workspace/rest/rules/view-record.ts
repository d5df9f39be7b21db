// How does Zendesk spell a view, its columns and its rows?

import type { ViewRecord } from '#workspace/records/rules.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Call } from '#workspace/rest/route.ts'
import type { World } from '#workspace/world/world.ts'

const TITLES: Record<string, string> = {
  status: 'Status',
  description: 'Subject',
  requester: 'Requester',
  created: 'Requested',
  updated: 'Updated',
  assignee: 'Assignee',
  group: 'Group',
  priority: 'Priority',
  type: 'Type',
  organization: 'Organization',
  nice_id: 'ID',
}

/** A custom field is a column by its number. */
function presentColumn(world: World, origin: string, id: string): Record<string, unknown> {
  const field = /^\d+$/.test(id) ? world.fields.get(Number(id)) : undefined
  if (field === undefined) return { id: id === 'description' ? 'subject' : id, title: TITLES[id] ?? id }
  const url = `${origin}/api/v2/ticket_fields/${field.id}.json`
  return { id: field.id, title: field.title, type: field.type, url }
}

export const presentColumns = (call: Call, view: Pick<ViewRecord, 'columns'>): Record<string, unknown>[] =>
  view.columns.map((id) => presentColumn(call.world, call.origin, id))

export function presentView(call: Call, view: ViewRecord): Record<string, unknown> {
  const { all, any, columns: _, group_by, group_order, sort_by, sort_order, ...rest } = view
  const columns = presentColumns(call, view)
  const order = (id: string | null, direction: string) =>
    id === null ? null : { id, title: TITLES[id] ?? id, order: direction }
  return {
    url: `${call.origin}/api/v2/views/${view.id}.json`,
    raw_title: view.title,
    ...rest,
    conditions: { all, any },
    execution: {
      columns,
      fields: columns,
      custom_fields: columns.filter(({ type }) => type !== undefined),
      group_by,
      group_order,
      sort_by,
      sort_order,
      group: order(group_by, group_order),
      sort: order(sort_by, sort_order),
    },
  }
}

function cell(ticket: TicketRecord, column: string): [string, unknown] {
  switch (column) {
    case 'description':
      return ['subject', ticket.subject]
    case 'requester':
    case 'assignee':
    case 'group':
    case 'organization':
      return [column, ticket[`${column}_id`]]
    case 'created':
    case 'updated':
      return [column, ticket[`${column}_at`]]
    case 'status':
    case 'priority':
    case 'type':
      return [column, ticket[column]]
    case 'nice_id':
      return [column, ticket.id]
    default:
      return [column, null]
  }
}

/** One row: the columns' values, custom fields apart, and a part of the ticket. */
export function presentRow(
  call: Call,
  view: Pick<ViewRecord, 'columns'>,
  ticket: TicketRecord,
): Record<string, unknown> {
  const custom = view.columns
    .filter((id) => /^\d+$/.test(id))
    .map((id) => ({
      id: Number(id),
      name: call.world.fields.get(Number(id))?.title ?? '',
      value: ticket.custom_fields.find((one) => one.id === Number(id))?.value ?? null,
    }))
  const last = call.world.conversations.of(ticket).at(-1)
  return {
    ticket_id: ticket.id,
    ...Object.fromEntries(view.columns.filter((id) => !/^\d+$/.test(id)).map((id) => cell(ticket, id))),
    custom_fields: custom,
    fields: custom,
    ticket: {
      id: ticket.id,
      url: `${call.origin}/api/v2/tickets/${ticket.id}.json`,
      subject: ticket.subject,
      description: ticket.description,
      status: ticket.status,
      type: ticket.type,
      priority: ticket.priority,
      last_comment:
        last === undefined
          ? null
          : {
              id: last.id,
              author_id: last.author_id,
              body: last.body,
              public: last.public,
              created_at: last.created_at,
            },
    },
  }
}
