// `npm run bench:reasons`: how good are suggested reasons on a team's own labelled contacts, or on shared sets?

import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { LANGUAGES } from '#domain/text/language.ts'
import { loadStemmers } from '#work/stemmers.ts'
import { BadFile } from './judged-files.ts'
import { conclude } from './limits.ts'
import { fiveFold, measure, perClass, type Split } from './reasons.ts'
import { isOutOfScope, type LabelledContact, readLabelled } from './reasons-files.ts'
import { type MeasuredSet, printSet } from './reasons-print.ts'

const USAGE = `npm run bench:reasons -- --train FILE --test FILE [--per-class N] [--no-curve] [--json]
npm run bench:reasons -- --all FILE [--json]   five-fold cross-validation
  --assert  fail where a limit is missed
npm run bench:reasons                          the sets at ../shared/data/classification
  A line is a JSON object with text and label; perhaps subject, created, requester.
  Test rows labelled oos or out_of_scope, or with a label that training lacks, measure what is kept back.`

const FOLDER = fileURLToPath(new URL('../../../shared/data/classification/', import.meta.url))
const CURVE = [5, 20, 100] as const
const ON_CURVE = ['naive Bayes', 'TF-IDF centroid', 'ours, as it ships', 'ours, no privacy rule']

interface Options {
  most?: number
  curve: boolean
}

const curveOf = (splits: readonly Split[], largest: number): MeasuredSet['curve'] =>
  CURVE.filter((most) => most < largest).map((most) => ({
    perClass: most,
    rows: measure(
      splits.map(({ train, test }) => ({ train: perClass(train, most), test })),
      ON_CURVE,
    ),
  }))

const largestClass = (contacts: readonly LabelledContact[]): number => {
  const counts = new Map<string, number>()
  for (const { label } of contacts) counts.set(label, (counts.get(label) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const measured = (set: string, given: readonly Split[], { most, curve }: Options): MeasuredSet => {
  const splits =
    most === undefined ? given : given.map(({ train, test }) => ({ train: perClass(train, most), test }))
  const [first] = splits
  const labels = new Set(
    (first?.train ?? []).map(({ label }) => label).filter((label) => !isOutOfScope(label)),
  )
  return {
    set,
    contacts: {
      train: first?.train.length ?? 0,
      test: splits.reduce((sum, { test }) => sum + test.length, 0),
      reasons: labels.size,
    },
    rows: measure(splits),
    curve: curve && most === undefined ? curveOf(splits, largestClass(first?.train ?? [])) : [],
  }
}

const pairOf = (train: string, test: string): Split[] => [
  { train: readLabelled(train), test: readLabelled(test) },
]

function* sharedSets(options: Options): Generator<MeasuredSet> {
  for (const file of readdirSync(FOLDER).sort()) {
    const path = join(FOLDER, file)
    const [name = file, part] = file.split('.')
    if (part === 'all') yield measured(name, fiveFold(readLabelled(path)), { ...options, curve: false })
    if (part !== 'train') continue
    const test = ['test', 'dev'].map((one) => join(FOLDER, `${name}.${one}.jsonl`)).find(existsSync)
    if (test !== undefined) yield measured(name, pairOf(path, test), options)
  }
}

const readArguments = () =>
  parseArgs({
    options: {
      train: { type: 'string' },
      test: { type: 'string' },
      all: { type: 'string' },
      'per-class': { type: 'string' },
      'no-curve': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values

const mostOf = (given: string | undefined): { most?: number } => {
  if (given === undefined) return {}
  const most = Number(given)
  if (!Number.isInteger(most) || most < 1) throw new BadFile('--per-class needs a whole number from 1')
  return { most }
}

function* setsOf(values: ReturnType<typeof readArguments>): Generator<MeasuredSet> {
  const { train, test, all } = values
  const options = { ...mostOf(values['per-class']), curve: !values['no-curve'] }
  if (all !== undefined) {
    yield measured(basename(all), fiveFold(readLabelled(all)), { ...options, curve: false })
    return
  }
  if (train !== undefined && test !== undefined) {
    yield measured(basename(train), pairOf(train, test), options)
    return
  }
  if (train !== undefined || test !== undefined) throw new BadFile('--train and --test belong together')
  if (existsSync(FOLDER)) yield* sharedSets(options)
  else console.info('reasons: no labelled data at ../shared/data/classification, skipped')
}

const run = async (): Promise<void> => {
  const values = readArguments()
  if (values.help) {
    console.log(USAGE)
    return
  }
  await loadStemmers(LANGUAGES)
  const sets: MeasuredSet[] = []
  for (const set of setsOf(values)) {
    sets.push(set)
    if (!values.json) printSet(set)
  }
  if (values.json) console.log(JSON.stringify({ sets }, null, 2))
  else process.exitCode = conclude()
}

try {
  await run()
} catch (failure) {
  const isUse = failure instanceof TypeError && 'code' in failure
  if (!(failure instanceof BadFile) && !isUse) throw failure
  console.error(`${failure.message}${isUse ? `\n\n${USAGE}` : ''}`)
  process.exitCode = 1
}
