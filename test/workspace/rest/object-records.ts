// Records of custom objects: lists, one, writing, searching, jobs.

import type { Json } from '#workspace/records/json.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { unknownFields, type WrittenRecord } from '#workspace/world/custom-objects.ts'
import { forbidden, invalid, missing, notFound, refusedWith } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { countAnswer } from './counts.ts'
import { objectOf } from './custom-objects.ts'
import { cursorOnly } from './envelope.ts'
import { matchesFilter, matchesQuery } from './object-filter.ts'
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
  signedIn,
} from './route.ts'
import { warnHeader } from './warn.ts'

const present = (call: Call, record: ObjectRecordRecord): Record<string, unknown> => ({
  url: `${call.origin}/api/v2/custom_objects/${record.custom_object_key}/records/${record.id}.json`,
  ...record,
  // A field that the object got or lost since is there or gone, whatever the record was written with.
  custom_object_fields: Object.fromEntries(
    call.world.customObjects
      .get(record.custom_object_key)
      .fields.map(({ key }) => [key, record.custom_object_fields[key] ?? null]),
  ),
})

export type Scope = 'read' | 'create' | 'update' | 'delete'

/** Enterprise roles limit each object by scopes; read is needed with any other. */
function mayDo(call: Call, user: UserRecord, key: string, scope: Scope): void {
  const { extra } = rightsOf(user, call.world.people)
  const objects = isObject(extra.custom_objects as Json) ? (extra.custom_objects as JsonObject) : undefined
  const rule = objects?.[key]
  if (!isObject(rule) || !Array.isArray(rule.scopes)) return
  if (!rule.scopes.includes(scope) || !rule.scopes.includes('read')) throw forbidden()
}

/** The object in the path, for somebody whose role allows all of this. */
export function keyFor(call: Call, ...scopes: readonly Scope[]): { key: string; user: UserRecord } {
  const user = signedIn(call)
  const { key } = objectOf(call)
  for (const scope of scopes) mayDo(call, user, key, scope)
  return { key, user }
}

const idsIn = (call: Call, name: string): Set<string> | null => {
  const text = call.query.get(name)
  return text === null ? null : new Set(text.split(','))
}

const LIST_SORTS = ['id', 'updated_at']
const SEARCH_SORTS = ['id', 'name', 'created_at', 'updated_at']

function sortValue(record: ObjectRecordRecord, field: string): string {
  switch (field) {
    case 'name':
    case 'created_at':
    case 'updated_at':
      return record[field]
    default:
      return record.id
  }
}

function answerList(
  call: Call,
  rows: readonly ObjectRecordRecord[],
  cursorSorts: readonly string[] = LIST_SORTS,
): Answer {
  return ok({
    ...cursorOnly(call, {
      name: 'custom_object_records',
      rows,
      id: (record) => record.id,
      value: sortValue,
      cursorSorts,
      present: (record) => present(call, record),
    }),
    count: rows.length,
  })
}

function list(call: Call): Answer {
  const { key } = keyFor(call, 'read')
  const ids = idsIn(call, 'filter[ids]')
  const external = idsIn(call, 'filter[external_ids]')
  return answerList(
    call,
    call.world.customObjects
      .records(key)
      .filter(
        (record) =>
          (ids?.has(record.id) ?? true) &&
          (external === null || (record.external_id !== null && external.has(record.external_id))),
      ),
  )
}

const recordId = (call: Call): string => call.params.custom_object_record_id ?? ''

function show(call: Call): Answer {
  const { key } = keyFor(call, 'read')
  return ok({ custom_object_record: present(call, call.world.customObjects.record(key, recordId(call))) })
}

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
  const done = present(call, call.world.customObjects.create(key, user, record))
  return created({ custom_object_record: done }, String(done.url), warn('create', dropped))
}

function update(call: Call): Answer {
  const { key, user } = keyFor(call, 'update')
  const { record, dropped } = readRecord(call, bodyObject(call, 'custom_object_record'))
  const done = call.world.customObjects.update(key, recordId(call), user, record)
  return ok({ custom_object_record: present(call, done) }, warn('update', dropped))
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
  const body = { custom_object_record: present(call, done) }
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

/** Without a sort only so many are looked at [doc]. */
const SEARCHED = 10_000

function search(call: Call): Answer {
  const { key } = keyFor(call, 'read')
  const query = call.query.get('query') ?? ''
  const filter = isObject(call.body) ? call.body.filter : undefined
  const found = call.world.customObjects
    .records(key)
    .filter(
      (record) => matchesQuery(record, query) && (filter === undefined || matchesFilter(record, filter)),
    )
  return answerList(call, call.query.has('sort') ? found : found.slice(0, SEARCHED), SEARCH_SORTS)
}

function autocomplete(call: Call): Answer {
  const { key } = keyFor(call, 'read')
  const name = (call.query.get('name') ?? '').toLowerCase()
  return answerList(
    call,
    call.world.customObjects.records(key).filter((record) => record.name.toLowerCase().startsWith(name)),
  )
}

const RECORDS = '/api/v2/custom_objects/{custom_object_key}/records'

export const objectRecordRoutes: readonly Route[] = [
  route('GET', RECORDS, 'agents', list),
  route('POST', RECORDS, 'agents', create),
  route('PATCH', RECORDS, 'agents', upsert),
  route('DELETE', RECORDS, 'agents', removeNamed),
  route('GET', `${RECORDS}/autocomplete`, 'agents', autocomplete),
  route('GET', `${RECORDS}/count`, 'agents', (call) => {
    const { key } = keyFor(call, 'read')
    return countAnswer(call.world, call.world.customObjects.records(key).length)
  }),
  route('GET', `${RECORDS}/search`, 'agents', search),
  route('POST', `${RECORDS}/search`, 'agents', search),
  route('GET', `${RECORDS}/{custom_object_record_id}`, 'agents', show),
  route('PATCH', `${RECORDS}/{custom_object_record_id}`, 'agents', update),
  route('DELETE', `${RECORDS}/{custom_object_record_id}`, 'agents', remove),
]
