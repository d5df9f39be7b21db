import { createClient, type ZendeskClient, type ZendeskClientOptions } from 'node-zendesk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { type HttpDoor, openHttpDoor } from './http-door.ts'
import { worldWithTickets } from './many-tickets.ts'

// The client library that most use with Node: fetch, a class for each resource, lists that walk all pages by cursor
// (it follows `links.next` until there is none), errors that are thrown.

const MANY = 230
/** A customer whom no test here changes: what is younger than a minute is in no export. */
const LOU = 900002
const world = worldWithTickets(MANY)
let door: HttpDoor
let admin: ZendeskClient

const signedIn = (options: ZendeskClientOptions = {}, path = '/api/v2'): ZendeskClient =>
  createClient({ username: 'ada@example.com', token: 'token', endpointUri: `${door.url}${path}`, ...options })

beforeAll(async () => {
  door = await openHttpDoor(world)
  admin = signedIn()
})
afterAll(() => door.close())

/** Types of the help centre's answers say something else than what comes. */
const resultOf = (answered: unknown): unknown => (answered as { result: unknown }).result

const idsOf = (rows: readonly object[] | object): number[] =>
  Array.isArray(rows) ? rows.map(({ id }: { id: number }) => id) : []

describe('tickets', () => {
  it('are listed page by page to the end, each once', async () => {
    world.log.clear()
    const ids = idsOf(await admin.tickets.list())
    expect(ids.length).toBeGreaterThan(MANY)
    expect(new Set(ids).size).toBe(ids.length)
    const calls = world.log.entries().map(({ query }) => query['page[size]'])
    expect(calls.slice(0, 3)).toEqual(['100', '100', '100'])
    expect(await admin.tickets.listByUserRequested(TINY.customer)).toHaveLength(MANY + 4)
  })

  it('are made, shown, changed and deleted', async () => {
    const made = await admin.tickets.create({
      ticket: {
        subject: 'Where is it?',
        comment: { body: 'My parcel is late.' },
        requester_id: TINY.customer,
        custom_fields: [{ id: TINY.reasonField, value: 'account__change_plan' }],
      },
    })
    const { id } = made.result as unknown as { id: number }
    expect(made.result).toMatchObject({
      status: 'new',
      tags: expect.arrayContaining(['account__change_plan']),
    })
    const comment = { body: 'It is on its way.', public: true }
    const changed = await admin.tickets.update(id, { ticket: { status: 'pending', comment } })
    expect(changed.result).toMatchObject({ id, status: 'pending' })
    expect((await admin.tickets.show(id)).result).toMatchObject({ id, subject: 'Where is it?' })
    expect(await admin.tickets.getComments(id)).toEqual([
      expect.objectContaining({ body: 'My parcel is late.' }),
      expect.objectContaining({ body: 'It is on its way.' }),
    ])
    expect((await admin.tickets.exportAudit(id)).length).toBe(2)
    await admin.tickets.delete(id)
    await expect(admin.tickets.show(id)).rejects.toThrow('Zendesk Error (404): Item not found')
  })

  it('are changed many at once, by a job that can be watched', async () => {
    const { result } = await admin.tickets.updateMany([5001, 5002], { ticket: { priority: 'urgent' } })
    const { id } = (result as { job_status: { id: string } }).job_status
    const ended = await admin.jobstatuses.watch(id, 5, 3)
    expect(ended).toMatchObject({ status: 'completed', total: 2 })
    expect((await admin.tickets.showMany([5001, 5002])).result).toEqual([
      expect.objectContaining({ priority: 'urgent' }),
      expect.objectContaining({ priority: 'urgent' }),
    ])
  })
})

describe('search', () => {
  it('gives a page, all pages, a count and an export', async () => {
    const query = 'type:ticket subject:parcel'
    expect((await admin.search.query(query)).result).toHaveLength(100)
    expect(await admin.search.queryAll(query)).toHaveLength(MANY)
    expect((await admin.search.showResultsCount(query)).result).toMatchObject({ count: MANY })
    expect(idsOf(await admin.search.exportResults('subject:parcel', 'ticket', 100))).toHaveLength(MANY)
  })
})

