// Is this a value that the ticket field accepts?

import type { FieldRecord } from '#workspace/records/fields.ts'
import type { Json } from '#workspace/records/json.ts'
import type { FieldValue } from './fields.ts'
import type { Complaint } from './refused.ts'

const TYPES: Record<string, string> = {
  tagger: 'FieldTagger',
  multiselect: 'FieldMultiselect',
  checkbox: 'FieldCheckbox',
  integer: 'FieldInteger',
  decimal: 'FieldDecimal',
  date: 'FieldDate',
  text: 'FieldText',
  textarea: 'FieldTextarea',
  regexp: 'FieldRegexp',
  partialcreditcard: 'FieldPartialCreditCard',
  lookup: 'FieldLookup',
  assignee: 'FieldAssignee',
  group: 'FieldGroup',
  priority: 'FieldPriority',
  tickettype: 'FieldTicketType',
  subject: 'FieldSubject',
}

/** Zendesk's name of the field's class in validation errors. */
export const classOf = (field: Pick<FieldRecord, 'type'>): string => TYPES[field.type] ?? 'FieldText'

const wrong = (field: FieldRecord, value: Json): Complaint => ({
  description: `${field.title}: ${JSON.stringify(value)} is not valid`,
  error: 'InvalidValue',
  ticket_field_id: field.id,
  ticket_field_type: classOf(field),
})

export type Reading = { ok: true; value: FieldValue } | { ok: false; complaint: Complaint }

const isOption = (field: FieldRecord, value: string): boolean =>
  (field.custom_field_options ?? []).some((option) => option.value === value)

/** Zendesk's rules are Ruby's: one that this language cannot read forbids nothing. */
function obeys(value: string, rule: string | null | undefined): boolean {
  try {
    return new RegExp(rule ?? '').test(value)
  } catch {
    return true
  }
}

function readText(field: FieldRecord, value: string): FieldValue | undefined {
  switch (field.type) {
    case 'tagger':
      return isOption(field, value) ? value : undefined
    case 'integer':
      return /^-?\d+$/.test(value) ? value : undefined
    case 'decimal':
      return /^-?\d+([.,]\d+)?$/.test(value) ? value : undefined
    case 'date':
      return /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))
        ? value.slice(0, 10)
        : undefined
    case 'checkbox':
      return ['true', '1'].includes(value) ? true : ['false', '0'].includes(value) ? false : undefined
    case 'multiselect':
      return isOption(field, value) ? [value] : undefined
    case 'regexp':
      return obeys(value, field.regexp_for_validation) ? value : undefined
    default:
      return value
  }
}

/** What is stored for a written value; null and the empty text unset the field. */
export function readValue(field: FieldRecord, value: Json): Reading {
  const done = (read: FieldValue | undefined): Reading =>
    read === undefined ? { ok: false, complaint: wrong(field, value) } : { ok: true, value: read }
  if (value === null || value === '')
    return done(field.type === 'checkbox' ? false : field.type === 'multiselect' ? [] : null)
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string')
    const fits = field.type === 'multiselect' && texts.length === value.length
    return done(fits && texts.every((text) => isOption(field, text)) ? [...new Set(texts)] : undefined)
  }
  if (typeof value === 'boolean') return done(field.type === 'checkbox' ? value : undefined)
  if (typeof value === 'object') return done(undefined)
  return done(readText(field, String(value)))
}
