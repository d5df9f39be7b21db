// Custom objects: what they are, and how much of them there is.

import type { CustomObjectRecord } from '#workspace/records/objects.ts'
import { type Answer, type Call, ok, type Route, route } from '#workspace/rest/route.ts'
import { forbidden, notFound } from '#workspace/world/refused.ts'

/** The plan may not have custom objects: 403 or 404, by switch. */
export function customObjectsOn(call: Call): void {
  const { features, switches } = call.world.controls
  if (!features.customObjects) throw switches.customObjectsOff === '403' ? forbidden() : notFound()
}

/** The object named in the path. */
export function objectOf(call: Call): CustomObjectRecord {
  customObjectsOn(call)
  return call.world.customObjects.get(call.params.custom_object_key ?? '')
}

const STAMP = '2026-01-10T10:00:00Z'

export const presentObject = (origin: string, object: CustomObjectRecord): Record<string, unknown> => ({
  url: `${origin}/api/v2/custom_objects/${object.key}.json`,
  key: object.key,
  created_by_user_id: '-1',
  updated_by_user_id: '-1',
  created_at: STAMP,
  updated_at: STAMP,
  title: object.title,
  raw_title: object.title,
  title_pluralized: object.title_pluralized,
  raw_title_pluralized: object.title_pluralized,
  description: object.description ?? '',
  raw_description: object.description ?? '',
  include_in_list_view: false,
  allows_photos: false,
})

type Field = CustomObjectRecord['fields'][number]

/** Exports name fields by their key: an id is made of it, the same from run to run. */
const fieldId = (key: string): number =>
  [...key].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) % 1_000_000_007, 7)

export const presentField = (origin: string, object: CustomObjectRecord, field: Field, index: number) => ({
  url: `${origin}/api/v2/custom_objects/${object.key}/fields/${field.key}.json`,
  id: fieldId(field.key),
  type: field.type,
  key: field.key,
  title: field.title,
  raw_title: field.title,
  description: '',
  raw_description: '',
  position: index,
  active: true,
  system: false,
  regexp_for_validation: null,
  created_at: STAMP,
  updated_at: STAMP,
})

function list(call: Call): Answer {
  customObjectsOn(call)
  return ok({ custom_objects: call.world.customObjects.all().map((one) => presentObject(call.origin, one)) })
}

function fields(call: Call): Answer {
  const object = objectOf(call)
  return ok({
    custom_object_fields: object.fields.map((field, index) =>
      presentField(call.origin, object, field, index),
    ),
  })
}

/** The field in the path, by key or by id, and its place among the object's. */
export function fieldOf(call: Call): { object: CustomObjectRecord; field: Field; index: number } {
  const object = objectOf(call)
  const name = call.params.custom_object_field_key_or_id ?? ''
  const index = object.fields.findIndex(({ key }) => key === name || String(fieldId(key)) === name)
  const field = object.fields[index]
  if (field === undefined) throw notFound()
  return { object, field, index }
}

function field(call: Call): Answer {
  const { object, field: found, index } = fieldOf(call)
  return ok({ custom_object_field: presentField(call.origin, object, found, index) })
}

/** Of one object. */
export const FIELDS = 100

export const OBJECT_LIMITS = { team: 3, growth: 5, professional: 30, enterprise: 50 }

function objectLimit(call: Call): Answer {
  customObjectsOn(call)
  return ok({ count: call.world.customObjects.all().length, limit: OBJECT_LIMITS[call.world.controls.plan] })
}

function recordLimit(call: Call): Answer {
  customObjectsOn(call)
  const { customObjects } = call.world
  const count = customObjects.all().reduce((sum, { key }) => sum + customObjects.records(key).length, 0)
  return ok({ count, limit: 50_000_000 })
}

export const customObjectRoutes: readonly Route[] = [
  route('GET', '/api/v2/custom_objects', 'agents', list),
  route('GET', '/api/v2/custom_objects/limits/object_limit', 'admins', objectLimit),
  route('GET', '/api/v2/custom_objects/limits/record_limit', 'agents', recordLimit),
  route('GET', '/api/v2/custom_objects/{custom_object_key}', 'agents', (call) =>
    ok({ custom_object: presentObject(call.origin, objectOf(call)) }),
  ),
  route('GET', '/api/v2/custom_objects/{custom_object_key}/fields', 'agents', fields),
  route(
    'GET',
    '/api/v2/custom_objects/{custom_object_key}/fields/{custom_object_field_key_or_id}',
    'agents',
    field,
  ),
  route('GET', '/api/v2/custom_objects/{custom_object_key}/limits/field_limit', 'agents', (call) =>
    ok({ count: objectOf(call).fields.length, limit: FIELDS }),
  ),
]
