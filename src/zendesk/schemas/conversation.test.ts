import { describe, expect, it } from 'vitest'
import { withoutThanks } from '#domain/fcr/exchange.ts'
import { commentsIn, messagesIn } from './conversation.ts'

const entry = (more: object = {}) => ({
  author: { id: 900001, role: 'end-user' },
  channel: { name: 'email' },
  message: { content: 'Thank you!', contentType: 'text/plain' },
  timestamp: '2026-09-14T08:12:40Z',
  ...more,
})
const comment = (more: object = {}) => ({
  id: 1,
  author: { id: 900001, role: 'end-user' },
  value: '<p>Thank you!</p>',
  via: { channel: 'email' },
  ...more,
})
const file = { contentUrl: 'https://example.zendesk.com/attachments/1', filename: 'error.png' }

describe('files in the conversation', () => {
  it.each([
    [{ attachments: [file] }, true],
    [{ attachments: [] }, false],
    [{}, undefined],
    [{ attachments: null }, undefined],
    [{ attachments: 'error.png' }, undefined],
  ])('%j: %s', (more, has) => {
    expect(messagesIn([entry(more)])?.map(({ hasFiles }) => hasFiles)).toEqual([has])
  })

  it('keep a message from being a bare thank-you', () => {
    const conversation = [
      entry({ message: { content: 'It does not send.', contentType: 'text/plain' } }),
      entry({ author: { id: 800001, role: 'agent' }, timestamp: '2026-09-14T09:00:00Z' }),
      entry({ timestamp: '2026-09-14T10:00:00Z', attachments: [file] }),
    ]
    expect(withoutThanks(messagesIn(conversation) ?? [])).toHaveLength(3)
  })
})

describe('files in comments', () => {
  it.each([
    [{ imageAttachments: [file], nonImageAttachments: [] }, true],
    [{ imageAttachments: [], nonImageAttachments: [file] }, true],
    [{ nonImageAttachments: [file] }, true],
    [{ imageAttachments: [], nonImageAttachments: [] }, false],
    [{}, undefined],
  ])('%j: %s', (more, has) => {
    expect(commentsIn([comment(more)], 0).map(({ hasFiles }) => hasFiles)).toEqual([has])
  })
})
