import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TicketRecord } from '#workspace/records/tickets.ts'
import { createClient } from '#workspace/rest/client.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { TINY_TICKETS } from '#workspace/tiny/tickets.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World, type WorldOptions } from '#workspace/world/world.ts'

function setUp(tickets: TicketRecord[] = TINY_TICKETS, options: WorldOptions = {}) {
  const world = createWorld(tinyAccount({ tickets }), { time: () => 0, ...options })
  return { world, agent: createClient(world, { user: TINY.agent }) }
}

const url = (path: string, query: string, more = ''): string =>
  `/api/v2/${path}?query=${encodeURIComponent(query)}${more}`

async function found(
  query: string,
  world: World = setUp().world,
  user: number = TINY.agent,
): Promise<number[]> {
  const client = createClient(world, { user })
  const { status, body } = await client.get(url('search.json', query))
  expect(status).toBe(200)
  const count = await client.get(url('search/count.json', query))
  expect(count.body).toEqual({ count: body.results.length })
  return body.results
    .filter((row: { result_type: string }) => row.result_type === 'ticket')
    .map((row: { id: number }) => row.id)
    .sort()
}

/** What each ticket of the tiny account is like is said in `tiny/tickets.ts`. */
const QUERIES: [string, number[]][] = [
  ['type:ticket tags:billing__refund_late', [103, 104, 108]],
  ['type:ticket tags:billing__refund_late tags:account__change_plan', [103, 104, 105, 108]],
  ['type:ticket tags:"billing__refund_late bm_inh_circumstances"', [104]],
  ['type:ticket tags:billing', []],
  ['type:ticket tags:billing*', [102, 103, 104, 108]],
  ['type:ticket tags:none', [106, 109, 111, 112]],
  ['type:ticket -tags:billing__refund_late created>=2026-08-20 created<2026-09-05', [105, 106]],
  [`type:ticket custom_field_${TINY.reasonField}:billing__refund_late`, [103, 104, 108]],
  [`type:ticket custom_field_${TINY.reasonField}:none`, [106, 107, 109, 110, 111, 112]],
  [`type:ticket custom_field_${TINY.reasonField}:* -status:closed`, [103, 104, 105, 108]],
  [`type:ticket custom_field_${TINY.escalatedField}:true`, [107]],
  ['type:ticket fieldvalue:account__change_plan', [105]],
  ['type:ticket status:open', [109, 110]],
  ['type:ticket status<pending', [109, 110, 111, 112]],
  ['type:ticket status>=solved', [101, 102, 103, 104, 105, 106]],
  ['type:ticket status:new status:hold', [107, 111, 112]],
  ['type:ticket requester:900001', [101, 103, 108, 110]],
  ['type:ticket requester:kim@example.net', [101, 103, 108, 110]],
  ['type:ticket requester:"Kim Kunde" status:solved', [103]],
  ['type:ticket assignee:me status:open', [109, 110]],
  ['type:ticket assignee:none', [111, 112]],
  ['type:ticket organization:Acme', [101, 102, 103, 107, 108, 110]],
  ['type:ticket organization:700002', [104, 105, 109]],
  ['type:ticket organization:none', [106, 111, 112]],
  ['type:ticket group:Billing', [103, 104, 108, 112]],
  ['type:ticket group:none', [111]],
  ['type:ticket via:chat', [112]],
  ['type:ticket satisfaction:good', [103]],
  ['type:ticket satisfaction:bad', []],
  ['type:ticket satisfaction:badwithcomment', [104]],
  ['type:ticket subject:"refund missing"', [110]],
  ['type:ticket refund', [103, 108, 110]],
  ['type:ticket "refund still missing"', [108]],
  ['type:ticket comment:"looked into it" requester:900001', [101, 103, 108]],
  ['type:ticket commenter:900005', [106, 112]],
  ['type:ticket created>4hours', [110, 111, 112]],
  ['type:ticket created>2026-09-18T09:00:00Z', [111, 112]],
  ['type:ticket created:2026-09-18', [110, 111, 112]],
  ['type:ticket created>2026-09-15 created<=2026-09-18', [110, 111, 112]],
  ['type:ticket solved>=2026-09-01 solved<2026-09-02', [105]],
  ['type:ticket brand:300001 form:Default status:hold', [107]],
  ['type:ticket nosuchkeyword:5', []],
  ['type:user kim', []],
]

