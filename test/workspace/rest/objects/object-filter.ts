// Does a custom-object record match a search's words or its filter?

import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import { isObject } from '#workspace/rest/route.ts'
import { refusedWith } from '#workspace/world/refused.ts'
import { holdsPhrase } from '#workspace/world/search/words.ts'

/** Words are looked for in the name, the external id and every field that is a text. */
export function matchesQuery(record: ObjectRecordRecord, query: string): boolean {
  const words = query.trim()
  if (words === '' || words === '*') return true
  const texts = [record.name, record.external_id ?? '', ...Object.values(record.custom_object_fields)]
  return words.split(/\s+/).every((word) => texts.some((text) => holdsPhrase(String(text ?? ''), word)))
}

function read(record: ObjectRecordRecord, path: string): Json {
  if (path.startsWith('custom_object_fields.'))
    return record.custom_object_fields[path.slice('custom_object_fields.'.length)] ?? null
  switch (path) {
    case 'created_at':
    case 'updated_at':
    case 'name':
    case 'external_id':
      return record[path]
    case 'created_by_user':
      return record.created_by_user_id
    case 'updated_by_user':
      return record.updated_by_user_id
    default:
      throw refusedWith(400, { errors: [{ code: 'InvalidFilter', title: `${path} cannot be filtered by` }] })
  }
}

function contains(held: Json, wanted: Json): boolean {
  return String(held ?? '')
    .toLowerCase()
    .includes(String(wanted).toLowerCase())
}

const OPERATORS: Record<string, (held: Json, wanted: Json) => boolean> = {
  $eq: (held, wanted) => String(held) === String(wanted),
  $noteq: (held, wanted) => String(held) !== String(wanted),
  $gt: (held, wanted) => compare(held, wanted) > 0,
  $gte: (held, wanted) => compare(held, wanted) >= 0,
  $lt: (held, wanted) => compare(held, wanted) < 0,
  $lte: (held, wanted) => compare(held, wanted) <= 0,
  $in: (held, wanted) => Array.isArray(wanted) && wanted.map(String).includes(String(held)),
  $contains: contains,
  $notcontains: (held, wanted) => !contains(held, wanted),
}

function compare(held: Json, wanted: Json): number {
  const numbers = [Number(held), Number(wanted)]
  const [left = Number.NaN, right = Number.NaN] = numbers
  if (held !== null && !Number.isNaN(left) && !Number.isNaN(right)) return left - right
  return String(held) < String(wanted) ? -1 : String(held) > String(wanted) ? 1 : 0
}

/** `{"$and": […]}`, `{"$or": […]}` or `{"custom_object_fields.key": {"$eq": value}}`. Throws 400 for anything else. */
export function matchesFilter(record: ObjectRecordRecord, filter: Json): boolean {
  if (!isObject(filter))
    throw refusedWith(400, { errors: [{ code: 'InvalidFilter', title: 'The filter must be an object' }] })
  return Object.entries(filter).every(([key, value]) => {
    if (key === '$and' && Array.isArray(value)) return value.every((one) => matchesFilter(record, one))
    if (key === '$or' && Array.isArray(value)) return value.some((one) => matchesFilter(record, one))
    if (!isObject(value)) return OPERATORS.$eq?.(read(record, key), value) ?? false
    return Object.entries(value).every(([name, wanted]) => {
      const operator = entryOf(OPERATORS, name)
      if (operator === undefined)
        throw refusedWith(400, { errors: [{ code: 'InvalidFilter', title: `${name} is no operator` }] })
      return operator(read(record, key), wanted)
    })
  })
}
