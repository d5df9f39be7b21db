// Will Zendesk create the fields and the custom object that requirements.json asks for?

import { checkObjects } from './custom-objects.ts'
import { type Finding, finding, isObject, missingKeys } from './finding.ts'

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

const WEBHOOK_KEYS = ['name', 'status', 'endpoint', 'http_method', 'request_format']
const TARGET_TYPES = new Set(['http_target', 'url_target_v2'])
const LEGACY_OBJECTS = 50

/** Keys that an entry of this kind cannot do without. */
function keysOf(kind: string): readonly string[] {
  if (kind === 'webhooks') return WEBHOOK_KEYS
  if (kind === 'channel_integrations') return ['manifest_url']
  if (kind === 'user_fields' || kind === 'organization_fields') return ['title', 'key']
  return TITLED.has(kind) ? ['title'] : []
}

function checkEntries(kind: string, entries: Record<string, unknown>): Finding[] {
  const where = `requirements.json ${kind}`
  const found = Object.entries(entries).flatMap(([identifier, entry]) => [
    ...missingKeys(entry, keysOf(kind), `${where}.${identifier}`),
    ...(isObject(entry) ? checkOptions(entry, `${where}.${identifier}`) : []),
    ...(kind === 'targets' && isObject(entry) && TARGET_TYPES.has(String(entry.type))
      ? [finding('invalid_target_type', `${where}.${identifier}`, String(entry.type))]
      : []),
  ])
  if (kind === 'channel_integrations' && Object.keys(entries).length > 1)
    found.push(finding('multiple_channel_integrations', where, 'at most one'))
  return found
}

function checkLegacyObjects(spec: unknown): Finding[] {
  const where = 'requirements.json custom_objects'
  const types = isObject(spec) && Array.isArray(spec.custom_object_types) ? spec.custom_object_types : []
  const found = [finding('legacy_custom_objects', where, 'closed since 2026-01-15')]
  if (types.length > LEGACY_OBJECTS)
    found.push(finding('excessive_requirements', where, `more than ${LEGACY_OBJECTS} objects`))
  return found
}

/** Rules 2.6; of a kind that we do not use only what every entry of it must have. */
export function checkRequirements(requirements: Record<string, unknown>): Finding[] {
  const found: Finding[] = []
  let entries = 0
  for (const [kind, spec] of Object.entries(requirements)) {
    const where = `requirements.json ${kind}`
    if (!KINDS.has(kind)) found.push(finding('invalid_requirements_types', where, kind))
    else if (kind === 'custom_objects') found.push(...checkLegacyObjects(spec))
    else if (kind === 'custom_objects_v2') found.push(...checkObjects(spec))
    else if (!isObject(spec)) found.push(finding('invalid_requirements_types', where, 'must be an object'))
    else {
      entries += Object.keys(spec).length
      found.push(...checkEntries(kind, spec))
    }
  }
  if (entries > 5000) found.push(finding('excessive_requirements', 'requirements.json', String(entries)))
  return found
}
