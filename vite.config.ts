import { readdir, readFile } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Plugin, runnerImport } from 'vite'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/order.ts'
import { Retried } from './test/retried.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Assets that Zendesk itself shows; pages and scripts come through the build. */
const PICTURES = ['logo.png', 'logo-small.png', 'icon_nav_bar.svg']

/** Only the marketplace's part: the screens' words are in the scripts, in each language's own. */
const marketplaceTexts = (file: string): string => {
  const { app } = JSON.parse(file) as { app: unknown }
  return `${JSON.stringify({ app }, null, 2)}\n`
}

/** Zendesk creates these at installation; the domain says what they are. */
const requirements = async (): Promise<string> => {
  const { module } = await runnerImport<typeof import('./src/domain/requirements.ts')>(
    here('./src/domain/requirements.ts'),
  )
  return `${JSON.stringify(module.packageRequirements(), null, 2)}\n`
}

const TEXTS = '\0texts:'

/** `en.json?part=review` holds the Review page's words only, `?part=panels` the others: no page carries another's. */
const textParts = (): Plugin => ({
  name: 'text-parts',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [path, part] = source.split('.json?part=')
    const found = part === undefined ? null : await this.resolve(`${path}.json`, importer)
    // Without the ending: no other plugin shall take it for the whole file.
    return found && `${TEXTS}${part}:${found.id.replace(/\.json$/, '')}`
  },
  async load(id) {
    if (!id.startsWith(TEXTS)) return null
    const [part, path] = id.slice(TEXTS.length).split(/:(.*)/)
    this.addWatchFile(`${path}.json`)
    const { screens } = JSON.parse(await readFile(`${path}.json`, 'utf8')) as { screens: object }
    const { review, ...panels } = screens as { review: object }
    return `export const texts = ${JSON.stringify(part === 'review' ? { review } : panels)}`
  },
})

/** What Garden's theming asks of two packages that weigh more than all else that finds a colour. */
const SMALL: Readonly<Record<string, string>> = {
  'lodash.get': `export default function get(object, path) {
    if (typeof path !== 'string' || arguments.length > 2) throw new Error('a path of names is all that is known here')
    return path.split('.').reduce((part, name) => part?.[name], object)
  }`,
  'lodash.memoize': `export default function memoize(work, keyOf = (first) => first) {
    const known = new Map()
    return (...given) => {
      const key = keyOf(...given)
      if (!known.has(key)) known.set(key, work(...given))
      return known.get(key)
    }
  }`,
}

const smallPackages = (): Plugin => ({
  name: 'small-packages',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (Object.hasOwn(SMALL, source) ? `\0small:${source}` : null),
  load: (id) => (id.startsWith('\0small:') ? SMALL[id.slice('\0small:'.length)] : null),
})

/** All that a page imports statically, itself included. */
function loadedWith(page: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [page]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...importsOf(id))
  }
  return found
}

const PAGES = { sidebar: here('./assets/sidebar.html'), review: here('./assets/review.html') }

/**
 * Two files for those of our modules that the sidebar loads at once and other parts use too: one with what Review also
 * starts with, one without. Left alone the bundler makes a file for each set of parts that share a module, dozens of
 * some hundred bytes, and so small a file is hardly compressed. Packages stay apart, so that none imports from ours.
 */
const sharedFiles = (): Plugin => {
  let sidebar: ReadonlySet<string> = new Set()
  let review: ReadonlySet<string> = new Set()
  const isOurs = (id: string): boolean =>
    id.startsWith(TEXTS) || (isAbsolute(id) && !id.includes('node_modules'))
  const name = (id: string): string | null =>
    isOurs(id) && sidebar.has(id) ? (review.has(id) ? 'common' : 'panels') : null
  return {
    name: 'shared-files',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ name, minShareCount: 2 }] },
          },
        },
      },
    }),
    buildEnd() {
      const importsOf = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? []
      sidebar = loadedWith(PAGES.sidebar, importsOf)
      review = loadedWith(PAGES.review, importsOf)
    },
  }
}

/** Makes `dist/` a whole Zendesk package: manifest, requirements, translations and pictures beside the pages. */
const zendeskPackage = (): Plugin => ({
  name: 'zendesk-package',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll('"../assets/', '"./') },
  async generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array) =>
      this.emitFile({ type: 'asset', fileName, source })
    emit('manifest.json', await readFile(here('./manifest.json'), 'utf8'))
    emit('requirements.json', await requirements())
    for (const name of await readdir(here('./translations')))
      emit(`translations/${name}`, marketplaceTexts(await readFile(here(`./translations/${name}`), 'utf8')))
    for (const name of PICTURES) emit(`assets/${name}`, await readFile(here(`./assets/${name}`)))
  },
})

/** Zendesk's command line is tried on what was built, as the browser is. */
const NEEDS_PACKAGE = 'test/workspace/clients/zcli.test.ts'

/** The app's build (`dist/`, the package's contents) and the three groups of tests. */
export default defineConfig({
  base: './',
  plugins: [react(), textParts(), smallPackages(), sharedFiles(), zendeskPackage()],
  publicDir: false,
  // Modules, so that a language's stemmer stays a file of its own there too.
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // The licences of what is in our scripts ask to be handed on with them. Zendesk takes no text files, but JSON.
    license: { fileName: 'assets/licenses.json' },
    rollupOptions: { input: Object.values(PAGES) },
  },
  test: {
    // Vitest would leave a core to others.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    reporters: ['default', new Retried()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Files of one worker share what was imported, which saves a third of the time.
          isolate: false,
          include: ['{src,app,test}/**/*.test.ts'],
          exclude: ['test/browser/**', NEEDS_PACKAGE],
          setupFiles: ['test/stemmers.ts', 'test/seed.ts'],
          // Some read whole accounts or train models: a loaded machine takes its time.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          // As above: what a screen leaves behind is put away in setup.ts.
          isolate: false,
          // One style sheet that grows by rules, as in production: as text it is read anew for each of them.
          env: { SC_DISABLE_SPEEDY: 'false' },
          include: ['{app,test}/**/*.test.tsx'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          isolate: false,
          include: ['test/browser/**/*.test.ts', NEEDS_PACKAGE],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 5_000 } },
          // A frame of another process may miss a press: once more, and vitest says so beside the test's name.
          retry: 1,
          // Journeys mostly wait, so that three of them keep two cores busy.
          maxWorkers: 3,
        },
      },
    ],
  },
})
