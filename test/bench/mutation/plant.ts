// What becomes of each mistake that Stryker plants in these files?

import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { type Amount, readDrawn, type Sample } from './sample.ts'
import { oneLine, type Planted } from './score.ts'

const RUNNER = fileURLToPath(new URL('./runner.ts', import.meta.url))
const LEFT_OUT = ['dist', 'assets', 'app', 'tmp', '.git', 'node_modules']

export interface Planting {
  /** Folders or files of source. */
  paths: readonly string[]
  /** Folders or files of tests. */
  tests: readonly string[]
  /** Where what is known is kept, so that only what changed is tried again. */
  memory: string
  /** Of all mistakes so many, by this seed; null: all. */
  sample: { amount: Amount; seed: number } | null
}

const sourceOf = (path: string): string =>
  path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.ts`

function textAt(
  file: string,
  { start, end }: MutantResult['location'],
  texts: Map<string, string[]>,
): string {
  const lines = texts.get(file) ?? readFileSync(file, 'utf8').split('\n')
  texts.set(file, lines)
  const taken = lines.slice(start.line - 1, end.line)
  const last = taken.length - 1
  return taken
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n')
}

/** Plants them one after another and says what became of each. */
export async function plant({ paths, tests, memory, sample }: Planting): Promise<Planted[]> {
  const drawing: Sample | null = sample && { ...sample, file: resolve(`${memory}-sample.json`) }
  const options = {
    plugins: [RUNNER],
    testRunner: 'domain',
    testRunnerNodeArgs: ['--import', 'tsx'],
    domain: { tests: [...tests], sample: drawing },
    mutate: [...paths.map(sourceOf), '!**/*.test.ts'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // TypeScript 7 has no programming interface yet, and nothing of it is needed here.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    ignorePatterns: LEFT_OUT,
    tempDirName: `${memory}-files`,
    incremental: sample === null,
    incrementalFile: `${memory}.json`,
    reporters: ['progress-append-only', 'sample'],
    allowConsoleColors: false,
    warnings: false,
    // Of a machine that does other things too. A loop without end is mostly noticed by counting, not by waiting.
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
  } satisfies PartialStrykerOptions & Record<string, unknown>
  const results = await new Stryker(options).runMutationTest()
  const among = drawing && readDrawn(drawing)
  const texts = new Map<string, string[]>()
  return results
    .filter(({ id }) => among?.has(id) ?? true)
    .map((result) => ({
      file: relative('.', resolve(result.fileName)),
      line: result.location.start.line,
      column: result.location.start.column,
      mutator: result.mutatorName,
      was: oneLine(textAt(result.fileName, result.location, texts)),
      became: oneLine(result.replacement ?? ''),
      status: result.status,
    }))
}
