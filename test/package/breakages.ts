// In which ways can a package be broken, and which rule says so of each?

type Manifest = Record<string, unknown>
type Files = ReadonlyMap<string, Uint8Array>

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const readText = (files: Files, path: string): string => new TextDecoder().decode(files.get(path))

/** The same files with one of them replaced, or removed where `content` is null. */
function withFile(files: Files, path: string, content: Uint8Array | string | null): Files {
  const others = new Map(files)
  if (content === null) others.delete(path)
  else others.set(path, typeof content === 'string' ? bytes(content) : content)
  return others
}

/** The same files with another manifest. */
export function withManifest(files: Files, change: (manifest: Manifest) => void): Files {
  const manifest: Manifest = JSON.parse(readText(files, 'manifest.json'))
  change(manifest)
  return withFile(files, 'manifest.json', JSON.stringify(manifest))
}

/** By rule: a change of a sound manifest that breaks it. */
export const BROKEN_MANIFESTS: readonly (readonly [rule: string, change: (manifest: Manifest) => void])[] = [
  ['manifest_keys.missing', (manifest) => delete manifest.author],
  ['manifest_keys.missing', (manifest) => delete manifest.defaultLocale],
  ['invalid_default_locale', (manifest) => Object.assign(manifest, { defaultLocale: 'english' })],
  ['missing_translation_file', (manifest) => Object.assign(manifest, { defaultLocale: 'nl' })],
  ['invalid_version', (manifest) => Object.assign(manifest, { frameworkVersion: '2' })],
  ['unacceptable_boolean', (manifest) => Object.assign(manifest, { private: null })],
  ['unacceptable_string', (manifest) => Object.assign(manifest, { version: 1 })],
  ['invalid_url', (manifest) => Object.assign(manifest, { author: { name: 'x', url: '' } })],
  ['unacceptable_array_of_strings', (manifest) => Object.assign(manifest, { domainWhitelist: [1] })],
  ['no_template_deprecated_in_v2', (manifest) => Object.assign(manifest, { noTemplate: true })],
  ['locations_must_be_urls', (manifest) => Object.assign(manifest, { location: ['ticket_sidebar'] })],
  ['invalid_host', (manifest) => Object.assign(manifest, { location: { helpdesk: {} } })],
  [
    'invalid_location',
    (manifest) => Object.assign(manifest, { location: { support: { side: 'assets/sidebar.html' } } }),
  ],
  [
    'invalid_location_uri',
    (manifest) => Object.assign(manifest, { location: { support: { modal: '/assets/sidebar.html' } } }),
  ],
  [
    'invalid_location_uri',
    (manifest) => Object.assign(manifest, { location: { support: { modal: 'http://127.0.0.1/x' } } }),
  ],
  [
    'blank_location_uri',
    (manifest) => Object.assign(manifest, { location: { support: { modal: { url: '' } } } }),
  ],
  ['parameters_not_an_array', (manifest) => Object.assign(manifest, { parameters: {} })],
  [
    'duplicate_parameters',
    (manifest) => Object.assign(manifest, { parameters: [{ name: 'a' }, { name: 'a' }] }),
  ],
  ['name_as_parameter_name', (manifest) => Object.assign(manifest, { parameters: [{ name: 'name' }] })],
  [
    'invalid_type_parameter',
    (manifest) => Object.assign(manifest, { parameters: [{ name: 'a', type: 'dropdown' }] }),
  ],
  [
    'invalid_hidden_parameter',
    (manifest) => Object.assign(manifest, { parameters: [{ name: 'a', type: 'hidden', required: true }] }),
  ],
  [
    'field_requires_secure_parameter',
    (manifest) => Object.assign(manifest, { parameters: [{ name: 'a', scopes: ['header'] }] }),
  ],
  [
    'field_contains_invalid_values',
    (manifest) => Object.assign(manifest, { parameters: [{ name: 'a', secure: true, scopes: ['cookie'] }] }),
  ],
  ['insecure_token_parameter', (manifest) => Object.assign(manifest, { parameters: [{ name: 'apiToken' }] })],
]

type Breaks = (files: Files) => Files

const removed =
  (path: string): Breaks =>
  (files) =>
    withFile(files, path, null)
