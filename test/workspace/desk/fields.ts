// Which properties does the agent see on a ticket, and which of them can be changed or must be filled?

import type { FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import { type Definitions, formOf } from './definitions.ts'
import type { Draft, FieldOption, TabField } from './types.ts'

/** What apps did to a field on this page view: nothing of it is enforced or stored. */
export interface FieldOverride {
  visible?: boolean
  enabled?: boolean
  label?: string
  hiddenOptions?: readonly string[]
  disabledOptions?: readonly string[]
}

type FieldOverrides = ReadonlyMap<string, FieldOverride>

/** Names that apps and the page use, by the API's field type. */
const SYSTEM_NAMES: Record<string, string> = {
  tickettype: 'type',
  custom_status: 'customStatus',
  partialcreditcard: 'partialcreditcard',
}

const OPTIONS: Record<string, readonly (readonly [string, string])[]> = {
  status: [
    ['new', 'New'],
    ['open', 'Open'],
    ['pending', 'Pending'],
    ['hold', 'On-hold'],
    ['solved', 'Solved'],
  ],
  type: [
    ['question', 'Question'],
    ['incident', 'Incident'],
    ['problem', 'Problem'],
    ['task', 'Task'],
  ],
  priority: [
    ['low', 'Low'],
    ['normal', 'Normal'],
    ['high', 'High'],
    ['urgent', 'Urgent'],
  ],
}

/** Properties that every ticket has beside the account's fields. */
const ALWAYS = [
  ['requester', 'Requester'],
  ['tags', 'Tags'],
  ['brand', 'Brand'],
  ['collaborator', 'CCs'],
] as const

interface Situation {
  definitions: Definitions
  draft: Draft
  /** A closed ticket takes no changes. */
  closed: boolean
  overrides: FieldOverrides
}

/** The form's fields in its order, then what every ticket has. Fields that are not on the form are absent. */
export function tabFields(situation: Situation): TabField[] {
  const { definitions, draft } = situation
  const form = formOf(definitions, draft.formId)
  const onForm = form
    ? form.ticket_field_ids.flatMap((id) => definitions.fields.find((field) => field.id === id) ?? [])
    : [...definitions.fields].sort((one, other) => one.position - other.position)
  const always = ALWAYS.map(([name, label]) => bare(name, label))
  return [...onForm.map((field) => formField(field, form, draft)), ...always].map((field) =>
    overridden(permitted(field, situation), situation.overrides.get(field.name)),
  )
}

function formField(field: FieldRecord, form: FormRecord | null, draft: Draft): TabField {
  const name = field.removable ? `custom_field_${field.id}` : (SYSTEM_NAMES[field.type] ?? field.type)
  const condition = conditionOf(field.id, form, draft)
  const statuses = [...new Set([...(field.required ? ['solved'] : []), ...condition.required])]
  return {
    ...bare(name, field.title),
    id: field.id,
    type: field.type,
    isVisible: condition.visible,
    isRequired: condition.visible && statuses.includes(draft.status),
    requiredOnStatuses: statuses,
    options: (OPTIONS[name] ?? optionsOf(field)).map(([value, label]) => option(value, label)),
  }
}

/** A field of people or organisations: by its key, always shown and open to change. */
export const keyedField = (field: FieldRecord): TabField => ({
  ...bare(field.key ?? '', field.title),
  id: field.id,
  type: field.type,
  options: optionsOf(field).map(([value, label]) => option(value, label)),
})

const optionsOf = (field: FieldRecord): (readonly [string, string])[] =>
  (field.custom_field_options ?? []).map(({ value, name }) => [value, name] as const)

const option = (value: string, label: string): FieldOption => ({
  value,
  label,
  isEnabled: true,
  isVisible: true,
})

const bare = (name: string, label: string): TabField => ({
  name,
  id: null,
  label,
  type: name,
  isVisible: true,
  isEnabled: true,
  isRequired: false,
  requiredOnStatuses: [],
  options: [],
})

/** A child of conditions shows only where one of them is met; that one says on which statuses it is required. */
function conditionOf(
  fieldId: number,
  form: FormRecord | null,
  draft: Draft,
): { visible: boolean; required: readonly string[] } {
  const conditions = (form?.agent_conditions ?? []).filter(({ child_fields: children }) =>
    children.some((child) => child.id === fieldId),
  )
  if (conditions.length === 0) return { visible: true, required: [] }
  const met = conditions.filter(({ parent_field_id: parent, value }) =>
    holds(draft.customFields[parent] ?? null, value),
  )
  const required = met.flatMap(({ child_fields: children }) =>
    children.filter((child) => child.id === fieldId).flatMap(requiredStatuses),
  )
  return { visible: met.length > 0, required }
}

const holds = (value: Json, wanted: string): boolean =>
  Array.isArray(value) ? value.includes(wanted) : String(value) === wanted

const EVERY_STATUS = ['new', 'open', 'pending', 'hold', 'solved']

function requiredStatuses(child: FormRecord['agent_conditions'][number]['child_fields'][number]): string[] {
  if (!child.is_required) return []
  const { required_on_statuses: on } = child
  if (!on) return ['solved']
  if (on.type === 'NO_STATUSES') return []
  return on.type === 'ALL_STATUSES' ? EVERY_STATUS : (on.statuses ?? [])
}

function permitted(field: TabField, { definitions, closed }: Situation): TabField {
  const { editTickets, editTags } = definitions.rights
  return { ...field, isEnabled: !closed && (field.name === 'tags' ? editTags : editTickets) }
}

function overridden(field: TabField, override: FieldOverride = {}): TabField {
  return {
    ...field,
    label: override.label ?? field.label,
    isVisible: field.isVisible && (override.visible ?? true),
    isEnabled: field.isEnabled && (override.enabled ?? true),
    options: field.options.map((one) => ({
      ...one,
      isVisible: !override.hiddenOptions?.includes(one.value),
      isEnabled: !override.disabledOptions?.includes(one.value),
    })),
  }
}
