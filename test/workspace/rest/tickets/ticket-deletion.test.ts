import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const DAY = 86_400_000
const KIM = TINY.customer

function setUp() {
  const { world, as, agent } = openTiny()
  return { world, agent, admin: as(TINY.admin), as }
}

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)

describe('a deleted ticket', () => {
  it('is gone from lists, search and its address, and stays in the export as deleted', async () => {
    const { world, admin } = setUp()
    expect((await admin.delete('/api/v2/tickets/110')).status).toBe(204)
    expect((await admin.get('/api/v2/tickets/110')).status).toBe(404)
    expect((await admin.get('/api/v2/tickets/show_many?ids=110')).body.tickets).toEqual([])
    expect(ids((await admin.get('/api/v2/tickets')).body.tickets)).not.toContain(110)
    expect(ids((await admin.get(`/api/v2/users/${KIM}/tickets/requested`)).body.tickets)).not.toContain(110)
    expect(
      (await admin.get('/api/v2/search/count?query=type:ticket subject:"Refund missing"')).body.count,
    ).toBe(0)
    world.advance(2 * 60_000)
    const { body } = await admin.get('/api/v2/incremental/tickets/cursor?start_time=0')
    expect(body.tickets.find(({ id }: { id: number }) => id === 110).status).toBe('deleted')
  })

  it('is listed with who deleted it, when, and as what it was', async () => {
    const { world, admin, agent } = setUp()
    world.advance(60_000)
    await admin.delete('/api/v2/tickets/110')
    const { body } = await agent.get('/api/v2/deleted_tickets')
    expect(body).toMatchObject({ count: 1, next_page: null })
    expect(body.deleted_tickets[0]).toMatchObject({
      id: 110,
      subject: 'Refund missing',
      actor: { id: TINY.admin, name: 'Ada Admin' },
      deleted_at: '2026-09-18T12:01:00Z',
      previous_state: 'open',
    })
  })

  it('is not listed where it was archived, or hidden from who asks', async () => {
    const { admin, as } = setUp()
    for (const id of [101, 110]) await admin.delete(`/api/v2/tickets/${id}`)
    expect(ids((await admin.get('/api/v2/deleted_tickets')).body.deleted_tickets)).toEqual([110])
    expect((await as(TINY.groupAgent).get('/api/v2/deleted_tickets')).body.deleted_tickets).toEqual([])
  })

  it('comes back as it was, with an audit of both', async () => {
    const { admin, agent } = setUp()
    const before = (await agent.get('/api/v2/tickets/110')).body.ticket
    await admin.delete('/api/v2/tickets/110')
    expect(await agent.put('/api/v2/deleted_tickets/110/restore')).toMatchObject({ status: 200, body: '' })
    const { ticket } = (await agent.get('/api/v2/tickets/110')).body
    expect({ ...ticket, updated_at: '' }).toEqual({ ...before, updated_at: '' })
    const { audits } = (await agent.get('/api/v2/tickets/110/audits')).body
    expect(audits.slice(-2).map((one: { author_id: number }) => one.author_id)).toEqual([
      TINY.admin,
      TINY.agent,
    ])
    expect(audits.at(-2).events[0]).toMatchObject({
      field_name: 'status',
      value: 'deleted',
      previous_value: 'open',
    })
    expect((await agent.get('/api/v2/deleted_tickets')).body.count).toBe(0)
  })

  it('comes back within thirty days only', async () => {
    const { world, admin } = setUp()
    await admin.delete('/api/v2/tickets/110')
    world.advance(30 * DAY + 1000)
    expect((await admin.get('/api/v2/deleted_tickets')).body.count).toBe(0)
    expect((await admin.put('/api/v2/deleted_tickets/110/restore')).status).toBe(404)
  })

  it('may be deleted by admins and roles that say so, not by every agent', async () => {
    const { agent } = setUp()
    expect((await agent.delete('/api/v2/tickets/110')).status).toBe(403)
    expect((await agent.delete('/api/v2/tickets/destroy_many?ids=110')).status).toBe(403)
  })

  it('that is deleted for good cannot come back', async () => {
    const { admin } = setUp()
    await admin.delete('/api/v2/tickets/110')
    const { body } = await admin.delete('/api/v2/deleted_tickets/110')
    const job = await admin.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect(job.body.job_status.results[0].success).toBe(true)
    expect((await admin.put('/api/v2/deleted_tickets/110/restore')).status).toBe(404)
  })
})

describe('deleting many', () => {
  it('is a job that tells of each', async () => {
    const { admin } = setUp()
    const { status, body } = await admin.delete('/api/v2/tickets/destroy_many?ids=110,109,999')
    expect([status, body.job_status.total]).toEqual([200, 3])
    const { job_status } = (await admin.get(`/api/v2/job_statuses/${body.job_status.id}`)).body
    expect(job_status.results.map((row: { success: boolean }) => row.success)).toEqual([true, true, false])
    expect(job_status.results[2].error).toBe('TicketNotFound')
    await admin.put('/api/v2/deleted_tickets/restore_many?ids=109,110,999')
    expect((await admin.get('/api/v2/tickets/109')).status).toBe(200)
  })
})

describe('spam', () => {
  it('deletes the ticket and suspends who wrote it', async () => {
    const { admin, as } = setUp()
    expect((await admin.put('/api/v2/tickets/110/mark_as_spam')).status).toBe(200)
    expect((await admin.get('/api/v2/tickets/110')).status).toBe(404)
    expect((await admin.get(`/api/v2/users/${KIM}`)).body.user.suspended).toBe(true)
    expect((await as(KIM).get('/api/v2/ticket_forms')).status).toBe(401)
  })

  it('is called so by agents who may edit tickets', async () => {
    const { agent, as } = setUp()
    expect((await as(TINY.lightAgent).put('/api/v2/tickets/110/mark_as_spam')).status).toBe(403)
    expect((await as(TINY.groupAgent).put('/api/v2/tickets/110/mark_as_spam')).status).toBe(403)
    expect((await agent.put('/api/v2/tickets/110/mark_as_spam')).status).toBe(200)
  })

  it('is not what a colleague wrote', async () => {
    const { admin } = setUp()
    await admin.put('/api/v2/tickets/110', { ticket: { requester_id: TINY.otherAgent } })
    expect((await admin.put('/api/v2/tickets/110/mark_as_spam')).status).toBe(422)
    expect((await admin.get('/api/v2/tickets/110')).status).toBe(200)
  })

  it('is called so of many by a job', async () => {
    const { admin } = setUp()
    const { body } = await admin.put('/api/v2/tickets/mark_many_as_spam?ids=109,110')
    expect(body.job_status.status).toBe('queued')
    await admin.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect((await admin.get('/api/v2/tickets/109')).status).toBe(404)
  })
})
