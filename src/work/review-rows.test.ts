import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, type Instant, MINUTE } from '#domain/instant.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import { guardedDatabase } from '#store/database.ts'
import { type FactStore, openFacts } from '#store/facts.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import type { Account } from '#workspace/records.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { type Api, createApi } from '#zendesk/api.ts'
import { countTickets } from '#zendesk/search.ts'
import { createdWithin } from '#zendesk/search-export.ts'
import { type RowOptions, type RowProgress, syncRows } from './review-rows.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const ZONE = 'Europe/Berlin'
const FIELDS = { reason: 360011737434, inhibitor: 360011737435 }
const DAYS = 40
const here = new AbortController().signal

let account: Account
beforeAll(() => {
  account = demoAccount({ tickets: 1200 })
})

/** Calls to paths that hold a word, by the world's own log. */
const callsTo = (asked: readonly string[], word: string): number =>
  asked.filter((path) => path.includes(word)).length

interface Browser {
  world: World
  api: Api
  facts: FactStore
  asked: string[]
  pauses: number[]
  options: RowOptions
}

async function browser(change: (asked: string) => void = () => undefined): Promise<Browser> {
  let elapsed = 0
  const world = createWorld(structuredCloneOf(account), { time: () => elapsed })
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId: 800001 })
  const asked: string[] = []
  const pauses: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => {
    pauses.push(milliseconds)
    elapsed += milliseconds
  }
  const watched = {
    ...host,
    request: (call: Parameters<typeof host.request>[0]) => {
      asked.push(
        `${call.path}?${new URLSearchParams(Object.entries(call.query ?? {}).map(([k, v]) => [k, String(v)]))}`,
      )
      change(asked.at(-1) ?? '')
      // As the budget would, so that the emulator's own limits are not met by a test that does not wait.
      elapsed += 1_000
      return host.request(call)
    },
  }
  const api = createApi(watched, { budget: { take: async () => {}, hold: async () => {} }, sleep })
  const now = (): Instant => world.clock.now()
  const facts = openFacts({ installationId: 1, userId: 1, database: guardedDatabase(), now })
  const whole = { from: now() - DAYS * DAY, to: Number.MAX_SAFE_INTEGER }
  const options: RowOptions = {
    ...{ api, facts, now, zone: ZONE, fields: FIELDS, whole, locks: null, sleep },
    isReason: (tag) => tag.includes('__'),
  }
  return { world, api, facts, asked, pauses, options }
}

/** Comments and metrics are functions, which a clone cannot take along. */
const structuredCloneOf = (one: Account): Account => ({ ...one, tickets: structuredClone(one.tickets) })

const rowsIn = (table: Contacts, from: Instant, to: Instant): number =>
  Array.from({ length: table.size }, (_, row) => contactAt(table, row).createdAt).filter(
    (at) => at >= from && at < to,
  ).length

async function expectAgreement({ api, options }: Browser, contacts: Contacts): Promise<void> {
  const settled = options.now() - 10 * MINUTE
  const stretch = { from: options.whole.from, to: settled }
  const counted = await countTickets(api, `type:ticket ${createdWithin(stretch)(null)}`)
  expect(rowsIn(contacts, Math.floor(stretch.from / 1000) * 1000, Math.floor(settled / 1000) * 1000)).toBe(
    counted,
  )
}

/** By a frame that has just been opened: it knows what lies in the browser's storage. */
const synced = async (one: Browser, signal = here, onProgress?: (progress: RowProgress) => void) => {
  const facts = openFacts({ installationId: 1, userId: 1, database: guardedDatabase(), now: one.options.now })
  const rows = await syncRows({ ...one.options, facts }, signal, onProgress)
  if (rows === null) throw new Error('no rows')
  return rows
}

