// Many records of a custom object at once, in the background.

import type { Json } from '#workspace/records/json.ts'
import type { ObjectRecordRecord } from '#workspace/records/objects.ts'
import type { UserRecord } from '#workspace/records/people.ts'
import { presentJob } from '#workspace/rest/job-record.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  isObject,
  type JsonObject,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { invalid, missing, notFound, Refused, refusedWith } from '#workspace/world/refused.ts'
import { keyFor, type Scope } from './object-records.ts'
import { readRecord } from './object-writes.ts'

/** What a role must allow for each action. */
const ACTIONS = {
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
  delete_by_external_id: ['delete'],
  create_or_update_by_external_id: ['create', 'update'],
  create_or_update_by_name: ['create', 'update'],
} as const satisfies Readonly<Record<string, readonly Scope[]>>

const isAction = (name: unknown): name is keyof typeof ACTIONS =>
  typeof name === 'string' && Object.hasOwn(ACTIONS, name)

/** The id of the record that it was done to. */
function perform(call: Call, user: UserRecord, key: string, action: string, item: Json): string {
  const { customObjects } = call.world
  const findBy = (by: 'external_id' | 'name', value: Json): ObjectRecordRecord | undefined =>
    customObjects.records(key).find((record) => record[by] === value)
  if (action === 'delete') {
    customObjects.remove(key, String(item))
    return String(item)
  }
  if (action === 'delete_by_external_id') {
    const known = findBy('external_id', item)
    if (known === undefined) throw notFound()
    customObjects.remove(key, known.id)
    return known.id
  }
  if (!isObject(item)) throw invalid('base', 'Item: is invalid')
  const { record } = readRecord(call, item)
  const known =
    action === 'create_or_update_by_external_id'
      ? findBy('external_id', item.external_id ?? null)
      : action === 'create_or_update_by_name'
        ? findBy('name', item.name ?? null)
        : undefined
  if (action === 'update') return customObjects.update(key, String(item.id), user, record).id
  if (known !== undefined) return customObjects.update(key, known.id, user, record).id
  return customObjects.create(key, user, record).id
}

function outcome(act: () => string, index: number): JsonObject {
  try {
    return { index, id: act(), success: true, status: 'Completed' }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { index, success: false, status: 'Failed', error: error.refusal.kind }
  }
}

function queue(call: Call): Answer {
  const { action, items } = bodyObject(call, 'job')
  const { key, user } = keyFor(call, ...(isAction(action) ? ACTIONS[action] : []))
  if (!isAction(action)) throw missing('action')
  if (!Array.isArray(items)) throw missing('items')
  if (items.length > 100)
    throw refusedWith(400, {
      error: 'TooManyValues',
      description: 'Parameter  cannot specify more than 100 values',
      max_count: 100,
    })
  const job = call.world.jobs.queue('Custom Object Records', 'CustomObjectRecordBulkJob', items.length, () =>
    items.map((item, index) => outcome(() => perform(call, user, key, action, item), index)),
  )
  const body = presentJob(call.origin, job)
  return created({ job_status: body }, String(body.url))
}

export const objectJobRoutes: readonly Route[] = [
  route('POST', '/api/v2/custom_objects/{custom_object_key}/jobs', 'agents', queue),
]
