import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

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

describe('events of other systems', () => {
  const path = `/api/v2/users/${TINY.customer}/events`
  const SHOP = { source: 'shop', type: 'customer', identifiers: [{ type: 'card', value: 'no:17' }] }
  const order = { source: 'shop', type: 'order_placed', properties: { total: 12 } }

  it('are told with 202, make a profile, and are found by it', async () => {
    const { agent } = openTiny()
    const told = await agent.post(path, { profile: SHOP, event: order })
    expect([told.status, told.body]).toEqual([202, ''])
    const { body } = await agent.get(`${path}?filter[source]=shop`)
    expect(body.events).toMatchObject([{ type: 'order_placed', source: 'shop', properties: { total: 12 } }])
    const { profiles } = (await agent.get(`/api/v2/users/${TINY.customer}/profiles`)).body
    expect(profiles.map(({ source }: { source: string }) => source)).toEqual(['zendesk', 'shop'])
    const named = await agent.get('/api/v2/user_profiles?identifier=shop:customer:card:no:17')
    expect(named.body.profile).toMatchObject({ id: profiles[1].id, user_id: String(TINY.customer) })
    const byProfile = await agent.get(`/api/v2/user_profiles/${profiles[1].id}/events?filter[source]=shop`)
    expect(byProfile.body.events).toEqual(body.events)
    const again = await agent.post('/api/v2/user_profiles/events', {
      profile: SHOP,
      event: { ...order, created_at: '2026-09-01T00:00:00Z' },
    })
    expect(again.status).toBe(202)
    const all = await agent.get('/api/v2/user_profiles/events?identifier=shop:customer:card:no:17')
    expect(all.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'order_placed',
      'article_viewed',
      'help_center_searched',
      'order_placed',
    ])
  })

  it.each([
    ['as Zendesk itself', { profile: SHOP, event: { ...order, source: 'zendesk' } }],
    ['without a type', { profile: SHOP, event: { source: 'shop' } }],
    ['without a profile', { event: order }],
    ['with properties that are none', { profile: SHOP, event: { ...order, properties: 5 } }],
  ])('are refused %s', async (_, body) => {
    expect((await openTiny().agent.post(path, body)).status).toBe(400)
  })

  it('have twenty profiles a person', async () => {
    const { agent } = openTiny()
    const tell = async (index: number) =>
      (await agent.post(path, { profile: { ...SHOP, source: `shop${index}` }, event: order })).status
    for (let index = 0; index < 19; index += 1) expect(await tell(index)).toBe(202)
    expect(await tell(19)).toBe(400)
  })

  it('are of nobody where no profile and no address fits', async () => {
    const { agent } = openTiny()
    expect((await agent.post('/api/v2/user_profiles/events', { profile: SHOP, event: order })).status).toBe(
      404,
    )
    expect((await agent.get('/api/v2/user_profiles?identifier=shop:customer:card:1')).status).toBe(404)
    expect((await agent.get('/api/v2/user_profiles')).status).toBe(400)
  })
})
