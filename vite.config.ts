import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Plugin, runnerImport } from 'vite'
import { defineConfig } from 'vitest/config'

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

/** The app's build (`dist/`, the package's contents) and the three groups of tests. */
export default defineConfig({
  base: './',
  plugins: [react(), zendeskPackage()],
  publicDir: false,
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [here('./assets/sidebar.html'), here('./assets/review.html')] },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{src,app,test}/**/*.test.ts'],
          exclude: ['test/browser/**'],
          setupFiles: ['test/stemmers.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
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
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 5_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})
