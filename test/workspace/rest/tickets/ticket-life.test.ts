import { describe, expect, it } from 'vitest'
import type { Account } from '#workspace/records.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'

function setUp(overrides: Partial<Account> = {}, options: WorldOptions = {}) {
  const world = createWorld(tinyAccount(overrides), { time: () => 0, ...options })
  const agent = createClient(world, { user: TINY.agent })
  const put = (id: number, ticket: unknown) => agent.put(`/api/v2/tickets/${id}.json`, { ticket })
  return { world, agent, put }
}

const valueIn = (ticket: { custom_fields: { id: number; value: unknown }[] }, id: number): unknown =>
  ticket.custom_fields.find((field) => field.id === id)?.value

describe('closed tickets', () => {
  it('take no update', async () => {
    const { status, body } = await setUp().put(102, { priority: 'high' })
    expect(status).toBe(422)
    expect(body.details.status).toEqual([
      { description: 'Status: closed prevents ticket update', error: 'InvalidValue' },
    ])
  })

  it('are final when the API closes them', async () => {
    const { put } = setUp()
    expect((await put(110, { status: 'closed' })).status).toBe(200)
    expect((await put(110, { status: 'open' })).status).toBe(422)
  })

  it('take tags from the bulk form, which leaves the dropdown as it was', async () => {
    const { agent } = setUp()
    const path = '/api/v2/tickets/update_many.json?ids=102'
    const change = { additional_tags: ['account__sign_in'], remove_tags: ['billing__card_declined'] }
    const { body } = await agent.put(path, { ticket: change })
    const job = await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect(job.body.job_status.results).toEqual([
      { id: 102, action: 'update', success: true, status: 'Updated' },
    ])
    const { ticket } = (await agent.get('/api/v2/tickets/102')).body
    expect([ticket.tags, valueIn(ticket, TINY.reasonField)]).toEqual([
      ['account__sign_in'],
      'billing__card_declined',
    ])
  })

  it('take none where the account does not allow it', async () => {
    const { agent } = setUp({}, { controls: { switches: { closedTagEdit: 'refused' } } })
    await agent.put('/api/v2/tickets/update_many?ids=102', { ticket: { additional_tags: ['x'] } })
    expect((await agent.get('/api/v2/tickets/102')).body.ticket.tags).not.toContain('x')
  })
})

describe('comments', () => {
  it('are part of the update, public as said', async () => {
    const { agent, put } = setUp()
    await put(110, { comment: { html_body: '<p>Sorry &amp; thanks</p>', public: true } })
    const { body } = await agent.get('/api/v2/tickets/110/comments.json?sort=-created_at&page[size]=1')
    expect(body.comments[0]).toMatchObject({
      plain_body: 'Sorry & thanks',
      public: true,
      author_id: TINY.agent,
    })
    expect(body.comments[0].html_body).toContain('<p>Sorry &amp; thanks</p>')
  })

  it('have their placeholders expanded by the server', async () => {
    const { agent, put } = setUp()
    const text = 'Hello {{ticket.requester.first_name}}, #{{ ticket.id }} {{no.such.thing}}'
    await put(110, { comment: { html_body: `<p>${text}</p>`, public: true } })
    const { body } = await agent.get('/api/v2/tickets/110/comments')
    expect(body.comments[1].plain_body).toBe('Hello Kim, #110 ')
    expect(body.comments[1].html_body).toContain('<p>Hello Kim, #110 </p>')
  })

  it('lose HTML, repeated spaces and empty lines in body', async () => {
    const { agent, put } = setUp()
    await put(110, { comment: { body: 'One  <b>two</b>\n\n\n\nthree', public: false } })
    const { body } = await agent.get('/api/v2/tickets/110/comments')
    expect(body.comments[1]).toMatchObject({ body: 'One two\n\nthree', public: false })
  })

  it('are not written where they are empty', async () => {
    const { agent, put } = setUp()
    await put(110, { comment: { body: '', public: true } })
    expect((await agent.get('/api/v2/tickets/110/comments/count')).body.count.value).toBe(1)
  })

  it('are cut at 64 kB without a word', async () => {
    const { agent, put } = setUp()
    await put(110, { comment: { body: 'ä'.repeat(40_000), public: false } })
    const { body } = await agent.get('/api/v2/tickets/110/comments')
    expect(new TextEncoder().encode(body.comments[1].plain_body).length).toBe(65_536)
  })
})

