// How are tests loaded outside vitest, and again? By vite, with what stands for vitest's functions in its place.

import { resolve } from 'node:path'
import { createServer, isRunnableDevEnvironment, type Plugin } from 'vite'

export interface Modules {
  load: (path: string) => Promise<unknown>
  /** All of ours is evaluated anew when it is loaded next; packages stay. */
  forget: () => void
  /** Whether the first file imports the second, directly or through others; true while it was never loaded. */
  reaches: (from: string, to: string) => boolean
  close: () => Promise<void>
}

const holder = globalThis as { barometerTests?: Readonly<Record<string, unknown>> }
const ID = '\0tests'

/** A property that fails needs no smallest example here, and the same seed each time makes runs comparable. */
const source = (names: readonly string[]): string => `
import { configureGlobal } from 'fast-check'
configureGlobal({ endOnFailure: true, seed: 1 })
export const { ${names.join(', ')} } = globalThis.barometerTests
`

const tests = (names: readonly string[]): Plugin => ({
  name: 'tests',
  enforce: 'pre',
  resolveId: (name) => (name === 'vitest' ? ID : null),
  load: (id) => (id === ID ? source(names) : null),
})

export async function openModules(
  root: string,
  functions: Readonly<Record<string, unknown>>,
): Promise<Modules> {
  holder.barometerTests = functions
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    ssr: { noExternal: ['vitest'] },
    plugins: [tests(Object.keys(functions))],
  })
  const { ssr } = server.environments
  if (!isRunnableDevEnvironment(ssr)) throw new Error('vite runs no modules here')

  return {
    load: (path) => ssr.runner.import(resolve(root, path)),
    forget: () => ssr.runner.clearCache(),
    reaches(from, to) {
      if (!ssr.moduleGraph.getModulesByFile(from)?.size) return true
      const seen = new Set<string>()
      const waiting = [from]
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (file === to) return true
        if (seen.has(file)) continue
        seen.add(file)
        for (const module of ssr.moduleGraph.getModulesByFile(file) ?? [])
          for (const { file: next } of module.importedModules) if (next) waiting.push(next)
      }
      return false
    },
    close: () => server.close(),
  }
}
