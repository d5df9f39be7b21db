import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { restHandlers } from './handlers.ts'

describe('handlers for real fetch', () => {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  const server = setupServer(...restHandlers(world))
  const headers = { 'x-workspace-user': String(TINY.agent) }

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())

  it('answer as the world does, whatever the origin', async () => {
    const response = await fetch('https://acme.zendesk.com/api/v2/tickets/110.json', { headers })
    const body = await response.json()
    expect([response.status, body.ticket.id]).toEqual([200, 110])
    expect(body.ticket.url).toBe('https://acme.zendesk.com/api/v2/tickets/110.json')
  })

  it('take writes, which a later read shows', async () => {
    await fetch('https://acme.zendesk.com/api/v2/tickets/110/tags.json', {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ tags: ['written'] }),
    })
    const response = await fetch('https://acme.zendesk.com/api/v2/tickets/110/tags.json', { headers })
    expect(await response.json()).toEqual({ tags: ['vip', 'written'] })
  })

  it('break the connection where a fault says so', async () => {
    world.setControls({ faults: [{ path: '/api/v2/groups', kind: 'drop' }] })
    await expect(fetch('https://acme.zendesk.com/api/v2/groups', { headers })).rejects.toThrow(TypeError)
  })

  it('open the workspace’s own controls', async () => {
    const response = await fetch('https://acme.zendesk.com/__workspace/controls')
    expect((await response.json()).plan).toBe('enterprise')
  })
})
