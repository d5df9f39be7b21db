// Which fields must be filled before this ticket may be solved?

import type { FieldRecord, FormRecord } from '#workspace/records/fields.ts'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { classOf } from './field-values.ts'
import type { Fields, FieldValue } from './fields.ts'
import type { Complaint } from './refused.ts'

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function heldBy(ticket: TicketRecord, field: FieldRecord): FieldValue {
  switch (field.type) {
    case 'assignee':
      return ticket.assignee_id
    case 'group':
      return ticket.group_id
    case 'priority':
    case 'basic_priority':
      return ticket.priority
    case 'tickettype':
      return ticket.type
    case 'subject':
      return ticket.subject
    case 'description':
      return ticket.description
    case 'status':
    case 'custom_status':
      return ticket.status
    default:
      return ticket.custom_fields.find(({ id }) => id === field.id)?.value ?? null
  }
}

function requiredChildren(form: FormRecord, ticket: TicketRecord, fields: Fields): number[] {
  return form.agent_conditions.flatMap((condition) => {
    const parent = fields.get(condition.parent_field_id)
    if (parent === undefined) return []
    const value = heldBy(ticket, parent)
    const met = Array.isArray(value) ? value.includes(condition.value) : String(value) === condition.value
    if (!met) return []
    return condition.child_fields.filter(asksNow).map(({ id }) => id)
  })
}

function asksNow(child: FormRecord['agent_conditions'][number]['child_fields'][number]): boolean {
  const rule = child.required_on_statuses
  // Forms made before required_on_statuses existed have only is_required.
  if (rule === undefined) return child.is_required
  if (rule.type === 'NO_STATUSES') return false
  return rule.type === 'ALL_STATUSES' || (rule.statuses ?? []).includes('solved')
}

/** Children of conditions that are not met are hidden, and a hidden field is never asked for. */
function hiddenChildren(form: FormRecord, ticket: TicketRecord, fields: Fields): Set<number> {
  const children = new Set(
    form.agent_conditions.flatMap(({ child_fields }) => child_fields.map(({ id }) => id)),
  )
  for (const condition of form.agent_conditions) {
    const parent = fields.get(condition.parent_field_id)
    if (parent === undefined) continue
    const value = heldBy(ticket, parent)
    const met = Array.isArray(value) ? value.includes(condition.value) : String(value) === condition.value
    if (met) for (const { id } of condition.child_fields) children.delete(id)
  }
  return children
}

const complaint = (field: Pick<FieldRecord, 'title' | 'type'> & { id?: number }): Complaint => ({
  description: `${field.title}: is required when solving a ticket`,
  error: null,
  ...(field.id === undefined ? {} : { ticket_field_id: field.id }),
  ticket_field_type: classOf(field),
})

const isUnset = (ticket: TicketRecord, field: FieldRecord): boolean => {
  const value = heldBy(ticket, field)
  return isEmpty(value) || (field.type === 'checkbox' && value === false)
}

/** One complaint per field of the ticket's form that must be filled to solve and is not; a missing assignee too. */
export function missingToSolve(
  ticket: TicketRecord,
  fields: Fields,
  form: FormRecord | undefined,
): Complaint[] {
  const ids = form?.ticket_field_ids ?? fields.all().map(({ id }) => id)
  const hidden = form === undefined ? new Set<number>() : hiddenChildren(form, ticket, fields)
  const children = form === undefined ? [] : requiredChildren(form, ticket, fields)
  const unset = [...new Set([...ids, ...children])]
    .map((id) => fields.get(id))
    .filter((field) => field !== undefined)
    .filter((field) => field.active && field.type !== 'assignee' && !hidden.has(field.id))
    .filter((field) => field.required || children.includes(field.id))
    .filter((field) => isUnset(ticket, field))
    .map(complaint)
  if (ticket.assignee_id !== null) return unset
  const assignee = fields.all().find((field) => field.type === 'assignee')
  return [...unset, complaint(assignee ?? { title: 'Assignee', type: 'assignee' })]
}
