import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { openTiny } from './tiny-client.ts'

describe('events of a customer', () => {
  const path = `/api/v2/users/${TINY.customer}/events`

  it('come newest first, with links as a list or an object', async () => {
    const { agent, world } = openTiny()
    const { body } = await agent.get(`${path}?filter[source]=zendesk`)
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual([
      'article_viewed',
      'help_center_searched',
    ])
    expect(body.links).toEqual([{ next: null }])
    world.setControls({ switches: { eventsLinks: 'object' } })
    expect((await agent.get(path)).body.links).toEqual({ next: null, prev: null })
  })

  it('are filtered by type and time', async () => {
    const { agent } = openTiny()
    const viewed = await agent.get(`${path}?filter[source]=zendesk&filter[type]=article_viewed`)
    expect(viewed.body.events).toHaveLength(1)
    const since = await agent.get(`${path}?filter[start_time]=2026-09-17T09:59:00Z`)
    expect(since.body.events).toHaveLength(1)
  })

  it('refuse a type without its source, and a time that is none', async () => {
    const { agent } = openTiny()
    expect((await agent.get(`${path}?filter[type]=article_viewed`)).status).toBe(400)
    const { status, body } = await agent.get(`${path}?filter[start_time]=yesterday`)
    expect([status, body.errors[0].code]).toEqual([400, 'StartTimestampNotValid'])
  })

  it('are forgotten after the plan’s time', async () => {
    const { agent, world } = openTiny({ plan: 'growth' })
    world.advance(91 * 86_400_000)
    expect((await agent.get(path)).body.events).toEqual([])
  })

  it('walk by cursor', async () => {
    const { agent } = openTiny()
    const { body } = await agent.get(`${path}?page[size]=1`)
    expect(body.meta.has_more).toBe(true)
    const next = await agent.get(body.links[0].next.replace('https://example.zendesk.com', ''))
    expect([next.body.events[0].type, next.body.meta.has_more]).toEqual(['help_center_searched', false])
  })
})
