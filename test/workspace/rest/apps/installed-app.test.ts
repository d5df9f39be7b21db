import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'
import type { Change } from '#workspace/world/changes.ts'

describe('the installed app', () => {
  it('tells agents what it made', async () => {
    const { agent } = openTiny()
    const { body } = await agent.get(`/api/v2/apps/installations/${TINY.installation}/requirements.json`)
    expect(body.requirements[0]).toMatchObject({
      identifier: 'contact_reason',
      requirement_id: TINY.reasonField,
      requirement_type: 'ticket_fields',
    })
    expect((await agent.get('/api/v2/apps/installations/5/requirements')).status).toBe(404)
  })

  it('sends a message to other windows', async () => {
    const { agent, world } = openTiny()
    const changes: Change[] = []
    world.onChange((change) => changes.push(change))
    const sent = await agent.post('/api/v2/apps/notify', {
      app_id: TINY.app,
      event: 'bm_notice',
      body: { id: 1 },
    })
    expect(sent.status).toBe(200)
    expect(changes).toEqual([
      { kind: 'notification', appId: TINY.app, event: 'bm_notice', body: { id: 1 }, agentId: null },
    ])
    const large = await agent.post('/api/v2/apps/notify', {
      app_id: TINY.app,
      event: 'x',
      body: 'x'.repeat(1_100_000),
    })
    expect(large.status).toBe(413)
  })
})
