import { expect, it, test } from 'vitest'
import { refusedByZendesk } from './refused.ts'
import { type SampleParts, sampleFiles } from './sample.ts'

const rulesOf = (parts: SampleParts): string[] => refusedByZendesk(sampleFiles(parts)).map(({ rule }) => rule)

it('is content with the smallest package', () => {
  expect(refusedByZendesk(sampleFiles())).toEqual([])
})

// What only our own releases must not be: each passes Zendesk's validator.
test.each<[string, SampleParts]>([
  ['without a version', { manifest: { version: undefined } }],
  ['without a name', { manifest: { name: undefined } }],
  ['with a source map', { files: { 'assets/main.js.map': '{}' } }],
  ['with web assembly', { files: { 'assets/main.wasm': 'x' } }],
  ['with the repository of its sources', { files: { 'package.json': '{}' } }],
  ['without logos and icons', { manifest: { location: { support: { nav_bar: 'assets/index.html' } } } }],
  ['in two products', { manifest: { location: { support: {}, sell: { top_bar: 'https://a.example' } } } }],
  ['with legacy objects', { requirements: { custom_objects: { custom_object_types: [] } } }],
  [
    'without screens',
    {
      manifest: { requirementsOnly: true, location: undefined, frameworkVersion: undefined },
      files: { 'assets/main.js': null },
      requirements: { ticket_fields: { a: { title: 'A', type: 'text' } } },
    },
  ],
])('takes a package %s', (_what, parts) => {
  expect(rulesOf(parts)).toEqual([])
})

const objects = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({
    key: `o${index}`,
    title: 'O',
    title_pluralized: 'Os',
    include_in_list_view: false,
  }))

const fields = (count: number, type = 'text', more: object = {}) =>
  Array.from({ length: count }, (_none, index) => ({
    key: `${type}${index}`,
    title: 'F',
    type,
    object_key: 'o0',
    ...more,
  }))

const trigger = (more: object = {}) => ({
  key: 't',
  object_key: 'o0',
  title: 'T',
  actions: [{ field: 'a', value: 'b' }],
  conditions: { all: [{ field: 'a', operator: 'is', value: 'b' }], any: [] },
  ...more,
})

const times = (count: number): object[] => Array.from({ length: count }, () => ({ field: 'a' }))

const v2 = (more: object): SampleParts => ({
  requirements: { custom_objects_v2: { objects: objects(1), ...more } },
})

test.each<[string, SampleParts]>([
  ['manifest_keys.missing', { manifest: { author: undefined } }],
  ['invalid_experiment', { manifest: { experiments: { hashParams: true, other: true } } }],
  ['unacceptable_boolean', { manifest: { private: null } }],
  [
    'oauth_parameter_cannot_be_secure',
    { manifest: { parameters: [{ name: 'a', type: 'oauth', secure: true }] } },
  ],
  ['oauth_keys.missing', { manifest: { oauth: {}, parameters: [{ name: 'a', type: 'oauth' }] } }],
  ['no_source_required_apps', { manifest: { requirementsOnly: true } }],
  ['missing_requirements', { manifest: { requirementsOnly: true } }],
  ['invalid_host', { manifest: { location: { helpdesk: {} } } }],
  ['unsupported_mime_type_detected', { files: { 'assets/guide.pdf': 'x' } }],
  ['banner.invalid_format', { files: { 'assets/banner.png': 'x' } }],
  ['missing_required_fields', { requirements: { webhooks: { a: { name: 'A', status: 'active' } } } }],
  ['missing_required_fields', { requirements: { user_fields: { a: { title: 'A' } } } }],
  ['invalid_target_type', { requirements: { targets: { a: { title: 'A', type: 'http_target' } } } }],
  [
    'multiple_channel_integrations',
    { requirements: { channel_integrations: { a: { manifest_url: 'x' }, b: { manifest_url: 'y' } } } },
  ],
  ['invalid_requirements_types', { requirements: { custom_objects_v2: {} } }],
  ['excessive_requirements', v2({ objects: objects(51) })],
  ['excessive_requirements', v2({ object_fields: fields(21) })],
  ['excessive_requirements', v2({ object_fields: fields(6, 'dropdown') })],
  ['excessive_requirements', v2({ object_fields: fields(6, 'multiselect') })],
  [
    'excessive_requirements',
    v2({ object_fields: fields(1, 'dropdown', { custom_field_options: times(11) }) }),
  ],
  [
    'excessive_requirements',
    v2({ object_fields: fields(1, 'lookup', { relationship_filter: { all: times(21) } }) }),
  ],
  ['excessive_requirements', v2({ object_triggers: times(11).map(() => trigger()) })],
  ['excessive_requirements', v2({ object_triggers: [trigger({ actions: times(26) })] })],
  ['excessive_requirements', v2({ object_triggers: [trigger({ conditions: { any: times(51) } })] })],
  ['empty_actions', v2({ object_triggers: [trigger({ actions: [] })] })],
  ['invalid_conditions', v2({ object_triggers: [trigger({ conditions: { all: [] } })] })],
  ['invalid_conditions', v2({ object_triggers: [trigger({ conditions: { all: times(1), some: [] } })] })],
  ['unknown_object_key', v2({ object_triggers: [trigger({ object_key: 'o1' })] })],
])('refuses as %s (%#)', (rule, parts) => {
  expect(rulesOf(parts)).toContain(rule)
})

it('takes what is just within the limits', () => {
  expect(
    rulesOf(
      v2({
        objects: objects(50),
        object_fields: [...fields(5, 'dropdown', { custom_field_options: times(10) }), ...fields(15)],
        object_triggers: times(10).map(() => trigger({ actions: times(25), conditions: { any: times(50) } })),
      }),
    ),
  ).toEqual([])
})

it('reads translations and requirements only once the manifest is clean', () => {
  const late: SampleParts = { requirements: { ticket_forms: {} }, files: { 'translations/de.json': '{' } }
  expect(rulesOf(late)).toEqual(['translation.not_json', 'invalid_requirements_types'])
  expect(rulesOf({ ...late, manifest: { frameworkVersion: '1.0' } })).toEqual(['invalid_version'])
})
