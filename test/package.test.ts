// Does what we build obey every rule of a Zendesk package, and do our checks notice each way to break one?

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { build } from 'vite'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sizesOf } from '#test/bench/sizes.ts'
import { checkPackage } from '#test/package/check.ts'
import { readFolder, ZIP_LIMIT, zipOf } from '#test/package/folder.ts'
import { HANDED_ON, licencesIn, notAsListed } from '#test/package/shipped.ts'
import { type StaticGraph, staticGraph } from '#test/package/static-graph.ts'

let built: Map<string, Uint8Array>
let sidebar: StaticGraph

beforeAll(async () => {
  const outDir = join(tmpdir(), `barometer-package-${process.pid}`)
  // As it ships: React's own checks weigh more than all of ours.
  vi.stubEnv('NODE_ENV', 'production')
  const bundle = await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  vi.unstubAllEnvs()
  sidebar = staticGraph('output' in bundle ? bundle.output : [], 'sidebar')
  built = await readFolder(outDir)
}, 120_000)

/** Words of what does the work behind the panels, that nothing else holds. */
const ONLY_THERE = 'no frame makes calls'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const readText = (path: string): string => new TextDecoder().decode(built.get(path))
const rulesOf = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  checkPackage(files).map(({ rule }) => rule)

/** The built package with one file replaced, or removed where `content` is null. */
function withFile(path: string, content: Uint8Array | string | null): Map<string, Uint8Array> {
  const files = new Map(built)
  if (content === null) files.delete(path)
  else files.set(path, typeof content === 'string' ? bytes(content) : content)
  return files
}

function withManifest(change: (manifest: Record<string, unknown>) => void): Map<string, Uint8Array> {
  const manifest = JSON.parse(readText('manifest.json'))
  change(manifest)
  return withFile('manifest.json', JSON.stringify(manifest))
}

describe('the built package', () => {
  test('breaks no rule', () => {
    expect(checkPackage(built)).toEqual([])
  })

  test('holds the files that are listed, and no other', () => {
    expect(notAsListed(built)).toEqual([])
  })

  test('says whose work is in its scripts, with each licence and its notice', () => {
    const licences = licencesIn(built)
    const names = new Set(licences.map(({ name }) => name))
    expect([...names]).toEqual(expect.arrayContaining(['react', 'react-dom', 'dompurify', 'idb', 'zod']))
    const packaged = sidebar.modules.flatMap(
      (id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
    )
    expect(packaged.length).toBeGreaterThan(20)
    expect([...new Set(packaged)].filter((name) => !names.has(name))).toEqual([])
    const doubtful = licences.filter(({ identifier, text }) => !HANDED_ON.includes(identifier) || text === '')
    expect(doubtful).toEqual([])
  })

  test('is a zip well under the limit that unpacks to the same files', () => {
    const zip = zipOf(built)
    expect(zip.length).toBeLessThan(ZIP_LIMIT / 2)
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([...built.keys()].sort())
  })

  test('holds every place where the app is shown', () => {
    const { location } = JSON.parse(readText('manifest.json'))
    expect(Object.keys(location.support).sort()).toEqual([
      'nav_bar',
      'new_ticket_sidebar',
      'organization_sidebar',
      'ticket_sidebar',
      'user_sidebar',
    ])
  })

  test('asks for the two ticket fields and the one custom object', () => {
    const requirements = JSON.parse(readText('requirements.json'))
    expect(Object.keys(requirements.ticket_fields)).toEqual(['contact_reason', 'first_contact_inhibitor'])
    expect(requirements.custom_objects_v2.objects.map(({ key }: { key: string }) => key)).toEqual([
      'barometer',
    ])
  })
})

describe('what the sidebar loads before it draws', () => {
  test.each([
    ['reading of texts', /^src\/domain\/text\/(?!fold|language)/],
    ['ranking', /^src\/domain\/answers\/(answer-index|index-document|match|query|rank|ranking|search)/],
    ['suggested reasons', /^src\/domain\/reasons\/(suggest|describe|recall|learning)/],
    ['stemmers', /@orama/],
    ['the office that does it', /^src\/work\/office\//],
    ['saving of settings and records', /^src\/zendesk\/(record|settings)-versions/],
  ])('holds nothing of the %s: a worker or a later import does it', (_name, modules) => {
    expect(sidebar.modules.length).toBeGreaterThan(100)
    expect(sidebar.modules.filter((id) => modules.test(id))).toEqual([])
  })

  test('holds no language but English: each is a file of its own, one for panels and one for Review', () => {
    const texts = sidebar.modules.filter((id) => id.includes('texts:'))
    expect(texts).toEqual([expect.stringMatching(/texts:panels:.*translations\/en$/)])
    const names = [...built.keys()].map((path) => /^assets\/(de|es|fr|pt-BR)-.+\.js$/.exec(path)?.[1] ?? '')
    const spoken = [...built].filter(([, content], at) => {
      const code = new TextDecoder().decode(content)
      return names[at] !== '' && / as texts[,}]/.test(code)
    })
    expect(spoken.map(([path]) => path.replace(/-[\w-]{8}\.js$/, '')).sort()).toEqual(
      ['de', 'de', 'es', 'es', 'fr', 'fr', 'pt-BR', 'pt-BR'].map((name) => `assets/${name}`),
    )
  })

  test('weighs less than 180 kB', () => {
    expect(sidebar.bytes).toBeGreaterThan(100_000)
    expect(sidebar.bytes).toBeLessThan(180_000)
  })

  test('weighs less than 320 kB with all that is loaded later, the worker apart', () => {
    const total = sizesOf(built).find(({ page }) => page === 'assets/sidebar.html')
    expect(total?.later).toBeGreaterThan(50_000)
    expect((total?.atOnce ?? 0) + (total?.later ?? 0)).toBeLessThan(320_000)
  })

  test('is not what the worker loads: that has files of its own, once', () => {
    const scripts = [...built].filter(([path]) => path.endsWith('.js'))
    const office = scripts.filter(([, content]) => new TextDecoder().decode(content).includes(ONLY_THERE))
    expect(office.map(([path]) => path)).toEqual([expect.stringMatching(/^assets\/office\.worker-.+\.js$/)])
  })
})

describe('a broken manifest', () => {
  const variants: [string, (manifest: Record<string, unknown>) => void][] = [
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
      (manifest) =>
        Object.assign(manifest, { parameters: [{ name: 'a', secure: true, scopes: ['cookie'] }] }),
    ],
    [
      'insecure_token_parameter',
      (manifest) => Object.assign(manifest, { parameters: [{ name: 'apiToken' }] }),
    ],
  ]
  test.each(variants)('is reported as %s (%#)', (rule, change) => {
    expect(rulesOf(withManifest(change))).toContain(rule)
  })
})

