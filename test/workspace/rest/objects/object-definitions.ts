// Making and changing custom objects and their fields. For admins.

import type { CustomObjectRecord } from '#workspace/records/objects.ts'
import { KEYED_TYPES } from '#workspace/rest/fields/field-record.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { readWritten } from '#workspace/rest/written.ts'
import { invalid, missing } from '#workspace/world/refused.ts'
import {
  customObjectsOn,
  FIELDS,
  fieldOf,
  OBJECT_LIMITS,
  objectOf,
  presentField,
  presentObject,
} from './custom-objects.ts'

const OBJECT = { key: 'text', title: 'text', title_pluralized: 'text', description: 'text' } as const
const FIELD = { key: 'text', title: 'text', type: 'text' } as const

function checkKey(key: string, taken: boolean): void {
  if (!/^[a-z][a-z0-9_]*$/.test(key)) throw invalid('key', 'Key: is invalid')
  if (taken) throw invalid('key', 'Key: has already been taken', 'DuplicateValue')
}

function checkTitle(field: string, title: string | undefined): void {
  if (title !== undefined && title.trim() === '')
    throw invalid(field, `${field}: cannot be blank`, 'BlankValue')
}

/** As many as the plan has. */
function create(call: Call): Answer {
  customObjectsOn(call)
  const { customObjects, controls } = call.world
  const { taken, dropped } = readWritten('custom_object', bodyObject(call, 'custom_object'), OBJECT)
  const { key, title, title_pluralized, ...rest } = taken
  if (key === undefined) throw missing('key')
  if (title === undefined) throw missing('title')
  if (title_pluralized === undefined) throw missing('title_pluralized')
  checkKey(
    key,
    customObjects.all().some((one) => one.key === key),
  )
  checkTitle('title', title)
  if (customObjects.all().length >= OBJECT_LIMITS[controls.plan])
    throw invalid('base', `Custom objects: at most ${OBJECT_LIMITS[controls.plan]}`, 'TooManyValues')
  const object: CustomObjectRecord = { key, title, title_pluralized, fields: [], ...rest }
  customObjects.define(object)
  const body = presentObject(call.origin, object)
  return created({ custom_object: body }, String(body.url), warnHeader('custom_objects', 'create', dropped))
}

/** The key stays. */
function update(call: Call): Answer {
  const before = objectOf(call)
  const { key: _key, ...keys } = OBJECT
  const { taken, dropped } = readWritten('custom_object', bodyObject(call, 'custom_object'), keys)
  checkTitle('title', taken.title)
  const object = { ...before, ...taken }
  call.world.customObjects.define(object)
  return ok(
    { custom_object: presentObject(call.origin, object) },
    warnHeader('custom_objects', 'update', dropped),
  )
}

function remove(call: Call): Answer {
  call.world.customObjects.drop(objectOf(call).key)
  return noContent
}

function addField(call: Call): Answer {
  const object = objectOf(call)
  const written = bodyObject(call, 'custom_object_field')
  const { taken, dropped } = readWritten('custom_object_field', written, FIELD)
  const { key, title, type } = taken
  if (key === undefined) throw missing('key')
  if (title === undefined) throw missing('title')
  if (type === undefined) throw missing('type')
  checkKey(
    key,
    object.fields.some((field) => field.key === key),
  )
  if (!KEYED_TYPES.includes(type)) throw invalid('type', `Type: ${type} is not valid`)
  if (object.fields.length >= FIELDS)
    throw invalid('base', `Custom object fields: at most ${FIELDS}`, 'TooManyValues')
  const field = { key, title, type }
  call.world.customObjects.define({ ...object, fields: [...object.fields, field] })
  const body = presentField(call.origin, object, field, object.fields.length)
  return created(
    { custom_object_field: body },
    body.url,
    warnHeader('custom_object_fields', 'create', dropped),
  )
}

/** Key and type stay. */
function changeField(call: Call): Answer {
  const { object, field, index } = fieldOf(call)
  const { taken, dropped } = readWritten('custom_object_field', bodyObject(call, 'custom_object_field'), {
    title: 'text',
  } as const)
  checkTitle('title', taken.title)
  const next = { ...field, ...taken }
  const fields = object.fields.map((one, place) => (place === index ? next : one))
  call.world.customObjects.define({ ...object, fields })
  return ok(
    { custom_object_field: presentField(call.origin, object, next, index) },
    warnHeader('custom_object_fields', 'update', dropped),
  )
}

/** Its values are gone from every answer. */
function removeField(call: Call): Answer {
  const { object, index } = fieldOf(call)
  const fields = object.fields.filter((_field, place) => place !== index)
  call.world.customObjects.define({ ...object, fields })
  return noContent
}

const ALL = '/api/v2/custom_objects'
const ONE = `${ALL}/{custom_object_key}`
const ONE_FIELD = `${ONE}/fields/{custom_object_field_key_or_id}`

export const objectDefinitionRoutes: readonly Route[] = [
  route('POST', ALL, 'admins', create),
  route('PATCH', ONE, 'admins', update),
  route('DELETE', ONE, 'admins', remove),
  route('POST', `${ONE}/fields`, 'admins', addField),
  route('PATCH', ONE_FIELD, 'admins', changeField),
  route('DELETE', ONE_FIELD, 'admins', removeField),
]
