import { describe, expect, it } from 'vitest'
import { message } from '#test/open-ticket.ts'
import { answeredMessages } from './newer-reason.ts'

const theirs = (hoursAgo: number) => message('end_user', 'Where is it?', hoursAgo)
const ours = (hoursAgo: number) => message('agent', 'On its way.', hoursAgo)

describe('messages that a saved reason was chosen with', () => {
  it.each([
    ['none', [], 0],
    ['all of them, before the first answer', [theirs(9), theirs(8)], 2],
    ['those before the last answer', [theirs(9), ours(8), theirs(7), ours(6), theirs(5), theirs(4)], 2],
    ['all of them, where the last word is ours', [theirs(9), theirs(8), ours(7)], 2],
    ['none, where we wrote first', [ours(9), theirs(8)], 0],
    ['no notes of ours', [theirs(9), { ...ours(8), public: false }, theirs(7)], 2],
  ])('%s', (_name, conversation, count) => {
    expect(answeredMessages(conversation)).toBe(count)
  })
})
