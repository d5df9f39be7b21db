// Which records do the account's custom objects hold, and what may not be stored in them?

import type { Json } from '#workspace/records/json.ts'
import type { CustomObjectRecord, ObjectRecordRecord } from '#workspace/records/objects.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import type { Account } from '#workspace/records.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import { invalid, notFound, type Refused, refusedWith } from './refused.ts'

/** The whole record as JSON. */
const RECORD_BYTES = 32 * 1024

export interface WrittenRecord {
  name?: string
  external_id?: string | null
  custom_object_fields?: Record<string, Json>
}

export interface CustomObjects {
  all(): readonly CustomObjectRecord[]
  get(key: string): CustomObjectRecord
  /** A new kind of object, or another definition of one that is there. */
  define(object: CustomObjectRecord): void
  /** The object and all its records are gone. */
  drop(key: string): void
  /** In order of creation. */
  records(key: string): readonly ObjectRecordRecord[]
  record(key: string, id: string): ObjectRecordRecord
  byExternalId(key: string, externalId: string): ObjectRecordRecord | undefined
  create(key: string, by: UserRecord, written: WrittenRecord): ObjectRecordRecord
  update(key: string, id: string, by: UserRecord, written: WrittenRecord): ObjectRecordRecord
  remove(key: string, id: string): void
}

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

function fits(type: string, value: Json): boolean {
  if (value === null) return true
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(String(value))
    case 'decimal':
      return !Number.isNaN(Number(value))
    case 'checkbox':
      return typeof value === 'boolean'
    case 'multiselect':
      return Array.isArray(value)
    default:
      return typeof value === 'string' || typeof value === 'number'
  }
}

function checkFields(object: CustomObjectRecord, values: Record<string, Json>): void {
  for (const [key, value] of Object.entries(values)) {
    const field = object.fields.find((one) => one.key === key)
    if (field !== undefined && !fits(field.type, value)) throw invalid(key, `${field.title}: is invalid`)
  }
}

/** Which of the written field keys the object does not have; they are dropped. */
export const unknownFields = (object: CustomObjectRecord, written: WrittenRecord): string[] =>
  Object.keys(written.custom_object_fields ?? {}).filter(
    (key) => !object.fields.some((field) => field.key === key),
  )

const taken = (status: '422' | '409'): Refused =>
  status === '422'
    ? invalid('external_id', 'External ID: has already been taken', 'DuplicateValue')
    : refusedWith(409, { error: 'RecordConflict', description: 'External ID has already been taken' })

/** `duplicate` tells how a taken external id is refused. */
export function createCustomObjects(
  account: Account,
  clock: Clock,
  ids: Ids,
  duplicate: () => '422' | '409',
): CustomObjects {
  const stores = new Map<string, Map<string, ObjectRecordRecord>>()
  let objects: readonly CustomObjectRecord[] = account.customObjects
  const store = (key: string): Map<string, ObjectRecordRecord> => {
    get(key)
    const known = stores.get(key)
    if (known !== undefined) return known
    const rows = account.objectRecords.filter((record) => record.custom_object_key === key)
    // What is changed here must not reach the next world of the same account.
    const own = rows.map((one) => ({ ...one, custom_object_fields: { ...one.custom_object_fields } }))
    const fresh = new Map(own.map((one) => [one.id, one]))
    stores.set(key, fresh)
    return fresh
  }
  const get = (key: string): CustomObjectRecord => {
    const object = objects.find((one) => one.key === key)
    if (object === undefined) throw notFound()
    return object
  }
  const record = (key: string, id: string): ObjectRecordRecord => {
    const found = store(key).get(id)
    if (found === undefined) throw notFound()
    return found
  }
  const byExternalId = (key: string, externalId: string): ObjectRecordRecord | undefined =>
    [...store(key).values()].find((one) => one.external_id === externalId)

  const checked = (key: string, next: ObjectRecordRecord): ObjectRecordRecord => {
    const object = get(key)
    checkFields(object, next.custom_object_fields)
    const known = Object.fromEntries(
      object.fields.map((field) => [field.key, next.custom_object_fields[field.key] ?? null]),
    )
    const whole = { ...next, custom_object_fields: known }
    if (whole.name.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
    if (bytes(whole) > RECORD_BYTES)
      throw invalid('base', `Record is too large (maximum is ${RECORD_BYTES} bytes)`, 'ValueTooLong')
    const other = whole.external_id === null ? undefined : byExternalId(key, whole.external_id)
    if (other !== undefined && other.id !== whole.id) throw taken(duplicate())
    return whole
  }
  return {
    all: () => objects,
    get,
    define(object) {
      objects = [...objects.filter(({ key }) => key !== object.key), object]
    },
    drop(key) {
      stores.set(key, new Map())
      objects = objects.filter((object) => object.key !== key)
    },
    records: (key) => [...store(key).values()],
    record,
    byExternalId,
    create(key, by, written) {
      const now = clock.iso()
      const next = checked(key, {
        id: ids.record(clock.now()),
        name: written.name ?? '',
        custom_object_key: key,
        custom_object_fields: written.custom_object_fields ?? {},
        external_id: written.external_id ?? null,
        created_by_user_id: String(by.id),
        updated_by_user_id: String(by.id),
        created_at: now,
        updated_at: now,
      })
      store(key).set(next.id, next)
      return next
    },
    update(key, id, by, written) {
      const before = record(key, id)
      const next = checked(key, {
        ...before,
        name: written.name ?? before.name,
        external_id: written.external_id === undefined ? before.external_id : written.external_id,
        custom_object_fields: { ...before.custom_object_fields, ...written.custom_object_fields },
        updated_by_user_id: String(by.id),
        updated_at: clock.iso(),
      })
      store(key).set(id, next)
      return next
    },
    remove(key, id) {
      record(key, id)
      store(key).delete(id)
    },
  }
}
