import '#zendesk/schemas/shared.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#domain/instant.ts'
import { openChannel } from '#store/channel.ts'
import { openFacts } from '#store/facts.ts'
import { ALONE, NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { openFrameFacts } from '#zendesk/frame-facts.ts'
import { activityQuery, isPart, wholeActivityQuery } from './activity.ts'
import { readAgent } from './agent.ts'
import { createQueryClient } from './client.ts'
import type { Services } from './services.ts'
import { settingsQuery } from './settings.ts'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

/** Commented on one post; somebody else wrote one. */
const COMMENTED = 900002
const WROTE = 900004

const account = async (features: { events?: boolean; community?: boolean }, featuresOff: string[] = []) => {
  const world = createWorld({
    ...tinyAccount(),
    appSettings: { settings_json: JSON.stringify({ featuresOff }) },
    votes: [
      {
        id: 1,
        user_id: COMMENTED,
        value: 1,
        item_id: 250001,
        item_type: 'Post',
        created_at: '2026-09-01T00:00:00Z',
      },
    ],
  })
  Object.assign(world.controls.features, features)
  const { host } = await inProcessHost(world, { location: 'nav_bar' })
  const services: Services = {
    host,
    agent: await readAgent(host),
    api: createApi(host, { budget: { take: async () => undefined, hold: async () => undefined } }),
    facts: openFacts({ installationId: 9001, userId: Math.random() }),
    frameFacts: ALONE,
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now: () => Date.parse('2026-09-18T12:00:00Z'),
  }
  const client = createQueryClient()
  const calls = () =>
    world.log
      .entries()
      .map(({ path }) => path)
      .filter((path) => /events|community|votes/.test(path))
  return { services, client, calls, read: (user: number) => client.fetchQuery(activityQuery(services, user)) }
}

describe('activityQuery', () => {
  it('asks for events alone where the account has them', async () => {
    const { read, calls } = await account({})
    expect(await read(COMMENTED)).not.toBe('off')
    expect(calls()).toEqual([`/api/v2/users/${COMMENTED}/events`])
  })

  it('asks one list of the community where there are no events, which it asks for only once an hour', async () => {
    const { read, calls } = await account({ events: false })
    expect(await read(COMMENTED)).toMatchObject({
      source: 'community',
      lacking: ['posts', 'votes'],
      activity: [{ type: 'community_comment_created', postId: 250001 }],
    })
    expect(await read(WROTE)).toMatchObject({ activity: [] })
    expect(calls()).toEqual([
      `/api/v2/users/${COMMENTED}/events`,
      `/api/v2/community/users/${COMMENTED}/comments`,
      `/api/v2/community/users/${WROTE}/comments`,
    ])
  })

  it('asks for nothing more once neither is there', async () => {
    const { read, calls } = await account({ events: false, community: false })
    expect(await read(COMMENTED)).toBe('off')
    const asked = calls().length
    expect(await read(WROTE)).toBe('off')
    expect(calls()).toHaveLength(asked)
  })

  it('leaves out what the team switched off, once it is known', async () => {
    const { services, client, read, calls } = await account({}, ['events', 'community'])
    await client.fetchQuery(settingsQuery(services))
    expect(await read(COMMENTED)).toBe('off')
    expect(calls()).toEqual([])
    const other = await account({}, ['events'])
    await other.client.fetchQuery(settingsQuery(other.services))
    expect(await other.read(COMMENTED)).toMatchObject({ source: 'community' })
    expect(other.calls()).toEqual([`/api/v2/community/users/${COMMENTED}/comments`])
  })
})

describe('activity that several frames need', () => {
  const frames = async () => {
    const { services, calls } = await account({})
    const owner = { installationId: 52, userId: 1 }
    const frame = () => {
      const client = createQueryClient()
      const frameFacts = openFrameFacts({ open: (hear) => openChannel(owner, hear, life.signal) })
      const query = activityQuery({ ...services, frameFacts }, COMMENTED)
      return { client, query, read: () => client.fetchQuery(query) }
    }
    return { frame, calls }
  }

  it('is read once, keeps its age, and is handed on by whoever has it', async () => {
    const { frame, calls } = await frames()
    const [one, other, third] = [frame(), frame(), frame()]
    const first = await one.read()
    const second = await other.read()
    expect(first).not.toBe('off')
    expect(second).toEqual(first)
    one.client.clear()
    expect(await third.read()).toEqual(first)
    expect(calls()).toHaveLength(1)
  })

  it('is read again where it was said to have changed, or is old', async () => {
    const { frame, calls } = await frames()
    const [one, other] = [frame(), frame()]
    const first = await one.read()
    await one.client.invalidateQueries({ queryKey: one.query.queryKey })
    await other.read()
    expect(calls()).toHaveLength(2)
    if (first === 'off') throw new Error('no events')
    one.client.setQueryData(one.query.queryKey, { ...first, at: Date.now() - 15 * MINUTE })
    await one.read()
    expect(calls()).toHaveLength(3)
  })
})

describe('wholeActivityQuery', () => {
  it('adds the other lists, two calls', async () => {
    const { services, client, read, calls } = await account({ events: false })
    const first = await read(COMMENTED)
    const whole = await client.fetchQuery(wholeActivityQuery(services, COMMENTED, first))
    expect(whole.lacking).toEqual([])
    expect(whole.activity.map(({ type }) => type).sort()).toEqual([
      'community_comment_created',
      'community_post_vote_added',
    ])
    expect(calls()).toHaveLength(4)
  })

  it('has nothing to ask for where the first reading was whole', async () => {
    const { services, read } = await account({})
    const first = await read(COMMENTED)
    expect(isPart(first)).toBe(false)
    expect(typeof wholeActivityQuery(services, COMMENTED, first).queryFn).toBe('symbol')
  })
})
