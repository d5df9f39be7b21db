import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const NOW = Date.parse('2026-09-18T12:00:00Z') / 1000
const BASE = '/api/v2/incremental'

function setUp() {
  const { world, as, agent } = openTiny()
  return { world, agent, admin: as(TINY.admin) }
}

describe('events of tickets', () => {
  async function eventsOf(query = '') {
    const { admin, agent, world } = setUp()
    await agent.put('/api/v2/tickets/110', {
      ticket: {
        status: 'pending',
        comment: { body: 'Which order?', public: true },
        custom_fields: [{ id: TINY.reasonField, value: 'billing__refund_late' }],
      },
    })
    world.advance(120_000)
    return (await admin.get(`${BASE}/ticket_events?start_time=${NOW}${query}`)).body.ticket_events
  }

  it('are one for each update, with who, when and by which way', async () => {
    const events = await eventsOf()
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      ticket_id: 110,
      timestamp: NOW,
      created_at: '2026-09-18T12:00:00Z',
      updater_id: TINY.agent,
      via: 'Web form',
      event_type: 'Audit',
    })
  })

  it('tell each change under the name of its field, and of a comment only that there is one', async () => {
    const [{ child_events: children }] = await eventsOf()
    expect(children).toContainEqual(
      expect.objectContaining({ status: 'pending', previous_value: 'open', event_type: 'Change' }),
    )
    expect(children).toContainEqual(
      expect.objectContaining({ custom_ticket_fields: { [TINY.reasonField]: 'billing__refund_late' } }),
    )
    expect(children).toContainEqual(
      expect.objectContaining({ added_tags: ['billing__refund_late'], removed_tags: [] }),
    )
    const comment = children.find(({ event_type }: { event_type: string }) => event_type === 'Comment')
    expect(comment).toMatchObject({ comment_present: true, comment_public: true })
    expect(comment.body).toBeUndefined()
  })

  it('tell the comment where asked', async () => {
    const [{ child_events: children }] = await eventsOf('&include=comment_events')
    const comment = children.find(({ event_type }: { event_type: string }) => event_type === 'Comment')
    expect(comment).toMatchObject({ body: 'Which order?', public: true, author_id: TINY.agent })
  })
})

describe('metric events', () => {
  it('tell when each measure began and ended', async () => {
    const { body } = await setUp().admin.get(`${BASE}/ticket_metric_events?start_time=0`)
    const of103 = body.ticket_metric_events.filter(
      ({ ticket_id }: { ticket_id: number }) => ticket_id === 103,
    )
    const ends = of103.filter(
      ({ type, metric }: { type: string; metric: string }) => type === 'fulfill' && metric === 'reply_time',
    )
    expect(ends).toEqual([expect.objectContaining({ instance_id: 1, time: '2026-08-20T09:00:00Z' })])
    const solved = of103.find(
      ({ type, metric }: { type: string; metric: string }) =>
        type === 'update_status' && metric === 'resolution_time',
    )
    expect(solved.status).toEqual({ calendar: 60, business: 60 })
  })

  it('have no end where the ticket has none', async () => {
    const { body } = await setUp().admin.get(`${BASE}/ticket_metric_events?start_time=0`)
    const of111 = body.ticket_metric_events.filter(
      ({ ticket_id }: { ticket_id: number }) => ticket_id === 111,
    )
    expect(new Set(of111.map(({ type }: { type: string }) => type))).toEqual(new Set(['measure', 'activate']))
  })
})
