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

describe('one update', () => {
  it('answers ticket and audit, and a later GET says the same', async () => {
    const { agent, put } = setUp()
    const { status, body } = await put(110, { priority: 'high', subject: 'Refund, twice' })
    expect(status).toBe(200)
    expect(body.audit.events).toEqual([
      expect.objectContaining({
        type: 'Change',
        field_name: 'subject',
        value: 'Refund, twice',
        previous_value: 'Refund missing',
      }),
      expect.objectContaining({
        type: 'Change',
        field_name: 'priority',
        value: 'high',
        previous_value: 'normal',
      }),
    ])
    const read = await agent.get('/api/v2/tickets/110')
    expect(read.body.ticket).toEqual(body.ticket)
    const audits = await agent.get('/api/v2/tickets/110/audits')
    expect(audits.body.audits.at(-1)).toEqual(body.audit)
  })

  it('moves updated_at to the clock, and not where nothing changed', async () => {
    const { world, put } = setUp()
    world.advance(90_000)
    const changed = await put(110, { priority: 'high' })
    expect(changed.body.ticket.updated_at).toBe('2026-09-18T12:01:30Z')
    world.advance(90_000)
    const same = await put(110, { priority: 'high' })
    expect([same.body.ticket.updated_at, same.body.audit.events]).toEqual(['2026-09-18T12:01:30Z', []])
  })

  it('drops unknown keys and names them', async () => {
    const { put } = setUp()
    const { status, header, body } = await put(110, {
      id: 5,
      prioritty: 'high',
      description: 'x',
      additional_tags: ['a'],
    })
    expect(status).toBe(200)
    expect(header('x-zendesk-api-warn')).toBe(
      '{:allowed_parameters=>{:controller=>"tickets", :action=>"update", :unpermitted_keys=>["ticket.id", "ticket.prioritty", "ticket.description", "ticket.additional_tags"], :invalid_values=>[]}}',
    )
    expect(body.ticket.tags).toEqual(['vip'])
  })

  it('has no warning where everything was taken', async () => {
    expect((await setUp().put(110, { priority: 'low' })).header('x-zendesk-api-warn')).toBeNull()
  })

  it.each([
    [{ priority: 'extreme' }, 'priority'],
    [{ status: 'done' }, 'status'],
    [{ status: 'new' }, 'status'],
    [{ assignee_id: 900001 }, 'assignee'],
    [{ assignee_id: TINY.lightAgent }, 'assignee'],
    [{ group_id: 1 }, 'group'],
    [{ requester_id: 1 }, 'requester'],
    [{ ticket_form_id: 1 }, 'ticket_form_id'],
    [{ custom_fields: [{ id: TINY.reasonField, value: 'no_such_option' }] }, 'base'],
  ])('refuses %j', async (change, field) => {
    const { status, body } = await setUp().put(110, change)
    expect([status, body.error, Object.keys(body.details)]).toEqual([422, 'RecordInvalid', [field]])
  })

  it('answers 400 without a ticket in the body', async () => {
    const { agent } = setUp()
    const { status, body } = await agent.put('/api/v2/tickets/110', { priority: 'high' })
    expect([status, body]).toEqual([
      400,
      { error: 'ParameterMissing', description: 'Parameter ticket is required' },
    ])
  })

  it('answers 404 for a ticket that is not there', async () => {
    const { status, body } = await setUp().put(99_999, { priority: 'high' })
    expect([status, body]).toEqual([404, { error: 'RecordNotFound', description: 'Not found' }])
  })
})

describe('a safe update', () => {
  const stamp = '2026-09-18T08:12:40Z'

  it('goes through with the stamp as read', async () => {
    const { put } = setUp()
    expect((await put(110, { priority: 'low', safe_update: true, updated_stamp: stamp })).status).toBe(200)
  })

  it.each([true, false])('is refused after a colleague was faster (safe_update: %s)', async (safe) => {
    const { put } = setUp()
    await put(110, { priority: 'high' })
    const { status, body } = await put(110, { priority: 'low', safe_update: safe, updated_stamp: stamp })
    expect([status, body.error]).toEqual([409, 'UpdateConflict'])
  })

  it('is no safe update without the key', async () => {
    const { put } = setUp()
    await put(110, { priority: 'high' })
    expect((await put(110, { priority: 'low', updated_stamp: stamp })).status).toBe(200)
  })
})

describe('status rules', () => {
  it('open a new ticket when it is assigned', async () => {
    const { body } = await setUp().put(111, { assignee_id: TINY.agent })
    expect(body.ticket).toMatchObject({ status: 'open', custom_status_id: 500002, group_id: TINY.support })
  })

  it('move status and custom status together', async () => {
    const { put } = setUp()
    expect((await put(110, { status: 'pending' })).body.ticket.custom_status_id).toBe(500003)
    expect((await put(110, { custom_status_id: 500004 })).body.ticket.status).toBe('hold')
  })

  it('give a solved ticket without assignee to who solved it', async () => {
    const { body } = await setUp().put(111, { status: 'solved' })
    expect(body.ticket).toMatchObject({ status: 'solved', assignee_id: TINY.agent })
  })

  it('refuse to solve without assignee where the account does not assign', async () => {
    const { put } = setUp({}, { controls: { switches: { assignOnSolve: 'off' } } })
    const { status, body } = await put(111, { status: 'solved' })
    expect(status).toBe(422)
    expect(body.details.base).toEqual([
      {
        description: 'Assignee: is required when solving a ticket',
        error: null,
        ticket_field_id: 7,
        ticket_field_type: 'FieldAssignee',
      },
    ])
  })

  it('take the assignee away with a group that is not theirs', async () => {
    const { body } = await setUp().put(110, { group_id: TINY.billing })
    expect(body.ticket).toMatchObject({ group_id: TINY.billing, assignee_id: null })
  })

  it('close solved tickets after 28 days', async () => {
    const { world, agent, put } = setUp()
    await put(110, { status: 'solved' })
    world.advance(27 * 86_400_000)
    expect((await agent.get('/api/v2/tickets/110')).body.ticket.status).toBe('solved')
    world.advance(2 * 86_400_000)
    expect((await agent.get('/api/v2/tickets/110')).body.ticket.status).toBe('closed')
    const { audits } = (await agent.get('/api/v2/tickets/110/audits')).body
    expect(audits.at(-1)).toMatchObject({
      author_id: -1,
      created_at: '2026-10-16T12:00:00Z',
      events: [{ type: 'Change', field_name: 'status', value: 'closed', previous_value: 'solved' }],
    })
  })
})
