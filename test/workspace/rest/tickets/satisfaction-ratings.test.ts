import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

function setUp() {
  const { world, as, agent } = openTiny()
  return { world, agent, as, admin: as(TINY.admin), kim: as(TINY.customer) }
}

const scores = (body: { satisfaction_ratings: { score: string; ticket_id: number }[] }) =>
  body.satisfaction_ratings.map(({ score, ticket_id }) => [ticket_id, score])

describe('ratings', () => {
  it.each([
    [
      '',
      [
        [103, 'good'],
        [104, 'bad'],
      ],
    ],
    ['score=bad', [[104, 'bad']]],
    [
      'score=received',
      [
        [103, 'good'],
        [104, 'bad'],
      ],
    ],
    ['score=received_with_comment', [[104, 'bad']]],
    ['score=good_without_comment', [[103, 'good']]],
    ['score=good_with_comment', []],
    ['score=offered', []],
    [`start_time=${Date.parse('2026-08-27T08:00:00Z') / 1000}`, [[104, 'bad']]],
    [`end_time=${Date.parse('2026-08-27T08:00:00Z') / 1000}`, [[103, 'good']]],
    ['per_page=1&page=2', [[104, 'bad']]],
    ['page[size]=1', [[103, 'good']]],
  ])('with %s', async (query, expected) => {
    const { admin } = setUp()
    expect(scores((await admin.get(`/api/v2/satisfaction_ratings?${query}`)).body)).toEqual(expected)
    if (!query.includes('page'))
      expect((await admin.get(`/api/v2/satisfaction_ratings/count?${query}`)).body.count.value).toBe(
        expected.length,
      )
  })

  it('are one object each, with whom they are about', async () => {
    const { body } = await setUp().admin.get('/api/v2/satisfaction_ratings/2')
    expect(body.satisfaction_rating).toMatchObject({
      ticket_id: 104,
      requester_id: 900003,
      assignee_id: TINY.otherAgent,
      group_id: TINY.billing,
      comment: 'Too slow',
    })
    expect((await setUp().admin.get('/api/v2/satisfaction_ratings/99')).status).toBe(404)
  })

  it('have reasons, one by one too', async () => {
    const admin = openTiny().as(TINY.admin)
    const { reasons } = (await admin.get('/api/v2/satisfaction_reasons')).body
    const one = await admin.get(`/api/v2/satisfaction_reasons/${reasons[1].id}`)
    expect(one.body).toEqual({ reason: reasons[1] })
    expect((await admin.get('/api/v2/satisfaction_reasons/1')).status).toBe(404)
  })

  it('are not told to agents', async () => {
    const { agent } = setUp()
    for (const path of ['satisfaction_ratings', 'satisfaction_ratings/count', 'satisfaction_ratings/2'])
      expect((await agent.get(`/api/v2/${path}`)).status).toBe(403)
  })

  it('go with a ticket that is deleted', async () => {
    const { admin } = setUp()
    await admin.delete('/api/v2/tickets/103')
    expect(scores((await admin.get('/api/v2/satisfaction_ratings')).body)).toEqual([[104, 'bad']])
  })
})

describe('who asked', () => {
  const path = '/api/v2/tickets/103/satisfaction_rating'
  const bad = { satisfaction_rating: { score: 'bad', comment: 'On second thoughts' } }

  it('rates a solved ticket, and the ticket, its audits, the search and the export know', async () => {
    const { kim, agent, world, admin } = setUp()
    const { status, body } = await kim.post(path, bad)
    expect([status, body.satisfaction_rating]).toEqual([
      200,
      expect.objectContaining({ ticket_id: 103, score: 'bad', comment: 'On second thoughts' }),
    ])
    const { ticket } = (await agent.get('/api/v2/tickets/103')).body
    expect(ticket).toMatchObject({ status: 'solved', satisfaction_rating: { score: 'bad' } })
    const { audits } = (await agent.get('/api/v2/tickets/103/audits')).body
    expect(audits.at(-1)).toMatchObject({
      author_id: TINY.customer,
      events: [{ type: 'SatisfactionRating', score: 'bad', assignee_id: TINY.otherAgent }],
    })
    const { count } = (await agent.get('/api/v2/search/count?query=satisfaction:badwithcomment')).body
    expect(count).toBe(2)
    world.advance(120_000)
    const start = Date.parse('2026-09-18T12:00:00Z') / 1000
    const exported = await admin.get(`/api/v2/incremental/tickets/cursor?start_time=${start}`)
    expect(exported.body.tickets.map(({ id }: { id: number }) => id)).toEqual([103])
  })

  it('may do so after it was opened again, not before it was solved', async () => {
    const { kim, agent } = setUp()
    expect((await kim.post('/api/v2/tickets/110/satisfaction_rating', bad)).status).toBe(422)
    await agent.put('/api/v2/tickets/103', { ticket: { status: 'open' } })
    expect((await kim.post(path, bad)).status).toBe(200)
  })

  it.each([{ score: 'excellent' }, { score: 4 }, {}])('says good or bad, not %j', async (rating) => {
    expect((await setUp().kim.post(path, { satisfaction_rating: rating })).status).toBe(422)
  })

  it('is nobody else', async () => {
    const { agent, as, admin } = setUp()
    for (const client of [agent, admin, as(900002)]) expect((await client.post(path, bad)).status).toBe(403)
    expect((await as().post(path, bad)).status).toBe(401)
  })
})

describe('answers to the survey', () => {
  const list = '/api/v2/guide/survey_responses'
  const subjects = (body: { survey_responses: { subject_zrns: string[] }[] }) =>
    body.survey_responses.flatMap(({ subject_zrns }) => subject_zrns)

  it('are all for admins, and one’s own for who answered', async () => {
    const { admin, kim, agent } = setUp()
    expect(subjects((await admin.get(list)).body)).toEqual(['zen:ticket:103', 'zen:ticket:104'])
    expect(subjects((await kim.get(list)).body)).toEqual(['zen:ticket:103'])
    expect((await agent.get(list)).status).toBe(403)
  })

  it('carry the rating and what was written', async () => {
    const { body } = await setUp().admin.get(`${list}?filter[subject_zrns]=zen:ticket:104`)
    expect(body.survey_responses[0]).toMatchObject({
      responder_id: 900003,
      answers: [
        { type: 'rating_scale', rating: 2, rating_category: 'bad' },
        { type: 'open_ended', value: 'Too slow' },
      ],
    })
  })

  it.each([
    ['filter[responder_ids]=900001', ['zen:ticket:103']],
    ['filter[created_at_start]=2026-08-25T00:00:00Z', ['zen:ticket:104']],
    ['filter[created_at_end]=2026-08-25T00:00:00Z', ['zen:ticket:103']],
    ['page[size]=1', ['zen:ticket:103']],
  ])('with %s', async (query, expected) => {
    expect(subjects((await setUp().admin.get(`${list}?${query}`)).body)).toEqual(expected)
  })
})
