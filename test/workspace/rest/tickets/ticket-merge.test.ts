import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

/** Of Kim (110) and Noa (109), both open; 108 of Kim is pending. */
async function merged(body: object, target = 110) {
  const { as, agent, world } = openTiny()
  const { status, body: answer } = await agent.post(`/api/v2/tickets/${target}/merge`, body)
  const job =
    status === 200 ? (await agent.get(`/api/v2/job_statuses/${answer.job_status.id}`)).body.job_status : null
  const ticket = async (id: number) => (await agent.get(`/api/v2/tickets/${id}`)).body.ticket
  const comments = async (id: number) => (await agent.get(`/api/v2/tickets/${id}/comments`)).body.comments
  return { status, answer, job, ticket, comments, agent, admin: as(TINY.admin), world }
}

describe('a merge', () => {
  it('closes the source with a tag of its own, and says so in both', async () => {
    const words = { target_comment: 'Combining with #109', source_comment: 'Closing in favour of #110' }
    const { job, ticket, comments } = await merged({ ids: [109], ...words })
    expect(job).toMatchObject({ status: 'completed', total: 1 })
    expect(job.results).toEqual([{ id: 109, action: 'update', success: true, status: 'Updated' }])
    expect(await ticket(109)).toMatchObject({ status: 'closed', tags: ['closed_by_merge'] })
    expect((await comments(109)).at(-1)).toMatchObject({ plain_body: words.source_comment, public: false })
    expect((await comments(110)).at(-1)).toMatchObject({ plain_body: words.target_comment, public: false })
  })

  it('leaves the target’s tags, fields and status, and adds who asked as a copy', async () => {
    const { ticket } = await merged({ ids: [109, 108] }, 103)
    expect(await ticket(103)).toMatchObject({
      status: 'solved',
      tags: ['billing__refund_late'],
      // 108 is by the requester of 103, who needs no copy.
      email_cc_ids: [900004],
    })
  })

  it('tells the last words of the source where nothing else is written', async () => {
    const { comments } = await merged({ ids: [108] })
    const told = (await comments(110)).at(-1).plain_body
    expect(told).toContain('#108 "Refund still missing"')
    expect(told).toContain('Thank you for writing. We have looked into it.')
    expect((await comments(108)).at(-1).plain_body).toContain('#110')
  })

  it('is public where asked, unless a ticket is private', async () => {
    const open = await merged({ ids: [109], target_comment: 'Joined', target_comment_is_public: true })
    expect((await open.comments(110)).at(-1).public).toBe(true)
    const { agent } = openTiny()
    const note = { subject: 'Internal', comment: { body: 'Only us', public: false } }
    const { id } = (await agent.post('/api/v2/tickets', { ticket: note })).body.ticket
    const { body } = await agent.post('/api/v2/tickets/110/merge', {
      ids: [id],
      target_comment_is_public: true,
    })
    await agent.get(`/api/v2/job_statuses/${body.job_status.id}`)
    expect((await agent.get('/api/v2/tickets/110/comments')).body.comments.at(-1).public).toBe(false)
  })

  it('is in the audits: by whom and as what', async () => {
    const { agent } = await merged({ ids: [109] })
    const { audits } = (await agent.get('/api/v2/tickets/109/audits')).body
    expect(audits.at(-1)).toMatchObject({
      author_id: TINY.agent,
      via: { channel: 'web', source: { rel: 'merge' } },
    })
    const changes = audits.at(-1).events.filter(({ type }: { type: string }) => type === 'Change')
    expect(changes.map((one: { field_name: string }) => one.field_name)).toEqual(['status', 'tags'])
  })

  it.each([
    ['solved', 103],
    ['closed', 102],
    ['archived', 101],
    ['unknown', 999],
    ['itself', 110],
  ])('takes no %s source, and the job says which', async (_what, id) => {
    const { job, comments } = await merged({ ids: [id, 109] })
    expect(job.results.map((row: { success: boolean }) => row.success)).toEqual([false, true])
    expect(await comments(110)).toHaveLength(2)
  })

  it('has no closed target', async () => {
    const { status, answer } = await merged({ ids: [109] }, 102)
    expect([status, answer.details.status[0].description]).toEqual([
      422,
      'Status: closed prevents ticket update',
    ])
  })

  it('needs sources, and somebody who may edit', async () => {
    expect((await merged({})).status).toBe(400)
    const { as } = openTiny()
    expect((await as(TINY.lightAgent).post('/api/v2/tickets/110/merge', { ids: [109] })).status).toBe(403)
  })
})
