import { expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { askedPosts, saidToPost } from './community-times.ts'

const once = (answer: RestAnswer) => accountThat(() => answer)
const post = {
  ...{ id: 7, title: 'Sign-in loop', html_url: 'https://x.example/7', author_id: 5, closed: false },
  ...{ created_at: '2026-09-01T10:00:00Z', comment_count: 2 },
}

it('posts come the youngest first, with when and by whom they were written', async () => {
  const { api, calls } = once({ body: { posts: [post, { ...post, created_at: null }] } })
  expect(await askedPosts(api, 2)).toEqual({
    posts: [
      {
        ...{ id: 7, title: 'Sign-in loop', url: 'https://x.example/7', authorId: 5, closed: false },
        ...{ createdAt: Date.UTC(2026, 8, 1, 10), commentCount: 2 },
      },
    ],
    more: false,
  })
  expect(calls[0]?.query.get('sort_by')).toBe('created_at')
  expect(calls[0]?.query.get('page')).toBe('2')
})

it('a full page is followed by another one', async () => {
  const posts = Array.from({ length: 100 }, (_, at) => ({ ...post, id: at + 1 }))
  expect(await askedPosts(once({ body: { posts } }).api, 1)).toMatchObject({ more: true })
})

it('comments tell when, by whom, and whether the team stands behind them', async () => {
  const comment = { id: 1, author_id: 8, official: true, created_at: '2026-09-02T10:00:00Z' }
  const { api, calls } = once({ body: { comments: [comment, { ...comment, created_at: 'soon' }] } })
  expect(await saidToPost(api, 7)).toEqual([{ at: Date.UTC(2026, 8, 2, 10), authorId: 8, official: true }])
  expect(calls[0]?.path).toBe('/api/v2/community/posts/7/comments')
})

it.each([403, 404])('no community, or none for this agent (%d): off', async (status) => {
  const { api } = once({ status, body: { error: 'x' } })
  expect(await askedPosts(api, 1)).toBe('off')
  expect(await saidToPost(api, 7)).toBe('off')
})
