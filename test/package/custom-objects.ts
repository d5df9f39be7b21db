// May a package create these custom objects, their fields and their triggers?

import { type Finding, finding, isObject, missingKeys } from './finding.ts'

const OBJECT_KEYS = ['key', 'title', 'title_pluralized', 'include_in_list_view']
const FIELD_KEYS = ['key', 'title', 'type', 'object_key']
const TRIGGER_KEYS = ['key', 'object_key', 'title', 'actions', 'conditions']
const FIELD_TYPES = new Set([
  'text',
  'textarea',
  'checkbox',
  'date',
  'integer',
  'decimal',
  'regexp',
  'multiselect',
  'dropdown',
  'lookup',
])
/** Limits of one package. */
const MOST = { objects: 50, conditions: 50, actions: 25, options: 10, filter: 20 }
/** Of one object. */
const MOST_OF_OBJECT = { fields: 20, triggers: 10, dropdown: 5, multiselect: 5 }
const BYTES = 1 << 20
const WHERE = 'requirements.json custom_objects_v2'

type Entry = Record<string, unknown>

const excessive = (where: string, detail: string): Finding => finding('excessive_requirements', where, detail)

const entriesIn = (value: unknown): Entry[] => (Array.isArray(value) ? value.filter(isObject) : [])

const listsIn = (value: unknown): unknown[][] =>
  isObject(value) ? [value.all, value.any].filter((list) => Array.isArray(list)) : []

const length = (lists: readonly unknown[][]): number => lists.reduce((sum, list) => sum + list.length, 0)

function checkField(field: Entry, where: string): Finding[] {
  const found = missingKeys(field, FIELD_KEYS, where)
  if (!FIELD_TYPES.has(String(field.type)))
    found.push(finding('unknown_field_type', where, String(field.type)))
  const options = Array.isArray(field.custom_field_options) ? field.custom_field_options.length : 0
  if (options > MOST.options) found.push(excessive(where, `more than ${MOST.options} options`))
  if (length(listsIn(field.relationship_filter)) > MOST.filter)
    found.push(excessive(where, `more than ${MOST.filter} conditions of its filter`))
  return found
}

function checkTrigger(trigger: Entry, where: string): Finding[] {
  const found = missingKeys(trigger, TRIGGER_KEYS, where)
  const actions = Array.isArray(trigger.actions) ? trigger.actions.length : 0
  const conditions = length(listsIn(trigger.conditions))
  const strange = Object.keys(isObject(trigger.conditions) ? trigger.conditions : {}).filter(
    (key) => key !== 'all' && key !== 'any',
  )
  if (actions === 0) found.push(finding('empty_actions', where, 'needs an action'))
  if (conditions === 0 || strange.length > 0)
    found.push(finding('invalid_conditions', where, 'needs all or any with a condition, and nothing else'))
  if (actions > MOST.actions) found.push(excessive(where, `more than ${MOST.actions} actions`))
  if (conditions > MOST.conditions) found.push(excessive(where, `more than ${MOST.conditions} conditions`))
  return found
}

function checkCounts(key: unknown, fields: readonly Entry[], triggers: readonly Entry[]): Finding[] {
  const own = fields.filter((field) => field.object_key === key)
  const counts = {
    fields: own.length,
    triggers: triggers.filter((trigger) => trigger.object_key === key).length,
    dropdown: own.filter(({ type }) => type === 'dropdown').length,
    multiselect: own.filter(({ type }) => type === 'multiselect').length,
  }
  return (['fields', 'triggers', 'dropdown', 'multiselect'] as const)
    .filter((name) => counts[name] > MOST_OF_OBJECT[name])
    .map((name) => excessive(WHERE, `${String(key)}: ${name}, at most ${MOST_OF_OBJECT[name]}`))
}

/** Rules 2.6 on `custom_objects_v2`. */
export function checkObjects(spec: unknown): Finding[] {
  if (!isObject(spec) || Object.keys(spec).length === 0)
    return [finding('invalid_requirements_types', WHERE, 'must be an object that is not empty')]
  const text = JSON.stringify(spec)
  const found: Finding[] = []
  if (text.includes('{{setting.')) found.push(finding('setting_in_custom_objects', WHERE, 'not allowed'))
  if (new TextEncoder().encode(text).length > BYTES) found.push(excessive(WHERE, 'over 1 MiB'))
  for (const [name, list] of Object.entries(spec))
    if (!Array.isArray(list))
      found.push(finding('invalid_requirements_types', `${WHERE}.${name}`, 'must be a list'))
  const objects = entriesIn(spec.objects)
  const fields = entriesIn(spec.object_fields)
  const triggers = entriesIn(spec.object_triggers)
  const keys = new Set(objects.map(({ key }) => key))
  const place = (name: string, index: number): string => `${WHERE}.${name}[${index}]`
  objects.forEach((object, index) => {
    found.push(...missingKeys(object, OBJECT_KEYS, place('objects', index)))
  })
  fields.forEach((field, index) => {
    found.push(...checkField(field, place('object_fields', index)))
  })
  triggers.forEach((trigger, index) => {
    found.push(...checkTrigger(trigger, place('object_triggers', index)))
  })
  for (const { object_key } of [...fields, ...triggers])
    if (!keys.has(object_key)) found.push(finding('unknown_object_key', WHERE, String(object_key)))
  for (const key of keys) found.push(...checkCounts(key, fields, triggers))
  if (objects.length > MOST.objects) found.push(excessive(WHERE, `more than ${MOST.objects} objects`))
  return found
}
