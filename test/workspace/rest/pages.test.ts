import { describe, expect, it } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { type Client, createClient } from './client.ts'

const many = (count: number): TicketRecord[] =>
  Array.from({ length: count }, (_, index) =>
    makeTicket({
      id: 1000 + index,
      requester_id: TINY.customer,
      created_at: '2026-09-01T08:00:00Z',
      updated_at: `2026-09-0${1 + (index % 9)}T08:00:00Z`,
    }),
  )

function account(count: number) {
  const world = createWorld(tinyAccount({ tickets: many(count) }), { time: () => 0 })
  return { world, client: createClient(world, { user: TINY.agent }) }
}

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)

const path = (url: string): string => url.replace('https://example.zendesk.com', '')

async function walk(client: Client, start: string): Promise<number[][]> {
  const pages: number[][] = []
  let next: string | null = start
  while (next !== null) {
    const { body } = await client.get(next)
    pages.push(ids(body.tickets))
    next = body.meta === undefined ? body.next_page : body.meta.has_more ? body.links.next : null
    next = next === null ? null : path(next)
  }
  return pages
}

describe('offset pages', () => {
  it('walk the whole list by next_page, with a count', async () => {
    const { client } = account(250)
    const pages = await walk(client, '/api/v2/tickets.json')
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50])
    expect(new Set(pages.flat()).size).toBe(250)
    const { body } = await client.get('/api/v2/tickets.json?page=3')
    expect([body.next_page, body.count, path(body.previous_page)]).toEqual([
      null,
      250,
      '/api/v2/tickets.json?page=2',
    ])
    expect(body.meta).toBeUndefined()
  })

  it('clamp per_page to a hundred', async () => {
    const { body } = await account(150).client.get('/api/v2/tickets?per_page=500')
    expect(body.tickets).toHaveLength(100)
  })

  it('end after a hundred pages or 10,000 rows', async () => {
    const { client } = account(3)
    for (const query of ['page=101&per_page=1', 'page=101', 'page=150&per_page=50']) {
      const { status, body } = await client.get(`/api/v2/tickets?${query}`)
      expect([status, body.errors[0].code]).toEqual([400, 'InvalidPaginationDepth'])
    }
  })

  it('refuse a page that is no number', async () => {
    expect((await account(3).client.get('/api/v2/tickets?page=two')).status).toBe(400)
  })

  it('carry fields twice, cursor pages once', async () => {
    const { client } = account(1)
    const offset = await client.get('/api/v2/tickets')
    const cursor = await client.get('/api/v2/tickets?page[size]=1')
    expect(offset.body.tickets[0].fields).toEqual(offset.body.tickets[0].custom_fields)
    expect(cursor.body.tickets[0].fields).toBeUndefined()
  })
})

describe('cursor pages', () => {
  it('walk the whole list by links.next until has_more is false', async () => {
    const { client } = account(250)
    for (const sort of ['id', '-id', 'updated_at', '-updated_at', 'status']) {
      const pages = await walk(client, `/api/v2/tickets?page[size]=40&sort=${sort}`)
      expect(pages.map(({ length }) => length)).toEqual([40, 40, 40, 40, 40, 40, 10])
      expect(new Set(pages.flat()).size).toBe(250)
    }
  })

  it('sort by updated_at downwards where asked to', async () => {
    const { body } = await account(30).client.get('/api/v2/tickets?page[size]=30&sort=-updated_at')
    const stamps = body.tickets.map((ticket: TicketRecord) => ticket.updated_at)
    expect(stamps).toEqual([...stamps].sort().reverse())
  })

  it('keep links and cursors on the last page', async () => {
    const { body } = await account(3).client.get('/api/v2/tickets?page[size]=10')
    expect(body.meta.has_more).toBe(false)
    expect(body.meta.after_cursor).not.toBeNull()
    expect(body.links.next).not.toBeNull()
    expect(body.links.prev).not.toBeNull()
    expect(body.count).toBeUndefined()
  })

  it('go back by page[before]', async () => {
    const { client } = account(30)
    const first = await client.get('/api/v2/tickets?page[size]=10')
    const second = await client.get(path(first.body.links.next))
    const back = await client.get(path(second.body.links.prev))
    expect(ids(back.body.tickets)).toEqual(ids(first.body.tickets))
  })

  it('ignore offset sorts', async () => {
    const { body } = await account(5).client.get(
      '/api/v2/tickets?page[size]=5&sort_by=created_at&sort_order=desc',
    )
    expect(ids(body.tickets)).toEqual([1000, 1001, 1002, 1003, 1004])
  })

  it('refuse both directions at once, broken cursors and sizes', async () => {
    const { client } = account(5)
    for (const query of [
      'page[after]=a&page[before]=b',
      'page[after]=nonsense',
      'page[size]=0',
      'page[size]=x',
    ]) {
      expect((await client.get(`/api/v2/tickets?${query}`)).status).toBe(400)
    }
  })

  it('clamp sizes above a hundred, or refuse them by switch', async () => {
    const { client, world } = account(150)
    expect((await client.get('/api/v2/tickets?page[size]=500')).body.tickets).toHaveLength(100)
    world.setControls({ switches: { pageSizeOver100: '400' } })
    expect((await client.get('/api/v2/tickets?page[size]=500')).status).toBe(400)
  })

  it('survive a row that vanishes while they are walked', async () => {
    const { client, world } = account(30)
    const first = await client.get('/api/v2/tickets?page[size]=10&sort=id')
    const gone = await createClient(world, { user: TINY.admin }).delete('/api/v2/tickets/1009')
    expect(gone.status).toBe(204)
    const second = await client.get(path(first.body.links.next))
    expect(ids(second.body.tickets)[0]).toBe(1010)
  })
})

describe('pages of the help centre', () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const client = createClient(world, { user: TINY.admin })

  it('by offset tell page, per_page and page_count', async () => {
    const { body } = await client.get('/api/v2/help_center/en-us/articles.json?per_page=2')
    expect(body).toMatchObject({ page: 1, per_page: 2, page_count: 3, count: 5, previous_page: null })
    expect(body.articles).toHaveLength(2)
  })

  it('by cursor link only to pages that exist', async () => {
    const first = await client.get('/api/v2/help_center/en-us/articles.json?page[size]=3')
    expect(Object.keys(first.body.links).sort()).toEqual(['first', 'last', 'next'])
    const second = await client.get(path(first.body.links.next))
    expect(Object.keys(second.body.links).sort()).toEqual(['first', 'last', 'prev'])
    const last = await client.get(path(first.body.links.last))
    expect(ids(last.body.articles)).toContain(ids(second.body.articles).at(-1))
    expect(second.body.meta.has_more).toBe(false)
  })
})
