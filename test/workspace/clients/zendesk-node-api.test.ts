import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import Zendesk from 'zendesk-node-api'
import { TINY } from '#workspace/tiny/people.ts'
import { type HttpDoor, openHttpDoor } from './http-door.ts'
import { worldWithTickets } from './many-tickets.ts'

// A thin client of the old kind: Node's own HTTP with connections kept open, two slashes in every path, and whatever
// the body holds under the resource's name, be it an error or not.

const world = worldWithTickets(5)
let door: HttpDoor
let admin: Zendesk

beforeAll(async () => {
  door = await openHttpDoor(world)
  admin = new Zendesk({ url: door.url, email: 'ada@example.com', token: 'token' })
})
afterAll(() => door.close())

const ids = (rows: unknown): unknown[] => (Array.isArray(rows) ? rows.map(({ id }) => id) : [])

describe('tickets', () => {
  it('are listed by page and by cursor', async () => {
    expect(ids(await admin.tickets.list('per_page=2&page=2&sort_by=id'))).toHaveLength(2)
    expect(ids(await admin.tickets.list('page[size]=3&sort=-id'))).toEqual([5005, 5004, 5003])
  })

  it('are made, shown, changed and deleted', async () => {
    const made = await admin.tickets.create({
      subject: 'Where is it?',
      comment: { body: 'My parcel is late.' },
      requester_id: TINY.customer,
      custom_fields: [{ id: TINY.orderField, value: '4711' }],
    })
    expect(made).toMatchObject({ ticket: { status: 'new', description: 'My parcel is late.' } })
    const { id } = (made as { ticket: { id: number } }).ticket
    const changed = await admin.tickets.update(id, {
      status: 'open',
      priority: 'high',
      assignee_id: TINY.agent,
    })
    expect(changed).toMatchObject({ ticket: { id, status: 'open' }, audit: { ticket_id: id } })
    expect(await admin.tickets.show(id)).toMatchObject({ priority: 'high', assignee_id: TINY.agent })
    expect(ids(await admin.tickets.showMany(`${id},5001`))).toEqual(expect.arrayContaining([id, 5001]))
    expect(await admin.tickets.delete(id)).toBe(true)
    expect(await admin.tickets.show(id)).toBeUndefined()
  })

  it('are found', async () => {
    expect(await admin.search.list('query=type:ticket subject:parcel')).toHaveLength(5)
    expect(await admin.search.list('query=type:user kim')).toEqual([
      expect.objectContaining({ id: TINY.customer }),
    ])
  })
})

describe('people', () => {
  it('are listed, shown and changed', async () => {
    expect(await admin.users.list('role=admin')).toEqual([expect.objectContaining({ id: TINY.admin })])
    await admin.users.update(TINY.customer, { notes: 'Called twice' })
    expect(await admin.users.show(TINY.customer)).toMatchObject({ name: 'Kim Kunde', notes: 'Called twice' })
  })

  it('belong to organisations', async () => {
    expect(ids(await admin.organizations.list())).toEqual([TINY.acme, TINY.globex])
    expect(await admin.organizations.show(TINY.acme)).toMatchObject({ name: 'Acme' })
    const changed = await admin.organizations.update(TINY.globex, { details: 'Renews in May' })
    expect(changed).toMatchObject({ organization: { details: 'Renews in May' } })
  })
})

it('fields and macros are listed', async () => {
  expect(ids(await admin.ticketFields.list())).toContain(TINY.reasonField)
  expect(await admin.userFields.list()).toEqual([expect.objectContaining({ key: 'tier' })])
  expect(await admin.macros.list('page[size]=1')).toHaveLength(1)
})

describe('what is refused', () => {
  it('has a body that says why', async () => {
    expect(await admin.tickets.create({ subject: 'Nothing said' })).toMatchObject({ error: 'RecordInvalid' })
    expect(await admin.tickets.update(1, { status: 'open' })).toEqual({
      error: 'RecordNotFound',
      description: 'Not found',
    })
    const agent = new Zendesk({ url: door.url, email: 'ben@example.com', token: 'token' })
    expect(await agent.ticketFields.update(TINY.orderField, { title: 'Order' })).toMatchObject({
      error: { title: 'Forbidden' },
    })
    const nobody = new Zendesk({ url: door.url, email: 'nobody@example.com', token: 'token' })
    expect(await nobody.tickets.create({})).toEqual({ error: "Couldn't authenticate you" })
  })

  it('is the same with a bearer token', async () => {
    const agent = new Zendesk({ url: door.url, oauth: true, token: String(TINY.agent) })
    expect(await agent.users.show(TINY.agent)).toMatchObject({ name: 'Ben Agent' })
    const nobody = new Zendesk({ url: door.url, oauth: true, token: '1' })
    expect(await nobody.users.show(TINY.agent)).toBeUndefined()
  })
})
