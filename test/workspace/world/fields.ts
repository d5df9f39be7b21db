// How do a ticket's fields and its tags move together?

import type { FieldRecord } from '#workspace/records/fields.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import type { Account } from '#workspace/records.ts'

export type FieldValue = TicketRecord['custom_fields'][number]['value']

const SYSTEM = new Set([
  'subject',
  'description',
  'status',
  'custom_status',
  'tickettype',
  'priority',
  'group',
  'assignee',
  'basic_priority',
])

export interface Fields {
  all(): readonly FieldRecord[]
  get(id: number): FieldRecord | undefined
  /** Active fields that hold a value of their own on tickets. */
  custom(): readonly FieldRecord[]
  /** A new version of a field. */
  replace(field: FieldRecord): void
  add(field: FieldRecord): void
  /** The field and its values are gone; tags stay on tickets. */
  remove(id: number): void
}

const isSystem = (field: FieldRecord): boolean => SYSTEM.has(field.type)

export function createFields(account: Account): Fields {
  let fields = [...account.ticketFields].sort((a, b) => a.position - b.position)
  let map = new Map(fields.map((field) => [field.id, field]))
  const become = (next: FieldRecord[]): void => {
    fields = next
    map = new Map(next.map((field) => [field.id, field]))
  }
  return {
    all: () => fields,
    get: (id) => map.get(id),
    custom: () => fields.filter((field) => field.active && !isSystem(field)),
    replace: (field) => become(fields.map((old) => (old.id === field.id ? field : old))),
    add: (field) => become([...fields, field]),
    remove: (id) => become(fields.filter((field) => field.id !== id)),
  }
}

/** The tags that this value puts on the ticket. */
function tagsOf(field: FieldRecord, value: FieldValue): string[] {
  if (field.type === 'tagger') return typeof value === 'string' && value !== '' ? [value] : []
  if (field.type === 'multiselect') return Array.isArray(value) ? value : []
  if (field.type === 'checkbox') return value === true && field.tag !== null ? [field.tag] : []
  return []
}

const allTagsOf = (field: FieldRecord): string[] =>
  field.type === 'checkbox'
    ? field.tag === null
      ? []
      : [field.tag]
    : (field.custom_field_options ?? []).map(({ value }) => value)

/** What the field's value becomes when the tags are set to `tags`; `before` are the tags until now. */
function valueFromTags(
  field: FieldRecord,
  value: FieldValue,
  tags: readonly string[],
  before: ReadonlySet<string>,
): FieldValue {
  if (field.type === 'checkbox') return field.tag === null ? value : tags.includes(field.tag)
  if (field.type !== 'tagger' && field.type !== 'multiselect') return value
  const own = new Set(allTagsOf(field))
  const chosen = tags.filter((tag) => own.has(tag))
  if (field.type === 'multiselect') return chosen
  return (
    chosen.findLast((tag) => !before.has(tag)) ?? (chosen.includes(String(value)) ? value : chosen[0]) ?? null
  )
}

export interface FieldsAndTags {
  custom_fields: TicketRecord['custom_fields']
  tags: string[]
}

/** Every active field appears, unset as null (an unset checkbox as false, a multiselect as an empty list). */
export function completeFields(
  fields: Fields,
  values: TicketRecord['custom_fields'],
): FieldsAndTags['custom_fields'] {
  const known = new Map(values.map(({ id, value }) => [id, value]))
  const blank = (field: FieldRecord): FieldValue =>
    field.type === 'checkbox' ? false : field.type === 'multiselect' ? [] : null
  return fields.custom().map((field) => ({ id: field.id, value: known.get(field.id) ?? blank(field) }))
}

/** Replaces the tags and moves dropdowns, multiselects and tagged checkboxes along. */
export function withTags(fields: Fields, state: FieldsAndTags, tags: readonly string[]): FieldsAndTags {
  const before = new Set(state.tags)
  const known = new Map(state.custom_fields.map(({ id, value }) => [id, value]))
  let kept = [...new Set(tags)]
  const custom = completeFields(fields, state.custom_fields).map(({ id }) => {
    const field = fields.get(id)
    const value = known.get(id) ?? null
    if (field === undefined) return { id, value }
    const next = valueFromTags(field, value, kept, before)
    const mine = new Set(tagsOf(field, next))
    const others = new Set(allTagsOf(field).filter((tag) => !mine.has(tag)))
    kept = kept.filter((tag) => !others.has(tag))
    return { id, value: next }
  })
  return { custom_fields: custom, tags: kept.sort() }
}

/** Sets one field: its old option's tag goes, its new option's tag comes. */
export function withField(
  fields: Fields,
  state: FieldsAndTags,
  field: FieldRecord,
  value: FieldValue,
): FieldsAndTags {
  const mine = tagsOf(field, value)
  const all = new Set(allTagsOf(field))
  const tags = [...new Set([...state.tags.filter((tag) => !all.has(tag)), ...mine])].sort()
  const custom = completeFields(fields, state.custom_fields).map((entry) =>
    entry.id === field.id ? { id: field.id, value } : entry,
  )
  return { custom_fields: custom, tags }
}
