import '#zendesk/schemas/shared.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { readOrganizationHealth } from '#app/sidebar/health/organization-reading.ts'
import { MINUTE } from '#domain/instant.ts'
import { buildTaxonomy } from '#domain/reasons/taxonomy.ts'
import { DEFAULT_SETTINGS } from '#domain/settings.ts'
import { openChannel } from '#store/channel.ts'
import { openFacts } from '#store/facts.ts'
import { NO_NEWS, NO_OFFICE } from '#test/doubles/services.ts'
import { demoAccount } from '#workspace/demo/demo.ts'
import { inProcessHost } from '#workspace/in-process.ts'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'
import { createApi } from '#zendesk/api.ts'
import { openFrameFacts } from '#zendesk/frame-facts.ts'
import { readOrganization } from '#zendesk/people.ts'
import { readAgent } from './agent.ts'
import { createQueryClient } from './client.ts'
import { fieldsQuery, type OurFields } from './fields.ts'
import { organizationContactsQuery } from './organization.ts'
import type { Services } from './services.ts'

let life = new AbortController()
afterEach(() => {
  life.abort()
  life = new AbortController()
})

/** Frames of one browser, each with its own cache; what they called, and what was said between them. */
const browser = async (account: Account = tinyAccount()) => {
  const world = createWorld(account)
  const { host } = await inProcessHost(world, { location: 'nav_bar' })
  const owner = { installationId: 43, userId: 1 }
  const { signal } = life
  const services: Omit<Services, 'frameFacts'> = {
    host,
    agent: await readAgent(host),
    api: createApi(host, { budget: { take: async () => undefined, hold: async () => undefined } }),
    facts: openFacts(owner),
    settingsNews: NO_NEWS,
    office: NO_OFFICE,
    now: () => world.clock.now(),
  }
  const said: unknown[] = []
  openChannel(owner, (message) => said.push(message), signal)
  const frame = () => {
    const client = createQueryClient()
    const frameFacts = openFrameFacts({ open: (hear) => openChannel(owner, hear, signal) })
    const own: Services = { ...services, frameFacts }
    return {
      client,
      fields: () => client.fetchQuery(fieldsQuery(own)),
      query: (id: number, fields: OurFields) => organizationContactsQuery(own, id, fields),
      read: async (id: number, fields?: OurFields) =>
        client.fetchQuery(
          organizationContactsQuery(own, id, fields ?? (await client.fetchQuery(fieldsQuery(own)))),
        ),
    }
  }
  const calls = () => world.log.entries().filter(({ path }) => path.includes('/search/export')).length
  return { world, services, frame, calls, said }
}

describe('an organisation’s contacts that several frames need', () => {
  it('are read once, keep their age, and are handed on by whoever has them', async () => {
    const { frame, calls } = await browser()
    const [one, other, third] = [frame(), frame(), frame()]
    const first = await one.read(TINY.acme)
    const second = await other.read(TINY.acme)
    expect(first.contacts.length).toBeGreaterThan(3)
    expect(second).toEqual({ ...first, contacts: first.contacts.map((one) => ({ ...one, subject: '' })) })
    one.client.clear()
    expect(await third.read(TINY.acme)).toEqual(second)
    expect(calls()).toBe(1)
  })

  it('are those of one organisation, and of the same two fields', async () => {
    const { frame, calls } = await browser()
    const [one, other] = [frame(), frame()]
    await one.read(TINY.acme)
    await other.read(TINY.globex)
    expect(calls()).toBe(2)
    await other.read(TINY.acme, { ...(await other.fields()), reason: null })
    expect(calls()).toBe(3)
  })

  it('are read again by each where they were said to have changed', async () => {
    const { frame, calls } = await browser()
    const [one, other] = [frame(), frame()]
    await one.read(TINY.acme)
    const { queryKey } = one.query(TINY.acme, await one.fields())
    await one.client.invalidateQueries({ queryKey })
    await other.read(TINY.acme)
    expect(calls()).toBe(2)
    await one.read(TINY.acme)
    expect(calls()).toBe(3)
  })

  it('are old five minutes after Zendesk was asked, whichever frame did', async () => {
    const { frame, calls } = await browser()
    const [one, other] = [frame(), frame()]
    const first = await one.read(TINY.acme)
    const { queryKey } = one.query(TINY.acme, await one.fields())
    one.client.setQueryData(queryKey, { ...first, at: Date.now() - 5 * MINUTE })
    await other.read(TINY.acme)
    await one.read(TINY.acme)
    expect(calls()).toBe(3)
  })

  it('are told without a word that somebody wrote', async () => {
    const account = tinyAccount()
    const planted = (field: unknown) => Object.assign({ id: 999, value: 'planted: call me' }, field)
    const tickets = account.tickets.map((ticket) => ({
      ...ticket,
      subject: `planted ${ticket.subject}`,
      raw_subject: `planted ${ticket.subject}`,
      description: 'planted words',
      custom_fields: [...ticket.custom_fields, planted({})],
    }))
    const users = account.users.map((user) => ({
      ...user,
      name: `planted ${user.name}`,
      email: user.email && `planted.${user.email}`,
    }))
    const organizations = account.organizations.map((one) => ({ ...one, name: `planted ${one.name}` }))
    const { frame, said, calls } = await browser({ ...account, tickets, users, organizations })
    const first = await frame().read(TINY.acme)
    expect(JSON.stringify(first)).toContain('planted')
    await frame().read(TINY.acme)
    expect(calls()).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(JSON.stringify(said)).toContain('"told":"organization:')
    expect(JSON.stringify(said)).not.toContain('planted')
  })
})

it('make the same health and figures in the frame that was told as in the one that read', async () => {
  const account = demoAccount({ now: '2026-09-14T09:00:00Z' })
  const { world, services, frame, calls } = await browser(account)
  const [one, other] = [frame(), frame()]
  const busy = new Map<number, number>()
  for (const { organization_id: id } of account.tickets) if (id) busy.set(id, (busy.get(id) ?? 0) + 1)
  const busiest = [...busy].toSorted((a, b) => b[1] - a[1]).slice(0, 8)
  const fields = await one.fields()
  const taxonomy = buildTaxonomy(fields.reason?.options ?? [], {})
  for (const [index, [id]] of busiest.entries()) {
    const organization = await readOrganization(services.api, id)
    const health = async (reader: typeof one) =>
      readOrganizationHealth(
        organization,
        await reader.read(id, fields),
        DEFAULT_SETTINGS,
        taxonomy,
        null,
        world.clock.now(),
      )
    const read = await health(one)
    expect(read.service.last365).toBeGreaterThan(5)
    expect(await health(other)).toEqual(read)
    expect(calls()).toBe(index + 1)
  }
}, 30_000)
