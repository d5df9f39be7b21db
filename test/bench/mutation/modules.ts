// How are tests loaded outside vitest, and again? By vite, with what stands for vitest's functions in its place.

import { resolve } from 'node:path'
import { createServer, createServerModuleRunner, type Plugin } from 'vite'
import type { EvaluatedModuleNode, ModuleEvaluator, ModuleRunnerContext } from 'vite/module-runner'

export interface Modules {
  load: (path: string) => Promise<unknown>
  /** What imports this file, and the file itself, is evaluated anew when it is loaded next; all else stays. */
  forget: (path: string) => void
  isLoaded: (path: string) => boolean
  /** Those of the files that import this one, directly or through others, or were never loaded. */
  reaching: (files: readonly string[], path: string) => string[]
  close: () => Promise<void>
}

const holder = globalThis as { barometerTests?: Readonly<Record<string, unknown>> }
const TESTS = '\0tests'
const CASES = '\0cases'

/** Cases a property tries of each mistake: in thousands health noticed 4 of 300 more, in four times the time. */
const MOST_CASES = 100

const testsSource = (names: readonly string[]): string =>
  `export const { ${names.join(', ')} } = globalThis.barometerTests`

/** A property that fails needs no smallest example here, and the same seed each time makes runs comparable. */
const casesSource = (packagePath: string): string => `
import whole from ${JSON.stringify(packagePath)}
whole.configureGlobal({ endOnFailure: true, seed: 1 })
const assert = (property, given) =>
  whole.assert(property, { ...given, numRuns: Math.min(given?.numRuns ?? ${MOST_CASES}, ${MOST_CASES}) })
export default { ...whole, assert }
`

const standIns = (names: readonly string[]): Plugin => ({
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: (name) => ({ vitest: TESTS, 'fast-check': CASES })[name] ?? null,
  load(id) {
    if (id === TESTS) return testsSource(names)
    return id === CASES ? casesSource(import.meta.resolve('fast-check')) : null
  },
})

type Compiled = (...values: unknown[]) => Promise<void>
const AsyncFunction = (async () => undefined).constructor as new (...source: string[]) => Compiled

/** Keeps what is compiled: a module is evaluated thousands of times, and its text stays the same. */
class KeepingEvaluator implements ModuleEvaluator {
  readonly #compiled = new Map<string, Compiled>()

  async runInlinedModule(
    context: ModuleRunnerContext,
    code: string,
    { id }: Readonly<EvaluatedModuleNode>,
  ): Promise<void> {
    const values = Object.entries(context)
    let run = this.#compiled.get(id)
    if (!run) {
      run = new AsyncFunction(...values.map(([name]) => name), `"use strict";\n${code}`)
      this.#compiled.set(id, run)
    }
    await run(...values.map(([, value]) => value))
  }

  runExternalModule(file: string): Promise<unknown> {
    return import(file)
  }
}

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
    ssr: { noExternal: ['vitest', 'fast-check'] },
    plugins: [standIns(Object.keys(functions))],
  })
  const { ssr } = server.environments
  const runner = createServerModuleRunner(ssr, {
    hmr: false,
    sourcemapInterceptor: false,
    evaluator: new KeepingEvaluator(),
  })
  const { evaluatedModules: known } = runner

  /** Its text stays known, which is what makes it quick. */
  const forgetModule = (module: EvaluatedModuleNode): void => {
    if (!module.promise) return
    module.promise = undefined
    module.evaluated = false
    module.exports = undefined
    module.imports.clear()
    for (const id of module.importers) {
      const importer = known.getModuleById(id)
      if (importer) forgetModule(importer)
    }
  }

  return {
    load: (path) => runner.import(resolve(root, path)),
    forget(path) {
      for (const module of known.getModulesByFile(resolve(root, path)) ?? []) forgetModule(module)
    },
    isLoaded: (path) =>
      [...(known.getModulesByFile(resolve(root, path)) ?? [])].some(({ promise }) => promise !== undefined),
    reaching(files, path) {
      const importers = new Set<string>()
      const waiting = [resolve(root, path)]
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (importers.has(file)) continue
        importers.add(file)
        for (const module of ssr.moduleGraph.getModulesByFile(file) ?? [])
          for (const { file: importer } of module.importers) if (importer) waiting.push(importer)
      }
      return files.filter((file) => {
        const whole = resolve(root, file)
        return importers.has(whole) || !ssr.moduleGraph.getModulesByFile(whole)?.size
      })
    },
    async close() {
      await runner.close()
      await server.close()
    },
  }
}
