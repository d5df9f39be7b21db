// What happens when an admin makes or changes a field or its options?

import type { FieldOptionRecord, FieldRecord } from '#workspace/records/fields.ts'
import { checkOptions, readOption, takeAway, type WrittenOption } from './field-options.ts'
import { newField } from './new-records.ts'
import { invalid } from './refused.ts'
import type { World } from './world.ts'

export interface FieldChange {
  title?: string
  description?: string
  required?: boolean
  active?: boolean
  position?: number
  /** All of them: an option that is left out is deleted, and its value taken from tickets. */
  custom_field_options?: WrittenOption[]
}

function store(
  world: World,
  by: number,
  field: FieldRecord,
  options: FieldOptionRecord[] | undefined,
): FieldRecord {
  if (options !== undefined) {
    checkOptions(options)
    const kept = new Set(options.map(({ value }) => value))
    const gone = (field.custom_field_options ?? [])
      .map(({ value }) => value)
      .filter((value) => !kept.has(value))
    if (gone.length > 0) takeAway(world, by, field, gone)
  }
  const next: FieldRecord = {
    ...field,
    ...(options === undefined ? {} : { custom_field_options: options }),
    updated_at: world.clock.iso(),
  }
  world.fields.replace(next)
  return next
}

/** Changes a field; `by` is who does it, options are replaced as a whole. Throws 422 for options that cannot be. */
export function editField(world: World, by: number, field: FieldRecord, change: FieldChange): FieldRecord {
  const { custom_field_options: written, ...rest } = change
  const options = written?.map((option) => readOption(world, field.custom_field_options ?? [], option))
  return store(world, by, { ...field, ...rest }, options)
}

/** Adds an option, or changes the one with that id or value; answers it. */
export function editOption(
  world: World,
  by: number,
  field: FieldRecord,
  written: WrittenOption,
): FieldOptionRecord {
  const before = field.custom_field_options ?? []
  const option = readOption(world, before, written)
  const isKnown = before.some(({ id }) => id === option.id)
  store(
    world,
    by,
    field,
    isKnown ? before.map((one) => (one.id === option.id ? option : one)) : [...before, option],
  )
  return option
}

/** Takes one option off: tickets that are not closed lose the value. */
export function dropOption(world: World, by: number, field: FieldRecord, id: number): void {
  const before = field.custom_field_options ?? []
  store(
    world,
    by,
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
