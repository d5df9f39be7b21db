import { beforeAll, describe, expect, it } from 'vitest'
import { DAY, HOUR } from '#domain/instant.ts'
import { codeOf } from '#domain/reasons/first-suggestion.ts'
import { buildTaxonomy, topLevelOf } from '#domain/reasons/taxonomy.ts'
import { drawBody } from '#domain/review/audit/draw.ts'
import { ratingsBody, ratingsKey } from '#domain/review/audit/ratings.ts'
import { outcomesFor } from '#domain/review/stats/use.ts'
import { guardedDatabase } from '#store/database.ts'
import { openFacts } from '#store/facts.ts'
import { ALONE, NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { oracleStats } from '#test/samples/stats-oracle.ts'
import { teamRecords } from '#test/sidebar.tsx'
import type { Fault } from '#workspace/controls.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { REASONS } from '#workspace/demo/reasons/all.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import type { Account } from '#workspace/records.ts'
import { createWorld, type World } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { contactsIn } from '#zendesk/schemas/tickets.ts'
import { readAgent } from './agent.ts'
import { createQueryClient } from './client.ts'
import { keepStats, keepStatsQuery } from './keep-stats.ts'
import type { Services } from './services.ts'
import { knownStatsQuery, statsQuery } from './stats.ts'

const FIELDS = { reason: 360011737434, inhibitor: 360011737435 }
const ADMIN = 800001
const here = new AbortController().signal

let account: Account
beforeAll(() => {
  const demo = demoAccount({ tickets: 1500 })
  account = { ...demo, objectRecords: demo.objectRecords.filter(({ name }) => !name.startsWith('stats')) }
})

const worldOf = (more: Partial<Account> = {}): World =>
  createWorld({ ...account, objectRecords: [...account.objectRecords], ...more }, { time: () => 0 })

/** A browser of this agent, with a memory of its own. */
async function browser(world: World, agentId = ADMIN) {
  const { host } = await inProcessHost(world, { location: 'nav_bar', agentId })
  world.setControls({ switches: { appCap: 'off' } })
  const now = (): number => world.clock.now()
  const services: Services = {
    host,
    agent: await readAgent(host),
    api: createApi(host, { budget: { take: async () => undefined, hold: async () => undefined } }),
    facts: openFacts({
      installationId: 9001,
      userId: agentId,
      database: guardedDatabase(() => Promise.reject(new Error('storage is forbidden')), 20),
      now,
    }),
    frameFacts: ALONE,
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now,
  }
  const client = createQueryClient()
  return {
    services,
    client,
    keep: () => keepStats(services, client, here),
    /** As in a frame that opens anew. */
    stats: () => createQueryClient().fetchQuery(statsQuery(services)),
    calls: () => services.api.diagnostics.calls,
  }
}

const records = (world: World) =>
  world.customObjects
    .records('barometer')
    .filter(({ custom_object_fields }) => custom_object_fields.kind === 'stats')

describe('the stats of the day', () => {
  it('are worked out by a lead, written once, and read by everybody', async () => {
    const world = worldOf()
    const lead = await browser(world)
    expect(await lead.keep()).toBe('written')
    const [record] = records(world)
    expect(record).toMatchObject({ external_id: 'stats:2026-11-16:1' })
    expect(String(record?.custom_object_fields.body).length).toBeLessThanOrEqual(24 * 1024)
    expect(String(record?.custom_object_fields.body)).not.toMatch(/@|customer|Hello/i)

    const agent = await browser(world, 800002)
    const stats = await agent.stats()
    expect(stats).toEqual(await lead.stats())
    expect(outcomesFor(stats as never, []).byItem.size).toBeGreaterThan(0)
    expect(agent.calls()).toBe(1)
    await agent.stats()
    expect(agent.calls()).toBe(1)

    const other = await browser(world)
    const before = other.calls()
    expect(await other.client.fetchQuery(keepStatsQuery(other.services, true))).toBe('there')
    expect(other.calls() - before).toBeLessThanOrEqual(6)
    expect(records(world)).toHaveLength(1)

    world.clock.advance(DAY)
    const again = lead.calls()
    expect(await lead.keep()).toBe('written')
    expect(lead.calls() - again).toBeLessThan(40)
    expect(records(world)).toHaveLength(2)
  })

  it('are known from the first in the next frame of this browser, without a call', async () => {
    const world = worldOf()
    await (await browser(world)).keep()
    const agent = await browser(world, 800002)
    const known = () => createQueryClient().fetchQuery(knownStatsQuery(agent.services))
    expect(await known()).toBeNull()
    const stats = await agent.stats()
    const before = agent.calls()
    expect(await known()).toEqual(stats)
    expect(agent.calls()).toBe(before)
  })

  it('are those of the definitions', async () => {
    const world = worldOf()
    const lead = await browser(world)
    await lead.keep()
    const stats = await lead.stats()
    if (stats === null) throw new Error('no stats')
    const taxonomy = buildTaxonomy(REASONS.map(({ name, value }) => ({ name, value })))
    const rows = world.tickets
      .candidates()
      // A quarter that is mature at the latest L, and 28 + 2 N days more.
      .filter(({ created_at }) => Date.parse(created_at) >= world.clock.now() - (91 + 7 + 28 + 28 + 14) * DAY)
      .map((ticket) => ({ ...ticket, metric_set: world.metrics.of(ticket) }))
    const expected = oracleStats(contactsIn(rows, FIELDS).rows, {
      now: world.clock.now(),
      from: 0,
      windowDays: 7,
      topLevelOf: topLevelOf(taxonomy),
      isReason: (tag) => taxonomy.byValue.has(tag),
      agentsLogContacts: true,
      staff: new Set(world.people.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id)),
    })
    const { found, leftOut, usual, ratings, firstContact, reasons } = stats
    expect({ found, leftOut, usual, ratings, firstContact }).toEqual({
      ...{ found: expected.found, leftOut: expected.leftOut, usual: expected.usual },
      ...{ ratings: expected.ratings, firstContact: expected.firstContact },
    })
    expect(stats.lagDays).toBeCloseTo(expected.lagDays, 1)
    expect(Object.fromEntries(reasons)).toEqual(expected.reasons)
    for (const { item, reason, contacts } of stats.items)
      expect(expected.items[`${item} ${reason ?? ''}`]?.contacts).toBe(contacts)
    expect(stats.items.length).toBe(Object.keys(expected.items).length)
    expect(usual.n).toBeGreaterThan(200)
  })

  it('know from audits how often first suggestions were right, with the read that tells of corrections', async () => {
    const [right, wrong] = account.tickets.filter(
      ({ id, tags, status }) => tags.includes(`bm_on_${id}`) && status !== 'open',
    )
    if (!right || !wrong) throw new Error('no tickets')
    // In the place of what the demo says was suggested.
    const isElse = (tag: string): boolean => !tag.startsWith('bm_sug_')
    const suggested = `bm_sug_6_${codeOf('billing__card_declined')}`
    const tickets = account.tickets.map((one) =>
      one === right || one === wrong ? { ...one, tags: [...one.tags.filter(isElse), suggested] } : one,
    )
    const at = Date.parse(account.now) - DAY
    const drawn = [right, wrong].map(({ id }) => ({ id, reason: null, inhibitor: null, assigneeId: null }))
    const rating = { ticketId: right.id, reason: 'billing__card_declined', inhibitor: null, at }
    const ratings = [rating, { ...rating, ticketId: wrong.id, reason: 'billing__invoice_copy' }]
    const audits = teamRecords(
      {
        ...{ kind: 'audit', key: 'd' },
        body: {
          ...(drawBody({
            key: 'd',
            seed: 's',
            from: 0,
            to: at,
            at,
            by: 1,
            among: 2,
            tickets: drawn,
          }) as object),
        },
      },
      {
        kind: 'ratings',
        key: ratingsKey('d', 1),
        body: { ...(ratingsBody({ draw: 'd', by: 1, ratings }) as object) },
      },
    )
    const world = worldOf({ tickets, objectRecords: [...account.objectRecords, ...audits] })
    const lead = await browser(world)
    await lead.keep()
    const checked = (await lead.stats())?.checkedSuggestions
    expect(checked?.tenths[6]).toEqual({ n: 2, right: 1 })
    expect(checked).toMatchObject({ audited: 2, blind: 0 })
    const searches = world.log
      .entries()
      .filter(({ path, method }) => method === 'POST' && path.endsWith('/records/search'))
    // Settings, audits with corrections, and whether today's stats are there.
    expect(searches.length).toBeLessThanOrEqual(3)
  })

  it('are not written while many tickets cannot be read, and are once they can', async () => {
    const world = worldOf()
    const lead = await browser(world)
    // A third of the fields, what a ticket cannot be without among them.
    const odd: Fault = { path: '/search/export', kind: 'alter', draw: { of: 3, at: 1 } }
    world.setControls({ faults: [odd] })
    expect(await lead.keep()).toBe('left')
    expect(records(world)).toEqual([])
    world.setControls({ faults: [] })
    expect(await lead.keep()).toBe('written')
    expect(await lead.stats()).toEqual(await (await browser(world)).stats())
    const sound = await browser(worldOf())
    await sound.keep()
    expect(await lead.stats()).toEqual(await sound.stats())
  })

  it('are not written by who sees a part of the tickets', async () => {
    const world = worldOf()
    const some = world.people.users.find(({ role }) => role === 'agent')
    if (some) some.ticket_restriction = 'groups'
    const lead = await browser(world, some?.id)
    expect(await lead.keep()).toBe('part')
    expect(records(world)).toEqual([])
    if (some) some.ticket_restriction = null
  })

  it('are none where the account has no custom object', async () => {
    const world = worldOf()
    world.setControls({ features: { customObjects: false } })
    const lead = await browser(world)
    expect([await lead.keep(), await lead.stats()]).toEqual(['off', null])
  })

  it('are none where nobody wrote any, and that is asked for again after an hour', async () => {
    const world = worldOf()
    const agent = await browser(world, 800002)
    expect(await agent.stats()).toBeNull()
    await (await browser(world)).keep()
    expect(await agent.stats()).toBeNull()
    world.clock.advance(2 * HOUR)
    expect(await agent.stats()).toMatchObject({ day: '2026-11-16' })
  })

  it('say nothing any more after two weeks', async () => {
    const world = worldOf()
    await (await browser(world)).keep()
    world.clock.advance(15 * DAY)
    expect(await (await browser(world, 800002)).stats()).toBeNull()
  })
})
