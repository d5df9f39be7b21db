import { describe, expect, it } from 'vitest'
import { HOUR } from '#domain/instant.ts'
import { openFacts } from '#store/facts.ts'
import { NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { createLateTags } from './late-tags.ts'
import type { Services } from './services.ts'
import { keepUnwritten, unwritten, writeUnwritten } from './unwritten.ts'

const TICKET = 110
const NOBODY = new AbortController().signal

/** Two frames of one browser share `facts`; each has its own services. */
const open = async (world: World, facts = openFacts({ installationId: 9001, userId: 5 })) => {
  const door = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: TICKET })
  const budget = { take: async () => undefined, hold: async () => undefined }
  const services = {
    host: door.host,
    agent: { id: TINY.agent, locale: 'en', timeZone: 'UTC' } as Services['agent'],
    api: createApi(door.host, { budget, sleep: async () => undefined }),
    facts,
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now: () => world.clock.now(),
  } as Partial<Services> as Services
  return { services, facts }
}

const writesTo = (world: World) =>
  world.log.entries().filter(({ method, path }) => /\/tags$/.test(path) && method !== 'GET').length

const entry = (at: number, wanted = ['bm_on_110', 'bm_gap'], ticketId = TICKET) => ({
  ticketId,
  base: ['vip'],
  wanted,
  at,
})

const fault = (status: number, retryAfter?: number) => ({
  method: 'PUT',
  path: `/tickets/${TICKET}/tags`,
  kind: 'status' as const,
  status,
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

describe('what a save could not write', () => {
  it.each([
    ['too many calls', { ...fault(429, 60) }],
    ['no network', { method: 'PUT', path: '/tags', kind: 'drop' as const }],
    ['an outage', fault(503)],
  ])('waits out %s, and is written once', async (_name, broken) => {
    const world = createWorld(tinyAccount(), { controls: { faults: [broken] } })
    const { services } = await open(world)
    await keepUnwritten(services, entry(1))
    expect(await writeUnwritten(services, NOBODY)).toBe(1)
    expect(world.tickets.get(TICKET)?.tags).not.toContain('bm_gap')
    world.setControls({ faults: [] })
    const before = writesTo(world)
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
    expect(world.tickets.get(TICKET)?.tags).toEqual(expect.arrayContaining(['vip', 'bm_on_110', 'bm_gap']))
    expect(writesTo(world) - before).toBe(1)
  })

  it('is not written again where it had arrived, though no answer came', async () => {
    const world = createWorld(tinyAccount())
    const { services } = await open(world)
    await services.api.put(`/api/v2/tickets/${TICKET}/tags`, {
      body: { tags: ['bm_on_110', 'bm_gap'] },
      schema: () => undefined,
    })
    const before = writesTo(world)
    await keepUnwritten(services, entry(1))
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
    expect(writesTo(world)).toBe(before)
  })

  it('is left to the next frame of the browser by one that closes', async () => {
    const world = createWorld(tinyAccount(), { controls: { faults: [fault(503)] } })
    const first = await open(world)
    const life = new AbortController()
    const late = createLateTags(
      () => first.services,
      () => undefined,
    )
    await late.write(entry(1), life.signal)
    life.abort()
    world.setControls({ faults: [] })
    const { services } = await open(world, first.facts)
    expect((await unwritten(services)).map(({ ticketId }) => ticketId)).toEqual([TICKET])
    await createLateTags(
      () => services,
      () => undefined,
    ).catchUp(NOBODY)
    expect(world.tickets.get(TICKET)?.tags).toContain('bm_gap')
    expect(await unwritten(services)).toEqual([])
  })

  it('gives way to a later save of the same ticket', async () => {
    const world = createWorld(tinyAccount())
    const { services } = await open(world)
    await keepUnwritten(services, entry(1, ['bm_on_110', 'bm_turns_1_r1']))
    await keepUnwritten(services, entry(2, ['bm_on_110', 'bm_turns_n_r2']))
    await writeUnwritten(services, NOBODY)
    const tags = world.tickets.get(TICKET)?.tags
    expect(tags).toContain('bm_turns_n_r2')
    expect(tags).not.toContain('bm_turns_1_r1')
  })

  it.each([
    ['this agent may not', fault(403)],
    ['the ticket is closed', { ...fault(422), body: { error: 'RecordInvalid' } }],
  ])('waits where %s, keeps nothing else waiting, and is tried once an hour', async (_name, broken) => {
    const world = createWorld(tinyAccount(), { controls: { faults: [broken] } })
    const { services } = await open(world)
    await keepUnwritten(services, entry(1))
    await keepUnwritten(services, entry(2, ['bm_on_109', 'bm_gap'], 109))
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
    expect(world.tickets.get(109)?.tags).toContain('bm_gap')
    const before = writesTo(world)
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
    expect(writesTo(world)).toBe(before)
    world.setControls({ faults: [] })
    world.clock.advance(HOUR)
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
    expect(world.tickets.get(TICKET)?.tags).toContain('bm_gap')
    expect(await unwritten(services)).toEqual([])
  })

  it('is given up after a day of refusals', async () => {
    const world = createWorld(tinyAccount(), { controls: { faults: [fault(403)] } })
    const { services } = await open(world)
    await keepUnwritten(services, entry(1))
    for (let hour = 0; hour < 24; hour += 1) {
      await writeUnwritten(services, NOBODY)
      expect(await unwritten(services)).toHaveLength(1)
      world.clock.advance(HOUR)
    }
    await writeUnwritten(services, NOBODY)
    expect(await unwritten(services)).toEqual([])
  })

  it('is whatever else lies there, without harm', async () => {
    const world = createWorld(tinyAccount())
    const { services, facts } = await open(world)
    await facts.write('unwritten', [null, { ticketId: 'x' }, 7], 60_000)
    expect(await writeUnwritten(services, NOBODY)).toBe(0)
  })
})
