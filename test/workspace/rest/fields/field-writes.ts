// Changing a ticket field and its options. For admins.

import { entryOf } from '#workspace/entry.ts'
import type { FieldRecord } from '#workspace/records/fields.ts'
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
  signedIn,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import {
  createField,
  dropOption,
  editField,
  editOption,
  type FieldChange,
} from '#workspace/world/edit-field.ts'
import type { WrittenOption } from '#workspace/world/field-options.ts'
import { invalid, missing, notFound } from '#workspace/world/refused.ts'
import { fieldRecord, optionRecord } from './field-record.ts'

function fieldOf(call: Call): FieldRecord {
  const field = call.world.fields.get(idParam(call, 'ticket_field_id'))
  if (field === undefined) throw notFound()
  return field
}

const OPTION_KEYS = ['id', 'name', 'raw_name', 'value', 'default', 'position']

function readOption(written: JsonObject): WrittenOption {
  return {
    ...(typeof written.id === 'number' ? { id: written.id } : {}),
    ...(typeof written.name === 'string' ? { name: written.name } : {}),
    ...(typeof written.value === 'string' ? { value: written.value } : {}),
    ...(typeof written.default === 'boolean' ? { default: written.default } : {}),
  }
}

const TYPES: Record<string, string> = {
  title: 'string',
  description: 'string',
  required: 'boolean',
  active: 'boolean',
  position: 'number',
}

/** What is said once, when the field is made. */
const MADE_WITH: Record<string, string> = {
  ...TYPES,
  type: 'string',
  tag: 'string',
  regexp_for_validation: 'string',
  visible_in_portal: 'boolean',
}

function readChange(
  written: JsonObject,
  types: Record<string, string> = TYPES,
): { change: FieldChange; dropped: string[] } {
  const change: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [key, value] of Object.entries(written)) {
    if (key === 'custom_field_options') {
      if (!Array.isArray(value) || !value.every(isObject)) throw invalid(key, `${key}: is invalid`)
      change[key] = value.map(readOption)
    } else if (entryOf(types, key) === undefined) dropped.push(`ticket_field.${key}`)
    else if (typeof value !== types[key]) throw invalid(key, `${key}: is invalid`)
    else change[key] = value
  }
  return { change, dropped }
}

function update(call: Call): Answer {
  const { change, dropped } = readChange(bodyObject(call, 'ticket_field'))
  const field = editField(call.world, signedIn(call).id, fieldOf(call), change)
  return ok(
    { ticket_field: fieldRecord(`${call.origin}/api/v2/ticket_fields/${field.id}.json`, field) },
    warnHeader('ticket_fields', 'update', dropped),
  )
}

function create(call: Call): Answer {
  const { type, ...rest } = bodyObject(call, 'ticket_field')
  if (typeof type !== 'string') throw missing('type')
  const { change, dropped } = readChange(rest, MADE_WITH)
  const field = createField(call.world, { ...change, type })
  const url = `${call.origin}/api/v2/ticket_fields/${field.id}.json`
  return created(
    { ticket_field: fieldRecord(url, field) },
    url,
    warnHeader('ticket_fields', 'create', dropped),
  )
}

/** System fields stay. */
function remove(call: Call): Answer {
  const field = fieldOf(call)
  if (!field.removable) throw invalid('base', `${field.title}: cannot be deleted`)
  call.world.fields.remove(field.id)
  return noContent
}

function removeOption(call: Call): Answer {
  const field = fieldOf(call)
  const id = idParam(call, 'ticket_field_option_id')
  if (!(field.custom_field_options ?? []).some((option) => option.id === id)) throw notFound()
  dropOption(call.world, signedIn(call).id, field, id)
  return noContent
}

/** 201 for a new option, 200 for one that was there. */
function writeOption(call: Call): Answer {
  const field = fieldOf(call)
  const known = new Set((field.custom_field_options ?? []).map(({ id }) => id))
  const written = bodyObject(call, 'custom_field_option')
  const option = editOption(call.world, signedIn(call).id, field, readOption(written))
  const url = `${call.origin}/api/v2/ticket_fields/${field.id}/options/${option.id}.json`
  const body = { custom_field_option: optionRecord(option, url) }
  const dropped = Object.keys(written).filter((key) => !OPTION_KEYS.includes(key))
  const headers = warnHeader(
    'ticket_field_options',
    'create_or_update',
    dropped.map((key) => `custom_field_option.${key}`),
  )
  return known.has(option.id) ? ok(body, headers) : created(body, url, headers)
}

export const fieldWriteRoutes: readonly Route[] = [
  route('POST', '/api/v2/ticket_fields', 'admins', create),
  route('DELETE', '/api/v2/ticket_fields/{ticket_field_id}', 'admins', remove),
  route(
    'DELETE',
    '/api/v2/ticket_fields/{ticket_field_id}/options/{ticket_field_option_id}',
    'admins',
    removeOption,
  ),
  route('PUT', '/api/v2/ticket_fields/{ticket_field_id}', 'admins', update, [
    { name: 'ticket-fields-update', total: 75, sandbox: 50, scope: 'account' },
  ]),
  route('POST', '/api/v2/ticket_fields/{ticket_field_id}/options', 'admins', writeOption, [
    { name: 'ticket-field-options-create', total: 100, scope: 'account' },
  ]),
]
