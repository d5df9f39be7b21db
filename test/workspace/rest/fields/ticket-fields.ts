// Ticket fields with their options, forms and custom statuses.

import type { FieldRecord } from '#workspace/records/fields.ts'
import { countAnswer } from '#workspace/rest/counts.ts'
import { supportList } from '#workspace/rest/envelope.ts'
import { isCursor } from '#workspace/rest/page.ts'
import { presentForm } from '#workspace/rest/people/people-records.ts'
import {
  type Answer,
  type Call,
  idParam,
  idsParam,
  includes,
  ok,
  type Route,
  route,
} from '#workspace/rest/route.ts'
import { notFound } from '#workspace/world/refused.ts'
import { rightsOf } from '#workspace/world/rights.ts'
import { fieldRecord, optionRecord } from './field-record.ts'
import { presentStatus } from './status-record.ts'

/** End users and anonymous callers see what the portal shows. */
const isStaff = (call: Call): boolean =>
  call.user !== null && rightsOf(call.user, call.world.people).level !== 'end_user'

const presentField = (call: Call, field: FieldRecord): Record<string, unknown> =>
  fieldRecord(`${call.origin}/api/v2/ticket_fields/${field.id}.json`, field, {
    creator: call.query.get('creator') === 'true',
  })

/** Everything by position where no page is asked for; by cursor in order of ids. */
function fields(call: Call): Answer {
  const rows = call.world.fields.all().filter((field) => isStaff(call) || field.visible_in_portal)
  const beside = includes(call).has('users') ? { users: [] } : {}
  if (!isCursor(call) && !call.query.has('page') && !call.query.has('per_page'))
    return ok({
      ticket_fields: rows.map((field) => presentField(call, field)),
      ...beside,
      next_page: null,
      previous_page: null,
      count: rows.length,
    })
  return ok(
    supportList(call, {
      name: 'ticket_fields',
      rows,
      id: (field) => field.id,
      present: (field) => presentField(call, field),
      beside: () => beside,
    }),
  )
}

function fieldOf(call: Call): FieldRecord {
  const field = call.world.fields.get(idParam(call, 'ticket_field_id'))
  if (field === undefined) throw notFound()
  return field
}

const optionUrl = (call: Call, field: FieldRecord, option: { id: number }): string =>
  `${call.origin}/api/v2/ticket_fields/${field.id}/options/${option.id}.json`

function options(call: Call): Answer {
  const field = fieldOf(call)
  return ok(
    supportList(call, {
      name: 'custom_field_options',
      rows: (field.custom_field_options ?? []).map((option, position) => ({ ...option, position })),
      id: (option) => option.id,
      present: (option) => ({
        ...optionRecord(option, optionUrl(call, field, option)),
        position: option.position,
      }),
    }),
  )
}

function option(call: Call): Answer {
  const field = fieldOf(call)
  const id = idParam(call, 'ticket_field_option_id')
  const found = (field.custom_field_options ?? []).find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ custom_field_option: optionRecord(found, optionUrl(call, field, found)) })
}

const isYes = (call: Call, name: string): boolean | null =>
  call.query.has(name) ? call.query.get(name) === 'true' : null

function forms(call: Call): Answer {
  const active = isYes(call, 'active')
  const rows = call.world.account.forms
    .filter((form) => active === null || form.active === active)
    .sort((a, b) => a.position - b.position)
  return ok({
    ticket_forms: rows.map((form) => presentForm(call.origin, form)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  })
}

function form(call: Call): Answer {
  const id = idParam(call, 'ticket_form_id')
  const found = call.world.account.forms.find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ ticket_form: presentForm(call.origin, found) })
}

function someForms(call: Call): Answer {
  const ids = new Set(idsParam(call))
  const rows = call.world.account.forms.filter(({ id }) => ids.has(id))
  return ok({
    ticket_forms: rows.map((one) => presentForm(call.origin, one)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  })
}

function statuses(call: Call): Answer {
  const active = isYes(call, 'active')
  const usual = isYes(call, 'default')
  const categories = call.query.get('status_categories')?.split(',')
  const rows = call.world.account.customStatuses.filter(
    (status) =>
      (active === null || status.active === active) &&
      (usual === null || status.default === usual) &&
      (categories?.includes(status.status_category) ?? true),
  )
  return ok({ custom_statuses: rows.map((status) => presentStatus(call.origin, status)) })
}

function status(call: Call): Answer {
  const id = idParam(call, 'custom_status_id')
  const found = call.world.account.customStatuses.find((one) => one.id === id)
  if (found === undefined) throw notFound()
  return ok({ custom_status: presentStatus(call.origin, found) })
}

export const ticketFieldRoutes: readonly Route[] = [
  route('GET', '/api/v2/ticket_fields', 'anyone', fields, [
    { name: 'ticket-fields-index', total: 300, highVolume: 450, sandbox: 40, scope: 'account' },
  ]),
  route('GET', '/api/v2/ticket_fields/count', 'agents', (call) =>
    countAnswer(call.world, call.world.fields.all().length),
  ),
  route('GET', '/api/v2/ticket_fields/{ticket_field_id}', 'agents', (call) =>
    ok({ ticket_field: presentField(call, fieldOf(call)) }),
  ),
  route('GET', '/api/v2/ticket_fields/{ticket_field_id}/options', 'agents', options),
  route('GET', '/api/v2/ticket_fields/{ticket_field_id}/options/{ticket_field_option_id}', 'agents', option),
  route('GET', '/api/v2/ticket_forms', 'anyone', forms),
  route('GET', '/api/v2/ticket_forms/show_many', 'anyone', someForms),
  route('GET', '/api/v2/ticket_forms/{ticket_form_id}', 'end users', form),
  route('GET', '/api/v2/custom_statuses', 'end users', statuses),
  route('GET', '/api/v2/custom_statuses/{custom_status_id}', 'end users', status),
]
