// `npm run test:mutation`: would the domain's tests notice, if its code were wrong?

import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { hash32 } from '#domain/hash.ts'
import { type Part, partsOf } from './mutation/parts.ts'
import { plant } from './mutation/plant.ts'
import type { Amount } from './mutation/sample.ts'
import { type Explained, needless, openOnes, type Planted, type Score, scoreOf } from './mutation/score.ts'

const USAGE = `npm run test:mutation [-- PATH…]   folders or files of src/domain; all of it where none is given
  --tests PATH     tests that shall notice, several times if need be; by default those beside the code
  --parts          folder by folder, each with the tests that stand in it: much sooner, and never a better score
  --sample N       of all mistakes that can be planted only N, drawn by --seed S (1): the score with its interval;
                   with --parts N of each folder, so that a share, as in 2%, gives all mistakes the same chance
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
      parts: { type: 'boolean', default: false },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })

function amountOf(given: string): Amount {
  if (!given.endsWith('%')) return { count: countOf(given, 'sample') }
  const share = Number(given.slice(0, -1)) / 100
  if (!(share > 0 && share <= 1)) throw new BadUse('--sample needs a share above 0 and up to 100%')
  return { share }
}

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

/** All at once, with the tests given or those below the same folders. */
function together(paths: readonly string[], given: readonly string[] = []): Part {
  const beside = paths.map((path) => (path.endsWith('.ts') ? dirname(path) : path))
  return {
    name: nameOf([...paths, ...given]),
    paths,
    tests: (given.length > 0 ? given : beside).map(checked),
  }
}

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
  const folders = (positionals.length === 0 ? [DOMAIN] : positionals).map(checked)
  if (values.parts && (values.tests || folders.some((path) => path.endsWith('.ts'))))
    throw new BadUse('--parts takes folders, and finds their tests itself: give no files and no --tests')
  const sample =
    values.sample === undefined
      ? null
      : { amount: amountOf(values.sample), seed: countOf(values.seed, 'seed') }
  mkdirSync(FOLDER, { recursive: true })
  const planted: Planted[] = []
  for (const { name, paths, tests } of values.parts
    ? folders.flatMap(partsOf)
    : [together(folders, values.tests)])
    planted.push(...(await plant({ paths, tests, memory: `${FOLDER}/${name.replaceAll('/', '-')}`, sample })))
  const explained = JSON.parse(readFileSync(fileURLToPath(EXPLAINED), 'utf8')) as Explained[]
  const score = scoreOf(planted, explained)
  const open = openOnes(planted, explained)
  if (values.json) console.log(JSON.stringify({ score, open }, null, 2))
  else {
    if (values.list) printOpen(open)
    const parts = [...new Set(planted.map(({ file }) => dirname(file)))].sort()
    for (const part of parts.length > 1 ? parts : [])
      printScore(
        part,
        scoreOf(
          planted.filter(({ file }) => dirname(file) === part),
          explained,
        ),
        sample !== null,
      )
    printScore(folders.join(' '), score, sample !== null)
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
