// Which ticket, user and organisation fields does an imported account have, ours among them?

import { INHIBITOR_FIELD, REASON_FIELD, SETTINGS_OBJECT } from '#domain/created.ts'
import { packageRequirements } from '#domain/requirements.ts'
import type { FieldOptionRecord, FieldRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import type { CustomObjectRecord, RequirementRecord } from '#workspace/records/objects.ts'
import type { SoundRows } from './rows.ts'
import type { TicketFieldRow } from './shapes.ts'

export interface TicketFields {
  fields: FieldRecord[]
  requirements: RequirementRecord[]
}

const SYSTEM = [
  ['subject', 'Subject'],
  ['description', 'Description'],
  ['status', 'Status'],
  ['tickettype', 'Type'],
  ['priority', 'Priority'],
  ['group', 'Group'],
  ['assignee', 'Assignee'],
] as const

const blank = (id: number, type: string, title: string, at: string): FieldRecord => ({
  id,
  key: null,
  type,
  title,
  description: '',
  position: 0,
  active: true,
  required: false,
  removable: true,
  visible_in_portal: false,
  tag: null,
  regexp_for_validation: null,
  created_at: at,
  updated_at: at,
})

const fromRow = (row: TicketFieldRow, at: string): FieldRecord => {
  const options = row.custom_field_options?.map(
    (option, index): FieldOptionRecord => ({ ...option, id: option.id ?? row.id * 1000 + index + 1 }),
  )
  const { custom_field_options: _options, ...rest } = row
  const created_at = row.created_at ?? at
  return {
    ...blank(row.id, row.type, row.title, at),
    ...rest,
    created_at,
    updated_at: row.updated_at ?? created_at,
    ...(options ? { custom_field_options: options } : {}),
  }
}

type Value = string | number | boolean | string[] | null | Json

/** What kind of field would hold these values? Asked where the export does not describe its fields. */
const typeOf = (values: readonly Value[]): string => {
  const set = values.filter((value) => value !== null)
  const all = (fits: (value: Value) => boolean): boolean => set.length > 0 && set.every(fits)
  if (all((value) => typeof value === 'boolean')) return 'checkbox'
  if (all((value) => Number.isInteger(value))) return 'integer'
  if (all((value) => typeof value === 'number')) return 'decimal'
  if (all((value) => Array.isArray(value))) return 'multiselect'
  if (all((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value))) return 'date'
  return 'text'
}

/** Enough to tell the type; a large account has millions of values. */
const SAMPLE = 200

const inferredFields = (rows: SoundRows, at: string): FieldRecord[] => {
  const samples = new Map<number, Value[]>()
  for (const ticket of rows.tickets.values()) {
    for (const { id, value } of ticket.custom_fields ?? ticket.fields ?? []) {
      if (rows.ticketFields.has(id)) continue
      const sample = samples.get(id) ?? []
      samples.set(id, sample)
      if (value !== null && sample.length < SAMPLE) sample.push(value)
    }
  }
  return [...samples].map(([id, sample]) => {
    const type = typeOf(sample)
    const field = blank(id, type, `Field ${id}`, at)
    if (type !== 'multiselect') return field
    const values = [...new Set(sample.flatMap((value) => (Array.isArray(value) ? value.map(String) : [])))]
    return {
      ...field,
      custom_field_options: values.map((value, index) => ({ id: id * 1000 + index + 1, name: value, value })),
    }
  })
}

const sameTitle = (title: string, other: string): boolean =>
  title.trim().toLowerCase().replaceAll('-', ' ') === other.trim().toLowerCase().replaceAll('-', ' ')

/** The account's own field of that title, else one as our package would create it. */
const ensureOurs = (
  fields: FieldRecord[],
  identifier: string,
  nextId: () => number,
  at: string,
): RequirementRecord => {
  const wanted = packageRequirements().ticket_fields[identifier]
  const title = wanted?.title ?? identifier
  let field = fields.find((one) => one.type === 'tagger' && one.active && sameTitle(one.title, title))
  if (!field) {
    const id = nextId()
    field = {
      ...blank(id, 'tagger', title, at),
      creator_user_id: -1,
      creator_app_name: 'Barometer',
      custom_field_options: (wanted?.custom_field_options ?? []).map(({ name, value }, index) => ({
        id: id * 1000 + index + 1,
        name,
        value,
      })),
    }
    fields.push(field)
  }
  return {
    identifier,
    requirement_id: field.id,
    requirement_type: 'ticket_fields',
    created_at: at,
    updated_at: at,
  }
}

export const ticketFieldsOf = (rows: SoundRows, at: string): TicketFields => {
  const fields = [
    ...[...rows.ticketFields.values()].map((row) => fromRow(row, at)),
    ...inferredFields(rows, at),
  ]
  let last = Math.max(1000, ...fields.map(({ id }) => id))
  const nextId = (): number => {
    last += 1
    return last
  }
  for (const [type, title] of SYSTEM) {
    if (!fields.some((field) => field.type === type)) {
      fields.push({ ...blank(nextId(), type, title, at), removable: false })
    }
  }
  const requirements = [REASON_FIELD, INHIBITOR_FIELD].map((identifier) =>
    ensureOurs(fields, identifier, nextId, at),
  )
  return { fields, requirements }
}

/** Fields of people or organisations, as their values show them. */
export const keyedFields = (
  bags: Iterable<Record<string, Json>>,
  firstId: number,
  at: string,
): FieldRecord[] => {
  const samples = new Map<string, Json[]>()
  for (const bag of bags) {
    for (const [key, value] of Object.entries(bag)) {
      const sample = samples.get(key) ?? []
      samples.set(key, sample)
      if (value !== null && sample.length < SAMPLE) sample.push(value)
    }
  }
  return [...samples].map(([key, sample], index) => ({
    ...blank(firstId + index, typeOf(sample), key.replaceAll('_', ' '), at),
    key,
    position: index,
  }))
}

/** The object that installing the package creates. */
export const customObjects = (): CustomObjectRecord[] => {
  const { objects, object_fields } = packageRequirements().custom_objects_v2
  return objects.map(({ key, title, title_pluralized }) => ({
    key,
    title,
    title_pluralized,
    fields: object_fields
      .filter((field) => field.object_key === SETTINGS_OBJECT)
      .map(({ key: fieldKey, title: fieldTitle, type }) => ({ key: fieldKey, title: fieldTitle, type })),
  }))
}
