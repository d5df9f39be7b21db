import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '#domain/instant.ts'
import { storage } from '#test/doubles/guide.ts'
import { past, pastTickets, TODAY } from '#test/doubles/past.ts'
import { accountThat, type RestAnswer, type RestCall } from '#test/doubles/rest.ts'
import { changedContacts, newestContacts, pagesLeft, type SampleOptions, windowsBack } from './sample.ts'

const here = new AbortController().signal

const options = (api: SampleOptions['api'], now = () => TODAY): SampleOptions => ({
  api,
  facts: storage(now),
  now,
  fields: {},
  windowDays: 7,
})

describe('windows', () => {
  it('lie one behind the other, newest first, at most a page each where tickets come evenly', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 3 }), (inFourWeeks, pages) => {
        const windows = windowsBack(inFourWeeks, pages, TODAY)
        expect(windows.length).toBeGreaterThan(0)
        expect(windows.length).toBeLessThanOrEqual(pages)
        expect(windows[0]?.[1]).toBe(TODAY)
        for (const [place, [from, to]] of windows.entries()) {
          expect(from).toBeLessThan(to)
          expect(windows[place + 1]?.[1] ?? from).toBe(from)
          expect(((to - from) / (28 * DAY)) * inFourWeeks).toBeLessThanOrEqual(950.001)
        }
        expect(TODAY - (windows.at(-1)?.[0] ?? 0)).toBeLessThanOrEqual(180 * DAY)
      }),
    )
  })
})

describe('the newest contacts', () => {
  it('are those of half a year at most, with their first words', async () => {
    const account = past(pastTickets(400, 360, (id) => `number ${id}`))
    const { contacts, complete } = await newestContacts(options(account.api), here)
    expect([contacts.length, complete]).toEqual([200, true])
    expect(contacts[0]?.description).toMatch(/number \d+$/)
    expect(account.queries).toHaveLength(1)
  })

  it('are older ones with answers on the last page, where too many tickets come in to see any grow old', async () => {
    const via = ['bm_sent_via_top', 'bm_sent_via_search', 'bm_sent_via_paste', 'vip']
    const tickets = pastTickets(8_000, 80, () => '').map((ticket, place) => ({
      ...ticket,
      tags: [via[place % via.length] ?? ''],
    }))
    const account = past(tickets)
    const { contacts, complete } = await newestContacts(options(account.api), here)
    expect([account.queries.length, complete]).toEqual([3, true])
    const ages = (page: number) =>
      [...(account.queries[page] ?? '').matchAll(/created(?:>=|<)(\S+)/g)].map(
        ([, at]) => (TODAY - Date.parse(at ?? '')) / DAY,
      )
    expect(ages(1)).toEqual([expect.closeTo(19, 1), expect.closeTo(9.5, 1)])
    expect(ages(2)).toEqual([expect.closeTo(35 + 950 / 75, 0), expect.closeTo(35, 1)])
    const older = contacts.filter(({ createdAt }) => createdAt < TODAY - 35 * DAY)
    expect(older.length).toBeGreaterThan(900)
    expect(older.flatMap(({ tags }) => tags)).not.toContain('vip')
  })

  const failing = (answers: (call: RestCall) => RestAnswer | null) => {
    const account = past(pastTickets(3_000, 28, () => ''))
    const asked: RestCall[] = []
    const between = accountThat((call) => {
      if (call.path.endsWith('/export')) asked.push(call)
      const own = answers(call)
      if (own !== null) return own
      return call.path.endsWith('/count') ? { body: { count: 3_000 } } : { body: { results: [] } }
    })
    return { account, asked, api: between.api }
  }

  it('are asked for by the hundred after a time-out', async () => {
    const late = (call: RestCall) =>
      call.query.get('page[size]') === '1000' ? { status: 408, body: {} } : null
    const { asked, api } = failing(late)
    await newestContacts(options(api), here).catch(() => undefined)
    expect(asked.some(({ query }) => query.get('page[size]') === '100')).toBe(true)
  })

  it('cost no more pages a day where they fail', async () => {
    const { api } = failing(({ path }) => (path.endsWith('/export') ? { status: 403, body: {} } : null))
    const own = options(api)
    for (const left of [2, 1, 0]) {
      await expect(newestContacts(own, here)).rejects.toMatchObject({ kind: 'denied' })
      expect(await pagesLeft(own)).toBe(left)
    }
  })

  it('are what could be read where the rest cannot be had, and then not complete', async () => {
    let pages = 0
    const { api } = failing(({ path }) => {
      if (!path.endsWith('/export')) return null
      pages += 1
      if (pages > 1) return { status: 403, body: {} }
      return { body: { results: [rowLike(1), rowLike(2)], meta: { has_more: false } } }
    })
    const { contacts, complete } = await newestContacts(options(api), here)
    expect([contacts.map(({ id }) => id), complete]).toEqual([[1, 2], false])
  })
})

const rowLike = (id: number) => ({
  id,
  status: 'solved',
  created_at: '2026-09-01T00:00:00Z',
  updated_at: '2026-09-01T00:00:00Z',
  requester_id: 1,
  subject: 'Hello',
  description: 'Where is it?',
})

describe('what changed', () => {
  it('is read page by page, and no further than the day allows', async () => {
    const account = past(pastTickets(4_000, 30, () => ''))
    const own = options(account.api)
    const { contacts, complete } = await changedContacts(TODAY - 40 * DAY, own, here)
    expect([contacts.length, complete, await pagesLeft(own)]).toEqual([3_000, false, 0])
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(3_000)
  })

  it('may be read again the next day', async () => {
    let now = TODAY
    const account = past(pastTickets(10, 30, () => ''))
    const own = options(account.api, () => now)
    await changedContacts(TODAY - DAY, own, here)
    expect(await pagesLeft(own)).toBe(2)
    now += DAY
    expect(await pagesLeft(own)).toBe(3)
  })
})
