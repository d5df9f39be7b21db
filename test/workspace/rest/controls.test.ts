import { describe, expect, it } from 'vitest'
import type { Fault } from '#workspace/controls.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { answer } from './answer.ts'
import { createClient } from './client.ts'

function setUp(faults: Fault[] = []) {
  const world = createWorld(tinyAccount(), { time: () => 0, controls: { faults } })
  return { world, agent: createClient(world, { user: TINY.agent }), door: createClient(world) }
}

describe('controls over HTTP', () => {
  it('are shown and changed, nested ones merged', async () => {
    const { door } = setUp()
    const before = (await door.get('/__workspace/controls')).body
    expect(before).toMatchObject({ plan: 'enterprise', latency: 0, clock: { now: '2026-09-18T12:00:00Z' } })
    const change = { plan: 'growth', features: { community: false }, switches: { communityOff: '403' } }
    const { status, body } = await door.put('/__workspace/controls', change)
    expect(status).toBe(200)
    expect(body.features).toEqual({ ...before.features, community: false })
    expect(body.switches).toEqual({ ...before.switches, communityOff: '403' })
  })

  it.each([
    { colour: 'red' },
    { plan: 'free' },
    { latency: -1 },
    { features: { teleport: true } },
    { switches: { communityOff: '500' } },
    { switches: { nothing: 'on' } },
    { faults: [{ path: '(', kind: 'status' }] },
    { faults: [{ path: 'x', kind: 'explode' }] },
    { clock: { advance: -5 } },
    { clock: {} },
  ])('refuse %j and say why', async (change) => {
    const { door, world } = setUp()
    const before = world.controls
    const { status, body } = await door.put('/__workspace/controls', change)
    expect([status, body.problems.length]).toEqual([422, 1])
    expect(world.controls).toEqual(before)
  })

  it('make time pass', async () => {
    const { door, agent } = setUp()
    await door.put('/__workspace/controls', { clock: { advance: 86_400_000 } })
    const { body } = await agent.put('/api/v2/tickets/110', { ticket: { priority: 'high' } })
    expect(body.ticket.updated_at).toBe('2026-09-19T12:00:00Z')
    await door.put('/__workspace/controls', { clock: { now: '2026-10-01T00:00:00Z' } })
    expect((await door.get('/__workspace/controls')).body.clock.now).toBe('2026-10-01T00:00:00Z')
  })

  it('know no other endpoint', async () => {
    expect((await setUp().door.get('/__workspace/nothing')).status).toBe(404)
  })
})

describe('plan features that are off', () => {
  it.each([
    ['community', '/api/v2/community/posts', 'communityOff'],
    ['community', '/api/v2/help_center/community_posts/search?query=x', 'communityOff'],
    ['events', `/api/v2/users/${TINY.customer}/events`, 'eventsOff'],
    ['customObjects', '/api/v2/custom_objects/barometer/records', 'customObjectsOff'],
  ] as const)('%s: %s', async (feature, path, choice) => {
    const { world, agent } = setUp()
    expect((await agent.get(path)).status).toBe(200)
    for (const status of ['403', '404'] as const) {
      world.setControls({ features: { [feature]: false }, switches: { [choice]: status } })
      expect((await agent.get(path)).status).toBe(Number(status))
    }
  })
})

