import { afterEach, describe, expect, it, vi } from 'vitest'
import { type InFrame, outcome } from './contract/door.ts'
import { APP, frameSearch, HOST } from './contract/sdk-door.ts'
import { contractDesk } from './contract/world.ts'
import { createDesk } from './desk/desk.ts'
import type { Desk, Tab } from './desk/types.ts'
import type { SdkClient } from './in-process/sdk-client.ts'
import { sdkScript } from './sdk.ts'
import { createFakeFrame, createHostWindow, type FakeFrame, runScript } from './wire/fake-windows.ts'
import { connectWire } from './wire.ts'

const script = await sdkScript()
const disconnects: (() => void)[] = []

afterEach(() => {
  for (const disconnect of disconnects.splice(0)) disconnect()
  vi.useRealTimers()
})

interface Setting {
  desk: Desk
  tab: Tab
  host: ReturnType<typeof createHostWindow>
  frame: FakeFrame
  elements: Map<string, FakeFrame>
}

/** A desk with one open ticket and a frame whose document has not started yet. */
async function setting(switches = {}): Promise<Setting> {
  const desk = createDesk(contractDesk({ switches }))
  const host = createHostWindow()
  const elements = new Map<string, FakeFrame>()
  disconnects.push(
    connectWire(desk, {
      window: host as never,
      frameOf: (guid) => (elements.get(guid)?.element ?? null) as never,
      appOrigin: APP,
    }),
  )
  const tab = await desk.openTicket(110)
  const frame = createFakeFrame(host, { host: HOST, app: APP }, frameSearch(tab.instanceGuid))
  elements.set(tab.instanceGuid, frame)
  return { desk, tab, host, frame, elements }
}

const start = (frame: FakeFrame, init: (...args: never[]) => void = () => {}): SdkClient => {
  runScript(frame, script)
  return (frame.globals.ZAFClient as { init(callback: (...args: never[]) => void): SdkClient }).init(init)
}

const registered = (frame: FakeFrame): Promise<SdkClient> =>
  new Promise((resolve) => {
    const client = start(frame, () => resolve(client))
  })

const parsed = (messages: unknown[]): Record<string, unknown>[] =>
  messages.map((message) => (typeof message === 'string' ? JSON.parse(message) : message))

const keysOf = (messages: unknown[]): unknown[] => parsed(messages).map(({ key, request }) => key ?? request)

const turns = (milliseconds = 20): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds))

const message = (more: object): string => JSON.stringify(more)

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

/** The SDK against answers that this host never gives: what an app must be ready for on the real one. */
describe('what the SDK makes of an answer', () => {
  const cases: [string, object, object][] = [
    [
      'a result without error',
      { result: { errors: {}, a: 1 } },
      { kind: 'resolved', value: { errors: {}, a: 1 } },
    ],
    [
      'an error of its path',
      { result: { errors: { a: { name: 'E', message: 'no', path: 'a' } } } },
      { kind: 'rejected', isError: true, name: 'E', message: '"a" no' },
    ],
    [
      'an error with a name',
      { error: { name: 'E', message: 'no' } },
      { kind: 'rejected', isError: true, name: 'E' },
    ],
    ['an error without a name', { error: { message: 'no' } }, { kind: 'resolved', value: { message: 'no' } }],
    ['an error that is a text', { error: 'no' }, { kind: 'resolved', value: 'no' }],
  ]

  it.each(cases)('%s', async (_name, reply, expected) => {
    const { frame } = await alone()
    const client = start(frame)
    answerFrom(frame, { key: 'zaf.app.registered', message: { context: {}, metadata: {} } })
    await turns()
    const asked: ReturnType<InFrame['outcome']> = outcome(() => client.get('a'))
    const { id } = parsed(frame.sent).find(({ request }) => request === 'get') ?? {}
    answerFrom(frame, { id, ...reply })
    expect(await asked).toMatchObject(expected)
  })

  it('resolves with what is no Error after five seconds of silence (npm build)', async () => {
    vi.useFakeTimers()
    const { frame } = await alone()
    const client = start(frame)
    const asked = outcome(() => client.get(['a']))
    await vi.advanceTimersByTimeAsync(5001)
    expect(await asked).toMatchObject({
      kind: 'resolved',
      value: { name: 'TimeoutError', message: 'Timeout when invoking "get"' },
    })
  })

  it('answers one of three hooks while the first is pending', async () => {
    const { frame } = await alone()
    const client = start(frame)
    answerFrom(frame, { key: 'zaf.app.registered', message: { context: {}, metadata: {} } })
    client.on('ticket.save', () => turns(10))
    for (let times = 0; times < 3; times += 1) answerFrom(frame, { key: 'zaf.ticket.save', needsReply: true })
    await turns(60)
    expect(keysOf(frame.sent).filter((key) => key === 'iframe.reply:ticket.save')).toHaveLength(1)
  })

  it('is jammed by a reason that cannot cross windows', async () => {
    const { frame } = await alone()
    const client = start(frame)
    answerFrom(frame, { key: 'zaf.app.registered', message: { context: {}, metadata: {} } })
    const jammed = vi.fn(() => Promise.reject(() => {}))
    client.on('ticket.save', jammed)
    const uncaught = await uncaughtRejections(async () => {
      answerFrom(frame, { key: 'zaf.ticket.save', needsReply: true })
      await turns()
      answerFrom(frame, { key: 'zaf.ticket.save', needsReply: true })
      await turns()
    })
    expect(uncaught).toMatchObject([{ name: 'DataCloneError' }])
    expect(jammed).toHaveBeenCalledTimes(1)
    expect(keysOf(frame.sent)).not.toContain('iframe.reply:ticket.save')
  })

  it('throws on an event of an instance that it has no client for', async () => {
    const { frame } = await alone()
    start(frame)
    answerFrom(frame, { key: 'zaf.x', instanceGuid: 'unknown' })
    await turns()
    expect(frame.errors).toHaveLength(1)
  })

  it.each([
    ['nothing', ''],
    ['no origin', '?app_guid=1'],
    ['no guid', `?origin=${HOST}`],
  ])('does not start with %s in its address', async (_name, search) => {
    const frame = createFakeFrame(createHostWindow(), { host: HOST, app: APP }, search)
    expect(start(frame)).toBe(false)
  })

  /** The SDK leaves this one rejection to nobody: the runner must not take it for its own. */
  async function uncaughtRejections(work: () => Promise<void>): Promise<unknown[]> {
    const reasons: unknown[] = []
    const usual = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', (reason) => reasons.push(reason))
    try {
      await work()
    } finally {
      process.removeAllListeners('unhandledRejection')
      for (const listener of usual) process.on('unhandledRejection', listener)
    }
    return reasons
  }

  /** A frame whose host is the test itself. */
  async function alone(): Promise<{ frame: FakeFrame }> {
    return { frame: createFakeFrame(createHostWindow(), { host: HOST, app: APP }, frameSearch('G')) }
  }

  const answerFrom = (frame: FakeFrame, data: object): void =>
    frame.element.contentWindow.postMessage(JSON.stringify(data), APP)
})
