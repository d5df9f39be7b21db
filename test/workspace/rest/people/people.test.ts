import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

describe('people', () => {
  it('are written by admins, not by agents', async () => {
    const { agent, world } = openTiny()
    const admin = createClient(world, { user: TINY.admin })
    const path = `/api/v2/users/${TINY.customer}`
    expect((await agent.put(path, { user: { notes: 'x' } })).status).toBe(403)
    world.advance(1000)
    const { body, header } = await admin.put(path, {
      user: { user_fields: { tier: 'silver', nope: 1 }, colour: 'red' },
    })
    expect(body.user.user_fields).toEqual({ tier: 'silver' })
    expect(header('x-zendesk-api-warn')).toContain('user.colour')
    expect((await agent.get(path)).body.user.user_fields.tier).toBe('silver')
  })

  it('of an organisation: agents write notes only', async () => {
    const { agent } = openTiny()
    const path = `/api/v2/organizations/${TINY.acme}`
    const { body, header } = await agent.put(path, { organization: { notes: 'Important', name: 'Other' } })
    expect(body.organization).toMatchObject({ notes: 'Important', name: 'Acme' })
    expect(header('x-zendesk-api-warn')).toContain('organization.name')
  })

  it('are found by name and address', async () => {
    const { agent } = openTiny()
    expect((await agent.get('/api/v2/users/search?query=kim')).body.users[0].id).toBe(TINY.customer)
    expect((await agent.get('/api/v2/users/search?query=email:kim@example.net')).body.count).toBe(1)
    expect((await agent.get('/api/v2/users/search')).status).toBe(400)
  })
})
