// Does what we build obey every rule of a Zendesk package, and do our checks notice each way to break one?

import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { build } from 'vite'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sizesOf } from '#test/bench/sizes.ts'
import { BROKEN_FILES, BROKEN_MANIFESTS, withManifest } from '#test/package/breakages.ts'
import { checkPackage } from '#test/package/check.ts'
import { readFolder, ZIP_LIMIT, zipOf } from '#test/package/folder.ts'
import { HANDED_ON, licencesIn, notAsListed, passedOver } from '#test/package/shipped.ts'
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

const readText = (path: string): string => new TextDecoder().decode(built.get(path))
const rulesOf = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  checkPackage(files).map(({ rule }) => rule)

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

  test('ships nothing that the lock file calls a tool: an audit of what ships would pass over it', () => {
    const licences = licencesIn(built)
    expect(licences.length).toBeGreaterThan(20)
    const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
    expect(passedOver(licences, lock)).toEqual([])
    const asTool = lock.replace('"node_modules/react-dom": {', '$& "dev": true,')
    expect(passedOver(licences, asTool)).toEqual([expect.stringMatching(/^react-dom@/)])
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

test.each(BROKEN_MANIFESTS)('a manifest that is broken is reported as %s (%#)', (rule, change) => {
  expect(rulesOf(withManifest(built, change))).toContain(rule)
})

test.each(BROKEN_FILES)('a file that is broken is reported as %s (%#)', (rule, breaks) => {
  expect(rulesOf(breaks(built))).toContain(rule)
})
