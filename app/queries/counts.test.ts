import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '#domain/instant.ts'
import { openFacts } from '#store/facts.ts'
import { ALONE, NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { readAgent } from './agent.ts'
import { createQueryClient } from './client.ts'
import { countQuery, newestQuery, searchText } from './counts.ts'
import type { Services } from './services.ts'
import { zoneQuery } from './zone.ts'

const account = async () => {
  const world = createWorld(tinyAccount())
  const { host } = await inProcessHost(world, { location: 'nav_bar' })
  const clock = { now: Date.parse('2026-09-18T12:00:00Z') }
  const budget = { take: async () => undefined, hold: async () => undefined }
  const now = () => clock.now
  const services: Services = {
    host,
    agent: await readAgent(host),
    api: createApi(host, { budget }),
    facts: openFacts({ installationId: 9001, userId: 1, now }),
    frameFacts: ALONE,
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now,
  }
  const counts = () => world.log.entries().filter(({ path }) => path.includes('/search/count')).length
  return { services, clock, counts }
}

const AUGUST = { from: Date.parse('2026-08-01T00:00:00Z'), to: Date.parse('2026-09-01T00:00:00Z') }
const SEPTEMBER = { from: Date.parse('2026-09-01T00:00:00Z'), to: Date.parse('2026-09-18T00:00:00Z') }

describe('countQuery', () => {
  /** As in a frame that opens anew: only what the browser keeps is known. */
  const count = (services: Services, filter: Parameters<typeof countQuery>[1], notBefore = 0) =>
    createQueryClient().fetchQuery(countQuery(services, filter, notBefore))

  it.each([
    ['long ago', AUGUST, 2, DAY],
    ['lately', SEPTEMBER, 5, 10 * MINUTE],
  ] as const)('keeps the count of a period that ended %s for its time', async (_, filter, expected, kept) => {
    const { services, clock, counts } = await account()
    const at = clock.now
    expect(await count(services, filter)).toEqual({ count: expected, at })
    clock.now += kept - 1
    expect(await count(services, filter)).toEqual({ count: expected, at })
    expect(counts()).toBe(1)
    clock.now += 2
    expect(await count(services, filter)).toEqual({ count: expected, at: clock.now })
    expect(counts()).toBe(2)
  })

  it('takes over no count that is older than asked for', async () => {
    const { services, clock, counts } = await account()
    await count(services, AUGUST)
    clock.now += MINUTE
    expect((await count(services, AUGUST, clock.now)).at).toBe(clock.now)
    expect(counts()).toBe(2)
  })

  it('adds up the parts of a filter that one query cannot hold', async () => {
    const { services, counts } = await account()
    const values = [...Array.from({ length: 70 }, (_, index) => `none_${index}`), 'billing__refund_late']
    const filter = { ...AUGUST, field: { id: TINY.reasonField, values } }
    expect((await count(services, filter)).count).toBe(2)
    expect(counts()).toBe(2)
    expect(searchText(filter).split('\n')).toHaveLength(2)
  })

  it('asks nothing about no values', async () => {
    const { services, counts } = await account()
    expect((await count(services, { ...AUGUST, field: { id: 7, values: [] } })).count).toBe(0)
    expect(counts()).toBe(0)
  })
})

it('finds the newest tickets of all parts', async () => {
  const { services } = await account()
  const values = ['billing__refund_late', ...Array.from({ length: 70 }, (_, index) => `none_${index}`)]
  const found = await createQueryClient().fetchQuery(
    newestQuery(
      services,
      { from: AUGUST.from, to: SEPTEMBER.to, field: { id: TINY.reasonField, values } },
      undefined,
    ),
  )
  expect(found.map(({ id }) => id)).toEqual([108, 104, 103])
})

describe('zoneQuery', () => {
  const zoneOf = async (currentAccount: unknown, currentUser: unknown) => {
    const { services } = await account()
    const values: Record<string, unknown> = { currentAccount, currentUser }
    const read: Services['host']['read'] = async <P extends string>(paths: readonly P[]) =>
      Object.fromEntries(paths.map((path) => [path, { ok: true, value: values[path] }])) as Record<
        P,
        { ok: true; value: unknown }
      >
    return createQueryClient().fetchQuery(zoneQuery({ ...services, host: { ...services.host, read } }))
  }
  const berlin = { timeZone: { name: 'Berlin', ianaName: 'Europe/Berlin' } }

  it.each([
    [{ timeZone: 'America/New_York' }, berlin, 'America/New_York', 'account'],
    [{ timeZone: { ianaName: 'America/New_York' } }, berlin, 'America/New_York', 'account'],
    // Zendesk's own names are no IANA names; the agent's zone has both.
    [{ timeZone: 'Berlin' }, berlin, 'Europe/Berlin', 'account'],
    [{ timeZone: 'Pacific Time (US & Canada)' }, berlin, 'Europe/Berlin', 'agent'],
    [{}, berlin, 'Europe/Berlin', 'agent'],
    [undefined, undefined, 'UTC', 'none'],
    [{ timeZone: 'Mars' }, { timeZone: { ianaName: 'Mars' } }, 'UTC', 'none'],
  ])('of %j and %j', async (currentAccount, currentUser, zone, source) => {
    expect(await zoneOf(currentAccount, currentUser)).toEqual({ zone, source })
  })
})
