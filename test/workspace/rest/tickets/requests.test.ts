import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const LOU = 900002

/** 110 is open, by Kim, assigned to Ben. */
function setUp() {
  const { world, as, agent } = openTiny()
  return { world, as, agent, kim: as(TINY.customer) }
}

const ids = (body: { requests: { id: number }[] }): number[] => body.requests.map(({ id }) => id).sort()

describe('requests', () => {
  it('are one’s own tickets, and those where one is copied', async () => {
    const { kim, agent, as } = setUp()
    expect(ids((await kim.get('/api/v2/requests')).body)).toEqual([101, 103, 108, 110])
    await agent.put('/api/v2/tickets/110', { ticket: { email_ccs: [{ user_id: LOU }] } })
    expect(ids((await as(LOU).get('/api/v2/requests')).body)).toContain(110)
    expect((await as(LOU).get('/api/v2/requests/110')).status).toBe(200)
  })

  it('of others are not there, for members of staff neither', async () => {
    const { as, agent, kim } = setUp()
    for (const client of [as(LOU), agent, as(TINY.admin)])
      for (const path of ['', '/comments'])
        expect((await client.get(`/api/v2/requests/110${path}`)).status).toBe(404)
    expect((await agent.get('/api/v2/requests')).body.requests).toEqual([])
    expect((await kim.get('/api/v2/requests/4711')).status).toBe(404)
    expect((await as().get('/api/v2/requests')).status).toBe(401)
  })

  it.each([
    ['requests?status=open', [110]],
    ['requests?status=solved,open', [103, 110]],
    ['requests/search?query=refund%20missing', [108, 110]],
    ['requests/search?query=nothing', []],
  ])('%s', async (path, expected) => {
    expect(ids((await setUp().kim.get(`/api/v2/${path}`)).body)).toEqual(expected)
  })

  it('show fields of the portal only, and no tags', async () => {
    const { kim, as } = setUp()
    const { request } = (await kim.get('/api/v2/requests/110')).body
    expect(request).toMatchObject({ id: 110, requester_id: TINY.customer, can_be_solved_by_me: true })
    expect(request.custom_fields).toEqual([])
    expect(request).not.toHaveProperty('tags')
    const shown = { ticket_field: { type: 'text', title: 'Parcel', visible_in_portal: true } }
    const { id } = (await as(TINY.admin).post('/api/v2/ticket_fields', shown)).body.ticket_field
    const fields = [
      { id, value: 'P-1' },
      { id: TINY.orderField, value: '12' },
    ]
    const asked = { subject: 'Parcel', comment: { body: 'Where?' }, custom_fields: fields }
    const { body } = await kim.post('/api/v2/requests', { request: asked })
    expect(body.request.custom_fields).toEqual([{ id, value: 'P-1' }])
  })

  it('are made by customers, and by nobody who says who asks', async () => {
    const { kim, as, agent } = setUp()
    const asked = { subject: 'Refund', comment: { body: 'Where is it?' }, status: 'solved', tags: ['x'] }
    const made = await kim.post('/api/v2/requests', { request: asked })
    expect(made.status).toBe(201)
    expect(made.header('location')).toBe(made.body.request.url)
    expect(made.header('x-zendesk-api-warn')).toContain('"request.status", "request.tags"')
    const { ticket } = (await agent.get(`/api/v2/tickets/${made.body.request.id}`)).body
    expect(ticket).toMatchObject({ status: 'new', requester_id: TINY.customer, submitter_id: TINY.customer })
    expect(ticket.tags).not.toContain('x')
    const nobody = await as().post('/api/v2/requests', { request: asked })
    expect([nobody.status, nobody.body.details.requester[0].error]).toEqual([422, 'BlankValue'])
    const requester = { name: 'New', email: 'new@example.org' }
    const anonymous = await as().post('/api/v2/requests', { request: { ...asked, requester } })
    const { user } = (await agent.get(`/api/v2/users/${anonymous.body.request.requester_id}`)).body
    expect(user).toMatchObject(requester)
  })

  it('hold what is public of the conversation', async () => {
    const { kim, agent } = setUp()
    await agent.put('/api/v2/tickets/110', { ticket: { comment: { body: 'Between us', public: false } } })
    await agent.put('/api/v2/tickets/110', { ticket: { comment: { body: 'We look', public: true } } })
    const { comments } = (await kim.get('/api/v2/requests/110/comments')).body
    expect(comments.map(({ body }: { body: string }) => body)).toEqual([expect.any(String), 'We look'])
    const one = await kim.get(`/api/v2/requests/110/comments/${comments[1].id}`)
    expect(one.body.comment).toEqual(comments[1])
    const hidden = (await agent.get('/api/v2/tickets/110/comments')).body.comments[1]
    expect((await kim.get(`/api/v2/requests/110/comments/${hidden.id}`)).status).toBe(404)
  })
})

describe('an answer by the customer', () => {
  it('opens what was solved, and is theirs in comment and audit', async () => {
    const { kim, agent } = setUp()
    const { body } = await kim.put('/api/v2/requests/103', {
      request: { comment: { body: 'Again', public: false, author_id: TINY.agent } },
    })
    expect(body.request.status).toBe('open')
    const { comments } = (await agent.get('/api/v2/tickets/103/comments')).body
    expect(comments.at(-1)).toMatchObject({ body: 'Again', public: true, author_id: TINY.customer })
    const { audits } = (await agent.get('/api/v2/tickets/103/audits')).body
    expect(audits.at(-1)).toMatchObject({ author_id: TINY.customer, via: { channel: 'web' } })
  })

  it('may say that it is solved, once somebody works on it', async () => {
    const { kim } = setUp()
    const solve = (id: number) => kim.put(`/api/v2/requests/${id}`, { request: { solved: true } })
    expect((await solve(110)).body.request.status).toBe('solved')
    expect((await solve(110)).status).toBe(422)
  })

  it('is not taken on a closed request', async () => {
    const request = { comment: { body: 'Again' } }
    expect((await setUp().kim.put('/api/v2/requests/101', { request })).status).toBe(422)
  })
})
