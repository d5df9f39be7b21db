// `npm run bench:workspace`: how long does a workspace of a million tickets take to build and to answer?

import { performance } from 'node:perf_hooks'
import { IDS } from '#workspace/demo/company.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { REASONS } from '#workspace/demo/reasons/all.ts'
import type { Account } from '#workspace/records.ts'
import { createClient } from '#workspace/rest/client.ts'
import { createWorld } from '#workspace/world/world.ts'
import { conclude, limits } from './limits.ts'
import { walkAccount } from './workspace-walk.ts'

const WEEK = 7 * 86_400_000
const SMALL = 6000
const LARGE = 1_000_000
const WALKED = [10_000, 100_000]
const LEAST_CALLS = 40

const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

interface Row {
  what: string
  /** Milliseconds at the median. */
  limit: number | null
  values: number[]
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds of each call through the REST door, the text of its answer included. */
async function timed(client: ReturnType<typeof createClient>, paths: readonly string[]): Promise<number[]> {
  const values: number[] = []
  for (const path of paths) {
    const began = performance.now()
    const { status } = await client.get(path)
    values.push(performance.now() - began)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
  }
  return values
}

interface Measured {
  account: Account
  seconds: number
  cpu: number
  found: number
  rows: Row[]
}

async function measure(tickets: number): Promise<Measured> {
  const began = performance.now()
  const spent = process.cpuUsage().user
  const account = demoAccount({ tickets })
  const world = createWorld(account, { controls: { highVolume: true } })
  const seconds = (performance.now() - began) / 1000
  const cpu = (process.cpuUsage().user - spent) / 1e6
  const client = createClient(world, { user: IDS.admin })
  const now = Date.parse(account.now)
  const week = (ago: number): string =>
    `created>=${stamp(now - (ago + 1) * WEEK)} created<${stamp(now - ago * WEEK)}`
  const search = (path: string, query: string, more = ''): string =>
    `/api/v2/search${path}.json?query=${encodeURIComponent(query)}${more}`
  const some = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: LEAST_CALLS }, (_, index) => make(index))
  const ids = some((index) => {
    const place = Math.floor(((index + 0.5) / LEAST_CALLS) * (account.bulk?.size ?? account.tickets.length))
    return account.bulk?.id(place) ?? account.tickets[place]?.id ?? 0
  })
  const reasons = some((index) => REASONS[index % REASONS.length]?.value ?? '')
  const rows: Row[] = [
    {
      what: 'count of a reason in a week, by field',
      limit: 50,
      values: await timed(
        client,
        reasons.flatMap((reason) =>
          [0, 5, 11, 25].map((ago) =>
            search('/count', `type:ticket custom_field_${IDS.reasonField}:${reason} ${week(ago)}`),
          ),
        ),
      ),
    },
    {
      what: 'count of a reason in a week, by tag',
      limit: 50,
      values: await timed(
        client,
        reasons.map((reason, index) => search('/count', `type:ticket tags:${reason} ${week(index % 26)}`)),
      ),
    },
    {
      what: 'count of a reason over the whole half year',
      limit: 50,
      values: await timed(
        client,
        reasons.map((reason) => search('/count', `type:ticket tags:${reason} -status:closed`)),
      ),
    },
    {
      what: 'export page of 1,000, walking a week',
      limit: 300,
      values: await timed(
        client,
        some((index) => search('/export', week(index % 26), '&filter[type]=ticket&page[size]=1000')),
      ),
    },
    {
      what: '100 tickets with their metrics',
      limit: null,
      values: await timed(client, [
        ...some(
          (index) =>
            `/api/v2/tickets/show_many.json?include=metric_sets&ids=${ids.map((id) => id + index).join()}`,
        ),
      ]),
    },
    {
      what: 'one ticket',
      limit: null,
      values: await timed(
        client,
        ids.map((id) => `/api/v2/tickets/${id}.json`),
      ),
    },
    {
      what: 'its conversation',
      limit: null,
      values: await timed(
        client,
        ids.map((id) => `/api/v2/tickets/${id}/comments.json`),
      ),
    },
    {
      what: 'the newest hundred, as searches show them',
      limit: null,
      values: await timed(
        client,
        some((index) => search('', `type:ticket status<solved ${week(index % 4)}`)),
      ),
    },
  ]
  return { account, seconds, cpu, found: account.tickets.length + (account.bulk?.size ?? 0), rows }
}

const cell = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`.padStart(10)

const small = await measure(SMALL)
const large = await measure(LARGE)
const peak = process.resourceUsage().maxRSS / 1024
for (const { found, seconds, cpu } of [small, large])
  console.log(
    `${found.toLocaleString('en').padStart(9)} tickets: built in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of the processor)`,
  )
console.log(
  `Most memory that the process ever held: ${Math.round(peak)} MB (${limits.atMost('memory, MB', peak, 3_072)}; build ${limits.atMost('build, s', large.seconds, 60)} s)\n`,
)
console.log(`${''.padEnd(46)}     small     large   slowest  target`)
for (const [index, { what, limit, values }] of large.rows.entries())
  console.log(
    `${what.padEnd(46)}${cell(median(small.rows[index]?.values ?? []))}${cell(median(values))}${cell(Math.max(...values))}  ${limit === null ? '' : limits.atMost(`${what}, ms`, median(values), limit)}`,
  )

console.log(
  '\nReview, cold, 150 ms a call, at most 200,000 tickets, by the app’s own budget (simulated seconds)',
)
for (const account of [...WALKED.map((tickets) => demoAccount({ tickets })), large.account]) {
  const { rows, calls, first, all } = await walkAccount(account)
  const of = account.tickets.length + (account.bulk?.size ?? 0)
  console.log(
    `${of.toLocaleString('en').padStart(10)} tickets: first rows after ${first.toFixed(1)} s, ${rows.toLocaleString('en')} rows after ${all.toFixed(1)} s and ${calls} calls`,
  )
}
process.exitCode = conclude()
