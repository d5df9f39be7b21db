import { describe, expect, it } from 'vitest'
import type { Account } from '#workspace/records.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld, type WorldOptions } from '#workspace/world/world.ts'
import { createClient } from './client.ts'

function setUp(controls: WorldOptions['controls'] = {}, overrides: Partial<Account> = {}) {
  const world = createWorld(tinyAccount(overrides), { time: () => 0, controls })
  return {
    world,
    agent: createClient(world, { user: TINY.agent }),
    admin: createClient(world, { user: TINY.admin }),
  }
}

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id).sort((a, b) => a - b)
const FIRST_CALL = `/api/v2/users/${TINY.customer}/tickets/requested.json?include=users,organizations,metric_sets&page[size]=100&sort=-updated_at`

describe('a customer’s tickets', () => {
  it('come newest first with people, organisation and metrics in one call', async () => {
    const { body } = await setUp().agent.get(FIRST_CALL)
    expect(body.tickets.map(({ id }: { id: number }) => id)).toEqual([110, 108, 103, 101])
    expect(body.tickets[2].metric_set).toMatchObject({ ticket_id: 103, replies: 1, reopens: 0 })
    expect(ids(body.users)).toEqual([TINY.agent, TINY.otherAgent, TINY.customer])
    expect(ids(body.organizations)).toEqual([TINY.acme])
    expect(body.metric_sets).toBeUndefined()
  })

  it('have no side-loads where the switch says that lists ignore them', async () => {
    const { body } = await setUp({ switches: { sideloadsOnLists: 'ignored' } }).agent.get(FIRST_CALL)
    expect([body.users, body.tickets[0].metric_set]).toEqual([undefined, undefined])
    const many = await setUp({ switches: { sideloadsOnLists: 'ignored' } }).agent.get(
      '/api/v2/tickets/show_many?ids=110&include=metric_sets',
    )
    expect(many.body.tickets[0].metric_set).toBeUndefined()
  })

  it('show a new one after the list’s lag', async () => {
    const { agent, world } = setUp({ requestedListLag: 60_000 })
    world.advance(120_000)
    await agent.post('/api/v2/tickets', { ticket: { requester_id: TINY.customer, comment: { body: 'Hi' } } })
    expect((await agent.get(FIRST_CALL)).body.tickets).toHaveLength(4)
    world.advance(60_000)
    expect((await agent.get(FIRST_CALL)).body.tickets).toHaveLength(5)
  })

  it('are none of a customer that is not there', async () => {
    expect((await setUp().agent.get('/api/v2/users/5/tickets/requested')).status).toBe(404)
  })
})

describe('archived tickets', () => {
  it('leave /tickets, the organisation’s list and the lists of metrics and audits', async () => {
    const { agent, admin } = setUp()
    expect(ids((await agent.get('/api/v2/tickets')).body.tickets)).not.toContain(101)
    expect(ids((await agent.get(`/api/v2/organizations/${TINY.acme}/tickets`)).body.tickets)).not.toContain(
      101,
    )
    const metrics = (await agent.get('/api/v2/ticket_metrics')).body.ticket_metrics
    expect(metrics.map((one: { ticket_id: number }) => one.ticket_id)).not.toContain(101)
    const audits = (await admin.get('/api/v2/ticket_audits')).body.audits
    expect(audits.map((one: { ticket_id: number }) => one.ticket_id)).not.toContain(101)
    expect((await agent.get('/api/v2/tickets/101/audits')).body.audits).toEqual([])
  })

  it('stay in a user’s list, in search, by id and in the export', async () => {
    const { agent, admin } = setUp()
    expect(ids((await agent.get(FIRST_CALL)).body.tickets)).toContain(101)
    expect(ids((await agent.get('/api/v2/search?query=tags:account__sign_in')).body.results)).toEqual([101])
    expect((await agent.get('/api/v2/tickets/101')).status).toBe(200)
    expect((await agent.get('/api/v2/tickets/101/related')).body.from_archive).toBe(true)
    const exported = (await admin.get('/api/v2/incremental/tickets/cursor?start_time=0')).body.tickets
    expect(ids(exported)).toContain(101)
  })

  it('are those closed three days ago in a sandbox', async () => {
    const { body } = await setUp({ sandbox: true }).agent.get('/api/v2/tickets')
    expect(ids(body.tickets)).not.toContain(102)
  })
})

describe('several tickets by id', () => {
  it('come in the order asked for, unknown ones left out', async () => {
    const { body } = await setUp().agent.get('/api/v2/tickets/show_many.json?ids=110,5,102')
    expect(body.tickets.map(({ id }: { id: number }) => id)).toEqual([110, 102])
  })

  it('are a hundred at most', async () => {
    const list = Array.from({ length: 101 }, (_, index) => index + 1).join(',')
    const { status, body } = await setUp().agent.get(`/api/v2/tickets/show_many?ids=${list}`)
    expect([status, body.error, body.max_count]).toEqual([400, 'TooManyValues', 100])
  })

  it('must be named', async () => {
    expect((await setUp().agent.get('/api/v2/tickets/show_many')).status).toBe(400)
  })
})

