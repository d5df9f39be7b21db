import { describe, expect, it } from 'vitest'
import { APP } from './contract/sdk-door.ts'
import { keysOf, message, parsed, registered, type Setting, setting, start, turns } from './wire/setting.ts'

describe('the handshake', () => {
  it('is answered once, with context and metadata', async () => {
    const { frame, tab } = await setting()
    const told: unknown[] = []
    start(frame, ((data: unknown) => told.push(data)) as never)
    await turns()
    expect(told).toMatchObject([
      { context: { ticketId: 110, instanceGuid: tab.instanceGuid }, metadata: { appId: 7001 } },
    ])
    expect(keysOf(frame.received).filter((key) => key === 'zaf.app.registered')).toHaveLength(1)
  })

  it('comes before everything that was asked earlier', async () => {
    const { frame } = await setting()
    const client = start(frame)
    const early = client.get('ticket.id')
    expect(await early).toEqual({ errors: {}, 'ticket.id': 110 })
    expect(keysOf(frame.sent)).toEqual(['iframe.handshake', 'iframe.on:context.updated', 'get'])
  })

  it('is not answered for a guid that is not the frame’s own', async () => {
    const { frame } = await setting()
    frame.post(message({ key: 'iframe.handshake', message: { version: '1' }, appGuid: 'another' }))
    await turns()
    expect(frame.received).toEqual([])
  })

  it('starts a new document with nothing of the old one', async () => {
    const { frame, desk, tab } = await setting()
    const old = await registered(frame)
    old.on('ticket.subject.changed', () => {})
    await old.get('colorScheme')
    await registered(frame)
    frame.received.length = 0
    desk.edit(tab.id, { subject: 'New' })
    expect(frame.received).toEqual([])
  })

  it('is needed before anything is answered', async () => {
    const { frame, tab } = await setting()
    frame.post(message({ id: 1, request: 'get', params: ['ticket.id'], instanceGuid: tab.instanceGuid }))
    await turns()
    expect(frame.received).toEqual([])
  })
})

describe('what is heard', () => {
  it('takes objects as well as texts', async () => {
    const { frame, tab } = await setting()
    await registered(frame)
    frame.post({ id: 99, request: 'get', params: ['ticket.id'], instanceGuid: tab.instanceGuid })
    await turns()
    expect(parsed(frame.received).at(-1)).toEqual({
      id: 99,
      result: { errors: {}, 'ticket.id': 110 },
      instanceGuid: tab.instanceGuid,
    })
  })

  it.each([
    [
      'another origin',
      (s: Setting) => ({ origin: 'https://evil.example', source: s.frame.element.contentWindow }),
    ],
    ['another window', () => ({ origin: APP, source: {} })],
    ['no window', () => ({ origin: APP, source: null })],
  ])('ignores messages from %s', async (_name, from) => {
    const set = await setting()
    const data = message({ key: 'iframe.handshake', message: {}, appGuid: set.tab.instanceGuid })
    set.host.deliver({ data, ...from(set) } as never)
    await turns()
    expect(set.frame.received).toEqual([])
  })

  it.each([
    'no json',
    '[]',
    'null',
    '1',
    message({}),
    message({ key: 7 }),
    message({ key: 'session.live' }),
    message({ key: '__track__', message: { event_name: 'x' } }),
    message({ key: 'iframe.off:request:1.done', message: { subscriberCount: 0 } }),
    message({ id: 5, request: 'dance', params: {} }),
    message({ id: 'x', request: 'get', params: [] }),
    message({ id: 6, request: 'set', params: [1] }),
    message({ key: 'iframe.reply:ticket.save' }),
  ])('swallows %s', async (data) => {
    const { frame } = await setting()
    await registered(frame)
    frame.received.length = 0
    frame.post(data)
    await turns()
    expect(frame.received).toEqual([])
    expect(frame.errors).toEqual([])
  })
})

