import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const POSTS = '/api/v2/community/posts'
const VOTES = '/api/v2/help_center/votes'

function setUp() {
  const door = openTiny()
  return {
    ...door,
    admin: door.as(TINY.admin),
    kim: door.as(TINY.customer),
    lou: door.as(900002),
    nobody: door.as(),
  }
}

const POST = { title: 'Where is my parcel?', details: '<p>I wait.</p>', topic_id: 240001 }

describe('a post', () => {
  it('is written by a customer, read by everybody, commented, and taken away with its comments', async () => {
    const { kim, lou, nobody } = setUp()
    const { status, body } = await kim.post(POSTS, { post: POST })
    const { id, html_url, author_id } = body.post
    expect([status, author_id]).toEqual([201, TINY.customer])
    expect(html_url).toBe(`https://example.zendesk.com/hc/en-us/community/posts/${id}-Where-is-my-parcel`)
    const comment = await lou.post(`${POSTS}/${id}/comments`, { comment: { body: '<p>Me too.</p>' } })
    expect([comment.status, comment.body.comment.official]).toEqual([201, false])
    expect((await nobody.get(`${POSTS}/${id}`)).body.post.comment_count).toBe(1)
    expect((await nobody.get('/api/v2/help_center/community/posts')).body.posts[0].id).toBe(id)
    const found = await kim.get('/api/v2/help_center/community_posts/search?query=parcel')
    expect(found.body.results.map((row: { id: number }) => row.id)).toEqual([id])
    expect((await lou.delete(`${POSTS}/${id}`)).status).toBe(403)
    expect((await kim.delete(`${POSTS}/${id}`)).status).toBe(204)
    expect((await kim.get(`/api/v2/community/users/900002/comments`)).body.count).toBe(1)
    expect((await lou.delete(`${POSTS}/${id}/comments/${comment.body.comment.id}`)).status).toBe(404)
  })

  it('keeps what only managers may say of it', async () => {
    const { kim, admin } = setUp()
    const { body, header } = await kim.post(POSTS, {
      post: { ...POST, pinned: true, author_id: 900002, status: 'answered' },
    })
    expect(body.post).toMatchObject({ pinned: false, author_id: TINY.customer, status: 'none' })
    expect(header('x-zendesk-api-warn')).toContain('"post.pinned"')
    const changed = await admin.put(`${POSTS}/${body.post.id}`, { post: { status: 'planned', pinned: true } })
    expect(changed.body.post).toMatchObject({
      status: 'planned',
      pinned: true,
      non_author_editor_id: TINY.admin,
    })
    const named = await admin.post(POSTS, { post: { ...POST, author_id: 900002 } })
    expect(named.body.post.author_id).toBe(900002)
    expect((await admin.put(`${POSTS}/${body.post.id}`, { post: { status: 'done' } })).status).toBe(422)
  })

  it('is refused without a title, without a topic, and in a topic that the writer cannot see', async () => {
    const { kim, agent } = setUp()
    expect((await kim.post(POSTS, { post: { topic_id: 240001 } })).status).toBe(400)
    expect((await kim.post(POSTS, { post: { title: 'x' } })).status).toBe(400)
    expect((await kim.post(POSTS, { post: { ...POST, title: '' } })).status).toBe(422)
    expect((await kim.post(POSTS, { post: { ...POST, topic_id: 240002 } })).status).toBe(422)
    expect((await agent.post(POSTS, { post: { ...POST, topic_id: 240002 } })).status).toBe(201)
  })

  it('that is closed takes comments of managers only', async () => {
    const { kim, admin } = setUp()
    await admin.put(`${POSTS}/250001`, { post: { closed: true } })
    const write = (client: typeof kim) =>
      client.post(`${POSTS}/250001/comments`, { comment: { body: 'Still?' } })
    expect([(await write(kim)).status, (await write(admin)).status]).toEqual([403, 201])
  })

  it('has official answers of staff', async () => {
    const { kim, agent } = setUp()
    const answer = await agent.post(`${POSTS}/250002/comments`, {
      comment: { body: 'Try now.', official: true },
    })
    expect(answer.body.comment).toMatchObject({ official: true, author_id: TINY.agent })
    const guess = await kim.post(`${POSTS}/250002/comments`, { comment: { body: 'Hm', official: true } })
    expect([guess.body.comment.official, guess.header('x-zendesk-api-warn')]).toEqual([
      false,
      expect.stringContaining('"comment.official"'),
    ])
    const path = `${POSTS}/250002/comments/${guess.body.comment.id}`
    expect((await agent.put(path, { comment: { body: 'Edited' } })).status).toBe(403)
    expect((await kim.put(path, { comment: { body: 'Solved' } })).body.comment.body).toBe('Solved')
  })

  it('needs a community', async () => {
    const { kim, world } = setUp()
    world.setControls({ features: { community: false } })
    expect((await kim.post(POSTS, { post: POST })).status).toBe(404)
  })
})

describe('a vote', () => {
  const post = async (client: ReturnType<typeof setUp>['kim']) =>
    (await client.get(`${POSTS}/250001`)).body.post

  it('counts once a person, changes when given again, and is taken back', async () => {
    const { kim, lou } = setUp()
    expect(await post(kim)).toMatchObject({ vote_sum: 5, vote_count: 5 })
    const up = await kim.post(`${POSTS}/250001/up`)
    expect([up.status, up.header('location')]).toEqual([200, up.body.vote.url])
    expect(up.body.vote).toMatchObject({
      user_id: TINY.customer,
      value: 1,
      item_type: 'Post',
      item_id: 250001,
    })
    await kim.post(`${POSTS}/250001/up`)
    expect(await post(kim)).toMatchObject({ vote_sum: 6, vote_count: 6 })
    const down = await kim.post(`${POSTS}/250001/down`)
    expect(down.body.vote).toMatchObject({ id: up.body.vote.id, value: -1 })
    expect(await post(kim)).toMatchObject({ vote_sum: 4, vote_count: 6 })
    expect((await lou.delete(`${VOTES}/${up.body.vote.id}`)).status).toBe(403)
    expect((await kim.delete(`${VOTES}/${up.body.vote.id}`)).status).toBe(204)
    expect(await post(kim)).toMatchObject({ vote_sum: 5, vote_count: 5 })
    expect((await kim.get(`${VOTES}/${up.body.vote.id}`)).status).toBe(404)
  })

  it('is given on articles in a language, on comments, and listed by person', async () => {
    const { kim, agent, nobody } = setUp()
    expect((await kim.post('/api/v2/help_center/en-us/articles/33001/up')).body.vote.item_type).toBe(
      'Article',
    )
    expect((await agent.get('/api/v2/help_center/de/articles/33001')).body.article).toMatchObject({
      vote_sum: 1,
      vote_count: 1,
    })
    const comment = await kim.post(`${POSTS}/250001/comments/260001/down`)
    expect(comment.body.vote.item_type).toBe('PostComment')
    expect((await kim.get(`${POSTS}/250001/comments/260001`)).body.comment.vote_sum).toBe(0)
    const own = await kim.get('/api/v2/help_center/users/me/votes')
    expect(own.body.votes.map(({ value }: { value: number }) => value)).toEqual([1, -1])
    expect((await agent.get(`${POSTS}/250001/comments/260001/votes`)).body.count).toBe(1)
    expect((await nobody.post(`${POSTS}/250001/up`)).status).toBe(401)
    expect((await kim.post('/api/v2/help_center/en-us/articles/33003/up')).status).toBe(404)
  })
})