describe('people', () => {
  it('are listed, shown, searched and changed', async () => {
    expect(idsOf(await admin.users.list())).toContain(TINY.customer)
    expect((await admin.users.show(TINY.customer)).result).toMatchObject({ name: 'Kim Kunde' })
    expect(await admin.users.search({ query: 'kim@example.net' })).toEqual([
      expect.objectContaining({ id: TINY.customer }),
    ])
    const { result } = await admin.users.update(TINY.customer, { user: { notes: 'Called twice' } })
    expect(result).toMatchObject({ notes: 'Called twice' })
    expect(await admin.useridentities.list(TINY.customer)).toHaveLength(1)
  })

  it('belong to organisations', async () => {
    expect(idsOf(await admin.organizations.list())).toEqual([TINY.acme, TINY.globex])
    expect((await admin.organizations.show(TINY.acme)).result).toMatchObject({ name: 'Acme' })
    const organization = { organization: { notes: 'Renews in May' } }
    expect((await admin.organizations.update(TINY.acme, organization)).result).toMatchObject({
      notes: 'Renews in May',
    })
    expect(idsOf(await admin.tickets.listByOrganization(TINY.globex)).length).toBeGreaterThan(0)
  })
})

it('fields, forms, groups, brands and the installed app are there', async () => {
  expect(idsOf(await admin.ticketfields.list())).toContain(TINY.reasonField)
  expect(idsOf(await admin.ticketforms.list())).toEqual([TINY.form])
  expect(idsOf(await admin.groups.list())).toEqual([TINY.support, TINY.billing])
  expect(idsOf(await admin.installations.list())).toEqual([TINY.installation])
})

describe('exports', () => {
  it('give every ticket and every user since an instant', async () => {
    const tickets = idsOf(await admin.tickets.incremental('1'))
    expect(new Set(tickets).size).toBeGreaterThan(MANY)
    expect(idsOf(await admin.users.incremental(1))).toContain(LOU)
  })

  it('are limited: the eleventh sample within twenty minutes is told when to come back', async () => {
    const answers: { status: number; after: string | null; result: unknown }[] = []
    for (let call = 0; call < 11; call += 1) {
      const { response, result } = await admin.organizations.incrementalSample('1')
      const { status, headers } = response as unknown as Response
      answers.push({ status, after: headers.get('retry-after'), result })
    }
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.after)).toBeGreaterThan(0)
    expect(Number(refused?.after)).toBeLessThanOrEqual(1200)
    // It does not throw here, but hands its error back.
    expect(refused?.result).toMatchObject({ statusCode: 429 })
  })
})

describe('the help centre', () => {
  it('has sections, articles, translations and a search', async () => {
    const { helpcenter } = signedIn({ apiType: ['helpcenter'] }, '/api/v2/help_center')
    const articles = idsOf(await helpcenter.articles.list())
    expect(articles).toContain(33001)
    expect(resultOf(await helpcenter.articles.show(33001))).toMatchObject({ id: 33001 })
    expect(idsOf(await helpcenter.articles.listBySection(210001))).toContain(33001)
    expect(idsOf(await helpcenter.sections.list())).toEqual([210001, 210002])
    expect(resultOf(await helpcenter.sections.show(210001))).toMatchObject({ name: 'Billing' })
    expect(await helpcenter.translations.listByArticle(33001, {})).toEqual(
      expect.arrayContaining([expect.objectContaining({ locale: 'de' })]),
    )
    expect(resultOf(await helpcenter.search.searchArticles('refund'))).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ id: 33001 })]),
    })
  })
})

describe('what is refused', () => {
  const refusals: [string, (client: ZendeskClient) => Promise<unknown>, ZendeskClientOptions, RegExp][] = [
    ['a ticket that is not there', ({ tickets }) => tickets.show(1), {}, /\(404\): Item not found/],
    [
      'a ticket without a comment',
      ({ tickets }) => tickets.create({ ticket: { subject: 'x' } as never }),
      {},
      /\(422\): Unprocessable Entity/,
    ],
    [
      'a wrong address',
      ({ users }) => users.list(),
      { username: 'nobody@example.com' },
      /\(401\): Not Authorized/,
    ],
    ['a wrong token', ({ users }) => users.show(TINY.agent), { oauth: true, token: '1' }, /\(401\)/],
    [
      'a field of the account for an agent',
      ({ ticketfields }) => ticketfields.update(TINY.orderField, { ticket_field: { title: 'Order' } }),
      { username: 'ben@example.com' },
      /\(403\): Forbidden - Forbidden: You do not have access to this page/,
    ],
    ['what is not implemented', ({ triggers }) => triggers.list(), {}, /\(404\)/],
  ]
  it.each(refusals)('is thrown: %s', async (_what, ask, options, message) => {
    await expect(ask(signedIn(options))).rejects.toThrow(message)
  })

  it('agrees with who asks by bearer token', async () => {
    const { result } = await signedIn({ oauth: true, token: String(TINY.agent) }).users.me()
    expect(result).toMatchObject({ id: TINY.agent })
  })
})
