// Making and changing ticket forms, their conditions among them. For admins.

import { entryOf } from '#workspace/entry.ts'
import type { FormRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import { presentForm } from '#workspace/rest/people/people-records.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  isObject,
  type JsonObject,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { deleteForm, editForm, type FormChange, makeForm } from '#workspace/world/edit-form.ts'
import { invalid, notFound } from '#workspace/world/refused.ts'

type Condition = FormRecord['agent_conditions'][number]
type Rule = NonNullable<Condition['child_fields'][number]['required_on_statuses']>

const RULES = ['ALL_STATUSES', 'NO_STATUSES', 'SOME_STATUSES'] as const

const bad = (key: string) => invalid(key, `${key}: is invalid`)

function ruleOf(written: Json): Rule {
  const type = isObject(written) ? RULES.find((known) => known === written.type) : undefined
  if (type === undefined || !isObject(written)) throw bad('required_on_statuses')
  const statuses = Array.isArray(written.statuses) ? written.statuses.map(String) : []
  if (type === 'SOME_STATUSES' && statuses.length === 0) throw bad('required_on_statuses')
  return type === 'SOME_STATUSES' ? { type, statuses } : { type }
}

function childOf(written: Json): Condition['child_fields'][number] {
  if (!isObject(written) || typeof written.id !== 'number') throw bad('child_fields')
  return {
    id: written.id,
    is_required: written.is_required === true,
    ...(written.required_on_statuses === undefined
      ? {}
      : { required_on_statuses: ruleOf(written.required_on_statuses) }),
  }
}

function conditionOf(written: Json): Condition {
  if (!isObject(written) || typeof written.parent_field_id !== 'number') throw bad('agent_conditions')
  const { parent_field_id, value = '', child_fields } = written
  if (!Array.isArray(child_fields)) throw bad('child_fields')
  return { parent_field_id, value: String(value), child_fields: child_fields.map(childOf) }
}

const listOf =
  <T>(read: (item: Json) => T) =>
  (value: Json, key: string): T[] => {
    if (!Array.isArray(value)) throw bad(key)
    return value.map(read)
  }

const typed =
  (type: 'string' | 'number' | 'boolean') =>
  (value: Json, key: string): Json => {
    if (typeof value !== type) throw bad(key)
    return value
  }

const READERS: Record<string, (value: Json, key: string) => unknown> = {
  name: typed('string'),
  display_name: typed('string'),
  position: typed('number'),
  active: typed('boolean'),
  default: typed('boolean'),
  end_user_visible: typed('boolean'),
  in_all_brands: typed('boolean'),
  restricted_brand_ids: listOf(Number),
  ticket_field_ids: listOf(Number),
  agent_conditions: listOf(conditionOf),
  end_user_conditions: listOf((item) => item),
}

function read(written: JsonObject): { change: FormChange; dropped: string[] } {
  const change: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [key, value] of Object.entries(written)) {
    const reader = entryOf(READERS, key)
    if (reader === undefined) dropped.push(`ticket_form.${key}`)
    else change[key] = reader(value, key)
  }
  return { change: change as FormChange, dropped }
}

function formOf(call: Call): FormRecord {
  const id = idParam(call, 'ticket_form_id')
  const form = call.world.account.forms.find((one) => one.id === id)
  if (form === undefined) throw notFound()
  return form
}

function create(call: Call): Answer {
  const { change, dropped } = read(bodyObject(call, 'ticket_form'))
  const form = presentForm(call.origin, makeForm(call.world, change))
  return created({ ticket_form: form }, String(form.url), warnHeader('ticket_forms', 'create', dropped))
}

function update(call: Call): Answer {
  const { change, dropped } = read(bodyObject(call, 'ticket_form'))
  const form = editForm(call.world, formOf(call), change)
  return ok({ ticket_form: presentForm(call.origin, form) }, warnHeader('ticket_forms', 'update', dropped))
}

function remove(call: Call): Answer {
  deleteForm(call.world, formOf(call))
  return noContent
}

export const ticketFormWriteRoutes: readonly Route[] = [
  route('POST', '/api/v2/ticket_forms', 'admins', create),
  route('PUT', '/api/v2/ticket_forms/{ticket_form_id}', 'admins', update),
  route('DELETE', '/api/v2/ticket_forms/{ticket_form_id}', 'admins', remove),
]