describe('a broken file', () => {
  const changed = (path: string, change: (text: string) => string) => () =>
    withFile(path, change(readText(path)))
  const added = (path: string, content: Uint8Array | string) => () => withFile(path, content)
  const variants: [string, () => Map<string, Uint8Array>][] = [
    ['missing_manifest', () => withFile('manifest.json', null)],
    ['manifest_not_json', changed('manifest.json', (text) => `\uFEFF${text}`)],
    ['manifest_not_json', changed('manifest.json', (text) => `${text},`)],
    ['duplicate_manifest_keys', changed('manifest.json', (text) => text.replace('{', '{"name":"x",'))],
    ['missing_icon', () => withFile('assets/icon_nav_bar.svg', null)],
    ['missing_logo', () => withFile('assets/logo.png', null)],
    ['logo_size', () => withFile('assets/logo.png', built.get('assets/logo-small.png') ?? null)],
    ['unsupported_mime_type_detected', added('assets/a.zip', 'x')],
    [
      'unsupported_mime_type_detected',
      added('assets/a.json', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])),
    ],
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
      changed('assets/sidebar.html', (text) =>
        text.replace('//static.zdassets.com/z', '//cdn.example.com/z'),
      ),
    ],
    [
      'sdk_not_classic',
      changed('assets/sidebar.html', (text) =>
        text.replace('<script src="https', '<script async src="https'),
      ),
    ],
    [
      'inline_script',
      changed('assets/review.html', (text) => text.replace('</head>', '<script>x()</script></head>')),
    ],
    [
      'inline_script',
      changed('assets/sidebar.html', (text) => text.replace('<body>', '<body onload="x()">')),
    ],
    [
      'csp_weak',
      changed('assets/sidebar.html', (text) =>
        text.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
      ),
    ],
    [
      'csp_weak',
      changed('assets/review.html', (text) => text.replace("connect-src 'self'", 'connect-src *')),
    ],
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
  test.each(variants)('is reported as %s (%#)', (rule, files) => {
    expect(rulesOf(files())).toContain(rule)
  })
})