describe('faults', () => {
  const path = '/api/v2/tickets/110'

  it('meet the endpoint they name, and no other', async () => {
    const { agent } = setUp([{ path: '/tickets/\\d+$', kind: 'status', status: 500 }])
    const { status, body } = await agent.get(path)
    expect([status, body]).toEqual([500, { status: 500, error: 'Internal Server Error' }])
    expect((await agent.get(`${path}/comments`)).status).toBe(200)
  })

  it('meet one method only, and as often as they say', async () => {
    const { agent } = setUp([{ method: 'PUT', path, kind: 'status', status: 503, times: 2, retryAfter: 7 }])
    const put = () => agent.put(path, { ticket: { priority: 'low' } })
    const first = await put()
    expect([first.status, first.header('retry-after')]).toEqual([503, '7'])
    expect((await agent.get(path)).status).toBe(200)
    expect([(await put()).status, (await put()).status]).toEqual([503, 200])
  })

  it('of 429 are plain text with Retry-After', async () => {
    const { body, header } = await setUp([{ path, kind: 'status', status: 429 }]).agent.get(path)
    expect([body, header('retry-after')]).toEqual([
      'Number of allowed API requests per minute exceeded',
      '30',
    ])
  })

  it('break the JSON', async () => {
    const { world } = setUp([{ path, kind: 'malformed' }])
    const response = await answer(world, new Request(`https://example.zendesk.com${path}`))
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ])
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  it('answer a body of one’s own', async () => {
    const { agent } = setUp([{ path, kind: 'malformed', body: { ticket: 5 } }])
    expect((await agent.get(path)).body).toEqual({ ticket: 5 })
  })

  it('drop the connection', async () => {
    const { world } = setUp([{ path, kind: 'drop' }])
    expect((await answer(world, new Request(`https://example.zendesk.com${path}`))).type).toBe('error')
  })

  it('never answer, until the caller gives up', async () => {
    const { world } = setUp([{ path, kind: 'timeout' }])
    const aborter = new AbortController()
    const pending = answer(
      world,
      new Request(`https://example.zendesk.com${path}`, { signal: aborter.signal }),
    )
    const early = await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 20, 'waiting'))])
    expect(early).toBe('waiting')
    aborter.abort()
    expect((await pending).type).toBe('error')
  })

  it('leave the account as it was', async () => {
    const { agent, door } = setUp([{ method: 'PUT', path, kind: 'status', times: 1 }])
    await agent.put(path, { ticket: { priority: 'urgent' } })
    await door.put('/__workspace/controls', { faults: [] })
    expect((await agent.get(path)).body.ticket.priority).toBe('normal')
  })
})

describe('latency', () => {
  it('delays every answer', async () => {
    const { world, agent } = setUp()
    world.setControls({ latency: 40 })
    const before = performance.now()
    await agent.get('/api/v2/groups')
    expect(performance.now() - before).toBeGreaterThanOrEqual(35)
  })
})

describe('the log', () => {
  it('tells who called what, and with which outcome', async () => {
    const { world, door } = setUp([{ path: '/api/v2/groups', kind: 'drop' }])
    const app = createClient(world, { user: TINY.agent, app: TINY.app })
    await app.get('/api/v2/search/count.json?query=a')
    await app.get('/api/v2/groups')
    await door.get('/api/v2/tickets/1')
    const { body } = await door.get('/__workspace/log')
    const at = '2026-09-18T12:00:00.000Z'
    expect(body.log).toEqual([
      {
        method: 'GET',
        path: '/api/v2/search/count.json',
        query: { query: 'a' },
        status: 200,
        at,
        caller: TINY.agent,
        app: '7001',
      },
      { method: 'GET', path: '/api/v2/groups', query: {}, status: 0, at, caller: TINY.agent, app: '7001' },
      { method: 'GET', path: '/api/v2/tickets/1', query: {}, status: 401, at, caller: null, app: null },
    ])
    await door.delete('/__workspace/log')
    expect((await door.get('/__workspace/log')).body.log).toEqual([])
  })
})

describe('what is no endpoint', () => {
  it.each(['/api/v2/nothing', '/api/v2/tickets/110/nothing', '/api/v1/tickets'])('%s', async (unknown) => {
    const { status, body } = await setUp().agent.get(unknown)
    expect([status, body]).toEqual([404, { error: 'InvalidEndpoint', description: 'Not found' }])
  })

  it('is marked in the log, other than what is not found', async () => {
    const { agent, door } = setUp()
    await agent.get('/api/v2/nothing')
    await agent.post('/api/v2/tickets/110')
    await agent.get('/api/v2/tickets/999')
    const { log } = (await door.get('/__workspace/log')).body
    expect(log.map(({ unknown }: { unknown?: true }) => unknown)).toEqual([true, true, undefined])
  })

  it('is a body that is no JSON', async () => {
    const { world } = setUp()
    const request = new Request('https://example.zendesk.com/api/v2/tickets/110', {
      method: 'PUT',
      body: '{',
      headers: { 'x-workspace-user': String(TINY.agent) },
    })
    expect((await answer(world, request)).status).toBe(400)
  })

  it('is an id that is no number', async () => {
    const { status, body } = await setUp().agent.get('/api/v2/tickets/abc')
    expect([status, body.error.title]).toEqual([400, 'Invalid attribute'])
  })
})
