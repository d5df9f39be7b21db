// How many calls and how long does the first walk through an account take, at 150 ms a call and the app's own budget?

import { DAY, type Instant } from '#domain/instant.ts'
import { EMPTY_LEDGER, earliestCall, type Ledger, SHARED_ALLOWANCE, withCall } from '#store/allowance.ts'
import type { FactStore } from '#store/facts.ts'
import { syncRows } from '#work/review-rows.ts'
import { createApi } from '#zendesk/api.ts'
import type { Host, HostAnswer, HostCall } from '#zendesk/host.ts'

const NOW: Instant = Date.parse('2026-11-20T12:00:00Z')
const DAYS = 182
const LATENCY = 150

const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const metrics = {
  replies: 1,
  reopens: 0,
  group_stations: 1,
  assignee_stations: 1,
  solved_at: null,
  reply_time_in_minutes: { calendar: 5, business: 5 },
  first_resolution_time_in_minutes: { calendar: 90, business: 90 },
}

/** Tickets evenly over half a year, ids by creation. */
function accountOf(count: number) {
  const step = (DAYS * DAY) / count
  const begin = NOW - DAYS * DAY
  const indexAt = (at: Instant): number => Math.min(count, Math.max(0, Math.ceil((at - begin) / step)))
  const row = (index: number) => ({
    id: index + 1,
    subject: 'A subject of some usual length',
    description: 'The first message, which exports carry too. '.repeat(10),
    status: 'closed',
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
    created_at: iso(begin + index * step),
    updated_at: iso(begin + index * step + DAY),
    requester_id: 1_000_000 + ((index * 7_919) % Math.ceil(count / 2)),
    submitter_id: 1_000_000 + ((index * 7_919) % Math.ceil(count / 2)),
    tags: ['vip', `bm_on_${index + 1}`, 'bm_ans_shown', `bm_sent_a${index % 300}`],
    custom_fields: Array.from({ length: 12 }, (_, id) => ({ id, value: id === 0 ? `r${index % 40}` : null })),
    satisfaction_rating: { score: 'unoffered' },
  })
  const within = (query: string): [number, number] => {
    const [from, to] = [/created>=(\S+)/, /created<(\S+)/].map((term) => term.exec(query)?.[1])
    return [indexAt(from ? Date.parse(from) : begin), indexAt(to ? Date.parse(to) : NOW)]
  }
  const answer = ({ path, query = {} }: HostCall): unknown => {
    if (path.endsWith('show_many'))
      return {
        tickets: String(query.ids)
          .split(',')
          .map((id) => ({ ...row(Number(id) - 1), metric_set: metrics })),
      }
    const [from, to] = within(String(query.query))
    if (path.endsWith('count')) return { count: to - from }
    const start = from + Number(query['page[after]'] ?? 0)
    const end = Math.min(to, start + Number(query['page[size]']))
    return {
      results: Array.from({ length: Math.max(0, end - start) }, (_, index) => row(start + index)),
      meta: { has_more: end < to, after_cursor: String(end - from) },
    }
  }
  return answer
}

const forgetful: FactStore = {
  read: async () => undefined,
  write: async () => undefined,
  remove: async () => undefined,
  clear: async () => true,
  lasting: async () => false,
}

export interface WalkFigures {
  tickets: number
  rows: number
  calls: number
  /** Simulated seconds until the first rows, all rows, all metrics. */
  first: number
  all: number
  metrics: number
  /** Seconds of this machine's time. */
  work: number
}

/** The clock is the budget's and the latency's: nothing really waits. Our own work is measured apart. */
export async function benchWalk(tickets: number): Promise<WalkFigures> {
  const answer = accountOf(tickets)
  let clock = NOW
  let ledger: Ledger = EMPTY_LEDGER
  let answering = 0
  const request = async (call: HostCall): Promise<HostAnswer> => {
    const start = process.cpuUsage().user
    clock += LATENCY
    const body = JSON.stringify(answer(call))
    answering += process.cpuUsage().user - start
    return { status: 200, header: () => undefined, body: JSON.parse(body) as unknown }
  }
  const take = async (): Promise<void> => {
    clock = Math.max(clock, earliestCall(ledger, 'review', SHARED_ALLOWANCE, clock))
    ledger = withCall(ledger, 'review', clock)
  }
  const api = createApi({ request } as Pick<Host, 'request'> as Host, {
    budget: { take, hold: async () => {} },
  })
  const seconds = (): number => (clock - NOW) / 1000
  const at = { first: 0, all: 0 }
  const began = process.cpuUsage().user
  const rows = await syncRows(
    {
      ...{ api, facts: forgetful, now: () => NOW, zone: 'Europe/Berlin', locks: null },
      fields: { reason: 0 },
      isReason: (tag) => /^r\d+$/.test(tag),
      whole: { from: NOW - 168 * DAY, to: NOW },
    },
    new AbortController().signal,
    ({ phase, contacts }) => {
      if (phase === 'rows' && contacts.size > 0 && at.first === 0) at.first = seconds()
      if (phase !== 'metrics') at.all = seconds()
    },
  )
  const work = (process.cpuUsage().user - began - answering) / 1e6
  const { calls } = api.diagnostics
  return { tickets, rows: rows?.contacts.size ?? 0, calls, ...at, metrics: seconds(), work }
}

if (process.argv[1]?.endsWith('review-walk.ts'))
  for (const tickets of [10_000, 100_000, 1_000_000]) console.log(await benchWalk(tickets))