describe('a query', () => {
  it.each(QUERIES)('%s', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })

  it('reads bare dates in the account’s time zone', async () => {
    // 22:30 in UTC is half past midnight of the next day in Berlin.
    const late = makeTicket({ id: 1, requester_id: 900001, created_at: '2026-08-31T22:30:00Z' })
    const { world } = setUp([late])
    expect(await found('type:ticket created>=2026-09-01', world)).toEqual([1])
    expect(await found('type:ticket created:2026-08-31', world)).toEqual([])
    expect(await found('type:ticket created>=2026-09-01T00:00:00Z', world)).toEqual([])
  })

  it('without a type finds all of them', async () => {
    const { agent } = setUp()
    const { body } = await agent.get(url('search', 'acme'))
    expect(body.results.map((row: { result_type: string }) => row.result_type)).toContain('organization')
    const users = await agent.get(url('search', 'type:user role:agent'))
    expect(users.body.count).toBe(5)
  })

  it.each([
    ['type:ticket created>yesterday', 'Invalid search: Invalid date: yesterday'],
    ['type:ticket status:done', 'Invalid search: Unknown status: done'],
    ['type:entry x', 'Invalid search: Unknown type: entry'],
    [Array.from({ length: 65 }, () => 'a').join(' '), 'Invalid search: Query has more than 64 words'],
  ])('%s is refused', async (query, description) => {
    const { status, body } = await setUp().agent.get(url('search', query))
    expect([status, body]).toEqual([422, { error: 'invalid', description }])
  })

  it('must be there', async () => {
    expect((await setUp().agent.get('/api/v2/search/count')).status).toBe(400)
  })

  it('for an empty custom field is refused by switch', async () => {
    const { agent } = setUp(TINY_TICKETS, { controls: { switches: { customFieldNoneQuery: '422' } } })
    expect((await agent.get(url('search/count', 'custom_field_5:none'))).status).toBe(422)
  })
})

describe('what was written', () => {
  it('is found at once, and the old no more', async () => {
    const { agent, world } = setUp()
    await agent.put('/api/v2/tickets/110', {
      ticket: { custom_fields: [{ id: TINY.reasonField, value: 'other' }] },
    })
    expect(await found(`type:ticket custom_field_${TINY.reasonField}:other`, world)).toEqual([110])
    await agent.put('/api/v2/tickets/110', { ticket: { tags: [] } })
    expect(await found('type:ticket tags:vip', world)).toEqual([])
  })

  it('is found only after the index’s lag', async () => {
    const { agent, world } = setUp(TINY_TICKETS, { controls: { searchLag: 60_000 } })
    world.advance(120_000)
    await agent.put('/api/v2/tickets/110/tags', { tags: ['fresh'] })
    await agent.post('/api/v2/tickets', { ticket: { comment: { body: 'Hi' }, tags: ['fresh'] } })
    expect(await found('type:ticket tags:fresh', world)).toEqual([])
    world.advance(61_000)
    expect(await found('type:ticket tags:fresh', world)).toEqual([110, 113])
  })

  it('is gone when deleted', async () => {
    const { world } = setUp()
    await createClient(world, { user: TINY.admin }).delete('/api/v2/tickets/110')
    expect(await found('type:ticket tags:vip', world)).toEqual([])
  })
})

describe('every search', () => {
  const tags = ['a', 'b', 'c']
  const ticket = fc.record({
    tags: fc.subarray(tags),
    requester_id: fc.constantFrom(900001, 900002, 900003),
    day: fc.integer({ min: 1, max: 28 }),
  })

  it('finds what a scan of all tickets finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ticket, { maxLength: 40 }),
        fc.subarray(tags, { minLength: 1 }),
        fc.constantFrom(...tags),
        fc.integer({ min: 1, max: 28 }),
        async (rows, anyOf, without, day) => {
          const tickets = rows.map((row, index) =>
            makeTicket({
              id: 100 + index,
              requester_id: row.requester_id,
              tags: row.tags,
              created_at: `2026-02-${String(row.day).padStart(2, '0')}T12:00:00Z`,
            }),
          )
          const { world } = setUp(tickets)
          const from = `2026-02-${String(day).padStart(2, '0')}`
          const query = `type:ticket ${anyOf.map((tag) => `tags:${tag}`).join(' ')} -tags:${without} created>=${from} requester:900001`
          const expected = tickets
            .filter((one) => one.tags.some((tag) => anyOf.includes(tag)) && !one.tags.includes(without))
            .filter((one) => one.created_at >= from && one.requester_id === 900001)
            .map(({ id }) => id)
          expect(await found(query, world)).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})
