import { describe, expect, it } from 'vitest'
import { createClient } from '#workspace/rest/client.ts'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const DAY = 86_400_000

function setUp(controls = {}) {
  const { world, as, agent } = openTiny(controls)
  const admin = as(TINY.admin)
  const ids = async (path: string, name = 'tickets'): Promise<number[]> =>
    (await admin.get(path)).body[name].map(
      ({ id, ticket_id }: { id: number; ticket_id?: number }) => ticket_id ?? id,
    )
  return { world, agent, admin, ids }
}

/** 102 was closed on 5 August: 44 days before the account's today. */
describe('a closed ticket', () => {
  it.each([
    ['120 days', {}, 120 - 44],
    ['three days in a sandbox', { sandbox: true }, 0],
  ])('is archived after %s', async (_title, controls, days) => {
    const { world, agent } = setUp(controls)
    world.advance((days - 1) * DAY > 0 ? (days - 1) * DAY : 0)
    const related = async () => (await agent.get('/api/v2/tickets/102/related')).body.from_archive
    if (days > 0) expect(await related()).toBe(false)
    world.advance(2 * DAY)
    expect(await related()).toBe(true)
  })
})

describe('an archived ticket', () => {
  it.each([
    ['/api/v2/tickets', 'tickets'],
    [`/api/v2/organizations/${TINY.acme}/tickets`, 'tickets'],
    ['/api/v2/ticket_metrics', 'ticket_metrics'],
    ['/api/v2/ticket_audits', 'audits'],
    ['/api/v2/views/360200000003/tickets', 'tickets'],
    ['/api/v2/problems', 'tickets'],
  ])('is not in %s', async (path, name) => {
    expect(await setUp().ids(path, name)).not.toContain(101)
  })

  it.each([
    [`/api/v2/users/${TINY.customer}/tickets/requested`, 'tickets'],
    ['/api/v2/tickets/show_many?ids=101', 'tickets'],
    ['/api/v2/search?query=type:ticket status:closed', 'results'],
    ['/api/v2/incremental/tickets?start_time=0', 'tickets'],
  ])('is in %s', async (path, name) => {
    expect(await setUp().ids(path, name)).toContain(101)
  })

  it('is read by its number, with what was said and without what happened', async () => {
    const { agent } = setUp()
    expect((await agent.get('/api/v2/tickets/101')).body.ticket.status).toBe('closed')
    expect((await agent.get('/api/v2/tickets/101/comments')).body.comments).toHaveLength(2)
    expect((await agent.get('/api/v2/tickets/101/audits')).body.audits).toEqual([])
  })

  it.each([{ status: 'open' }, { priority: 'high' }, { comment: { body: 'Late' } }, { tags: ['x'] }])(
    'takes no %j',
    async (ticket) => {
      const { status, body } = await setUp().agent.put('/api/v2/tickets/101', { ticket })
      expect([status, body.details.status[0].description]).toEqual([
        422,
        'Status: closed prevents ticket update',
      ])
    },
  )

  it('stays in the archive when its tags are changed there', async () => {
    const { agent, ids } = setUp()
    const { body } = await agent.put('/api/v2/tickets/update_many?ids=101', {
      ticket: { additional_tags: ['x'] },
    })
    await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect((await agent.get('/api/v2/tickets/101')).body.ticket.tags).toContain('x')
    expect((await agent.get('/api/v2/tickets/101/related')).body.from_archive).toBe(true)
    expect(await ids('/api/v2/tickets')).not.toContain(101)
  })
})

describe('a customer’s words', () => {
  it.each([
    ['solved', 103],
    ['pending', 108],
    ['on hold', 107],
  ])('open a %s ticket again, whoever writes them down', async (_status, id) => {
    const { agent } = setUp()
    const { requester_id } = (await agent.get(`/api/v2/tickets/${id}`)).body.ticket
    const comment = { body: 'Still wrong', public: true, author_id: requester_id }
    const { body } = await agent.put(`/api/v2/tickets/${id}`, { ticket: { comment } })
    expect(body.ticket.status).toBe('open')
    const changes = body.audit.events.filter(({ type }: { type: string }) => type === 'Change')
    expect(changes.map(({ field_name }: { field_name: string }) => field_name)).toContain('status')
    expect(body.audit.author_id).toBe(TINY.agent)
  })

  it('do not where the writer says which status it gets, or an agent speaks', async () => {
    const { agent } = setUp()
    const said = { comment: { body: 'Thanks', public: true, author_id: TINY.customer }, status: 'solved' }
    expect((await agent.put('/api/v2/tickets/103', { ticket: said })).body.ticket.status).toBe('solved')
    const ours = { comment: { body: 'Our pleasure', public: true } }
    expect((await agent.put('/api/v2/tickets/103', { ticket: ours })).body.ticket.status).toBe('solved')
  })
})

describe('how a change came', () => {
  it('is the agent interface for a session, and the API for programs and for an app’s calls', async () => {
    const { world, agent } = setUp()
    const channels = async () =>
      (await agent.get('/api/v2/tickets/110/audits')).body.audits.map(
        ({ via }: { via: { channel: string } }) => via.channel,
      )
    await agent.put('/api/v2/tickets/110', { ticket: { priority: 'low' } })
    const app = createClient(world, { user: TINY.agent, app: TINY.app })
    await app.put('/api/v2/tickets/110', { ticket: { priority: 'high' } })
    expect((await channels()).slice(-2)).toEqual(['web', 'api'])
  })
})
