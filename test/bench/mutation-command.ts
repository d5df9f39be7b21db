// `npm run test:mutation`: would the domain's tests notice, if its code were wrong?

import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { hash32 } from '#domain/hash.ts'
import { plant } from './mutation/plant.ts'
import { type Explained, needless, openOnes, type Planted, type Score, scoreOf } from './mutation/score.ts'

const USAGE = `npm run test:mutation [-- PATH…]   folders or files of src/domain; all of it where none is given
  --tests PATH     tests that shall notice, several times if need be; by default those beside the code
  --sample N       of all mistakes that can be planted only N, drawn by --seed S (1): the score with its interval
  --list           print those that no test noticed
  --json           print figures and those that no test noticed as JSON
  --assert         fail below 85 %`

const DOMAIN = 'src/domain'
const LEAST = 0.85
const FOLDER = 'tmp/mutation'
const EXPLAINED = new URL('./mutation/explained.json', import.meta.url)

class BadUse extends Error {}

const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      tests: { type: 'string', multiple: true },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })

function countOf(given: string, name: string): number {
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw new BadUse(`--${name} needs a whole number from 1`)
  return count
}

const checked = (path: string): string => {
  if (!statSync(path, { throwIfNoEntry: false })) throw new BadUse(`${path}: not there`)
  return path.replace(/\/$/, '')
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)

/** A file's name has room for few of them. */
function nameOf(paths: readonly string[]): string {
  const name = paths.join('+').replaceAll('/', '-')
  return name.length <= 80 ? name : `${name.slice(0, 60)}-${hash32(name).toString(36)}`
}

/** A folder of the domain, or its root. */
const partOf = (file: string): string => dirname(file).split('/').slice(0, 3).join('/')

function printScore(name: string, score: Score, drawn: boolean): void {
  const { killed, timeouts, survived, unreached, explained, share, unexplained, interval } = score
  const between = drawn ? ` (${percent(interval.low)} to ${percent(interval.high)})` : ''
  const rest = explained > 0 ? `, ${explained} of these explained: ${percent(unexplained)}` : ''
  console.log(
    `${name.padEnd(24)} ${percent(share).padStart(7)}${between}  ${killed} killed, ${timeouts} without end, ${survived} survived, ${unreached} not reached${rest}`,
  )
}

function printOpen(planted: readonly Planted[]): void {
  for (const { file, line, column, was, became } of planted)
    console.log(`${file}:${line}:${column}\n  - ${was}\n  + ${became}`)
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) {
    console.log(USAGE)
    return
  }
  const paths = (positionals.length === 0 ? [DOMAIN] : positionals).map(checked)
  const tests = (values.tests ?? paths.map((path) => (path.endsWith('.ts') ? dirname(path) : path))).map(
    checked,
  )
  const sample =
    values.sample === undefined
      ? null
      : { size: countOf(values.sample, 'sample'), seed: countOf(values.seed, 'seed') }
  mkdirSync(FOLDER, { recursive: true })
  const memory = `${FOLDER}/${nameOf([...paths, ...(values.tests ?? [])])}`
  const planted = await plant({ paths, tests, memory, sample })
  const explained = JSON.parse(readFileSync(fileURLToPath(EXPLAINED), 'utf8')) as Explained[]
  const score = scoreOf(planted, explained)
  const open = openOnes(planted, explained)
  if (values.json) console.log(JSON.stringify({ score, open }, null, 2))
  else {
    if (values.list) printOpen(open)
    const parts = [...new Set(planted.map(({ file }) => partOf(file)))].sort()
    for (const part of parts.length > 1 ? parts : [])
      printScore(
        part,
        scoreOf(
          planted.filter(({ file }) => partOf(file) === part),
          explained,
        ),
        sample !== null,
      )
    printScore(paths.join(' '), score, sample !== null)
    for (const { file, was } of needless(planted, explained))
      console.log(`explained, but noticed by now: ${file}: ${was}`)
    console.log(`limit ${percent(LEAST)}`)
  }
  if (values.assert && (score.share ?? 1) < LEAST) process.exitCode = 1
}

try {
  await run()
} catch (failure) {
  const isUse = failure instanceof TypeError && 'code' in failure
  if (!(failure instanceof BadUse) && !isUse) throw failure
  console.error(`${failure.message}\n\n${USAGE}`)
  process.exitCode = 1
}
