import { describe, expect, it } from 'vitest'
import type { MacroRecord } from '#workspace/records/rules.ts'
import { createClient } from '#workspace/rest/client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { DEFAULT_MACROS } from '#workspace/world/default-macros.ts'
import { createWorld } from '#workspace/world/world.ts'

const FIELD = `/api/v2/ticket_fields/${TINY.reasonField}`

function setUp() {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  return {
    admin: createClient(world, { user: TINY.admin }),
    agent: createClient(world, { user: TINY.agent }),
  }
}

describe('a ticket field', () => {
  it('becomes required, which the next solve feels', async () => {
    const { admin, agent } = setUp()
    const { body } = await admin.put(FIELD, { ticket_field: { required: true } })
    expect(body.ticket_field.required).toBe(true)
    expect((await agent.put('/api/v2/tickets/110', { ticket: { status: 'solved' } })).status).toBe(422)
  })

  it('gets an option, which tickets then accept', async () => {
    const { admin, agent } = setUp()
    const made = await admin.post(`${FIELD}/options`, {
      custom_field_option: { name: 'Billing::VAT', value: 'billing__vat' },
    })
    expect(made.status).toBe(201)
    const choose = { ticket: { custom_fields: [{ id: TINY.reasonField, value: 'billing__vat' }] } }
    expect((await agent.put('/api/v2/tickets/110', choose)).body.ticket.tags).toContain('billing__vat')
    const renamed = { custom_field_option: { id: made.body.custom_field_option.id, name: 'Billing::Tax' } }
    expect((await admin.post(`${FIELD}/options`, renamed)).status).toBe(200)
    const { body } = await agent.get(`${FIELD}/options`)
    expect(body.custom_field_options.at(-1)).toMatchObject({ name: 'Billing::Tax', value: 'billing__vat' })
  })

  it('loses an option that is not sent again, and tickets their value with it', async () => {
    const { admin, agent } = setUp()
    const { ticket_field: before } = (await admin.get(FIELD)).body
    const options = before.custom_field_options.filter(
      ({ value }: { value: string }) => !['billing__refund_late', 'billing__card_declined'].includes(value),
    )
    await admin.put(FIELD, { ticket_field: { custom_field_options: options } })
    const { ticket } = (await agent.get('/api/v2/tickets/103')).body
    expect([ticket.tags, ticket.custom_fields[0].value]).toEqual([[], null])
    expect((await agent.get('/api/v2/tickets/102')).body.ticket.tags).toEqual(['billing__card_declined'])
  })

  it.each([
    [{ name: '', value: 'x' }],
    [{ name: 'Brackets', value: 'a[b]' }],
    [{ name: 'Spaces', value: 'a b' }],
  ])('refuses the option %j', async (option) => {
    const { admin } = setUp()
    expect((await admin.post(`${FIELD}/options`, { custom_field_option: option })).status).toBe(422)
  })

  it('refuses two options of one tag, and more than 2,000', async () => {
    const { admin } = setUp()
    const twice = [1, 2].map((number) => ({ name: `Option ${number}`, value: 'same' }))
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `Option ${index}`, value: `o${index}` }))
    for (const options of [twice, many])
      expect((await admin.put(FIELD, { ticket_field: { custom_field_options: options } })).status).toBe(422)
  })

  it('is made by an admin, filled by agents, and gone with its values', async () => {
    const { admin, agent } = setUp()
    const made = await admin.post('/api/v2/ticket_fields', {
      ticket_field: {
        type: 'tagger',
        title: 'Carrier',
        custom_field_options: [
          { name: 'Ship', value: 'carrier_ship' },
          { name: 'Rail', value: 'carrier_rail' },
        ],
      },
    })
    const { id, url } = made.body.ticket_field
    expect([made.status, made.header('location')]).toEqual([201, url])
    const choose = (value: string) =>
      agent.put('/api/v2/tickets/110', { ticket: { custom_fields: [{ id, value }] } })
    expect((await choose('carrier_ship')).body.ticket.tags).toContain('carrier_ship')
    expect((await choose('carrier_air')).status).toBe(422)
    expect((await admin.delete(`/api/v2/ticket_fields/${id}`)).status).toBe(204)
    const { ticket } = (await agent.get('/api/v2/tickets/110')).body
    expect(ticket.custom_fields.map((field: { id: number }) => field.id)).not.toContain(id)
    expect((await admin.get(`/api/v2/ticket_fields/${id}`)).status).toBe(404)
  })

  it('loses one option, and tickets their value and tag with it', async () => {
    const { admin, agent } = setUp()
    const { custom_field_options: options } = (await admin.get(FIELD)).body.ticket_field
    const late = options.find(({ value }: { value: string }) => value === 'billing__refund_late')
    expect((await admin.delete(`${FIELD}/options/${late.id}`)).status).toBe(204)
    const { ticket } = (await agent.get('/api/v2/tickets/103')).body
    expect([ticket.tags, ticket.custom_fields[0].value]).toEqual([[], null])
    expect((await admin.delete(`${FIELD}/options/${late.id}`)).status).toBe(404)
    expect((await agent.get(`${FIELD}/options`)).body.count).toBe(options.length - 1)
  })

  it('loses one option, and macros the action that chooses it', async () => {
    const chooses = (value: string) => ({ field: `custom_fields_${TINY.reasonField}`, value })
    const status = { field: 'status', value: 'solved' }
    const macros = [
      { ...DEFAULT_MACROS[0], id: 1, actions: [chooses('billing__refund_late'), status] },
      { ...DEFAULT_MACROS[0], id: 2, actions: [chooses('other')] },
    ] as MacroRecord[]
    const world = createWorld(tinyAccount({ macros }), { time: () => 0 })
    const admin = createClient(world, { user: TINY.admin })
    const { custom_field_options: options } = (await admin.get(FIELD)).body.ticket_field
    const late = options.find(({ value }: { value: string }) => value === 'billing__refund_late')
    await admin.delete(`${FIELD}/options/${late.id}`)
    const actions = async (id: number) => (await admin.get(`/api/v2/macros/${id}`)).body.macro.actions
    expect(await actions(1)).toEqual([status])
    expect(await actions(2)).toEqual([chooses('other')])
  })

  it('tells in the audits of tickets who took their value', async () => {
    const { admin, agent } = setUp()
    await admin.put(FIELD, { ticket_field: { custom_field_options: [] } })
    const { audits } = (await agent.get('/api/v2/tickets/103/audits')).body
    expect(audits.at(-1)).toMatchObject({
      author_id: TINY.admin,
      events: [
        { field_name: String(TINY.reasonField), value: null, previous_value: 'billing__refund_late' },
        { field_name: 'tags', value: [] },
      ],
    })
  })

  it.each([
    [{ type: 'text' }, 422],
    [{ title: 'x' }, 400],
    [{ type: 'dropdown', title: 'x' }, 422],
    [{ type: 'tagger', title: 'x' }, 422],
    [{ type: 'text', title: 'x', required: 'yes' }, 422],
  ])('is not made as %j', async (ticket_field, status) => {
    expect((await setUp().admin.post('/api/v2/ticket_fields', { ticket_field })).status).toBe(status)
  })
})
