import { describe, expect, it } from 'vitest'
import { accountThat, type RestAnswer } from '#test/doubles/rest.ts'
import { contributionsOf } from './contributions.ts'

const at = (month: number): string => new Date(Date.UTC(2026, month - 1, 1)).toISOString()
const LISTS: Record<string, RestAnswer> = {
  '/api/v2/community/users/7/posts': {
    body: { posts: [{ id: 250001, author_id: 7, created_at: at(3) }, { id: 250002 }] },
  },
  '/api/v2/community/users/7/comments': {
    body: { comments: [{ id: 1, post_id: '250003', created_at: at(5) }], meta: { has_more: false } },
  },
  '/api/v2/help_center/users/7/votes': {
    body: {
      votes: [
        { id: 1, item_type: 'Post', item_id: 250004, value: 1, created_at: at(6) },
        { id: 2, item_type: 'PostComment', item_id: 5, value: -1, created_at: at(4) },
        { id: 4, item_type: 'Comment', item_id: 6, value: 1, created_at: at(5) },
        { id: 3, item_type: 'Article', item_id: 9, value: 1, created_at: at(7) },
      ],
    },
  },
}
const account = (others: Record<string, RestAnswer> = {}) =>
  accountThat(({ path }) => ({ ...LISTS, ...others })[path] ?? { status: 404 })
const OFF = { status: 403 }

describe('contributions', () => {
  it('are posts, comments and votes on them, newest first', async () => {
    const { api, calls } = account()
    expect(await contributionsOf(api, 7, ['posts', 'comments', 'votes'])).toEqual({
      source: 'community',
      lacking: [],
      activity: [
        ['community_post_vote_added', 6, 250004],
        ['community_comment_created', 5, 250003],
        ['community_comment_vote_added', 4, null],
        ['community_post_created', 3, 250001],
      ].map(([type, month, postId]) => ({
        type,
        at: Date.parse(at(Number(month))),
        articleId: null,
        postId,
        query: null,
        resultCount: null,
      })),
      completeSince: Number.NEGATIVE_INFINITY,
      skipped: 1,
    })
    expect(calls).toHaveLength(3)
    expect(calls[0]?.query.get('page[size]')).toBe('100')
  })

  it('say what they lack: what was not asked for, is longer than a page, or cannot be read', async () => {
    const lacking = async (
      api: ReturnType<typeof account>['api'],
      kinds: ('posts' | 'comments' | 'votes')[],
    ) => {
      const found = await contributionsOf(api, 7, kinds)
      return found === 'off' ? 'off' : found.lacking
    }
    expect(await lacking(account().api, ['comments'])).toEqual(['posts', 'votes'])
    const longer = {
      body: { comments: [], meta: { has_more: true, after_cursor: 'a' } },
    }
    const more = account({ '/api/v2/community/users/7/comments': longer })
    expect(await lacking(more.api, ['comments', 'posts', 'votes'])).toEqual(['comments'])
    const denied = account({ '/api/v2/help_center/users/7/votes': OFF })
    expect(await lacking(denied.api, ['posts', 'votes'])).toEqual(['comments', 'votes'])
    expect(await lacking(denied.api, ['votes'])).toBe('off')
  })

  it.each([403, 404])('are off where Zendesk answers %i to all', async (status) => {
    const { api } = accountThat(() => ({ status }))
    expect(await contributionsOf(api, 7, ['posts', 'comments', 'votes'])).toBe('off')
  })

  it('fail where Zendesk does', async () => {
    const { api } = account({ '/api/v2/help_center/users/7/votes': { status: 500 } })
    await expect(contributionsOf(api, 7, ['posts', 'votes'])).rejects.toThrow()
  })
})
