// What becomes of `{{placeholders}}` in a comment? Zendesk expands them on the server, whoever wrote them.

import { entryOf } from '#workspace/entry.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { World } from './world.ts'

/** Names of Zendesk's that the workspace does not render: they stay as written, so that nobody takes nothing for their value. */
const LEFT_AS_WRITTEN =
  /^(dc|satisfaction|agent|account|ticket\.(comments?|latest_|public_|conversation|cc|ccs|formatted_|verbatim|in_business_hours|tweet|devices|due_date|created_at|updated_at|brand|account|link|url|encoded_id|scopes|via)|custom_object)/

type Values = Record<string, string>

/** What can be said of requester, assignee, submitter and whoever writes. */
function userValues(world: World, name: string, user: UserRecord | undefined): Values {
  const [first = '', ...rest] = (user?.name ?? '').split(' ')
  const organization = world.people.organization(user?.organization_id ?? -1)
  const fields = Object.entries(user?.user_fields ?? {}).map(([key, value]) => [
    `${name}.custom_fields.${key}`,
    String(value ?? ''),
  ])
  return {
    [`${name}.name`]: user?.name ?? '',
    [`${name}.first_name`]: first,
    [`${name}.last_name`]: rest.join(' '),
    [`${name}.email`]: user?.email ?? '',
    [`${name}.id`]: user === undefined ? '' : String(user.id),
    [`${name}.external_id`]: user?.external_id ?? '',
    [`${name}.tags`]: user?.tags.join(' ') ?? '',
    [`${name}.locale`]: user?.locale ?? '',
    [`${name}.organization.name`]: organization?.name ?? '',
    ...Object.fromEntries(fields),
  }
}

/** A field's value, and by `ticket_field_option_title_` the name that its option has. */
function fieldValues(world: World, ticket: TicketRecord): Values {
  const entries = ticket.custom_fields.flatMap(({ id, value }) => {
    const options = world.fields.get(id)?.custom_field_options ?? []
    const titles = [value].flat().map((one) => options.find((option) => option.value === one)?.name ?? '')
    return [
      [`ticket.ticket_field_${id}`, [value].flat().join(' ')],
      [`ticket.ticket_field_option_title_${id}`, titles.join(', ')],
    ]
  })
  return Object.fromEntries(entries)
}

function ticketValues(world: World, ticket: TicketRecord): Values {
  const { people } = world
  return {
    'ticket.id': String(ticket.id),
    'ticket.title': ticket.subject,
    'ticket.description': ticket.description,
    'ticket.status': ticket.status,
    'ticket.priority': ticket.priority ?? '',
    'ticket.ticket_type': ticket.type ?? '',
    'ticket.external_id': ticket.external_id ?? '',
    'ticket.tags': ticket.tags.join(' '),
    'ticket.group.name': people.groups.find(({ id }) => id === ticket.group_id)?.name ?? '',
    'ticket.organization.name': people.organization(ticket.organization_id ?? -1)?.name ?? '',
    'ticket.ticket_form': world.formOf(ticket)?.name ?? '',
    ...userValues(world, 'ticket.requester', people.user(ticket.requester_id)),
    ...userValues(world, 'ticket.assignee', people.user(ticket.assignee_id ?? -1)),
    ...userValues(world, 'ticket.submitter', people.user(ticket.submitter_id)),
    ...fieldValues(world, ticket),
  }
}

/** Liquid: a name, and filters after it, which the workspace does not apply. */
const PLACEHOLDER = /\{\{\s*([\w.]*)[^{}]*\}\}/g

/** Common names are rendered, other names of Zendesk's stay, and what is no name at all becomes nothing, as Liquid has it. */
export function expandPlaceholders(
  world: World,
  text: string,
  ticket: TicketRecord,
  author: UserRecord,
): string {
  if (!text.includes('{{')) return text
  const values = { ...ticketValues(world, ticket), ...userValues(world, 'current_user', author) }
  return text.replace(
    PLACEHOLDER,
    (written, name: string) => entryOf(values, name) ?? (LEFT_AS_WRITTEN.test(name) ? written : ''),
  )
}
