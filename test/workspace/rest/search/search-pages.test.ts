import { describe, expect, it } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { createClient } from '#workspace/rest/client.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { TINY_TICKETS } from '#workspace/tiny/tickets.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'

function setUp(tickets: TicketRecord[] = TINY_TICKETS, options: WorldOptions = {}) {
  const world = createWorld(tinyAccount({ tickets }), { time: () => 0, ...options })
  return { world, agent: createClient(world, { user: TINY.agent }) }
}

const url = (path: string, query: string, more = ''): string =>
  `/api/v2/${path}?query=${encodeURIComponent(query)}${more}`

describe('pages of a search', () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    makeTicket({
      id: 5000 + index,
      requester_id: 900001,
      tags: ['many'],
      created_at: '2026-09-01T08:00:00Z',
    }),
  )

  it('end after a thousand rows, the count does not', async () => {
    const { agent } = setUp(many)
    const last = await agent.get(url('search', 'tags:many', '&page=10'))
    expect([last.status, last.body.count, last.body.results.length]).toEqual([200, 1200, 100])
    const beyond = await agent.get(url('search', 'tags:many', '&page=11'))
    expect([beyond.status, beyond.body]).toEqual([
      422,
      {
        error: 'invalid',
        description: 'Invalid search: Requested response size was greater than Search Response Limits',
      },
    ])
  })

  it('know no cursor', async () => {
    const { status, body } = await setUp().agent.get(url('search', 'x', '&page[size]=10'))
    expect([status, body.error.message]).toEqual([400, 'page must be an integer'])
  })

  it('sort by what is asked for', async () => {
    const { agent } = setUp()
    const { body } = await agent.get(url('search', 'type:ticket', '&sort_by=created_at&sort_order=asc'))
    expect(body.results.map(({ id }: { id: number }) => id)).toEqual(TINY_TICKETS.map(({ id }) => id))
  })

  it('of an export walk everything in order of creation, without a count', async () => {
    const { agent } = setUp(many)
    const ids: number[] = []
    let path: string | null = url('search/export.json', 'tags:many', '&filter[type]=ticket&page[size]=500')
    while (path !== null) {
      const { body } = await agent.get(path)
      ids.push(...body.results.map(({ id }: { id: number }) => id))
      expect(body.count).toBeUndefined()
      path = body.meta.has_more ? body.links.next.replace('https://example.zendesk.com', '') : null
    }
    expect(ids).toEqual(many.map(({ id }) => id))
  })

  it('of an export die after an hour', async () => {
    const { agent, world } = setUp(many)
    const { body } = await agent.get(url('search/export', 'tags:many', '&filter[type]=ticket&page[size]=100'))
    world.advance(3_600_001)
    expect((await agent.get(body.links.next.replace('https://example.zendesk.com', ''))).status).toBe(400)
  })

  it('of an export need a type', async () => {
    expect((await setUp().agent.get(url('search/export', 'x'))).status).toBe(400)
  })
})
