// What would a macro make of a ticket? Nothing is written.

import type { Json } from '#workspace/records/json.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { MacroRecord } from '#workspace/records/rules.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { cleanTags } from '#workspace/tags.ts'
import { htmlOf } from './conversations.ts'
import { expandPlaceholders } from './placeholders.ts'
import { Refused } from './refused.ts'
import { paired, writtenStatus } from './status.ts'
import type { TicketChange } from './ticket-change.ts'
import { withProperties } from './ticket-properties.ts'
import type { World } from './world.ts'

type Action = MacroRecord['actions'][number]

export interface MacroComment {
  body: string
  html_body: string
  scoped_body: [string, string][]
  public: boolean
}

/** Values come as text, as numbers, or behind their channel: `["channel:all", "Hello"]`. */
const textOf = (value: Json): string => String((Array.isArray(value) ? value.at(-1) : value) ?? '')
const idOf = (value: Json): number | null => {
  const text = textOf(value)
  return /^\d+$/.test(text) ? Number(text) : null
}

/** The change that one action asks for; null for what is none of a ticket's properties. */
function changeOf({ field, value }: Action, user: UserRecord): TicketChange | null {
  const custom = /^custom_fields_(\d+)$/.exec(field)?.[1]
  if (custom !== undefined) return { custom_fields: [{ id: Number(custom), value }] }
  switch (field) {
    case 'status':
    case 'subject':
      return { [field]: textOf(value) }
    case 'priority':
    case 'type':
      return { [field]: textOf(value) === '' ? null : textOf(value) }
    case 'custom_status_id':
    case 'brand_id':
    case 'ticket_form_id':
      return { [field]: idOf(value) ?? 0 }
    case 'group_id':
      return { group_id: idOf(value) }
    case 'assignee_id':
      return { assignee_id: textOf(value) === 'current_user' ? user.id : idOf(value) }
    case 'set_tags':
      return { tags: [textOf(value)] }
    case 'current_tags':
      return { additional_tags: [textOf(value)] }
    case 'remove_tags':
      return { remove_tags: [textOf(value)] }
    default:
      return null
  }
}

function moved(world: World, ticket: TicketRecord, change: TicketChange): TicketRecord {
  try {
    const { ticket: after } = withProperties(world, ticket, change)
    const pair = writtenStatus(world.account.customStatuses, ticket, change)
    const opened = pair.status === 'new' && after.assignee_id !== null
    return { ...after, ...(opened ? paired(world.account.customStatuses, 'open', pair) : pair) }
  } catch (error) {
    // A macro may name what is gone by now; that action does nothing.
    if (error instanceof Refused) return ticket
    throw error
  }
}

/** The ticket as it would be; fields need not be filled, for nothing is solved yet. */
export function afterMacro(
  world: World,
  user: UserRecord,
  macro: MacroRecord,
  ticket: TicketRecord,
): TicketRecord {
  return macro.actions.reduce((state, action) => {
    const change = changeOf(action, user)
    return change === null ? state : moved(world, state, change)
  }, ticket)
}

/** What the macro would write; placeholders are filled where there is a ticket. */
export function macroComment(
  world: World,
  user: UserRecord,
  macro: MacroRecord,
  ticket: TicketRecord | null,
): MacroComment | null {
  const filled = (text: string): string =>
    ticket === null ? text : expandPlaceholders(world, text, ticket, user)
  const written = macro.actions.filter(({ field }) => field.startsWith('comment_value'))
  if (written.length === 0) return null
  const mode = macro.actions.find(({ field }) => field === 'comment_mode_is_public')
  const texts = written.map(({ field, value }) => ({
    channel: Array.isArray(value) && value.length > 1 ? String(value[0]) : 'channel:all',
    text: filled(textOf(value)),
    isHtml: field === 'comment_value_html',
  }))
  return {
    body: texts.map(({ text }) => text).join('\n\n'),
    html_body: texts.map(({ text, isHtml }) => (isHtml ? text : htmlOf(text))).join(''),
    scoped_body: texts.map(({ channel, text }) => [channel, text]),
    public: mode === undefined ? (ticket?.is_public ?? true) : textOf(mode.value) === 'true',
  }
}

/** Only what the macro speaks of, where no ticket is named. */
export function macroChanges(user: UserRecord, macro: MacroRecord): Record<string, unknown> {
  const changes = macro.actions.map((action) => changeOf(action, user)).filter((change) => change !== null)
  const {
    custom_fields: _,
    tags: __,
    additional_tags: ___,
    remove_tags,
    ...rest
  } = Object.assign({} as TicketChange, ...changes) as TicketChange
  const custom_fields = changes.flatMap((change) => change.custom_fields ?? [])
  const added = cleanTags(
    changes.flatMap(({ tags = [], additional_tags = [] }) => [...tags, ...additional_tags]),
  )
  return {
    ...rest,
    ...(added.length === 0 ? {} : { tags: added }),
    ...(remove_tags === undefined ? {} : { remove_tags: cleanTags(remove_tags) }),
    ...(custom_fields.length === 0 ? {} : { custom_fields, fields: custom_fields }),
  }
}
