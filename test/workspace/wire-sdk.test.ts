import { afterEach, describe, expect, it, vi } from 'vitest'
import { type InFrame, outcome } from './contract/door.ts'
import { APP, frameSearch, HOST } from './contract/sdk-door.ts'
import { createFakeFrame, createHostWindow, type FakeFrame } from './wire/fake-windows.ts'
import { keysOf, parsed, start, turns } from './wire/setting.ts'

afterEach(() => void vi.useRealTimers())

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

  const REGISTERED = { key: 'zaf.app.registered', message: { context: {}, metadata: {} } }

  it('sends everything again that it had queued where a host registers it twice', async () => {
    const { frame } = await alone()
    const registered = vi.fn()
    const client = start(frame, registered)
    void client.get('a').catch(() => {})
    client.on('ticket.save', () => true)
    for (const times of [1, 2]) {
      answerFrom(frame, REGISTERED)
      await turns()
      expect(keysOf(frame.sent).filter((key) => key === 'get')).toHaveLength(times)
      expect(keysOf(frame.sent).filter((key) => key === 'iframe.on:ticket.save')).toHaveLength(times)
      expect(registered).toHaveBeenCalledTimes(times)
    }
  })

  it('never sends what an instance client was asked that is older than the registration', async () => {
    const { frame } = await alone()
    const client = start(frame)
    const early = client.instance('another')
    void early.get('early').catch(() => {})
    answerFrom(frame, REGISTERED)
    await turns()
    void early.get('late').catch(() => {})
    void client
      .instance('third')
      .get('fresh')
      .catch(() => {})
    await turns()
    const asked = parsed(frame.sent).filter(({ request }) => request === 'get')
    expect(asked).toMatchObject([{ params: ['fresh'], instanceGuid: 'third' }])
  })

  it('takes a new context in place of the one it was registered with', async () => {
    const { frame } = await alone()
    const client = start(frame)
    answerFrom(frame, { key: 'zaf.app.registered', message: { context: { ticketId: 1 }, metadata: {} } })
    await turns()
    expect(await client.context()).toEqual({ ticketId: 1 })
    answerFrom(frame, { key: 'zaf.context.updated', message: { ticketId: 2 } })
    await turns()
    expect(await client.context()).toEqual({ ticketId: 2 })
  })

  it('counts its calls over all clients, and its requests apart', async () => {
    const { frame } = await alone()
    const client = start(frame)
    answerFrom(frame, REGISTERED)
    await turns()
    frame.sent.length = 0
    for (const one of [client, client.instance('another')]) void one.get('a').catch(() => {})
    void client.invoke('track', 1).catch(() => {})
    void client.request('/api/v2/users/me').catch(() => {})
    expect(parsed(frame.sent).flatMap(({ id }) => id ?? [])).toEqual([1, 2, 3])
    expect(keysOf(frame.sent).slice(-3)).toEqual([
      expect.stringMatching(/^iframe\.on:request:\d+\.done$/),
      expect.stringMatching(/^iframe\.on:request:\d+\.fail$/),
      expect.stringMatching(/^request:\d+$/),
    ])
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
