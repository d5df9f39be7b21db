import { describe, expect, it } from 'vitest'
import type { Message } from '#domain/contact.ts'
import { markThanks, publicExchange, withoutThanks } from './exchange.ts'
import { isSessionChannel } from './turns.ts'

const said = (who: Message['authorRole'], at: number, parts: Partial<Message> = {}): Message => ({
  authorId: 1,
  authorRole: who,
  public: true,
  at,
  text: 'words',
  channel: 'email',
  ...parts,
})

describe('what people said to each other', () => {
  it('is public, by people, oldest first', () => {
    const [third, first, second] = [said('agent', 3), said('end_user', 1), said('agent', 2)]
    const others = [said('system', 0), said('agent', 4, { public: false })]
    expect(publicExchange([third, ...others, first, second])).toEqual([first, second, third])
  })
})

describe('thanks that somebody has judged', () => {
  const thanks = said('end_user', 2, { text: 'Thanks' })
  const conversation = [
    said('end_user', 0),
    said('agent', 1, { text: 'Thanks' }),
    thanks,
    said('end_user', 3),
  ]

  it('are marked where the requester wrote one of those texts, and nowhere else', () => {
    expect(markThanks(conversation, ['Thanks', 'Merci'])).toEqual([
      conversation[0],
      conversation[1],
      { ...thanks, onlyThanks: true },
      conversation[3],
    ])
  })

  it('leave the conversation the very same where there is nothing to mark', () => {
    expect(markThanks(conversation, [])).toBe(conversation)
    const marked = markThanks(conversation, ['Thanks'])
    expect(markThanks(marked, ['Thanks'])).toBe(marked)
  })
})

describe('the one courtesy reply after thanks', () => {
  const question = said('end_user', 0)
  const answer = said('agent', 1)
  const thanks = said('end_user', 2, { text: 'Thanks', onlyThanks: true })
  const leftOf = (text: string, parts: Partial<Message> = {}) =>
    withoutThanks([question, answer, thanks, said('agent', 3, { text, ...parts })]).length

  it.each([
    ['You are welcome', 2],
    ['word '.repeat(30), 2],
    ['word '.repeat(31), 4],
    ['Better?', 4],
    ['See http://a.example', 4],
    ['See https://a.example', 4],
    ['See www.a.example', 4],
    ['👍', 2],
  ])('%s: %i messages are left', (text, left) => {
    expect(leftOf(text)).toBe(left)
  })

  it('is none with a file', () => {
    expect(leftOf('Here', { hasFiles: true })).toBe(4)
  })
})

describe('channels', () => {
  it.each([
    'chat',
    'native_messaging',
    'messaging',
    'sunshine_conversations_api',
    'sunshine_conversations_facebook_messenger',
    'sunshine_conversations_twitter_dm',
    'whatsapp',
    'line',
    'wechat',
    'instagram_dm',
    'facebook',
    'twitter',
    'voice',
    'phone',
    'sms',
  ])('%s is a session', (channel) => {
    expect(isSessionChannel(channel)).toBe(true)
  })

  it.each(['email', 'web', 'api', 'mobile_sdk', ''])('%s is none', (channel) => {
    expect(isSessionChannel(channel)).toBe(false)
  })
})
