// Fields of users and of organisations: read by agents, made and changed by admins.

import type { FieldOptionRecord, FieldRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import { KEYED_TYPES, keyedFieldRecord, optionRecord } from '#workspace/rest/fields/field-record.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  isObject,
  noContent,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { readWritten } from '#workspace/rest/written.ts'
import { newField } from '#workspace/world/new-records.ts'
import { invalid, missing, notFound } from '#workspace/world/refused.ts'
import type { PersonFields } from '#workspace/world/world.ts'

const KEYS = {
  key: 'text',
  type: 'text',
  title: 'text',
  description: 'text',
  position: 'number',
  active: 'flag',
  regexp_for_validation: 'text',
  tag: 'text',
} as const

/** The list's name, a record's name, and the name of the id in the path. */
interface Family {
  list: PersonFields
  one: 'user_field' | 'organization_field'
}

const idOf = (call: Call, { one }: Family): number => idParam(call, `${one}_id`)

function fieldOf(call: Call, family: Family): FieldRecord {
  const id = idOf(call, family)
  const found = call.world.personFields[family.list].all().find((field) => field.id === id)
  if (found === undefined) throw notFound()
  return found
}

const urlOf = (call: Call, { list }: Family, id: number): string => `${call.origin}/api/v2/${list}/${id}.json`

const present = (call: Call, family: Family, field: FieldRecord) =>
  keyedFieldRecord(urlOf(call, family, field.id), field)

const list = (family: Family) => (call: Call) =>
  ok(
    supportList(call, {
      name: family.list,
      rows: call.world.personFields[family.list].all(),
      id: (field) => field.id,
      present: (field) => present(call, family, field),
    }),
  )

const show = (family: Family) => (call: Call) =>
  ok({ [family.one]: present(call, family, fieldOf(call, family)) })

const options = (family: Family) => (call: Call) =>
  ok(
    supportList(call, {
      name: 'custom_field_options',
      rows: (fieldOf(call, family).custom_field_options ?? []).map((option, position) => ({
        ...option,
        position,
      })),
      id: (option) => option.id,
      present: (option) => ({ ...optionRecord(option), position: option.position }),
    }),
  )

/** The whole list, options keep their ids by value. */
function readOptions(
  call: Call,
  before: readonly FieldOptionRecord[],
  written: Json | undefined,
): FieldOptionRecord[] | undefined {
  if (written === undefined) return undefined
  if (!Array.isArray(written) || !written.every(isObject))
    throw invalid('custom_field_options', 'Options: is invalid')
  return written.map(({ name, value }) => {
    if (typeof name !== 'string' || typeof value !== 'string' || name === '' || value === '')
      throw invalid('custom_field_options', 'Options: need a name and a value')
    return { id: before.find((one) => one.value === value)?.id ?? call.world.ids.other(), name, value }
  })
}

function checkKey(call: Call, { list: name }: Family, key: string): void {
  if (!/^[\w-]+$/.test(key) || /^\d+$/.test(key)) throw invalid('key', 'Key: is invalid')
  if (call.world.personFields[name].all().some((field) => field.key === key))
    throw invalid('key', 'Key: has already been taken', 'DuplicateValue')
}

const create =
  (family: Family) =>
  (call: Call): Answer => {
    const { custom_field_options: written, ...rest } = bodyObject(call, family.one)
    const { taken, dropped } = readWritten(family.one, rest, KEYS)
    const { key, type, title, ...others } = taken
    if (key === undefined) throw missing('key')
    if (title === undefined) throw missing('title')
    if (type === undefined) throw missing('type')
    if (!KEYED_TYPES.includes(type)) throw invalid('type', `Type: ${type} is not valid`)
    checkKey(call, family, key)
    const fieldOptions = readOptions(call, [], written)
    const field = newField(call.world, {
      ...others,
      key,
      type,
      title,
      ...(fieldOptions === undefined ? {} : { custom_field_options: fieldOptions }),
    })
    call.world.personFields[family.list].put(field)
    return created(
      { [family.one]: present(call, family, field) },
      urlOf(call, family, field.id),
      warnHeader(family.list, 'create', dropped),
    )
  }

/** Key and type stay as they were made. */
const update =
  (family: Family) =>
  (call: Call): Answer => {
    const before = fieldOf(call, family)
    const { custom_field_options: written, ...rest } = bodyObject(call, family.one)
    const { key: _key, type: _type, ...changeable } = KEYS
    const { taken, dropped } = readWritten(family.one, rest, changeable)
    const fieldOptions = readOptions(call, before.custom_field_options ?? [], written)
    const field: FieldRecord = {
      ...before,
      ...taken,
      ...(fieldOptions === undefined ? {} : { custom_field_options: fieldOptions }),
      updated_at: call.world.clock.iso(),
    }
    call.world.personFields[family.list].put(field)
    return ok({ [family.one]: present(call, family, field) }, warnHeader(family.list, 'update', dropped))
  }

const remove =
  (family: Family) =>
  (call: Call): Answer => {
    const { id } = fieldOf(call, family)
    call.world.personFields[family.list].remove((field) => field.id === id)
    return noContent
  }

function routesOf(family: Family): Route[] {
  const path = `/api/v2/${family.list}`
  const one = `${path}/{${family.one}_id}`
  return [
    route('GET', path, 'agents', list(family)),
    route('POST', path, 'admins', create(family)),
    route('GET', one, 'agents', show(family)),
    route('PUT', one, 'admins', update(family)),
    route('DELETE', one, 'admins', remove(family)),
  ]
}

const USER: Family = { list: 'user_fields', one: 'user_field' }

export const personFieldRoutes: readonly Route[] = [
  ...routesOf(USER),
  route('GET', '/api/v2/user_fields/{user_field_id}/options', 'agents', options(USER)),
  ...routesOf({ list: 'organization_fields', one: 'organization_field' }),
]
