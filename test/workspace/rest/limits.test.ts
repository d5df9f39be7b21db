import { describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'
import { type Answered, type Client, createClient } from './client.ts'

function setUp(options: WorldOptions['controls'] = {}) {
  const world = createWorld(tinyAccount(), { time: () => 0, controls: options })
  return {
    world,
    agent: createClient(world, { user: TINY.agent }),
    app: createClient(world, { user: TINY.agent, app: TINY.app }),
  }
}

async function repeat(times: number, act: () => Promise<Answered>): Promise<number[]> {
  const statuses: number[] = []
  for (let count = 0; count < times; count += 1) statuses.push((await act()).status)
  return statuses
}

const refusals = (statuses: number[]): number => statuses.filter((status) => status === 429).length
const read = (client: Client) => () => client.get('/api/v2/groups')

describe('the headers of a Support call', () => {
  it('are those of 2024', async () => {
    const { header } = await setUp().agent.get('/api/v2/tickets/110')
    expect(header('x-rate-limit')).toBe('700')
    expect(header('x-rate-limit-remaining')).toBe('699')
    expect([header('ratelimit-limit'), header('ratelimit-remaining'), header('ratelimit-reset')]).toEqual([
      '700',
      '699',
      '60',
    ])
    expect(header('x-zendesk-api-version')).toBe('v2')
    expect(header('content-type')).toBe('application/json; charset=utf-8')
    expect(header('cache-control')).toBe('max-age=0, private, must-revalidate')
    expect(header('etag')).toMatch(/^W\/"[0-9a-f]+"$/)
  })

  it('tell an endpoint’s own limit beside the plan’s', async () => {
    const { header } = await setUp().agent.put('/api/v2/tickets/110', { ticket: {} })
    expect(header('zendesk-ratelimit-tickets-update')).toBe('total=100; remaining=99; resets=60')
    expect(header('zendesk-ratelimit-per-ticket-updates')).toBe('total=30; remaining=29; resets=600')
  })

  it('are those of 2023 by switch', async () => {
    const { agent } = setUp({ switches: { rateHeadersSpelling: '2023' } })
    const { header } = await agent.put('/api/v2/tickets/110', { ticket: {} })
    expect([header('rate-limit'), header('rate-limit-remaining'), header('rate-limit-reset')]).toEqual([
      '700',
      '699',
      '60',
    ])
    expect(header('zendesk-rate-limit-tickets-update')).toBe('total=100; remaining=99; resets=60')
    expect(header('ratelimit-limit')).toBeNull()
  })

  it('are two only from the help centre', async () => {
    const { header } = await setUp().agent.get('/api/v2/help_center/locales')
    expect([header('x-rate-limit'), header('ratelimit-limit')]).toEqual(['700', null])
  })

  it('say of errors that they are not kept', async () => {
    const { header } = await setUp().agent.get('/api/v2/tickets/9')
    expect([header('cache-control'), header('etag')]).toEqual(['no-cache', null])
  })
})

describe('the plan’s limit', () => {
  it.each([
    ['team', 200],
    ['growth', 400],
    ['professional', 400],
    ['enterprise', 700],
  ] as const)('of %s is %i a minute', async (plan, total) => {
    const { agent } = setUp({ plan })
    expect(refusals(await repeat(total, read(agent)))).toBe(0)
    const { status, body, header } = await agent.get('/api/v2/groups')
    expect([status, body]).toEqual([429, 'Number of allowed API requests per minute exceeded'])
    expect(header('content-type')).toContain('text/plain')
    expect(header('retry-after')).toBe('60')
  })

  it('begins anew after a minute', async () => {
    const { agent, world } = setUp({ plan: 'team' })
    await repeat(200, read(agent))
    world.advance(45_000)
    expect((await agent.get('/api/v2/groups')).header('retry-after')).toBe('15')
    world.advance(15_000)
    expect((await agent.get('/api/v2/groups')).status).toBe(200)
  })

  it('is separate for the help centre', async () => {
    const { agent } = setUp({ plan: 'team' })
    await repeat(200, read(agent))
    expect((await agent.get('/api/v2/help_center/locales')).status).toBe(200)
  })

  it('is 2,500 with the high-volume add-on', async () => {
    const { agent } = setUp({ highVolume: true })
    expect((await agent.get('/api/v2/groups')).header('x-rate-limit')).toBe('2500')
  })
})

describe('limits of single endpoints', () => {
  const put = (client: Client, id: number) => () =>
    client.put(`/api/v2/tickets/${id}`, { ticket: { priority: 'low' } })

  it('allow thirty updates of a ticket in ten minutes to one user', async () => {
    const { agent, world } = setUp()
    const writes = await repeat(31, put(agent, 110))
    expect([refusals(writes), writes.at(-1)]).toEqual([1, 429])
    expect((await put(agent, 109)()).status).toBe(200)
    expect((await put(createClient(world, { user: TINY.otherAgent }), 110)()).status).toBe(200)
    world.advance(601_000)
    expect((await put(agent, 110)()).status).toBe(200)
  })

  it('count tags as updates', async () => {
    const { agent } = setUp()
    await repeat(15, put(agent, 110))
    await repeat(15, () => agent.put('/api/v2/tickets/110/tags', { tags: ['x'] }))
    expect((await agent.delete('/api/v2/tickets/110/tags', { tags: ['x'] })).status).toBe(429)
  })

  it('allow a hundred updates a minute to the account', async () => {
    const { agent } = setUp()
    const ids = [103, 104, 105, 106, 107, 108, 109, 110, 111, 112]
    const statuses: number[] = []
    for (let round = 0; round < 11; round += 1)
      for (const id of ids) statuses.push((await put(agent, id)()).status)
    expect(refusals(statuses)).toBe(10)
  })

  it('allow ten incremental exports a minute', async () => {
    const { world } = setUp()
    const admin = createClient(world, { user: TINY.admin })
    const statuses = await repeat(11, () => admin.get('/api/v2/incremental/tickets/cursor?start_time=0'))
    expect(refusals(statuses)).toBe(1)
  })

  it('allow a hundred search exports a minute', async () => {
    const { agent } = setUp()
    const statuses = await repeat(101, () => agent.get('/api/v2/search/export?query=x&filter[type]=ticket'))
    expect(refusals(statuses)).toBe(1)
  })
})

describe('buckets of their own', () => {
  it.each([
    ['team', 250],
    ['growth', 250],
    ['professional', 500],
    ['enterprise', 700],
  ] as const)('events of %s: %i a minute', async (plan, total) => {
    const { agent } = setUp({ plan })
    const events = () => agent.get(`/api/v2/users/${TINY.customer}/events`)
    expect(refusals(await repeat(total, events))).toBe(0)
    expect((await events()).status).toBe(429)
    expect((await agent.get('/api/v2/groups')).status).toBe(200)
  })

  it('searches do not count against the plan, counts and exports do', async () => {
    const { agent } = setUp({ plan: 'team' })
    const find = (path: string) => () =>
      agent.get(`/api/v2/${path}?query=type:ticket%20tags:vip&filter[type]=ticket`)
    expect(refusals(await repeat(250, find('search')))).toBe(0)
    expect((await find('search')()).header('x-rate-limit-remaining')).toBe('200')
    expect((await find('search/export')()).header('x-rate-limit-remaining')).toBe('199')
    expect(refusals(await repeat(200, find('search/count')))).toBe(1)
    expect((await find('search')()).status).toBe(200)
  })

  it('one update of users a second, five a minute of one', async () => {
    const { world } = setUp()
    const admin = createClient(world, { user: TINY.admin })
    const write = (id: number) => () => admin.put(`/api/v2/users/${id}`, { user: { notes: 'x' } })
    expect((await write(900001)()).status).toBe(200)
    const second = await write(900002)()
    expect([second.status, second.header('retry-after')]).toEqual([429, '1'])
    const statuses: number[] = []
    for (let count = 0; count < 5; count += 1) {
      world.advance(1000)
      statuses.push((await write(900001)()).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429])
  })
})

describe('the app’s cap', () => {
  it('is a hundred a minute for a user and app', async () => {
    const { app, agent, world } = setUp()
    expect(refusals(await repeat(100, read(app)))).toBe(0)
    const refused = await app.get('/api/v2/groups')
    expect([refused.status, typeof refused.body, refused.header('retry-after')]).toEqual([
      429,
      'string',
      '60',
    ])
    expect((await agent.get('/api/v2/groups')).status).toBe(200)
    expect(
      (await createClient(world, { user: TINY.otherAgent, app: TINY.app }).get('/api/v2/groups')).status,
    ).toBe(200)
  })

  it('counts help centre and Support together', async () => {
    const { app } = setUp()
    await repeat(60, read(app))
    const statuses = await repeat(41, () => app.get('/api/v2/help_center/locales'))
    expect(refusals(statuses)).toBe(1)
  })

  it('is 700 in five minutes', async () => {
    const { app, world } = setUp()
    const statuses: number[] = []
    for (let minute = 0; minute < 4; minute += 1) {
      statuses.push(...(await repeat(100, read(app))))
      world.advance(60_000)
    }
    expect(refusals(statuses)).toBe(0)
    // Refused calls count too: 400 taken, 100 and 250 refused ones more make 750.
    await repeat(350, read(app))
    expect((await app.get('/api/v2/groups')).status).toBe(429)
    world.advance(59_000)
    expect((await app.get('/api/v2/groups')).status).toBe(429)
    world.advance(2000)
    expect((await app.get('/api/v2/groups')).status).toBe(200)
  })

  it('answers JSON by switch, and nothing when off', async () => {
    const { app, world } = setUp({ switches: { appCap429Body: 'json' } })
    await repeat(100, read(app))
    expect((await app.get('/api/v2/groups')).body.error).toBe('APIRateLimitExceeded')
    world.setControls({ switches: { appCap: 'off' } })
    expect((await app.get('/api/v2/groups')).status).toBe(200)
  })
})
