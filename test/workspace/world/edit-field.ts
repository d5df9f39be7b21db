// What happens to tickets when an admin changes a field or its options?

import type { FieldOptionRecord, FieldRecord } from '#workspace/records/fields.ts'
import { withField } from './fields.ts'
import { newField } from './new-records.ts'
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

export interface FieldChange {
  title?: string
  description?: string
  required?: boolean
  active?: boolean
  position?: number
  /** All of them: an option that is left out is deleted, and its value taken from tickets. */
  custom_field_options?: WrittenOption[]
}

function readOption(
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

function checkOptions(options: readonly FieldOptionRecord[]): void {
  if (options.length > OPTIONS)
    throw invalid('custom_field_options', `Options: at most ${OPTIONS}`, 'TooManyValues')
  if (new Set(options.map(({ value }) => value)).size < options.length)
    throw invalid('custom_field_options', 'Tag: has already been taken', 'DuplicateValue')
}

/** Values that no option stands for any more go from the tickets that are not closed. */
function takeAway(world: World, field: FieldRecord, gone: readonly string[]): void {
  const at = world.clock.now()
  for (const ticket of world.tickets.candidates({ by: 'field', field: field.id, values: gone })) {
    const value = ticket.custom_fields.find(({ id }) => id === field.id)?.value ?? null
    const held = [value].flat().filter((one) => typeof one === 'string')
    if (ticket.status === 'closed' || !held.some((one) => gone.includes(one))) continue
    const left = Array.isArray(value) ? value.filter((one) => !gone.includes(one)) : null
    world.tickets.put({ ...ticket, ...withField(world.fields, ticket, field, left) }, at)
    world.changes.tell({ kind: 'ticket', id: ticket.id, by: -1 })
  }
}

function store(world: World, field: FieldRecord, options: FieldOptionRecord[] | undefined): FieldRecord {
  if (options !== undefined) {
    checkOptions(options)
    const kept = new Set(options.map(({ value }) => value))
    const gone = (field.custom_field_options ?? [])
      .map(({ value }) => value)
      .filter((value) => !kept.has(value))
    if (gone.length > 0) takeAway(world, field, gone)
  }
  const next: FieldRecord = {
    ...field,
    ...(options === undefined ? {} : { custom_field_options: options }),
    updated_at: world.clock.iso(),
  }
  world.fields.replace(next)
  return next
}

/** Changes a field; options are replaced as a whole. Throws 422 for options that cannot be. */
export function editField(world: World, field: FieldRecord, change: FieldChange): FieldRecord {
  const { custom_field_options: written, ...rest } = change
  const options = written?.map((option) => readOption(world, field.custom_field_options ?? [], option))
  return store(world, { ...field, ...rest }, options)
}

/** Adds an option, or changes the one with that id or value; answers it. */
export function editOption(world: World, field: FieldRecord, written: WrittenOption): FieldOptionRecord {
  const before = field.custom_field_options ?? []
  const option = readOption(world, before, written)
  const isKnown = before.some(({ id }) => id === option.id)
  store(
    world,
    field,
    isKnown ? before.map((one) => (one.id === option.id ? option : one)) : [...before, option],
  )
  return option
}

/** Takes one option off: tickets that are not closed lose the value. */
export function dropOption(world: World, field: FieldRecord, id: number): void {
  const before = field.custom_field_options ?? []
  store(
    world,
    field,
    before.filter((option) => option.id !== id),
  )
}

/** Types that admins may make. */
const TYPES = [
  'checkbox',
  'date',
  'decimal',
  'integer',
  'lookup',
  'multiselect',
  'partialcreditcard',
  'regexp',
  'tagger',
  'text',
  'textarea',
]

/** Throws 422 without a title, for an unknown type, a dropdown without options, or a tag that another checkbox has. */
export function createField(
  world: World,
  written: FieldChange & { type: string; tag?: string; regexp_for_validation?: string },
): FieldRecord {
  const { custom_field_options: options, title = '', type, ...rest } = written
  if (title.trim() === '') throw invalid('title', 'Title: cannot be blank', 'BlankValue')
  if (!TYPES.includes(type)) throw invalid('type', `Type: ${type} is not valid`)
  const chooses = type === 'tagger' || type === 'multiselect'
  if (chooses && (options === undefined || options.length === 0))
    throw invalid('custom_field_options', 'Options: cannot be blank', 'BlankValue')
  const read = chooses ? options?.map((option) => readOption(world, [], option)) : undefined
  if (read !== undefined) checkOptions(read)
  const field = newField(world, {
    ...rest,
    type,
    title,
    ...(read === undefined ? {} : { custom_field_options: read }),
  })
  world.fields.add(field)
  return field
}
