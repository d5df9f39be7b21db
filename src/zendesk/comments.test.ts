import { describe, expect, it } from 'vitest'
import { accountThat } from '#test/doubles/rest.ts'
import { ticketConversation } from './comments.ts'

const comment = (id: number, more: object) => ({
  ...{
    id,
    author_id: 900001,
    public: true,
    created_at: `2026-09-1${id}T10:00:00Z`,
    via: { channel: 'email' },
  },
  ...more,
})
const users = [
  { id: 900001, role: 'end-user' },
  { id: 800001, role: 'admin' },
]

describe('a conversation', () => {
  it('is who said what, oldest first, notes marked, and text of whatever form there is', async () => {
    const comments = [
      comment(3, { html_body: '<p>Thank you &amp; bye</p>' }),
      comment(2, { author_id: 800001, plain_body: 'Look here', public: false }),
      comment(1, { body: 'Help' }),
      comment(4, { author_id: 5, plain_body: 'Closed' }),
      { id: 'no comment' },
    ]
    const { api, calls } = accountThat(() => ({
      body: { comments, users, meta: { has_more: true, after_cursor: 'x' } },
    }))
    const { messages, complete } = await ticketConversation(api, 7)
    expect(messages.map(({ authorRole, public: isPublic, text }) => [authorRole, isPublic, text])).toEqual([
      ['end_user', true, 'Help'],
      ['agent', false, 'Look here'],
      ['end_user', true, 'Thank you & bye'],
      ['system', true, 'Closed'],
    ])
    expect(complete).toBe(false)
    expect(calls[0]?.path).toBe('/api/v2/tickets/7/comments')
  })

  it('without a list is unreadable', async () => {
    const { api } = accountThat(() => ({ body: {} }))
    await expect(ticketConversation(api, 7)).rejects.toMatchObject({ kind: 'malformed' })
  })
})
