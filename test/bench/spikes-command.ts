// `npm run bench:spikes`: how well are spikes found in a team's own labelled counts, in shared ones, and in none?

import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { BadFile } from './judged-files.ts'
import { conclude } from './limits.ts'
import { measureSeries, total } from './spikes.ts'
import { type BudgetFigures, measureBudget } from './spikes-budget.ts'
import { readSeries } from './spikes-files.ts'
import { type MeasuredFile, printBudget, printFile } from './spikes-print.ts'

const USAGE = `npm run bench:spikes -- --series FILE [--json]
npm run bench:spikes [-- --runs N]   the files at ../shared/data/timeseries, and simulated accounts
  A line is a JSON object: start (2024-05-01) and counts by day (null: not counted), perhaps product, topic or series,
  and spikes: [{"date": "2024-06-01"}]. Or start, v and step_s (or offset_min) with windows: [[from, to]]; such values
  are added up by day.
  --assert  fail where a limit is missed`

const FOLDER = fileURLToPath(new URL('../../../shared/data/timeseries/', import.meta.url))
const HISTORIES = [8, 26] as const
const DISPERSION = 0.1
const SEED = 2026

function measuredFile(path: string): MeasuredFile {
  const series = readSeries(path).map(measureSeries)
  const labelled = series.filter((one) => one.labelled)
  return {
    file: basename(path),
    series,
    total: {
      ours: total(labelled.map(({ ours }) => ours)),
      poisson: total(labelled.map(({ poisson }) => poisson)),
    },
  }
}

const readArguments = () =>
  parseArgs({
    options: {
      series: { type: 'string' },
      runs: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values

function runsOf(given: string): number {
  const runs = Number(given)
  if (!Number.isInteger(runs) || runs < 1) throw new BadFile('--runs needs a whole number from 1')
  return runs
}

function sharedFiles(): string[] {
  if (!existsSync(FOLDER)) {
    console.error('spikes: no counts at ../shared/data/timeseries, skipped')
    return []
  }
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(FOLDER, name))
}

const run = (): void => {
  const values = readArguments()
  if (values.help) {
    console.log(USAGE)
    return
  }
  const runs = runsOf(values.runs)
  const files: MeasuredFile[] = []
  for (const path of values.series === undefined ? sharedFiles() : [values.series]) {
    const file = measuredFile(path)
    files.push(file)
    if (!values.json) printFile(file)
  }
  const simulated: BudgetFigures[] = []
  for (const history of values.series === undefined ? HISTORIES : []) {
    const figures = measureBudget({ history, dispersion: DISPERSION, runs, seed: SEED })
    simulated.push(figures)
    if (!values.json) printBudget(figures)
  }
  if (values.json) console.log(JSON.stringify({ files, simulated }, null, 2))
  else process.exitCode = conclude()
}

try {
  run()
} catch (failure) {
  const isUse = failure instanceof TypeError && 'code' in failure
  if (!(failure instanceof BadFile) && !isUse) throw failure
  console.error(`${failure.message}${isUse ? `\n\n${USAGE}` : ''}`)
  process.exitCode = 1
}
