// How does Zendesk spell a field of tickets, users or organisations in an answer?

import type { FieldOptionRecord, FieldRecord } from '#workspace/records/fields.ts'

/** What a field with a key can be: of users, organisations and custom objects. */
export const KEYED_TYPES = [
  'checkbox',
  'date',
  'decimal',
  'dropdown',
  'integer',
  'lookup',
  'multiselect',
  'regexp',
  'text',
  'textarea',
]

/** `url` only where the option is asked for by itself. */
export const optionRecord = (option: FieldOptionRecord, url?: string): Record<string, unknown> => ({
  ...(url === undefined ? {} : { url }),
  id: option.id,
  name: option.name,
  raw_name: option.name,
  value: option.value,
  default: option.default ?? false,
})

/** `creator` adds who made the field, -1 for an app's requirement. */
export function fieldRecord(
  url: string,
  field: FieldRecord,
  { creator = false }: { creator?: boolean } = {},
): Record<string, unknown> {
  const { creator_user_id, creator_app_name, custom_field_options, ...rest } = field
  return {
    url,
    raw_title: field.title,
    raw_description: field.description,
    collapsed_for_agents: false,
    title_in_portal: field.title,
    raw_title_in_portal: field.title,
    editable_in_portal: false,
    required_in_portal: false,
    agent_description: null,
    ...rest,
    ...(custom_field_options === undefined
      ? {}
      : { custom_field_options: custom_field_options.map((option) => optionRecord(option)) }),
    ...(creator
      ? { creator_user_id: creator_user_id ?? 800001, creator_app_name: creator_app_name ?? null }
      : {}),
  }
}

/** Fields of users and organisations: a key, and no portal. */
export function keyedFieldRecord(url: string, field: FieldRecord): Record<string, unknown> {
  const { custom_field_options } = field
  return {
    url,
    id: field.id,
    key: field.key,
    type: field.type,
    title: field.title,
    raw_title: field.title,
    description: field.description,
    raw_description: field.description,
    position: field.position,
    active: field.active,
    system: !field.removable,
    regexp_for_validation: field.regexp_for_validation,
    ...(field.tag === null ? {} : { tag: field.tag }),
    created_at: field.created_at,
    updated_at: field.updated_at,
    ...(custom_field_options === undefined
      ? {}
      : { custom_field_options: custom_field_options.map((option) => optionRecord(option)) }),
  }
}
