import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import type { Change } from '#workspace/world/changes.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createClient } from './client.ts'

function setUp() {
  const world = createWorld(tinyAccount(), { time: () => 0 })
  return { world, agent: createClient(world, { user: TINY.agent }), door: createClient(world) }
}

describe('somebody else', () => {
  it('edits the ticket: a colleague, whom listeners hear of', async () => {
    const { world, door, agent } = setUp()
    const changes: Change[] = []
    world.onChange((change) => changes.push(change))
    const { body } = await door.post('/__workspace/edit', {
      ticket_id: 110,
      ticket: { priority: 'urgent', additional_tags: ['seen'] },
    })
    expect(body).toMatchObject({ by: TINY.otherAgent, ticket: { priority: 'urgent', tags: ['seen', 'vip'] } })
    expect(changes).toEqual([{ kind: 'ticket', id: 110, by: TINY.otherAgent }])
    expect((await agent.get('/api/v2/tickets/110')).body.ticket.priority).toBe('urgent')
  })

  it('replies: the requester, which opens pending, on-hold and solved tickets again', async () => {
    const { door, agent } = setUp()
    for (const id of [103, 107, 108]) {
      const { body } = await door.post('/__workspace/reply', { ticket_id: id, body: 'Still wrong' })
      expect([body.ticket.id, body.ticket.status]).toEqual([id, 'open'])
    }
    const { body } = await agent.get('/api/v2/tickets/103/comments')
    expect(body.comments.at(-1)).toMatchObject({ author_id: 900001, public: true, plain_body: 'Still wrong' })
  })

  it('replies to a closed ticket: a follow-up, with its tags and fields', async () => {
    const { door, agent } = setUp()
    const { body } = await door.post('/__workspace/reply', { ticket_id: 102, body: 'Again' })
    expect(body.ticket).toMatchObject({
      id: 113,
      status: 'new',
      tags: ['billing__card_declined'],
      requester_id: 900002,
    })
    expect(body.ticket.via.source).toMatchObject({ rel: 'follow_up', from: { ticket_id: 102 } })
    expect((await agent.get('/api/v2/tickets/102')).body.ticket.followup_ids).toEqual([113])
    expect((await agent.get('/api/v2/tickets/113/related')).body.followup_source_ids).toEqual(['102'])
  })

  it('answers from the mobile app or by the API, where no app of ours runs', async () => {
    const { door, agent } = setUp()
    for (const channel of ['mobile', 'api']) {
      const ticket = { status: 'solved', comment: { body: `By ${channel}`, public: true } }
      const { body } = await door.post('/__workspace/edit', { ticket_id: 110, ticket, channel })
      expect(body.ticket.status).toBe('solved')
      const { audits } = (await agent.get('/api/v2/tickets/110/audits')).body
      expect(audits.at(-1)).toMatchObject({ author_id: TINY.otherAgent, via: { channel } })
      const { comments } = (await agent.get('/api/v2/tickets/110/comments')).body
      expect(comments.at(-1)).toMatchObject({ plain_body: `By ${channel}`, via: { channel } })
    }
    expect(
      (await door.post('/__workspace/edit', { ticket_id: 110, ticket: {}, channel: 'pigeon' })).status,
    ).toBe(422)
  })

  it('must be told what to do', async () => {
    const { door } = setUp()
    expect((await door.post('/__workspace/edit', { ticket_id: 110 })).status).toBe(422)
    expect((await door.post('/__workspace/reply', {})).status).toBe(422)
    expect((await door.post('/__workspace/reply', { ticket_id: 9, body: 'x' })).status).toBe(404)
  })
})
