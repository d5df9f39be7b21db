// How does Stryker run the domain's tests? In one process, loaded once, and again only for what runs while loading.

import { relative } from 'node:path'
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
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { keepingFiles, testFiles } from './files.ts'
import { type Modules, openModules } from './modules.ts'
import { TestOrder } from './order.ts'
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

/** Stryker waits for a hundred times the hits of all tests together; nothing that ends comes near a tenth of that. */
const SOONER = 10
const SETUP = 'test/stemmers.ts'
const holder = globalThis as { __stryker__?: Namespace }
holder.__stryker__ = {}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure))

export class DomainTestRunner implements TestRunner {
  static inject = tokens(commonTokens.options)
  readonly #registry = createRegistry()
  readonly #order = new TestOrder()
  readonly #namespace: Namespace = holder.__stryker__ ?? {}
  readonly #files: readonly string[]
  readonly #sample: Sample | null
  #drawn: ReadonlySet<string> | null = null
  /** By file, as they were declared when it was last loaded. */
  readonly #tests = new Map<string, CollectedTest[]>()
  /** Files of source whose functions keep what they found for the next call. */
  readonly #keeping: readonly string[] = keepingFiles()
  #modules: Modules | null = null

  constructor(options: StrykerOptions) {
    const { tests, sample } = options.domain as { tests: string[]; sample: Sample | null }
    this.#files = [...new Set(tests.flatMap(testFiles))]
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

  async #loaded(file: string): Promise<CollectedTest[]> {
    const modules = this.#modules
    if (!modules) return []
    const known = this.#tests.get(file)
    if (known && modules.isLoaded(file)) return known
    if (!modules.isLoaded(SETUP)) await modules.load(SETUP)
    const tests = await this.#registry.collect(file, () => modules.load(file))
    this.#tests.set(file, tests)
    return tests
  }

  async dryRun(): Promise<DryRunResult> {
    const coverage: MutantCoverage = { static: {}, perTest: {} }
    this.#namespace.mutantCoverage = coverage
    const tests: CompleteDryRunResult['tests'] = []
    for (const file of this.#files)
      for (const { id, prepare, run } of await this.#loaded(file)) {
        await prepare()
        this.#namespace.currentTestId = id
        const began = performance.now()
        const failureMessage = await failureOf(run)
        this.#namespace.currentTestId = undefined
        const timeSpentMs = performance.now() - began
        this.#order.ran(id, timeSpentMs)
        const base = { id, name: id, fileName: file, timeSpentMs }
        tests.push(
          failureMessage === null
            ? { ...base, status: TestStatus.Success }
            : { ...base, status: TestStatus.Failed, failureMessage },
        )
      }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: coverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, sandboxFileName } = options
    if (this.#sample) this.#drawn ??= readDrawn(this.#sample)
    // Nobody asks what became of those, and after an error Stryker would begin anew.
    if (this.#drawn?.has(activeMutant.id) === false) return { status: MutantRunStatus.Survived, nrOfTests: 0 }
    const stale = mutantActivation === 'static' ? [sandboxFileName] : this.#keepers(sandboxFileName)
    for (const file of stale) this.#modules?.forget(file)
    this.#namespace.hitCount = 0
    this.#namespace.hitLimit = options.hitLimit && options.hitLimit / SOONER
    try {
      return mutantActivation === 'static'
        ? await this.#whileLoading(options)
        : await this.#whileRunning(options)
    } finally {
      this.#namespace.activeMutant = undefined
      for (const file of stale) this.#modules?.forget(file)
    }
  }

  /** What may keep a wrong value that this file had a part in. */
  #keepers(source: string): string[] {
    return this.#modules?.reaching(this.#keeping, source) ?? []
  }

  /** Wrong when the tests are declared already: whatever imports it is loaded again. */
  async #whileLoading({ activeMutant: { id }, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    const source = relative('.', sandboxFileName)
    const files = this.#modules?.reaching(this.#files, source) ?? []
    let nrOfTests = 0
    for (const file of this.#order.sortedFiles(source, files, (name) => this.#tests.get(name) ?? [])) {
      this.#namespace.activeMutant = id
      try {
        await this.#loaded(file)
      } catch (failure) {
        return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: messageOf(failure), nrOfTests }
      }
      for (const test of this.#order.sorted(source, this.#tests.get(file) ?? [])) {
        nrOfTests += 1
        await failureOf(test.prepare)
        const result = await this.#tried(source, test, nrOfTests)
        if (result) return result
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests }
  }

  /** Wrong only while a test runs. */
  async #whileRunning({
    activeMutant: { id },
    sandboxFileName,
    testFilter = [],
  }: MutantRunOptions): Promise<MutantRunResult> {
    const source = relative('.', sandboxFileName)
    const wanted = new Set(testFilter)
    const files = new Set(testFilter.map((test) => test.slice(0, test.indexOf(' > '))))
    const tests: CollectedTest[] = []
    for (const file of files) tests.push(...(await this.#loaded(file)).filter((test) => wanted.has(test.id)))
    let nrOfTests = 0
    for (const test of this.#order.sorted(source, tests)) {
      nrOfTests += 1
      await test.prepare()
      this.#namespace.activeMutant = id
      const result = await this.#tried(source, test, nrOfTests)
      this.#namespace.activeMutant = undefined
      if (result) return result
    }
    return { status: MutantRunStatus.Survived, nrOfTests }
  }

  /** Null where the test passes. */
  async #tried(
    source: string,
    { id, run }: CollectedTest,
    nrOfTests: number,
  ): Promise<MutantRunResult | null> {
    const failureMessage = await failureOf(run)
    const { hitCount = 0, hitLimit = Number.POSITIVE_INFINITY } = this.#namespace
    if (hitCount > hitLimit)
      return { status: MutantRunStatus.Timeout, reason: 'the mutant was reached far more often' }
    if (failureMessage === null) return null
    this.#order.noticed(source, id)
    return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests }
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

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'domain', DomainTestRunner),
  declareClassPlugin(PluginKind.Reporter, 'sample', SampleDrawer),
]
