import { describe, expect, it } from 'vitest'
import { openTiny } from '#workspace/rest/tiny-client.ts'
import { TINY } from '#workspace/tiny/people.ts'

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id).sort((a, b) => a - b)

describe('user segments', () => {
  const path = `/api/v2/help_center/users/${TINY.customer}/user_segments.json`
  const names = (rows: { name: string }[]): string[] => rows.map(({ name }) => name)

  it('of a customer are those that the agent is in too', async () => {
    const { agent, as } = openTiny()
    expect(names((await agent.get(path)).body.user_segments)).toEqual(['Signed-in users', 'VIP customers'])
    expect(names((await as(TINY.otherAgent).get(path)).body.user_segments)).toEqual(['Signed-in users'])
  })

  it('are listed for managers only', async () => {
    const { agent, as } = openTiny()
    expect((await agent.get('/api/v2/help_center/user_segments')).status).toBe(403)
    expect((await as(TINY.admin).get('/api/v2/help_center/user_segments')).body.user_segments).toHaveLength(3)
  })

  it('of others are not an end user’s business', async () => {
    const { as } = openTiny()
    expect((await as(900003).get(path)).status).toBe(403)
    expect((await as(TINY.customer).get(path)).status).toBe(200)
  })
})

describe('the community', () => {
  it('shows posts of topics that the reader may read', async () => {
    const { agent, as } = openTiny()
    expect(ids((await agent.get('/api/v2/community/posts.json')).body.posts)).toEqual([
      250001, 250002, 250003,
    ])
    expect(ids((await as(900001).get('/api/v2/community/posts.json')).body.posts)).toEqual([250001, 250002])
    expect((await as(900001).get('/api/v2/community/posts/250003')).status).toBe(404)
    expect((await as(900001).get('/api/v2/community/topics/240002/posts')).status).toBe(404)
  })

  it('answers under both spellings of the path, with the canonical url', async () => {
    const { agent } = openTiny()
    const short = await agent.get('/api/v2/community/posts/250001.json')
    const long = await agent.get('/api/v2/help_center/community/posts/250001.json')
    expect(short.body).toEqual(long.body)
    expect(short.body.post.url).toContain('/api/v2/help_center/community/posts/250001.json')
  })

  it('filters by status and sorts by votes', async () => {
    const { agent } = openTiny()
    expect(ids((await agent.get('/api/v2/community/posts?filter_by=answered')).body.posts)).toEqual([250001])
    expect((await agent.get('/api/v2/community/posts?sort_by=votes')).body.posts[0].id).toBe(250001)
  })

  it('tells the official comment', async () => {
    const { body } = await openTiny().agent.get('/api/v2/community/posts/250001/comments.json?include=users')
    expect(body.comments.map(({ official }: { official: boolean }) => official)).toEqual([false, true])
    expect(ids(body.users)).toEqual([TINY.agent, 900002])
  })

  it('is searched by signed-in people, with a query', async () => {
    const { agent, as } = openTiny()
    const path = '/api/v2/help_center/community_posts/search.json'
    expect(ids((await as(900001).get(`${path}?query=refund`)).body.results)).toEqual([250001])
    expect((await agent.get(path)).status).toBe(400)
    expect((await as().get(`${path}?query=refund`)).status).toBe(401)
  })
})
