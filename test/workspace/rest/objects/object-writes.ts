// Records of custom objects: made, changed and deleted, by their id or by a name of one's own.

import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  isObject,
  type JsonObject,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { unknownFields, type WrittenRecord } from '#workspace/world/custom-objects.ts'
import { invalid, missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { objectOf } from './custom-objects.ts'
import { keyFor, presentRecord, RECORDS, recordId } from './object-records.ts'

const KNOWN = new Set(['name', 'external_id', 'custom_object_fields'])

/** What was written of a record, and which keys were dropped. */
export function readRecord(call: Call, written: JsonObject): { record: WrittenRecord; dropped: string[] } {
  const { name, external_id, custom_object_fields } = written
  if (name !== undefined && typeof name !== 'string') throw invalid('name', 'Name: is invalid')
  if (external_id !== undefined && external_id !== null && typeof external_id !== 'string')
    throw invalid('external_id', 'External ID: is invalid')
  const record: WrittenRecord = {
    ...(name === undefined ? {} : { name }),
    ...(external_id === undefined ? {} : { external_id }),
    ...(isObject(custom_object_fields) ? { custom_object_fields } : {}),
  }
  const dropped = [
    ...Object.keys(written)
      .filter((key) => !KNOWN.has(key))
      .map((key) => `custom_object_record.${key}`),
    ...unknownFields(objectOf(call), record).map((key) => `custom_object_record.custom_object_fields.${key}`),
  ]
  return { record, dropped }
}

const warn = (action: string, dropped: readonly string[]) =>
  warnHeader('custom_object_records', action, dropped)

function create(call: Call): Answer {
  const { key, user } = keyFor(call, 'create')
  const { record, dropped } = readRecord(call, bodyObject(call, 'custom_object_record'))
  const done = presentRecord(call, call.world.customObjects.create(key, user, record))
  return created({ custom_object_record: done }, String(done.url), warn('create', dropped))
}

function update(call: Call): Answer {
  const { key, user } = keyFor(call, 'update')
  const { record, dropped } = readRecord(call, bodyObject(call, 'custom_object_record'))
  const done = call.world.customObjects.update(key, recordId(call), user, record)
  return ok({ custom_object_record: presentRecord(call, done) }, warn('update', dropped))
}

/** Exactly one of the two names the record. */
function nameIn(call: Call): { by: 'external_id' | 'name'; value: string } {
  const external = call.query.get('external_id')
  const name = call.query.get('name')
  if (external !== null && name !== null)
    throw refusedWith(400, {
      errors: [{ code: 'InvalidParameters', title: 'external_id and name cannot be used together' }],
    })
  if (external !== null) return { by: 'external_id', value: external }
  if (name !== null) return { by: 'name', value: name }
  throw missing('external_id')
}

function named(call: Call, key: string): ObjectRecordRecord | undefined {
  const { by, value } = nameIn(call)
  return call.world.customObjects.records(key).find((record) => record[by] === value)
}

function upsert(call: Call): Answer {
  const known = named(call, objectOf(call).key)
  const { key, user } = keyFor(call, known === undefined ? 'create' : 'update')
  const { record, dropped } = readRecord(call, bodyObject(call, 'custom_object_record'))
  const { by, value } = nameIn(call)
  const { customObjects } = call.world
  const wanted = { ...record, [by]: value }
  const done =
    known === undefined
      ? customObjects.create(key, user, wanted)
      : customObjects.update(key, known.id, user, wanted)
  const body = { custom_object_record: presentRecord(call, done) }
  const headers = warn('upsert', dropped)
  return known === undefined
    ? created(body, String(body.custom_object_record.url), headers)
    : ok(body, headers)
}

function remove(call: Call): Answer {
  const { key } = keyFor(call, 'delete')
  call.world.customObjects.remove(key, recordId(call))
  return noContent
}

function removeNamed(call: Call): Answer {
  const { key } = keyFor(call, 'delete')
  const known = named(call, key)
  if (known === undefined) throw notFound()
  call.world.customObjects.remove(key, known.id)
  return noContent
}

export const objectWriteRoutes: readonly Route[] = [
  route('POST', RECORDS, 'agents', create),
  route('PATCH', RECORDS, 'agents', upsert),
  route('DELETE', RECORDS, 'agents', removeNamed),
  route('PATCH', `${RECORDS}/{custom_object_record_id}`, 'agents', update),
  route('DELETE', `${RECORDS}/{custom_object_record_id}`, 'agents', remove),
]
