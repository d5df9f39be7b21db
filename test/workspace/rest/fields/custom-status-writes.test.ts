import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const PATH = '/api/v2/custom_statuses'
const WAITING = { status_category: 'pending', agent_label: 'Waiting for parts', description: 'Ordered' }

function setUp() {
  const { world, as, agent } = openTiny()
  const admin = as(TINY.admin)
  const make = (custom_status: object) => admin.post(PATH, { custom_status })
  return { world, agent, admin, make }
}

describe('a custom status', () => {
  it('is made in a category, and tickets can have it', async () => {
    const { make, agent } = setUp()
    const { status, body, header } = await make(WAITING)
    expect([status, header('location')]).toEqual([201, body.custom_status.url])
    expect(body.custom_status).toMatchObject({
      ...WAITING,
      raw_agent_label: 'Waiting for parts',
      end_user_label: 'Waiting for parts',
      active: true,
      default: false,
    })
    const { id } = body.custom_status
    const put = await agent.put('/api/v2/tickets/110', { ticket: { custom_status_id: id } })
    expect(put.body.ticket).toMatchObject({ status: 'pending', custom_status_id: id })
    // The status alone means the category's default.
    await agent.put('/api/v2/tickets/110', { ticket: { status: 'open' } })
    const back = await agent.put('/api/v2/tickets/110', { ticket: { status: 'pending' } })
    expect(back.body.ticket.custom_status_id).toBe(500003)
  })

  it('of the solved category asks for what solving asks for', async () => {
    const { make, agent, admin } = setUp()
    const field = `/api/v2/ticket_fields/${TINY.orderField}`
    await admin.put(field, { ticket_field: { required: true } })
    const { id } = (await make({ status_category: 'solved', agent_label: 'Refunded' })).body.custom_status
    const { status, body } = await agent.put('/api/v2/tickets/110', { ticket: { custom_status_id: id } })
    expect([status, body.details.base[0].ticket_field_id]).toEqual([422, TINY.orderField])
  })

  it('becomes the default of its category', async () => {
    const { make, agent, admin } = setUp()
    const { id } = (await make(WAITING)).body.custom_status
    expect((await admin.put(`/api/v2/custom_status/default?ids=${id}`)).status).toBe(200)
    const put = await agent.put('/api/v2/tickets/110', { ticket: { status: 'pending' } })
    expect(put.body.ticket.custom_status_id).toBe(id)
    const { custom_statuses: defaults } = (await agent.get(`${PATH}?default=true`)).body
    expect(defaults).toHaveLength(5)
    expect((await admin.put('/api/v2/custom_status/default?ids=5')).status).toBe(422)
  })

  it('is no longer given once it is inactive, which a default cannot be', async () => {
    const { make, agent, admin } = setUp()
    const { id } = (await make(WAITING)).body.custom_status
    const { body } = await admin.put(`${PATH}/${id}`, {
      custom_status: { active: false, agent_label: 'Gone' },
    })
    expect(body.custom_status).toMatchObject({ active: false, agent_label: 'Gone' })
    expect((await agent.put('/api/v2/tickets/110', { ticket: { custom_status_id: id } })).status).toBe(422)
    expect((await admin.put(`${PATH}/500003`, { custom_status: { active: false } })).status).toBe(422)
  })

  it('keeps its category', async () => {
    const { admin } = setUp()
    const change = { custom_status: { status_category: 'solved', agent_label: 'Waiting' } }
    const { body, header } = await admin.put(`${PATH}/500003`, change)
    expect(body.custom_status).toMatchObject({ status_category: 'pending', agent_label: 'Waiting' })
    expect(header('x-zendesk-api-warn')).toContain('"custom_status.status_category"')
  })

  it.each([
    { agent_label: 'No category' },
    { status_category: 'closed', agent_label: 'X' },
    { status_category: 'open' },
    { status_category: 'open', agent_label: 'x'.repeat(49) },
    { status_category: 'open', agent_label: 'pending' },
    { status_category: 'open', agent_label: 5 },
  ])('refuses %j', async (written) => {
    expect((await setUp().make(written)).status).toBe(422)
  })

  it('is one of a hundred in its category', async () => {
    const { make, world } = setUp()
    world.setControls({ highVolume: true })
    for (let count = 1; count < 100; count += 1)
      expect((await make({ status_category: 'hold', agent_label: `Hold ${count}` })).status).toBe(201)
    expect((await make({ status_category: 'hold', agent_label: 'One more' })).status).toBe(422)
  })

  it('is made by admins', async () => {
    const { agent } = setUp()
    expect((await agent.post(PATH, { custom_status: WAITING })).status).toBe(403)
    expect((await agent.put(`${PATH}/500003`, { custom_status: { agent_label: 'X' } })).status).toBe(403)
  })
})
