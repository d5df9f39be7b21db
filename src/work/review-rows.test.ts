import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#domain/instant.ts'
import { contactAt } from '#domain/review/contacts/row.ts'
import type { Contacts } from '#domain/review/contacts/table.ts'
import {
  type Browser,
  browserOn,
  callsTo,
  expectAgreement,
  here,
  rowsIn,
  synced,
} from '#test/rows-browser.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import type { Account } from '#workspace/records.ts'
import { countTickets } from '#zendesk/search.ts'
import { createdWithin } from '#zendesk/search-export.ts'
import { syncRows } from './review-rows.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

let account: Account
beforeAll(() => {
  account = demoAccount({ tickets: 1200 })
})

const browser = (change?: (asked: string) => void): Promise<Browser> => browserOn(account, change)

/** Drops a third of the fields, the requester among them. */
const ODD = { of: 3, at: 1 }

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

  it('that could not be read are read when that is asked for, week by week', async () => {
    const one = await browser()
    const sound = await synced(one)
    globalThis.indexedDB = new IDBFactory()
    // What Zendesk tells of all tickets but one lacks what a ticket cannot be without.
    const two = await browser((path) => {
      const isExport = path.includes('search/export')
      two.world.setControls({
        faults: isExport && odd ? [{ path: 'search/export', kind: 'alter', draw: ODD }] : [],
      })
    })
    let odd = true
    const first = await synced(two)
    expect(first.skipped).toBe(sound.contacts.size)
    expect(first.contacts.size).toBe(0)
    odd = false
    expect(await synced(two)).toMatchObject({ skipped: first.skipped })
    two.options.again = true
    const again = await synced(two)
    expect(again.skipped).toBe(0)
    await expectAgreement(two, again.contacts)
    two.asked.length = 0
    await synced(two)
    // There is nothing left to read again: changes, and the last minutes.
    expect(callsTo(two.asked, 'search/export')).toBe(2)
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
