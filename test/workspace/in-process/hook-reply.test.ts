import { expect, it } from 'vitest'
import { createReplies } from './hook-reply.ts'

const settled = async (reply: Promise<unknown>): Promise<unknown> =>
  Promise.race([reply, new Promise((resolve) => void setTimeout(resolve, 20, 'none'))])

it.each<[string, () => unknown, unknown]>([
  ['true', () => true, {}],
  ['a promise of false', () => Promise.resolve(false), {}],
  ['false', () => false, { error: { msg: false } }],
  ['an empty text', () => '', { error: { msg: '' } }],
  ['a rejected object', () => Promise.reject({ a: 1 }), { error: { msg: { a: 1 } } }],
  ['a rejection with nothing', () => Promise.reject(), { error: {} }],
])('%s', async (_name, handler, reply) => {
  expect(await createReplies(() => [handler])('ticket.save')).toEqual(reply)
})

it('lets through at once where nobody listens', async () => {
  expect(await createReplies(() => [])('ticket.save')).toEqual({})
})

it('starts all handlers although the first objects', async () => {
  const started: number[] = []
  const handler = (id: number) => () => {
    started.push(id)
    return `no ${id}`
  }
  expect(await createReplies(() => [handler(1), handler(2)])('x')).toEqual({ error: { msg: 'no 1' } })
  expect(started).toEqual([1, 2])
})

it('answers one of several hooks while the first is pending, and again afterwards', async () => {
  const reply = createReplies(() => [() => new Promise((resolve) => void setTimeout(resolve, 5))])
  const [first, second] = await Promise.all([settled(reply('x')), settled(reply('x'))])
  expect([first, second]).toEqual([{}, 'none'])
  expect(await settled(reply('x'))).toEqual({})
})

it('is jammed for good by a reason that cannot cross windows', async () => {
  let reason: unknown = () => {}
  const reply = createReplies(() => [() => Promise.reject(reason)])
  expect(await settled(reply('x'))).toBe('none')
  reason = 'fine'
  expect(await settled(reply('x'))).toBe('none')
})
