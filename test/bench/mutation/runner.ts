// How does Stryker run the domain's tests? In one process, loaded once, and again only for what runs while loading.

import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { type Modules, openModules } from './modules.ts'
import { type CollectedTest, createRegistry } from './registry.ts'
import { readDrawn, type Sample, SampleDrawer } from './sample.ts'

/** What instrumented code reads and writes; the names are Stryker's. */
interface Namespace {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: MutantCoverage
  hitCount?: number
  hitLimit?: number | undefined
}

const SETUP = 'test/stemmers.ts'
const holder = globalThis as { __stryker__?: Namespace }
holder.__stryker__ = {}

const testFiles = (folder: string): string[] =>
  folder.endsWith('.test.ts')
    ? [folder]
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name))
        .sort()

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

export class DomainTestRunner implements TestRunner {
  static inject = tokens(commonTokens.options)
  readonly #registry = createRegistry()
  readonly #namespace: Namespace = holder.__stryker__ ?? {}
  readonly #folders: readonly string[]
  readonly #sample: Sample | null
  #drawn: ReadonlySet<string> | null = null
  /** By file, as they were declared when it was last loaded. */
  #tests = new Map<string, CollectedTest[]>()
  #modules: Modules | null = null

  constructor(options: StrykerOptions) {
    const { tests, sample } = options.domain as { tests: string[]; sample: Sample | null }
    this.#folders = tests
    this.#sample = sample
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    this.#modules = await openModules(process.cwd(), this.#registry.module)
  }

  async dispose(): Promise<void> {
    await this.#modules?.close()
  }

  get #files(): string[] {
    return [...new Set(this.#folders.flatMap(testFiles))]
  }

  async #loaded(file: string): Promise<CollectedTest[]> {
    const known = this.#tests.get(file)
    if (known || !this.#modules) return known ?? []
    const modules = this.#modules
    await modules.load(SETUP)
    const tests = await this.#registry.collect(file, () => modules.load(file))
    this.#tests.set(file, tests)
    return tests
  }

  async dryRun(): Promise<DryRunResult> {
    const coverage: MutantCoverage = { static: {}, perTest: {} }
    this.#namespace.mutantCoverage = coverage
    const tests: CompleteDryRunResult['tests'] = []
    for (const file of this.#files)
      for (const { id, run } of await this.#loaded(file)) {
        this.#namespace.currentTestId = id
        tests.push(await timed(file, id, run))
        this.#namespace.currentTestId = undefined
      }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const namespace = this.#namespace
    if (this.#sample) this.#drawn ??= readDrawn(this.#sample)
    // Nobody asks what became of those, and after an error Stryker would begin anew.
    if (this.#drawn?.has(options.activeMutant.id) === false)
      return { status: MutantRunStatus.Survived, nrOfTests: 0 }
    if (options.reloadEnvironment) {
      this.#tests.clear()
      this.#modules?.forget()
    }
    namespace.hitCount = 0
    namespace.hitLimit = options.hitLimit
    const wanted = options.testFilter && new Set(options.testFilter)
    const whileLoading = options.mutantActivation === 'static'
    namespace.activeMutant = whileLoading ? options.activeMutant.id : undefined
    try {
      return await this.#judge(options, wanted, whileLoading)
    } finally {
      namespace.activeMutant = undefined
      // Stryker asks to load anew after such a one, unless the next is left out of a sample.
      if (whileLoading) {
        this.#tests.clear()
        this.#modules?.forget()
      }
    }
  }

  async #judge(
    options: MutantRunOptions,
    wanted: ReadonlySet<string> | undefined,
    whileLoading: boolean,
  ): Promise<MutantRunResult> {
    const mutated = resolve(options.sandboxFileName)
    let nrOfTests = 0
    for (const file of this.#files) {
      if (wanted && ![...wanted].some((id) => id.startsWith(`${file} > `))) continue
      if (!wanted && this.#modules?.reaches(resolve(file), mutated) === false) continue
      let tests: CollectedTest[]
      try {
        tests = await this.#loaded(file)
      } catch (failure) {
        if (!whileLoading) throw failure
        return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: messageOf(failure), nrOfTests }
      }
      if (!whileLoading) this.#namespace.activeMutant = options.activeMutant.id
      for (const { id, run } of tests) {
        if (wanted && !wanted.has(id)) continue
        nrOfTests += 1
        const failureMessage = await failureOf(run)
        if ((this.#namespace.hitCount ?? 0) > (options.hitLimit ?? Number.POSITIVE_INFINITY))
          return { status: MutantRunStatus.Timeout, reason: 'the mutant was reached far more often' }
        if (failureMessage !== null)
          return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests }
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests }
  }
}

async function failureOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (failure) {
    return messageOf(failure)
  }
}

async function timed(fileName: string, id: string, run: () => Promise<void>): Promise<TestResult> {
  const began = performance.now()
  const failureMessage = await failureOf(run)
  const base = { id, name: id, fileName, timeSpentMs: performance.now() - began }
  return failureMessage === null
    ? { ...base, status: TestStatus.Success }
    : { ...base, status: TestStatus.Failed, failureMessage }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'domain', DomainTestRunner),
  declareClassPlugin(PluginKind.Reporter, 'sample', SampleDrawer),
]
