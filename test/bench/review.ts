// `npm run bench:review`: how fast are the Review page's measures and the page itself, and how much memory do contacts take?

import { conclude, limits } from './limits.ts'
import { printPages } from './review-chromium.ts'
import { benchMeasures, benchOracle, type Taken } from './review-measures.ts'
import { benchRows, manyContacts } from './review-rows.ts'
import { benchWalk } from './review-walk.ts'

const ROWS = 1_000_000
const ON_THE_PAGE = 200_000
const ORACLE = 2_000
const COLD = [10_000, 100_000, 1_000_000]

const ms = (value: number): string => `${Math.round(value)} ms`.padStart(9)
const line = (what: string, { wall, cpu }: Taken, target = ''): void =>
  console.log(`  ${what.padEnd(58)} ${ms(wall)} ${ms(cpu)}  ${target}`)

const named = (count: number): string => count.toLocaleString('en')

console.log(`Measures as pure functions, medians of five: by the clock, of processor time`)
let perRow = 0
for (const rows of [ON_THE_PAGE, ROWS]) {
  const { judging, preparing, page, picked, again, memory } = benchMeasures(manyContacts(rows))
  const sum = (of: (taken: Taken) => number): number =>
    [judging, preparing, page].reduce((n, one) => n + of(one), 0)
  const all = { wall: sum(({ wall }) => wall), cpu: sum(({ cpu }) => cpu) }
  console.log(` ${named(rows)} contacts, 60 reasons, 26 weeks; judged columns: ${Math.round(memory)} MB`)
  line('every row judged, once for a table and window', judging)
  line('costs and groups, once for the settings', preparing)
  line('all measures of all rows', page)
  line(
    'the full set: all of these',
    all,
    rows === ROWS ? limits.atMost('the full set of a million, ms of the processor', all.cpu, 2_000) : '',
  )
  line(
    'all measures of four weeks and one group',
    picked,
    rows === ROWS ? '' : limits.atMost('all measures of a choice, ms of the processor', picked.cpu, 150),
  )
  line('all measures of what was picked before', again)
  perRow = all.cpu / rows
}

const oracle = benchOracle(ORACLE)
const ratio = oracle.cpu / ORACLE / perRow
console.log(` ${named(ORACLE)} contacts as plain objects, by the tests' oracle`)
line('a few of the measures', oracle, `${Math.round(ratio)} × the time for each contact`)

const { build, memory, stored, split, load, scan, stats, record } = benchRows(ROWS)
console.log(`\nThe table of ${named(ROWS)} contacts`)
console.log(
  `  built in ${build.toFixed(1)} s, ${Math.round(memory)} MB in memory, ${Math.round(stored)} MB stored`,
)
console.log(`  cut into weeks ${ms(split)}, put together again ${ms(load)}, one column read ${ms(scan)}`)
console.log(`  the day's stats ${ms(stats)}, their record ${(record / 1000).toFixed(1)} kB`)

console.log('\nA cold start at 150 ms a call, within the limits for calls (by a clock that nobody waits for)')
for (const tickets of COLD) {
  const { calls, first, all, metrics, work } = await benchWalk(tickets)
  console.log(
    `  ${named(tickets).padStart(9)} contacts: first figures ${first.toFixed(1)} s, all rows ${all.toFixed(0)} s, how they were worked ${metrics.toFixed(0)} s; ${named(calls)} calls; our own work ${work.toFixed(1)} s`,
  )
}

await printPages(process.env.BAROMETER_DIST ?? 'dist')
process.exitCode = conclude()
