// Will Zendesk create the fields and the custom object that requirements.json asks for?

import { type Finding, finding, isObject } from './finding.ts'

const KINDS = new Set([
  'automations',
  'channel_integrations',
  'custom_objects',
  'custom_objects_v2',
  'macros',
  'organization_fields',
  'targets',
  'ticket_fields',
  'triggers',
  'user_fields',
  'views',
  'webhooks',
])
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
const TITLED = new Set([
  'automations',
  'macros',
  'organization_fields',
  'ticket_fields',
  'triggers',
  'user_fields',
  'views',
  'targets',
])
const OBJECT_KEYS = ['key', 'title', 'title_pluralized', 'include_in_list_view']
const FIELD_KEYS = ['key', 'title', 'type', 'object_key']

const missing = (entry: unknown, keys: readonly string[], where: string): Finding[] =>
  keys
    .filter((key) => !isObject(entry) || entry[key] === undefined || entry[key] === '')
    .map((key) => finding('missing_required_fields', where, key))

function checkOptions(entry: Record<string, unknown>, where: string): Finding[] {
  if (entry.type !== 'tagger' && entry.type !== 'multiselect') return []
  const options = Array.isArray(entry.custom_field_options) ? entry.custom_field_options : []
  const found: Finding[] = []
  if (options.length === 0 || options.length > 2000)
    found.push(finding('options_out_of_bounds', where, `${options.length} options`))
  const values = options.map((option) => (isObject(option) ? option.value : undefined))
  if (new Set(values).size !== values.length)
    found.push(finding('duplicate_option_value', where, 'a value twice'))
  for (const value of values)
    if (typeof value !== 'string' || !/^[\p{L}\p{N}_:/-]+$/u.test(value) || value !== value.toLowerCase())
      found.push(finding('option_value_is_no_tag', where, String(value)))
  return found
}

function checkObjects(spec: unknown): Finding[] {
  const where = 'requirements.json custom_objects_v2'
  if (!isObject(spec) || Object.keys(spec).length === 0)
    return [finding('invalid_requirements_types', where, 'must be an object')]
  const text = JSON.stringify(spec)
  const found: Finding[] = []
  if (text.includes('{{setting.')) found.push(finding('setting_in_custom_objects', where, 'not allowed'))
  if (new TextEncoder().encode(text).length > 1 << 20)
    found.push(finding('excessive_requirements', where, 'over 1 MiB'))
  const objects = Array.isArray(spec.objects) ? spec.objects : []
  const fields = Array.isArray(spec.object_fields) ? spec.object_fields : []
  const keys = new Set(objects.map((object) => (isObject(object) ? object.key : undefined)))
  for (const [index, object] of objects.entries())
    found.push(...missing(object, OBJECT_KEYS, `${where}.objects[${index}]`))
  for (const [index, field] of fields.entries()) {
    const place = `${where}.object_fields[${index}]`
    found.push(...missing(field, FIELD_KEYS, place))
    if (isObject(field) && !keys.has(field.object_key))
      found.push(finding('unknown_object_key', place, String(field.object_key)))
    if (isObject(field) && !FIELD_TYPES.has(String(field.type)))
      found.push(finding('unknown_field_type', place, String(field.type)))
  }
  for (const key of keys)
    if (fields.filter((field) => isObject(field) && field.object_key === key).length > 20)
      found.push(finding('excessive_requirements', where, `${String(key)}: more than 20 fields`))
  if (objects.length > 50) found.push(finding('excessive_requirements', where, 'more than 50 objects'))
  return found
}

/** Rules 2.6 for the kinds that we use; any other kind is checked by name and title. */
export function checkRequirements(requirements: Record<string, unknown>): Finding[] {
  const found: Finding[] = []
  let entries = 0
  for (const [kind, spec] of Object.entries(requirements)) {
    const where = `requirements.json ${kind}`
    if (!KINDS.has(kind)) found.push(finding('invalid_requirements_types', where, kind))
    else if (kind === 'custom_objects')
      found.push(finding('legacy_custom_objects', where, 'closed since 2026-01-15'))
    else if (kind === 'custom_objects_v2') found.push(...checkObjects(spec))
    else if (!isObject(spec)) found.push(finding('invalid_requirements_types', where, 'must be an object'))
    else
      for (const [identifier, entry] of Object.entries(spec)) {
        entries += 1
        if (TITLED.has(kind)) found.push(...missing(entry, ['title'], `${where}.${identifier}`))
        if (kind === 'user_fields' || kind === 'organization_fields')
          found.push(...missing(entry, ['key'], `${where}.${identifier}`))
        if (isObject(entry)) found.push(...checkOptions(entry, `${where}.${identifier}`))
      }
  }
  if (entries > 5000) found.push(finding('excessive_requirements', 'requirements.json', String(entries)))
  return found
}
