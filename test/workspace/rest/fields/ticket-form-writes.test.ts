import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

const PATH = `/api/v2/ticket_forms/${TINY.form}`

function setUp() {
  const { world, as, agent } = openTiny()
  const admin = as(TINY.admin)
  return { world, agent, admin, put: (ticket_form: object) => admin.put(PATH, { ticket_form }) }
}

const condition = (child: object, value = 'billing__refund_late') => ({
  agent_conditions: [{ parent_field_id: TINY.reasonField, value, child_fields: [child] }],
})
const SOLVED = { type: 'SOME_STATUSES', statuses: ['solved'] }
const needed = condition({ id: TINY.orderField, is_required: true, required_on_statuses: SOLVED })
const refund = { custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }] }
const card = { custom_fields: [{ id: TINY.reasonField, value: 'billing__card_declined' }] }
const numbered = { custom_fields: [...refund.custom_fields, { id: TINY.orderField, value: 'A-1' }] }

describe('a condition of a form', () => {
  it.each([
    ['that is met and unanswered', needed, refund, 422],
    ['that is met and answered', needed, numbered, 200],
    ['of another value', needed, card, 200],
    [
      'on all statuses',
      condition({ id: TINY.orderField, is_required: true, required_on_statuses: { type: 'ALL_STATUSES' } }),
      refund,
      422,
    ],
    [
      'on none',
      condition({ id: TINY.orderField, is_required: true, required_on_statuses: { type: 'NO_STATUSES' } }),
      refund,
      200,
    ],
    [
      'on another status',
      condition({
        id: TINY.orderField,
        is_required: true,
        required_on_statuses: { type: 'SOME_STATUSES', statuses: ['pending'] },
      }),
      refund,
      200,
    ],
    ['of the older kind', condition({ id: TINY.orderField, is_required: true }), refund, 422],
    ['that only shows a field', condition({ id: TINY.orderField, is_required: false }), refund, 200],
  ])('%s', async (_title, conditions, fields, expected) => {
    const { agent, put } = setUp()
    expect((await put(conditions)).status).toBe(200)
    const { status, body } = await agent.put('/api/v2/tickets/110', {
      ticket: { status: 'solved', ...fields },
    })
    expect(status).toBe(expected)
    if (expected !== 422) return
    expect(body.details.base).toEqual([
      {
        description: 'Order number: is required when solving a ticket',
        error: null,
        ticket_field_id: TINY.orderField,
        ticket_field_type: 'FieldText',
      },
    ])
    expect((await agent.get('/api/v2/tickets/110')).body.ticket.status).toBe('open')
  })

  it('goes with an empty list', async () => {
    const { agent, put } = setUp()
    await put(needed)
    expect((await put({ agent_conditions: [] })).body.ticket_form.agent_conditions).toEqual([])
    expect((await agent.put('/api/v2/tickets/110', { ticket: { status: 'solved', ...refund } })).status).toBe(
      200,
    )
  })

  it('is refused by the bulk form too, ticket by ticket', async () => {
    const { agent, put } = setUp()
    await put(needed)
    const rows = {
      tickets: [
        { id: 110, status: 'solved', ...refund },
        { id: 109, status: 'solved' },
      ],
    }
    const { body } = await agent.put('/api/v2/tickets/update_many', rows)
    const { results } = (await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)).body.job_status
    expect(results.map(({ success }: { success: boolean }) => success)).toEqual([false, true])
    expect(results[0].details).toContain('Order number: is required')
  })

  it.each([
    ['a field that is not on the form', condition({ id: 77, is_required: true })],
    ['itself', condition({ id: TINY.reasonField, is_required: true })],
    ['a rule that is none', condition({ id: TINY.orderField, required_on_statuses: { type: 'SOMETIMES' } })],
    ['nothing', { agent_conditions: [{ value: 'x', child_fields: [] }] }],
  ])('cannot name %s', async (_title, change) => {
    const { put, admin } = setUp()
    expect((await put(change)).status).toBe(422)
    expect((await admin.get(PATH)).body.ticket_form.agent_conditions).toEqual([])
  })
})

describe('a form', () => {
  it('is made with every field, and can be the default in place of another', async () => {
    const { admin, agent } = setUp()
    const { status, body, header } = await admin.post('/api/v2/ticket_forms', {
      ticket_form: { name: 'Refunds', display_name: 'Your money', default: true },
    })
    expect([status, header('location')]).toEqual([201, body.ticket_form.url])
    expect(body.ticket_form).toMatchObject({
      name: 'Refunds',
      raw_name: 'Refunds',
      display_name: 'Your money',
    })
    expect(body.ticket_form.ticket_field_ids).toContain(TINY.reasonField)
    const { ticket_forms: forms } = (await agent.get('/api/v2/ticket_forms')).body
    expect(forms.map((one: { default: boolean }) => one.default)).toEqual([false, true])
    const { ticket } = (await agent.post('/api/v2/tickets', { ticket: { comment: { body: 'Hi' } } })).body
    expect(ticket.ticket_form_id).toBe(body.ticket_form.id)
  })

  it('is deleted unless it is the default', async () => {
    const { admin } = setUp()
    const { body } = await admin.post('/api/v2/ticket_forms', { ticket_form: { name: 'Other' } })
    expect((await admin.delete(`/api/v2/ticket_forms/${body.ticket_form.id}`)).status).toBe(204)
    expect((await admin.get(`/api/v2/ticket_forms/${body.ticket_form.id}`)).status).toBe(404)
    expect((await admin.delete(PATH)).status).toBe(422)
  })

  it.each([{ name: '' }, { name: 5 }, { active: false }, { default: false }, { ticket_field_ids: [77] }])(
    'refuses %j',
    async (change) => {
      expect((await setUp().put(change)).status).toBe(422)
    },
  )

  it('changes in one world only, and for admins', async () => {
    const account = tinyAccount()
    const [one, other] = [createWorld(account, { time: () => 0 }), createWorld(account, { time: () => 0 })]
    await createClient(one, { user: TINY.admin }).put(PATH, { ticket_form: { name: 'Changed' } })
    const read = async (world: typeof one) =>
      (await createClient(world, { user: TINY.admin }).get(PATH)).body.ticket_form.name
    expect([await read(one), await read(other)]).toEqual(['Changed', 'Default'])
    expect((await setUp().agent.put(PATH, { ticket_form: { name: 'No' } })).status).toBe(403)
  })
})
