import '#zendesk/schemas/shared.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE } from '#domain/instant.ts'
import { DEFAULT_SETTINGS, type Settings } from '#domain/settings.ts'
import { openChannel } from '#store/channel.ts'
import { openFacts } from '#store/facts.ts'
import { NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { openFrameFacts } from '#zendesk/frame-facts.ts'
import { readAgent } from './agent.ts'
import { createQueryClient } from './client.ts'
import { historyQuery } from './history.ts'
import { KEYS } from './keys.ts'
import type { Services } from './services.ts'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

/** Frames of one browser, each with its own cache, and the calls they made in sum. */
const browser = async (settings: Settings | null = DEFAULT_SETTINGS, account = tinyAccount()) => {
  const world = createWorld(account)
  const { host } = await inProcessHost(world, { location: 'nav_bar' })
  const owner = { installationId: 41, userId: 1 }
  const shared = {
    host,
    agent: await readAgent(host),
    api: createApi(host, { budget: { take: async () => undefined, hold: async () => undefined } }),
    facts: openFacts(owner),
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now: Date.now,
  }
  const { signal } = life
  const frame = () => {
    const client = createQueryClient()
    if (settings !== null) client.setQueryData(KEYS.settings, { settings, reached: true })
    const frameFacts = openFrameFacts({ open: (hear) => openChannel(owner, hear, signal) })
    const services: Services = { ...shared, frameFacts }
    const query = historyQuery(services, TINY.customer)
    return { client, query, read: () => client.fetchQuery(query) }
  }
  const calls = () => world.log.entries().filter(({ path }) => path.includes('/tickets/requested')).length
  return { frame, calls }
}

describe('a history that several frames need', () => {
  it('is read once, and keeps its age', async () => {
    const { frame, calls } = await browser()
    const [one, other, third] = [frame(), frame(), frame()]
    const first = await one.read()
    const second = await other.read()
    expect([calls(), second.at]).toEqual([1, first.at])
    expect(second.rows.map(({ id, subject }) => [id, subject])).toEqual(first.rows.map(({ id }) => [id, '']))
    one.client.clear()
    expect((await third.read()).at).toBe(first.at)
    expect(calls()).toBe(1)
  })

  it('is read again by each where it was said to have changed', async () => {
    const { frame, calls } = await browser()
    const [one, other] = [frame(), frame()]
    await one.read()
    await one.client.invalidateQueries({ queryKey: one.query.queryKey })
    await other.read()
    expect(calls()).toBe(2)
    await one.read()
    expect(calls()).toBe(3)
  })

  it('is old five minutes after Zendesk was asked, whichever frame did', async () => {
    const { frame, calls } = await browser()
    const one = frame()
    const told = await one.read()
    one.client.setQueryData(one.query.queryKey, { ...told, at: Date.now() - 5 * MINUTE })
    await one.read()
    expect(calls()).toBe(2)
  })

  it('tells what the team reads health from, and no other word of a person', async () => {
    const account = tinyAccount()
    const requester = account.users.find(({ id }) => id === TINY.customer)
    Object.assign(requester ?? {}, {
      user_fields: { plan: 'pro', plan_at: '2026-01-02', notes: 'calls at night', features_used: 4 },
    })
    const { frame } = await browser(DEFAULT_SETTINGS, account)
    const [one, other] = [frame(), frame()]
    expect((await one.read()).customer?.fields).toHaveProperty('notes')
    expect((await other.read()).customer?.fields).toEqual({
      plan: 'pro',
      plan_at: '2026-01-02',
      features_used: 4,
    })
  })

  it('is not told while it is not known what the team reads', async () => {
    const { frame, calls } = await browser(null)
    await frame().read()
    await frame().read()
    expect(calls()).toBe(2)
  })
})