describe('rows for the Review page', () => {
  it('are as many as the search counts, with metrics, the newest first', async () => {
    const one = await browser()
    const seen: number[] = []
    const rows = await synced(one, here, ({ phase, contacts }) => {
      if (phase === 'rows' && contacts.size > 0) seen.push(contactAt(contacts, contacts.size - 1).createdAt)
    })
    await expectAgreement(one, rows.contacts)
    expect(rows).toMatchObject({ skipped: 0, sampled: 1, tickets: null })
    expect(rows.from).toBe(one.options.whole.from)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    const all = Array.from({ length: rows.contacts.size }, (_, at) => contactAt(rows.contacts, at))
    expect(all.every(({ metrics }) => metrics !== null)).toBe(true)
    const closed = (list: readonly { id: number; status: string }[]) =>
      list.flatMap(({ id, status }) => (status === 'closed' ? [id] : [])).sort((a, b) => a - b)
    const there = one.world.tickets
      .candidates()
      .filter(({ created_at }) => Date.parse(created_at) >= one.options.whole.from)
    expect(closed(all).length).toBeGreaterThan(0)
    expect(closed(all)).toEqual(closed(there))
  })

  it('bring only what is new or changed the next time, and what was deleted goes', async () => {
    const one = await browser()
    const first = await synced(one)
    one.world.clock.advance(DAY)
    const [gone, changed] = one.world.tickets
      .candidates()
      .filter(
        ({ created_at, status }) => Date.parse(created_at) > one.options.whole.from && status === 'open',
      )
    if (!gone || !changed) throw new Error('no open ticket')
    await one.api.delete(`/api/v2/tickets/${gone.id}`, { schema: () => null })
    await one.api.put(`/api/v2/tickets/${changed.id}`, {
      body: { ticket: { status: 'pending', comment: { body: 'Soon.', public: true } } },
      schema: () => null,
    })
    one.world.clock.advance(HOUR)
    one.asked.length = 0
    const again = await synced(one)
    await expectAgreement(one, again.contacts)
    expect(again.contacts.size).toBe(first.contacts.size - 1)
    expect(again.contacts.ids.find(gone.id)).toBe(0)
    const row = again.contacts.ids.find(changed.id) - 1
    expect(contactAt(again.contacts, row)).toMatchObject({ status: 'pending' })
    expect(contactAt(again.contacts, row).metrics?.replies).toBeGreaterThan(0)
    expect(callsTo(one.asked, 'show_many')).toBe(1)
    expect(callsTo(one.asked, 'search/export')).toBeLessThanOrEqual(4)
    one.asked.length = 0
    await synced(one)
    expect(one.asked.length).toBeLessThanOrEqual(3)
  })

  it('go on where a walk was broken off', async () => {
    const leaving = new AbortController()
    let exports = 0
    const one = await browser((asked) => {
      exports += asked.includes('search/export') ? 1 : 0
      if (exports === 3) leaving.abort(new Error('left'))
    })
    await expect(syncRows(one.options, leaving.signal)).rejects.toThrow('left')
    one.asked.length = 0
    exports = 10
    const rows = await synced(one)
    await expectAgreement(one, rows.contacts)
    const whole = await browser()
    await synced(whole)
    // Beside what changed meanwhile.
    expect(callsTo(one.asked, 'query=created')).toBeLessThan(callsTo(whole.asked, 'query=created'))
  })

  it.each([
    ['a time-out', { kind: 'status', status: 408, times: 2 }],
    ['rate limits', { kind: 'status', status: 429, retryAfter: 300, times: 3 }],
    ['answers of nonsense once', { kind: 'status', status: 503, times: 1 }],
  ] as const)('survive %s', async (_, fault) => {
    const one = await browser()
    one.world.setControls({ faults: [{ path: '/api/v2/search/export', ...fault }] })
    const rows = await synced(one)
    await expectAgreement(one, rows.contacts)
    if (fault.status === 408)
      expect(
        one.asked.some((path) => path.includes('page%5Bsize%5D=100&') || path.endsWith('page%5Bsize%5D=100')),
      ).toBe(true)
    if (fault.status === 429) expect(one.pauses.filter((pause) => pause >= 300_000)).toHaveLength(3)
  })

  it('have the metrics of the list where the side-load is ignored, archived tickets stay unknown', async () => {
    const one = await browser()
    one.world.setControls({ switches: { sideloadsOnLists: 'ignored' } })
    const rows = await synced(one)
    expect(callsTo(one.asked, 'show_many')).toBe(1)
    expect(callsTo(one.asked, 'ticket_metrics')).toBeGreaterThan(1)
    const known = Array.from({ length: rows.contacts.size }, (_, at) => contactAt(rows.contacts, at))
    const live = known.filter(({ id }) => {
      const ticket = one.world.tickets.get(id)
      return ticket !== undefined && !one.world.isArchived(ticket)
    })
    expect(live.length).toBeGreaterThan(40)
    expect(live.every(({ metrics }) => metrics !== null)).toBe(true)
    one.asked.length = 0
    await synced(one)
    expect(callsTo(one.asked, 'metrics')).toBe(0)
  })

  it('of a shorter walk are its own, and cost a longer one nothing', async () => {
    const one = await browser()
    const long = await synced(one)
    const { whole } = one.options
    one.options.whole = { ...whole, from: whole.from + 20 * DAY }
    one.world.clock.advance(DAY)
    const short = await synced(one)
    await expectAgreement(one, short.contacts)
    expect(short.contacts.size).toBeLessThan(long.contacts.size)
    one.options.whole = whole
    one.asked.length = 0
    const again = await synced(one)
    await expectAgreement(one, again.contacts)
    expect(callsTo(one.asked, 'search/export')).toBeLessThanOrEqual(2)
  })

  it('come later where the index lags', async () => {
    const one = await browser()
    one.world.setControls({ searchLag: 5 * MINUTE })
    const ticket = { subject: 'New', comment: { body: 'Hello.' }, requester_id: 800002 }
    const { id } = await one.api.post('/api/v2/tickets', {
      body: { ticket },
      schema: (body) => (body as { ticket: { id: number } }).ticket,
    })
    expect((await synced(one)).contacts.ids.find(id)).toBe(0)
    one.world.clock.advance(11 * MINUTE)
    const later = await synced(one)
    expect(later.contacts.ids.find(id)).toBeGreaterThan(0)
    await expectAgreement(one, later.contacts)
  })

  it('end at the newest where there are too many', async () => {
    const one = await browser()
    const told: (readonly [number | null, number | null])[] = []
    const rows = await syncRows({ ...one.options, mostRows: 100 }, here, ({ total, tickets, phase }) => {
      if (phase === 'rows' && total !== null) told.push([total, tickets])
    })
    expect(rows?.contacts.size).toBeLessThan(300)
    expect(rows?.from).toBeGreaterThan(one.options.whole.from)
    const all = await countTickets(
      one.api,
      `type:ticket ${createdWithin({ from: one.options.whole.from, to: one.options.now() })(null)}`,
    )
    // A bar that ends where the reading does, and how many there really are.
    expect(new Set(told.map((pair) => pair.join()))).toEqual(new Set([`100,${all}`]))
    expect(rows?.tickets).toBe(all)
    const counted = await countTickets(
      one.api,
      `type:ticket ${createdWithin({ from: rows?.from ?? 0, to: one.options.now() - 10 * MINUTE })(null)}`,
    )
    expect(rowsIn(rows?.contacts as Contacts, rows?.from ?? 0, one.options.now() - 10 * MINUTE)).toBe(counted)
  })
})
