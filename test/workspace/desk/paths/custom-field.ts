// What does a custom field of the draft hold, and what may be put into it?

import { textsOf } from '#workspace/desk/json.ts'
import { CallError, textIn, textsIn } from '#workspace/desk/scope.ts'
import type { DeskSwitches } from '#workspace/desk/switches.ts'
import type { Draft, Tab, TabField } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'

/** By `custom_field_<id>`. Throws for fields that are not on the ticket's form. */
export function fieldOnForm(tab: Tab, name: string): TabField & { id: number } {
  const field = tab.fields.find((one) => one.name === name)
  if (!field || field.id === null) throw new CallError(`No such field ${name} on this ticket's form`)
  return { ...field, id: field.id }
}

/** Checkbox: boolean. Multiselect: array of option values. Everything else: text, or null when empty. */
export function readCustomField(tab: Tab, draft: Draft, name: string): Json {
  const field = fieldOnForm(tab, name)
  const value = draft.customFields[field.id] ?? null
  if (field.type === 'checkbox') return value === true || value === 'true'
  if (field.type === 'multiselect') return textsOf(value)
  return value === null || value === '' ? null : String(value)
}

/** The value as the draft keeps it; undefined where the host ignores it. Throws on what the field cannot hold. */
export function customFieldValue(
  field: TabField,
  value: Json,
  unknownOption: DeskSwitches['unknownOption'],
): Json | undefined {
  if (field.type === 'checkbox') return checked(value)
  if (field.type === 'multiselect')
    return knownOptions(field, value === null ? [] : textsIn(value), unknownOption)
  if (value === null || value === '') return null
  if (field.type === 'tagger') return knownOptions(field, [textIn(value)], unknownOption)?.[0]
  if (field.type === 'integer' || field.type === 'decimal') return numeric(field, value)
  return textIn(value)
}

function knownOptions(
  field: TabField,
  values: string[],
  unknownOption: DeskSwitches['unknownOption'],
): string[] | undefined {
  const unknown = values.filter((value) => !field.options.some((option) => option.value === value))
  if (unknown.length === 0) return values
  if (unknownOption === 'ignored') return undefined
  throw new CallError(`has no option ${unknown.join(', ')}`)
}

function checked(value: Json): boolean {
  if (value === true || value === 'true' || value === '1') return true
  if (value === false || value === 'false' || value === '0' || value === null || value === '') return false
  throw new CallError('takes true or false')
}

function numeric(field: TabField, value: Json): number {
  const number = Number(value)
  if (!Number.isFinite(number)) throw new CallError(`is no ${field.type}`)
  return field.type === 'integer' ? Math.trunc(number) : number
}