describe('new tickets', () => {
  const written = { ticket: { subject: 'New', comment: { body: 'Hello' }, requester_id: 900001 } }

  it('answer 201 with their address, and bring the customer’s tags', async () => {
    const { agent } = setUp()
    const { status, body, header } = await agent.post('/api/v2/tickets.json', written)
    expect([status, header('location')]).toEqual([
      201,
      `https://example.zendesk.com/api/v2/tickets/${body.ticket.id}.json`,
    ])
    expect(body.ticket).toMatchObject({
      status: 'new',
      tags: ['vip'],
      description: 'Hello',
      organization_id: TINY.acme,
    })
    expect(body.ticket.id).toBe(113)
  })

  it('need words', async () => {
    const { status } = await setUp().agent.post('/api/v2/tickets', { ticket: { subject: 'Empty' } })
    expect(status).toBe(422)
  })

  it('are made once for one idempotency key', async () => {
    const { agent, world } = setUp()
    const key = { 'idempotency-key': 'abc' }
    const first = await agent.post('/api/v2/tickets', written, key)
    const second = await agent.post('/api/v2/tickets', written, key)
    expect(second.body.ticket.id).toBe(first.body.ticket.id)
    expect([first.header('x-idempotency-lookup'), second.header('x-idempotency-lookup')]).toEqual([
      'miss',
      'hit',
    ])
    const other = await agent.post('/api/v2/tickets', { ticket: { comment: { body: 'Other' } } }, key)
    expect([other.status, other.body.error]).toEqual([400, 'IdempotentRequestError'])
    world.advance(2 * 3_600_000)
    expect((await agent.post('/api/v2/tickets', written, key)).body.ticket.id).not.toBe(first.body.ticket.id)
  })
})

describe('many at once', () => {
  it('conflicts where a ticket changed after queueing', async () => {
    const { agent, put, world } = setUp({}, { controls: { jobDuration: 10_000 } })
    const { body } = await agent.put('/api/v2/tickets/update_many?ids=110,109', {
      ticket: { priority: 'low' },
    })
    expect(body.job_status).toMatchObject({ status: 'queued', total: 2, results: null })
    world.advance(5000)
    await put(110, { subject: 'Faster' })
    world.advance(6000)
    const { body: done } = await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect(done.job_status.status).toBe('completed')
    expect(done.job_status.results.map((row: { success: boolean }) => row.success)).toEqual([false, true])
  })

  it('refuses a batch row with safe_update and no stamp', async () => {
    const { agent } = setUp()
    const rows = { tickets: [{ id: 110, safe_update: true, priority: 'low' }] }
    expect((await agent.put('/api/v2/tickets/update_many', rows)).status).toBe(400)
  })

  it('takes a hundred', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => index + 1).join(',')
    const { status, body } = await setUp().agent.put(`/api/v2/tickets/update_many?ids=${ids}`, { ticket: {} })
    expect([status, body]).toEqual([
      400,
      {
        error: 'TooManyValues',
        description: 'Parameter  cannot specify more than 100 values',
        max_count: 100,
      },
    ])
  })

  it('queues thirty jobs', async () => {
    const { agent } = setUp({}, { controls: { jobDuration: 60_000 } })
    const queue = () => agent.put('/api/v2/tickets/update_many?ids=110', { ticket: { priority: 'low' } })
    for (let count = 0; count < 30; count += 1) expect((await queue()).status).toBe(200)
    const { status, body } = await queue()
    expect([status, body.error, body.current_job_ids.length]).toEqual([429, 'TooManyJobs', 30])
  })
})
