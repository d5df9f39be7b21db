import { describe, expect, it } from 'vitest'
import type { Account, FieldRecord, FormRecord } from '#workspace/records.ts'
import { TINY_FORMS, TINY_TICKET_FIELDS } from '#workspace/tiny/fields.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'
import { createClient } from './client.ts'

function setUp(overrides: Partial<Account> = {}, options: WorldOptions = {}) {
  const world = createWorld(tinyAccount(overrides), { time: () => 0, ...options })
  const agent = createClient(world, { user: TINY.agent })
  const put = (id: number, ticket: unknown) => agent.put(`/api/v2/tickets/${id}.json`, { ticket })
  return { world, agent, put }
}

const required = (...ids: number[]): FieldRecord[] =>
  TINY_TICKET_FIELDS.map((field) => ({ ...field, required: ids.includes(field.id) }))

const valueIn = (ticket: { custom_fields: { id: number; value: unknown }[] }, id: number): unknown =>
  ticket.custom_fields.find((field) => field.id === id)?.value

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

describe('required on solve', () => {
  const fields = { ticketFields: required(TINY.reasonField) }

  it('refuses the whole write, comment and tags too', async () => {
    const { agent, put } = setUp(fields)
    const { status, body } = await put(110, {
      status: 'solved',
      tags: ['x'],
      comment: { body: 'Bye', public: true },
    })
    expect(status).toBe(422)
    expect(body).toEqual({
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: {
        base: [
          {
            description: 'Contact reason: is required when solving a ticket',
            error: null,
            ticket_field_id: TINY.reasonField,
            ticket_field_type: 'FieldTagger',
          },
        ],
      },
    })
    const { body: read } = await agent.get('/api/v2/tickets/110?include=comment_count')
    expect(read.ticket).toMatchObject({ status: 'open', tags: ['vip'], comment_count: 1 })
  })

  it('goes through when the same write fills the field, by value or by tag', async () => {
    const byField = await setUp(fields).put(110, {
      status: 'solved',
      custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
    })
    const byTag = await setUp(fields).put(110, { status: 'solved', tags: ['billing__refund_late'] })
    expect([byField.status, byTag.status]).toEqual([200, 200])
  })

  it('does not ask for pending', async () => {
    expect((await setUp(fields).put(110, { status: 'pending' })).status).toBe(200)
  })

  it('does not ask for a field that is not on the form', async () => {
    const forms = TINY_FORMS.map((form) => ({ ...form, ticket_field_ids: [1, 2, 3] }))
    expect((await setUp({ ...fields, forms }).put(110, { status: 'solved' })).status).toBe(200)
  })

  it('can be switched off', async () => {
    const { put } = setUp(fields, { controls: { switches: { requiredOnSolve: 'off' } } })
    expect((await put(110, { status: 'solved' })).status).toBe(200)
  })

  const condition = (
    rule: FormRecord['agent_conditions'][number]['child_fields'][number]['required_on_statuses'],
    isRequired = true,
  ): FormRecord[] =>
    TINY_FORMS.map((form) => ({
      ...form,
      agent_conditions: [
        {
          parent_field_id: TINY.reasonField,
          value: 'billing__refund_late',
          child_fields: [
            {
              id: TINY.inhibitorField,
              is_required: isRequired,
              ...(rule === undefined ? {} : { required_on_statuses: rule }),
            },
          ],
        },
      ],
    }))

  it.each([
    ['on solved', condition({ type: 'SOME_STATUSES', statuses: ['solved'] }), 422],
    ['on other statuses', condition({ type: 'SOME_STATUSES', statuses: ['pending'] }), 200],
    ['on all statuses', condition({ type: 'ALL_STATUSES' }), 422],
    ['on none', condition({ type: 'NO_STATUSES' }), 200],
    ['by an older form', condition(undefined), 422],
    ['not, by an older form', condition(undefined, false), 200],
  ])('asks for a condition’s child field required %s', async (_name, forms, status) => {
    const { put } = setUp({ forms })
    const solved = await put(110, {
      status: 'solved',
      custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
    })
    expect(solved.status).toBe(status)
  })

  it('does not ask for the child where the parent has another value', async () => {
    const { put } = setUp({
      forms: condition({ type: 'ALL_STATUSES' }),
      ticketFields: required(TINY.inhibitorField),
    })
    const solved = await put(110, {
      status: 'solved',
      custom_fields: [{ id: TINY.reasonField, value: 'other' }],
    })
    expect(solved.status).toBe(200)
  })
})

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
