import { describe, expect, it } from 'vitest'
import { inProcessHost } from '#workspace/in-process.ts'
import { makeTicket } from '#workspace/tiny/make.ts'
import { TINY } from '#workspace/tiny/people.ts'
import { tinyAccount } from '#workspace/tiny-account.ts'
import { createWorld } from '#workspace/world/world.ts'

async function open(channel: string, status: 'open' | 'solved' = 'open') {
  const ticket = makeTicket({
    id: 1,
    requester_id: TINY.customer,
    assignee_id: TINY.agent,
    status,
    via: { channel, source: { from: {}, to: {}, rel: null } },
    from_messaging_channel: true,
    created_at: '2026-09-18T08:00:00Z',
  })
  const world = createWorld(tinyAccount({ tickets: [ticket] }), { time: () => 0 })
  const { desk, tab } = await inProcessHost(world, { location: 'ticket_sidebar', ticketId: 1 })
  const read = async (path: string) =>
    ((await desk.get(tab.instanceGuid, [path])) as Record<string, unknown>)[path]
  return { desk, guid: tab.instanceGuid, read }
}

/** The ticket's channel in the API, and what apps are told. */
const CHANNELS = [
  ['native_messaging', 'native_messaging'],
  ['whatsapp', 'whatsapp'],
  ['instagram_dm', 'instagram_dm'],
  ['facebook_messenger', 'facebook_messenger'],
  ['api', 'native_messaging'],
] as const

describe('a messaging conversation', () => {
  it.each(CHANNELS)('by %s is a session, and takes messages at once', async (channel, name) => {
    const { desk, guid, read } = await open(channel)
    expect(await read('channel')).toEqual({ name, sessionBased: true, sessionActive: true })
    expect(await read('comment.useRichText')).toBe(false)
    const before = ((await read('ticket.conversation')) as unknown[]).length
    await desk.invoke(guid, { 'ticket.sendMessage': [{ channel: name, message: 'Hello' }] })
    const conversation = (await read('ticket.conversation')) as object[]
    expect(conversation).toHaveLength(before + 1)
    expect(conversation.at(-1)).toMatchObject({
      author: { id: TINY.agent, role: 'agent' },
      message: { content: expect.stringContaining('Hello') },
    })
  })

  it('that is solved has no session any more', async () => {
    const { read } = await open('whatsapp', 'solved')
    expect(await read('channel')).toMatchObject({ sessionBased: true, sessionActive: false })
  })
})