describe('deliveries', () => {
  it('posts nothing that was not subscribed, and to the exact origin only', async () => {
    const { frame, desk, tab } = await setting()
    await registered(frame)
    frame.received.length = 0
    desk.edit(tab.id, { subject: 'New' })
    desk.setColorScheme('dark')
    expect(frame.received).toEqual([])
  })

  it('stops at a count of 0 and not before', async () => {
    const { frame, desk, tab } = await setting()
    const client = await registered(frame)
    const [one, two] = [() => {}, () => {}]
    client.on('ticket.subject.changed', one)
    client.on('ticket.subject.changed', two)
    client.off('ticket.subject.changed', one)
    await client.get('colorScheme')
    frame.received.length = 0
    desk.edit(tab.id, { subject: 'A' })
    expect(keysOf(frame.received)).toEqual(['zaf.ticket.subject.changed'])
    client.off('ticket.subject.changed', two)
    await client.get('colorScheme')
    frame.received.length = 0
    desk.edit(tab.id, { subject: 'B' })
    expect(frame.received).toEqual([])
  })

  it('answers calls of a document no more once it has gone', async () => {
    const { frame, desk, tab, host } = await setting()
    await registered(frame)
    const from = { origin: APP, source: frame.element.contentWindow } as never as Partial<MessageEvent>
    const call = { id: 1, request: 'get', params: ['ticket.id'], instanceGuid: tab.instanceGuid }
    host.deliver({ ...from, data: message(call) })
    host.deliver({ ...from, data: message({ key: 'iframe.handshake', appGuid: tab.instanceGuid }) })
    await turns()
    expect(parsed(frame.received).filter(({ id }) => id === 1)).toEqual([])
    expect(desk.getState().instances).toHaveLength(1)
  })

  it('neither posts to a frame that left the screen nor hears it', async () => {
    const { frame, desk, tab } = await setting()
    const client = await registered(frame)
    client.on('colorScheme.changed', () => {})
    await client.get('colorScheme')
    desk.close(tab.id)
    frame.received.length = 0
    desk.setColorScheme('dark')
    frame.post(message({ key: 'iframe.handshake', message: {}, appGuid: tab.instanceGuid }))
    frame.post(message({ id: 7, request: 'get', params: ['colorScheme'], instanceGuid: tab.instanceGuid }))
    await turns()
    expect(frame.received).toEqual([])
  })

  it('never brings the SDK to throw over an instance without a client', async () => {
    const { frame, desk } = await setting()
    const client = await registered(frame)
    await client.invoke('instances.create', { location: 'modal', url: 'x.html' })
    desk.setColorScheme('dark')
    const modal = desk.getState().modals[0]?.guid ?? ''
    desk.trigger(modal, modal, 'ping', 1)
    desk.closeModal(modal)
    await turns()
    expect(frame.errors).toEqual([])
  })
})

describe('hooks', () => {
  it('pairs replies by window and event, whatever comes first', async () => {
    const { frame, desk, tab } = await setting()
    await registered(frame)
    frame.post(
      message({
        key: 'iframe.on:ticket.save',
        message: { subscriberCount: 1 },
        instanceGuid: tab.instanceGuid,
      }),
    )
    await turns()
    const saved = desk.submit(tab.id, 'open')
    frame.post({ key: 'iframe.reply:something.else', appGuid: tab.instanceGuid, error: { msg: 'no' } })
    frame.post({ key: 'iframe.reply:ticket.save', appGuid: tab.instanceGuid, error: { msg: 'Pick one' } })
    expect(await saved).toEqual({ saved: false, reason: 'Pick one' })
  })

  it('waits no longer for a frame that starts anew', async () => {
    const { frame, desk, tab } = await setting()
    const client = await registered(frame)
    client.on('ticket.save', () => new Promise(() => {}))
    await client.get('colorScheme')
    const saved = desk.submit(tab.id, 'open')
    await turns()
    frame.post(message({ key: 'iframe.handshake', message: {}, appGuid: tab.instanceGuid }))
    expect(await saved).toEqual({ saved: true })
  })
})