const added =
  (path: string, content: Uint8Array | string): Breaks =>
  (files) =>
    withFile(files, path, content)
const changed =
  (path: string, change: (text: string) => string): Breaks =>
  (files) =>
    withFile(files, path, change(readText(files, path)))

/** By rule: a change of a sound package that breaks it. */
export const BROKEN_FILES: readonly (readonly [rule: string, breaks: Breaks])[] = [
  ['missing_manifest', removed('manifest.json')],
  ['manifest_not_json', changed('manifest.json', (text) => `\uFEFF${text}`)],
  ['manifest_not_json', changed('manifest.json', (text) => `${text},`)],
  ['duplicate_manifest_keys', changed('manifest.json', (text) => text.replace('{', '{"name":"x",'))],
  ['missing_icon', removed('assets/icon_nav_bar.svg')],
  ['missing_logo', removed('assets/logo.png')],
  ['logo_size', (files) => withFile(files, 'assets/logo.png', files.get('assets/logo-small.png') ?? null)],
  ['unsupported_mime_type_detected', added('assets/a.zip', 'x')],
  ['unsupported_mime_type_detected', added('assets/a.json', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]))],
  ['dotfile', added('assets/.env.json', '{}')],
  ['unexpected_file', added('package.json', '{}')],
  ['translation.invalid_locale', added('translations/zh-Hans.json', '{}')],
  ['translation.not_json', added('translations/fr.json', '{')],
  [
    'translation.missing_required_key',
    changed('translations/en.json', (text) => text.replace('"app"', '"ap"')),
  ],
  [
    'translation.missing_required_key_on_leaf',
    added('translations/fr.json', '{"app":{"parameters":{"x":{}}}}'),
  ],
  ['requirements_not_json', added('requirements.json', '[')],
  [
    'duplicate_requirements',
    changed('requirements.json', (text) => text.replace('{', '{"ticket_fields":{},')),
  ],
  ['invalid_requirements_types', added('requirements.json', '{"ticket_forms":{}}')],
  ['missing_required_fields', added('requirements.json', '{"ticket_fields":{"a":{"type":"text"}}}')],
  [
    'option_value_is_no_tag',
    added(
      'requirements.json',
      '{"ticket_fields":{"a":{"title":"A","type":"tagger","custom_field_options":[{"name":"B","value":"B b"}]}}}',
    ),
  ],
  ['legacy_custom_objects', added('requirements.json', '{"custom_objects":{}}')],
  [
    'unknown_object_key',
    added(
      'requirements.json',
      '{"custom_objects_v2":{"objects":[],"object_fields":[{"key":"a","title":"A","type":"text","object_key":"b"}]}}',
    ),
  ],
  [
    'sdk_missing',
    changed('assets/sidebar.html', (text) => text.replace('//static.zdassets.com/z', '//cdn.example.com/z')),
  ],
  [
    'sdk_not_classic',
    changed('assets/sidebar.html', (text) => text.replace('<script src="https', '<script async src="https')),
  ],
  [
    'inline_script',
    changed('assets/review.html', (text) => text.replace('</head>', '<script>x()</script></head>')),
  ],
  ['inline_script', changed('assets/sidebar.html', (text) => text.replace('<body>', '<body onload="x()">'))],
  [
    'csp_weak',
    changed('assets/sidebar.html', (text) =>
      text.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
    ),
  ],
  ['csp_weak', changed('assets/review.html', (text) => text.replace("connect-src 'self'", 'connect-src *'))],
  ['makes_code', added('assets/x.js', 'new Function("return 1")()')],
  ['makes_code', added('assets/x.js', 'const x=eval("1")')],
  ['makes_code', added('assets/x.js', 'setTimeout("x()",1)')],
  ['csp_missing', changed('assets/review.html', (text) => text.replace('Content-Security-Policy', 'X'))],
  [
    'broken_reference',
    changed('assets/review.html', (text) => text.replace('</head>', '<link href="/x.css"></head>')),
  ],
  ['secret', added('assets/a.js', '-----BEGIN RSA PRIVATE KEY-----')],
  ['not_for_shipping', added('assets/a.js', 'fetch("/__workspace/controls")')],
  ['source_map', added('assets/a.js', '//# sourceMappingURL=a.js.map')],
  ['debugger', added('assets/a.js', 'debugger ;')],
]
