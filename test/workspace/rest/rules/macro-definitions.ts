// What can a macro do in this account?

import { PRIORITIES, TICKET_TYPES } from '#workspace/world/ticket-properties.ts'
import type { World } from '#workspace/world/world.ts'

interface Definition {
  field: string
  title: string
  type: 'list' | 'text' | 'boolean'
  values: { value: string; title: string; enabled: boolean }[]
  nullable: boolean
}

const choice = (value: string, title: string) => ({ value, title, enabled: true })

const STATUSES = ['open', 'pending', 'hold', 'solved']

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const named = (values: readonly string[]) => values.map((value) => choice(value, capital(value)))

const text = (field: string, title: string): Definition => ({
  field,
  title,
  type: 'text',
  values: [],
  nullable: false,
})

/** Every action with its choices: the account's own groups, staff, forms and fields among them. */
export function macroDefinitions({ account, people, fields }: World): Definition[] {
  const list = (
    field: string,
    title: string,
    values: { value: string; title: string; enabled: boolean }[],
    nullable = false,
  ): Definition => ({ field, title, type: 'list', values, nullable })
  const staff = people.users.filter(({ role, active }) => role !== 'end-user' && active)
  const custom = fields
    .custom()
    .filter(({ type }) => ['tagger', 'checkbox'].includes(type))
    .map((field) =>
      list(
        `custom_fields_${field.id}`,
        field.title,
        (field.custom_field_options ?? []).map(({ value, name }) => choice(value, name)),
        true,
      ),
    )
  return [
    text('subject', 'Set subject'),
    list('status', 'Status', named(STATUSES)),
    list('priority', 'Priority', named(PRIORITIES)),
    list('type', 'Type', named(TICKET_TYPES)),
    list(
      'group_id',
      'Group',
      people.groups.map(({ id, name }) => choice(String(id), name)),
      true,
    ),
    list(
      'assignee_id',
      'Assignee',
      [choice('current_user', '(current user)'), ...staff.map(({ id, name }) => choice(String(id), name))],
      true,
    ),
    list(
      'ticket_form_id',
      'Form',
      account.forms.map(({ id, name }) => choice(String(id), name)),
    ),
    text('set_tags', 'Set tags'),
    text('current_tags', 'Add tags'),
    text('remove_tags', 'Remove tags'),
    text('comment_value', 'Comment/description'),
    text('comment_value_html', 'Rich content comment/description'),
    list('comment_mode_is_public', 'Comment mode', [choice('true', 'Public'), choice('false', 'Private')]),
    ...custom,
  ]
}

/** As `/macros/actions` spells one. */
export const asAction = ({ field, title, type, values }: Definition): Record<string, unknown> => ({
  group: 'ticket',
  operators: [{ title: 'Is', value: 'is' }],
  output_key: null,
  target: null,
  title,
  title_for_field: title,
  value: field,
  values: { type, list: values },
})

/** As `/macros/definitions` spells one. */
export const asDefinition = ({
  field,
  title,
  type,
  values,
  nullable,
}: Definition): Record<string, unknown> => ({
  group: 'ticket',
  nullable,
  repeatable: false,
  subject: field,
  title,
  type,
  values,
})
