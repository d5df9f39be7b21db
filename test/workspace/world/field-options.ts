// What can the options of a field be, and what becomes of values that no option stands for any more?

import type { FieldOptionRecord, FieldRecord } from '#workspace/records/fields.ts'
import type { MacroRecord } from '#workspace/records/rules.ts'
import { withField } from './fields.ts'
import { putVersion } from './new-version.ts'
import { invalid } from './refused.ts'
import type { World } from './world.ts'

/** Options of one field. */
const OPTIONS = 2000

const OPTION_VALUE = /^[^\s[\]]+$/

export interface WrittenOption {
  id?: number
  name?: string
  value?: string
  default?: boolean
}

/** What is written over the option of that id or value. Throws 422. */
export function readOption(
  world: World,
  before: readonly FieldOptionRecord[],
  written: WrittenOption,
): FieldOptionRecord {
  const known = before.find(({ id, value }) => id === written.id || value === written.value)
  const name = written.name ?? known?.name ?? ''
  const value = (written.value ?? known?.value ?? '').toLowerCase()
  if (name === '') throw invalid('custom_field_options', 'Name: cannot be blank', 'BlankValue')
  if (!OPTION_VALUE.test(value)) throw invalid('custom_field_options', `Tag: ${value} is not valid`)
  return {
    id: known?.id ?? world.ids.other(),
    name,
    value,
    default: written.default ?? known?.default ?? false,
  }
}

/** Throws 422 for too many, and for two of one tag. */
export function checkOptions(options: readonly FieldOptionRecord[]): void {
  if (options.length > OPTIONS)
    throw invalid('custom_field_options', `Options: at most ${OPTIONS}`, 'TooManyValues')
  if (new Set(options.map(({ value }) => value)).size < options.length)
    throw invalid('custom_field_options', 'Tag: has already been taken', 'DuplicateValue')
}

/** A macro loses the action that would choose such a value. */
function takeFromMacros({ macros }: World, field: FieldRecord, gone: readonly string[]): void {
  const chooses = ({ field: name, value }: MacroRecord['actions'][number]): boolean =>
    name === `custom_fields_${field.id}` && [value].flat().some((one) => gone.includes(String(one)))
  for (const macro of macros.all())
    if (macro.actions.some(chooses))
      macros.put({ ...macro, actions: macro.actions.filter((action) => !chooses(action)) })
}

/** They go from macros, and from the tickets that are not closed [doc]; `by` is who did it. */
export function takeAway(world: World, by: number, field: FieldRecord, gone: readonly string[]): void {
  takeFromMacros(world, field, gone)
  const at = world.clock.now()
  for (const ticket of world.tickets.candidates({ by: 'field', field: field.id, values: gone })) {
    const value = ticket.custom_fields.find(({ id }) => id === field.id)?.value ?? null
    const held = [value].flat().filter((one) => typeof one === 'string')
    if (ticket.status === 'closed' || !held.some((one) => gone.includes(one))) continue
    const left = Array.isArray(value) ? value.filter((one) => !gone.includes(one)) : null
    putVersion(world, ticket, withField(world.fields, ticket, field, left), {
      at,
      author: by,
      channel: 'api',
    })
  }
}
