// What do the written properties make of a ticket? Field values, tags, owner and references, before its status.

import type { TicketRecord } from '#workspace/records/tickets.ts'
import { cleanTags } from '#workspace/tags.ts'
import { assigned } from './assignment.ts'
import { copiesAfter } from './copies.ts'
import { readValue } from './field-values.ts'
import { type FieldsAndTags, withField, withTags } from './fields.ts'
import { type Complaint, invalid, Refused } from './refused.ts'
import { requesterOf } from './requester.ts'
import { checkTags } from './tags.ts'
import type { TicketChange } from './ticket-change.ts'
import type { World } from './world.ts'

export const PRIORITIES = ['low', 'normal', 'high', 'urgent']
export const TICKET_TYPES = ['question', 'incident', 'problem', 'task']

/** The tags that a change asks for; null where it does not speak of tags. */
export function wantedTags(ticket: Pick<TicketRecord, 'tags'>, change: TicketChange): string[] | null {
  const { tags, additional_tags, remove_tags } = change
  if (tags === undefined && additional_tags === undefined && remove_tags === undefined) return null
  const gone = new Set(cleanTags(remove_tags ?? []))
  const base = tags === undefined ? ticket.tags : cleanTags(tags)
  return [...new Set([...base.filter((tag) => !gone.has(tag)), ...cleanTags(additional_tags ?? [])])]
}

/** A written priority or type, checked; `before` where nothing was written. */
export function oneOf(
  value: string | null | undefined,
  known: readonly string[],
  name: string,
  before: string | null,
): string | null {
  if (value === undefined) return before
  if (value === null || known.includes(value)) return value
  throw invalid(name, `${name === 'type' ? 'Type' : 'Priority'}: ${value} is not valid`)
}

/** Tags first, then each listed field: a field that is written wins over a tag that says otherwise. */
function fieldsAndTags(
  world: World,
  ticket: FieldsAndTags,
  change: TicketChange,
): FieldsAndTags & { unknown: string[] } {
  const tags = wantedTags(ticket, change)
  let state: FieldsAndTags = tags === null ? ticket : withTags(world.fields, ticket, tags)
  const complaints: Complaint[] = []
  const unknown: string[] = []
  for (const { id, value } of change.custom_fields ?? []) {
    const field = world.fields.get(id)
    if (field === undefined || !field.active || !field.removable) {
      unknown.push(`ticket.custom_fields.${id}`)
      continue
    }
    const reading = readValue(field, value)
    if (reading.ok) state = withField(world.fields, state, field, reading.value)
    else if (world.controls.switches.unknownOption === '422') complaints.push(reading.complaint)
  }
  if (complaints.length > 0) throw new Refused({ kind: 'invalid', details: { base: complaints } })
  if (tags !== null || change.custom_fields !== undefined)
    checkTags(state.tags, world.controls.switches.perTagMaxLength)
  return { custom_fields: state.custom_fields, tags: state.tags, unknown }
}

function references(world: World, change: TicketChange): void {
  const { people, account } = world
  if (change.organization_id && people.organization(change.organization_id) === undefined)
    throw invalid('organization', 'Organization: is invalid')
  if (change.ticket_form_id && !account.forms.some(({ id }) => id === change.ticket_form_id))
    throw invalid('ticket_form_id', 'Ticket form: is invalid')
  if (change.brand_id && !account.brands.some(({ id }) => id === change.brand_id))
    throw invalid('brand', 'Brand: is invalid')
}

/** The ticket with what was written; status, comment and times come later. */
export function withProperties(
  world: World,
  ticket: TicketRecord,
  change: TicketChange,
): { ticket: TicketRecord; unknown: string[] } {
  references(world, change)
  const { unknown, ...tagged } = fieldsAndTags(world, ticket, change)
  const pick = <K extends keyof TicketChange & keyof TicketRecord>(key: K): TicketRecord[K] =>
    change[key] === undefined ? ticket[key] : (change[key] as TicketRecord[K])
  return {
    unknown,
    ticket: {
      ...ticket,
      ...tagged,
      ...ownerOf(world, ticket, change),
      subject: pick('subject'),
      external_id: pick('external_id'),
      recipient: pick('recipient'),
      requester_id: requesterOf(world, change)?.id ?? ticket.requester_id,
      organization_id: pick('organization_id'),
      brand_id: pick('brand_id'),
      ticket_form_id: pick('ticket_form_id'),
      problem_id: pick('problem_id'),
      due_at: pick('due_at'),
      ...copiesAfter(world, ticket, change),
      priority: oneOf(change.priority, PRIORITIES, 'priority', ticket.priority),
      type: oneOf(change.type, TICKET_TYPES, 'type', ticket.type),
    },
  }
}

const ownerOf = (world: World, ticket: TicketRecord, change: TicketChange) => {
  const { assignee_id, group_id } = assigned(ticket, change, world.people)
  return { assignee_id, group_id }
}