describe('counts', () => {
  it('are what the list holds, or by switch old or without a date', async () => {
    const { agent, world } = setUp()
    expect((await agent.get('/api/v2/tickets/count')).body).toEqual({
      count: { value: 11, refreshed_at: '2026-09-18T12:00:00Z' },
    })
    world.setControls({ switches: { counts: 'stale' } })
    expect((await agent.get('/api/v2/tickets/count')).body.count.refreshed_at).toBe('2026-09-17T12:00:00Z')
    world.setControls({ switches: { counts: 'refreshed_at_null' } })
    expect((await agent.get('/api/v2/tickets/count')).body.count.refreshed_at).toBeNull()
  })

  it('of a person and an organisation include archived tickets', async () => {
    const { agent } = setUp()
    const user = await agent.get(`/api/v2/users/${TINY.customer}/related`)
    expect(user.body.user_related.requested_tickets).toBe(4)
    const organization = await agent.get(`/api/v2/organizations/${TINY.acme}/related`)
    expect(organization.body.organization_related).toEqual({ tickets_count: 6, users_count: 2 })
  })
})

describe('ticket fields', () => {
  it('come all at once by position, with their makers where asked for', async () => {
    const { agent } = setUp()
    const plain = (await agent.get('/api/v2/ticket_fields.json')).body
    expect(plain.count).toBe(12)
    expect(plain.ticket_fields[0].creator_app_name).toBeUndefined()
    const made = (await agent.get('/api/v2/ticket_fields.json?creator=true')).body.ticket_fields
    const reason = made.find(({ id }: { id: number }) => id === TINY.reasonField)
    expect(reason).toMatchObject({ creator_user_id: -1, creator_app_name: 'Barometer' })
    expect(reason.custom_field_options[0]).toMatchObject({
      name: 'Billing::Refund late',
      value: 'billing__refund_late',
    })
    const order = made.find(({ id }: { id: number }) => id === TINY.orderField)
    expect(order.creator_app_name).toBeNull()
  })

  it('show end users only what the portal shows', async () => {
    const { world } = setUp()
    const { body } = await createClient(world, { user: TINY.customer }).get('/api/v2/ticket_fields')
    expect(ids(body.ticket_fields)).toEqual([1, 2])
  })
})

describe('the export for admins', () => {
  it('walks by cursor, with metrics, and comes to its end', async () => {
    const { admin } = setUp()
    const first = await admin.get(
      '/api/v2/incremental/tickets/cursor.json?start_time=0&per_page=8&include=metric_sets',
    )
    expect([first.body.tickets.length, first.body.end_of_stream]).toEqual([8, false])
    expect(first.body.tickets[0]).toMatchObject({ id: 101, metric_set: { ticket_id: 101 } })
    expect(first.body.tickets[0].generated_timestamp).toBe(Date.parse('2026-04-01T08:00:00Z') / 1000)
    const rest = await admin.get(first.body.after_url.replace('https://example.zendesk.com', ''))
    expect([rest.body.tickets.length, rest.body.end_of_stream]).toEqual([4, true])
  })

  it('leaves the last minute out, and holds what was deleted', async () => {
    const { admin, world } = setUp()
    await admin.delete('/api/v2/tickets/110')
    const path = '/api/v2/incremental/tickets/cursor?start_time=0'
    expect(ids((await admin.get(path)).body.tickets)).not.toContain(110)
    world.advance(61_000)
    const { tickets } = (await admin.get(path)).body
    expect(tickets.at(-1)).toMatchObject({ id: 110, status: 'deleted' })
    expect(ids((await admin.get(`${path}&exclude_deleted=true`)).body.tickets)).not.toContain(110)
  })

  it('refuses a start in the last minute, none at all, and audits', async () => {
    const { admin, world } = setUp()
    const now = Math.floor(world.clock.now() / 1000)
    const path = '/api/v2/incremental/tickets/cursor'
    expect((await admin.get(`${path}?start_time=${now - 30}`)).status).toBe(422)
    expect((await admin.get(path)).status).toBe(400)
    expect((await admin.get(`${path}?start_time=0&include=last_audits`)).status).toBe(400)
  })
})

describe('an account without conversations', () => {
  const unknown = { comments: () => undefined, metrics: () => undefined, audits: () => undefined }

  it('has the description as its first comment', async () => {
    const { body } = await setUp({}, unknown).agent.get('/api/v2/tickets/110/comments')
    expect(body.comments).toHaveLength(1)
    expect(body.comments[0]).toMatchObject({ author_id: TINY.customer, public: true })
    expect(body.comments[0].plain_body).toContain('charged twice')
  })

  it('says nothing about metrics that it does not know', async () => {
    const { agent } = setUp({}, unknown)
    expect((await agent.get(FIRST_CALL)).body.tickets[0].metric_set).toBeUndefined()
    expect((await agent.get('/api/v2/tickets/110/metrics')).status).toBe(404)
  })

  it('knows replies where only metrics are missing', async () => {
    const { agent } = setUp({}, { metrics: () => undefined })
    const { ticket_metric: metric } = (await agent.get('/api/v2/tickets/103/metrics')).body
    expect(metric).toMatchObject({ replies: 1, reply_time_in_minutes: { calendar: 60 } })
    expect(metric.first_resolution_time_in_minutes.calendar).toBeNull()
  })
})
