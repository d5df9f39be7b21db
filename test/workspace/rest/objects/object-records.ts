// Records of custom objects: lists, one, searches.

import type { Json } from '#workspace/records/json.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import { cursorOnly } from '#workspace/rest/envelope.ts'
import {
  type Answer,
  type Call,
  isObject,
  type JsonObject,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { forbidden } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { objectOf } from './custom-objects.ts'
import { matchesFilter, matchesQuery } from './object-filter.ts'

/** A record as answers have it. */
export const presentRecord = (call: Call, record: ObjectRecordRecord): Record<string, unknown> => ({
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
      present: (record) => presentRecord(call, record),
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

/** The record in the path. */
export const recordId = (call: Call): string => call.params.custom_object_record_id ?? ''

function show(call: Call): Answer {
  const { key } = keyFor(call, 'read')
  return ok({
    custom_object_record: presentRecord(call, call.world.customObjects.record(key, recordId(call))),
  })
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

/** The path of an object's records. */
export const RECORDS = '/api/v2/custom_objects/{custom_object_key}/records'

export const objectRecordRoutes: readonly Route[] = [
  route('GET', RECORDS, 'agents', list),
  route('GET', `${RECORDS}/autocomplete`, 'agents', autocomplete),
  route('GET', `${RECORDS}/count`, 'agents', (call) => {
    const { key } = keyFor(call, 'read')
    return countAnswer(call.world, call.world.customObjects.records(key).length)
  }),
  route('GET', `${RECORDS}/search`, 'agents', search),
  route('POST', `${RECORDS}/search`, 'agents', search),
  route('GET', `${RECORDS}/{custom_object_record_id}`, 'agents', show),
]
