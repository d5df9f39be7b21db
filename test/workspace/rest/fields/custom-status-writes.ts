// Making and changing custom statuses. For admins.

import type { CustomStatusRecord } from '#workspace/records/fields.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  created,
  idParam,
  idsParam,
  type JsonObject,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { warnHeader } from '#workspace/rest/warn.ts'
import { editStatus, makeStatus, type StatusChange, setDefaults } from '#workspace/world/edit-status.ts'
import { invalid, notFound } from '#workspace/world/refused.ts'
import { presentStatus } from './status-record.ts'

const TEXTS = ['agent_label', 'end_user_label', 'description', 'end_user_description']

function read(written: JsonObject, known: readonly string[]): { change: StatusChange; dropped: string[] } {
  const change: Record<string, unknown> = {}
  const dropped: string[] = []
  for (const [key, value] of Object.entries(written)) {
    const isText = TEXTS.includes(key)
    const fits = isText ? typeof value === 'string' : typeof value === 'boolean'
    if (known.includes(key)) continue
    if (!isText && key !== 'active') dropped.push(`custom_status.${key}`)
    else if (!fits) throw invalid(key, `${key}: is invalid`)
    else change[key] = value
  }
  return { change: change as StatusChange, dropped }
}

function statusOf(call: Call): CustomStatusRecord {
  const id = idParam(call, 'custom_status_id')
  const status = call.world.account.customStatuses.find((one) => one.id === id)
  if (status === undefined) throw notFound()
  return status
}

function create(call: Call): Answer {
  const written = bodyObject(call, 'custom_status')
  const { change, dropped } = read(written, ['status_category'])
  const status = presentStatus(call.origin, makeStatus(call.world, written.status_category, change))
  return created(
    { custom_status: status },
    String(status.url),
    warnHeader('custom_statuses', 'create', dropped),
  )
}

/** The category stays: it is dropped where it is written. */
function update(call: Call): Answer {
  const { change, dropped } = read(bodyObject(call, 'custom_status'), [])
  const status = editStatus(call.world, statusOf(call), change)
  return ok(
    { custom_status: presentStatus(call.origin, status) },
    warnHeader('custom_statuses', 'update', dropped),
  )
}

function defaults(call: Call): Answer {
  setDefaults(call.world, idsParam(call))
  return { status: 200 }
}

export const customStatusWriteRoutes: readonly Route[] = [
  route('POST', '/api/v2/custom_statuses', 'admins', create),
  route('PUT', '/api/v2/custom_statuses/{custom_status_id}', 'admins', update),
  route('PUT', '/api/v2/custom_status/default', 'admins', defaults),
]
