import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const PAST = {
  subject: 'From the old desk',
  requester_id: 900005,
  status: 'solved',
  assignee_id: TINY.agent,
  created_at: '2026-05-01T08:00:00Z',
  updated_at: '2026-05-03T08:00:00Z',
  solved_at: '2026-05-02T08:00:00Z',
  comments: [
    { author_id: 900005, value: 'It is broken', created_at: '2026-05-01T08:00:00Z' },
    { author_id: TINY.agent, body: 'It is mended', public: true, created_at: '2026-05-02T08:00:00Z' },
    {
      author_id: TINY.agent,
      html_body: '<p>A hard one</p>',
      public: false,
      created_at: '2026-05-02T09:00:00Z',
    },
  ],
}

async function imported(ticket: object, query = '') {
  const { world, as, agent } = openTiny()
  const admin = as(TINY.admin)
  const answer = await admin.post(`/api/v2/imports/tickets${query}`, { ticket })
  const path = `/api/v2/tickets/${answer.body.ticket?.id}`
  return { ...answer, world, admin, agent, path }
}

describe('an imported ticket', () => {
  it('keeps its times and its conversation', async () => {
    const { status, body, agent, path, header } = await imported(PAST)
    expect([status, header('location')]).toEqual([201, body.ticket.url])
    const { ticket } = (await agent.get(path)).body
    expect(ticket).toMatchObject({
      created_at: PAST.created_at,
      updated_at: PAST.updated_at,
      description: 'It is broken',
      status: 'solved',
    })
    const { comments } = (await agent.get(`${path}/comments`)).body
    expect(comments.map((one: { plain_body: string }) => one.plain_body)).toEqual([
      'It is broken',
      'It is mended',
      'A hard one',
    ])
    expect(comments.map((one: { created_at: string }) => one.created_at)).toEqual(
      PAST.comments.map(({ created_at }) => created_at),
    )
    expect(comments.map((one: { author_id: number }) => one.author_id)).toEqual([900005, 800002, 800002])
    expect(comments.at(-1).public).toBe(false)
  })

  it('has an audit of each comment at its time, and a solved time without durations', async () => {
    const { agent, path } = await imported(PAST)
    const { audits } = (await agent.get(`${path}/audits`)).body
    expect(audits.map((one: { created_at: string }) => one.created_at)).toEqual(
      PAST.comments.map(({ created_at }) => created_at),
    )
    const { ticket_metric } = (await agent.get(`${path}/metrics`)).body
    expect(ticket_metric.solved_at).toBe(PAST.solved_at)
    expect(ticket_metric.full_resolution_time_in_minutes).toEqual({ calendar: null, business: null })
  })

  it('comes in exports as new, whatever its own time says', async () => {
    const { admin, world, body } = await imported(PAST)
    world.advance(120_000)
    const start = Date.parse('2026-09-18T12:00:00Z') / 1000
    const { tickets } = (await admin.get(`/api/v2/incremental/tickets/cursor?start_time=${start}`)).body
    expect(tickets.map(({ id }: { id: number }) => id)).toEqual([body.ticket.id])
  })

  it('rounds times before 1970 up, and refuses comments from the future', async () => {
    const old = await imported({ ...PAST, created_at: '1960-01-01T00:00:00Z' })
    expect(old.body.ticket.created_at).toBe('1970-01-01T00:00:00Z')
    const comments = [{ value: 'Soon', created_at: '2027-01-01T00:00:00Z' }]
    expect((await imported({ ...PAST, comments })).status).toBe(422)
    expect((await imported({ ...PAST, created_at: 'yesterday' })).status).toBe(422)
  })

  it('is archived at once where asked and closed', async () => {
    const closed = { ...PAST, status: 'closed', updated_at: '2026-09-10T08:00:00Z' }
    const listed = async ({ agent, body }: Awaited<ReturnType<typeof imported>>) =>
      (await agent.get('/api/v2/tickets')).body.tickets.some(
        ({ id }: { id: number }) => id === body.ticket.id,
      )
    expect(await listed(await imported(closed))).toBe(true)
    const archived = await imported(closed, '?archive_immediately=true')
    expect(await listed(archived)).toBe(false)
    expect((await archived.agent.get(archived.path)).status).toBe(200)
    expect((await archived.agent.get(`${archived.path}/related`)).body.from_archive).toBe(true)
    expect(await listed(await imported(PAST, '?archive_immediately=true'))).toBe(true)
  })

  it('is for admins', async () => {
    const { agent } = openTiny()
    expect((await agent.post('/api/v2/imports/tickets', { ticket: PAST })).status).toBe(403)
    expect((await agent.post('/api/v2/imports/tickets/create_many', { tickets: [PAST] })).status).toBe(403)
  })
})

describe('many', () => {
  const two = { tickets: [PAST, { ...PAST, comments: [], subject: 'Nothing said' }] }

  it.each(['/api/v2/imports/tickets/create_many', '/api/v2/tickets/create_many'])(
    '%s tells of each by its place',
    async (path) => {
      const { as } = openTiny()
      const admin = as(TINY.admin)
      const tickets = [{ subject: 'One', comment: { body: 'Hello' } }, { subject: 'Nothing said' }]
      const { status, body } = await admin.post(path, { tickets })
      expect([status, body.job_status]).toEqual([
        200,
        expect.objectContaining({ status: 'queued', total: 2 }),
      ])
      const { results } = (await admin.get(`/api/v2/job_statuses/${body.job_status.id}`)).body.job_status
      expect(results[0]).toEqual({ index: 0, id: 113, account_id: 1 })
      expect(results[1]).toMatchObject({ index: 1, error: 'TicketCreateFailed' })
      expect(results[1].details).toContain('cannot be blank')
    },
  )

  it('keeps times of each', async () => {
    const { as } = openTiny()
    const admin = as(TINY.admin)
    const { body } = await admin.post('/api/v2/imports/tickets/create_many', two)
    await admin.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect((await admin.get('/api/v2/tickets/113')).body.ticket.created_at).toBe(PAST.created_at)
  })

  it.each(['/api/v2/imports/tickets/create_many', '/api/v2/tickets/create_many'])(
    '%s takes a hundred, and a list',
    async (path) => {
      const { as } = openTiny()
      const admin = as(TINY.admin)
      const tickets = Array.from({ length: 101 }, () => ({ comment: { body: 'Hello' } }))
      expect((await admin.post(path, { tickets })).body.error).toBe('TooManyValues')
      expect((await admin.post(path, {})).status).toBe(400)
    },
  )
})
