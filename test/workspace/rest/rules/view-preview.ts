// A view that is only tried out: its rows and how many there are.

import type { ConditionRecord, ViewRecord } from '#workspace/records/rules.ts'
import {
  type Answer,
  bodyObject,
  type Call,
  isObject,
  type JsonObject,
  ok,
  type Route,
  route,
  signedIn,
} from '#workspace/rest/route.ts'
import { invalid } from '#workspace/world/refused.ts'
import { prettyCount } from '#workspace/world/view-counts.ts'
import { type Rows, rowsOf } from './view-rows.ts'
import { ticketsOf } from './view-tickets.ts'

function conditions(written: JsonObject, name: string): ConditionRecord[] {
  const list = written[name] ?? []
  if (!Array.isArray(list)) throw invalid(name, `${name}: is invalid`)
  return list.map((one) => {
    if (!isObject(one) || typeof one.field !== 'string') throw invalid(name, `${name}: is invalid`)
    const { field, operator, value = null } = one
    return { field, operator: typeof operator === 'string' ? operator : 'is', value }
  })
}

const ANCHORS = new Set(['status', 'type', 'group_id', 'assignee_id', 'requester_id'])

/** A view that is only tried out; one of its conditions must narrow it down [doc]. */
function previewed(call: Call): Rows & Pick<ViewRecord, 'columns'> {
  const written = bodyObject(call, 'view')
  const all = conditions(written, 'all')
  if (!all.some(({ field }) => ANCHORS.has(field)))
    throw invalid('base', 'Conditions: must include one of status, type, group, assignee or requester')
  const output = isObject(written.output) ? written.output : {}
  const columns = Array.isArray(output.columns) ? output.columns.map(String) : ['status', 'description']
  return {
    all,
    any: conditions(written, 'any'),
    columns,
    sort_by: typeof output.sort_by === 'string' ? output.sort_by : null,
    sort_order: output.sort_order === 'desc' ? 'desc' : 'asc',
  }
}

function previewCount(call: Call): Answer {
  const value = ticketsOf(call.world, signedIn(call), previewed(call)).length
  const url = `${call.origin}${call.path}.json`
  return ok({ view_count: { url, value, pretty: prettyCount(value), fresh: true } })
}

export const viewPreviewRoutes: readonly Route[] = [
  route('POST', '/api/v2/views/preview', 'agents', (call) => ok(rowsOf(call, previewed(call))), [
    { name: 'views-preview', total: 5, scope: 'user and ticket' },
  ]),
  route('POST', '/api/v2/views/preview/count', 'agents', previewCount, [
    { name: 'views-preview-count', total: 5, scope: 'user and ticket' },
  ]),
]
