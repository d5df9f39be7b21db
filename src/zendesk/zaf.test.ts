import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FakeZaf, fakeZaf, REGISTERED } from '#test/doubles/zaf-client.ts'
import { connectZaf, zafHost } from './zaf.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const frame = (client: FakeZaf | false | undefined, search = '', hash = ''): Window =>
  ({
    ...(client === undefined ? {} : { ZAFClient: { init: () => client } }),
    location: { search, hash },
  }) as unknown as Window

describe('connectZaf', () => {
  it.each([
    ['the SDK is missing', undefined],
    ['init says so', false as const],
  ])('is not in Zendesk where %s', async (_name, client) => {
    await expect(connectZaf(frame(client))).rejects.toMatchObject({ kind: 'not_in_zendesk' })
  })

  it('is not in Zendesk where the SDK cannot start', async () => {
    const init = () => {
      throw new Error('odd')
    }
    const win = { ...frame(undefined), ZAFClient: { init } } as unknown as Window
    await expect(connectZaf(win)).rejects.toMatchObject({ kind: 'not_in_zendesk' })
  })

  it('listens for the registration in the same turn as init', async () => {
    const client = fakeZaf()
    const host = connectZaf(frame(client, '?origin=x&colorScheme=dark'))
    client.emit('app.registered', REGISTERED)
    expect(await host).toMatchObject({
      colorScheme: 'dark',
      context: { location: 'ticket_sidebar', instanceGuid: 'guid-1', subdomain: 'example', ticketId: 4711 },
      installation: { appId: 7001, installationId: 9001, settings: { title: 'B' } },
    })
    expect(client.sent).toEqual([])
  })

  it.each([
    ['dark', () => ({ errors: {}, colorScheme: 'dark' }), 'dark'],
    ['nothing it knows', () => ({ errors: { colorScheme: { message: 'x' } } }), 'light'],
    ['nothing', () => new Promise(() => {}), 'light'],
  ])('asks the host for the colour scheme where the address has none: %s', async (_name, get, scheme) => {
    const client = fakeZaf({ get })
    const host = connectZaf(frame(client))
    client.emit('app.registered', REGISTERED)
    await vi.advanceTimersByTimeAsync(1_000)
    expect((await host).colorScheme).toBe(scheme)
  })

  it('gives up where nobody answers', async () => {
    const outcome = expect(connectZaf(frame(fakeZaf()))).rejects.toMatchObject({ kind: 'timeout' })
    await vi.advanceTimersByTimeAsync(15_000)
    await outcome
  })

  it.each([
    [undefined],
    [{ context: { location: 'moon' }, metadata: {} }],
    [{ ...REGISTERED, metadata: 'x' }],
  ])('calls %j malformed', async (message) => {
    const client = fakeZaf()
    const host = connectZaf(frame(client, '?colorScheme=light'))
    client.emit('app.registered', message)
    await expect(host).rejects.toMatchObject({ kind: 'malformed' })
  })
})

describe('write', () => {
  it('sets several paths in one message', async () => {
    const client = fakeZaf({ set: () => ({ errors: {}, a: 1 }) })
    await zafHost(client, REGISTERED).write({ a: 1, b: 'x' })
    expect(client.sent).toEqual([['set', { a: 1, b: 'x' }]])
  })

  it.each([
    ['a path is refused', { errors: { b: { name: 'Error', message: 'not allowed' } } }, 'denied'],
    ['the SDK resolves a time-out', { name: 'TimeoutError', message: 'x' }, 'timeout'],
    ['the answer is nothing', null, 'invalid'],
  ])('rejects where %s', async (_name, answer, kind) => {
    const host = zafHost(fakeZaf({ set: () => answer }), REGISTERED)
    await expect(host.write({ a: 1, b: 2 })).rejects.toMatchObject({ kind })
  })

  it('has nothing to send for nothing', async () => {
    const client = fakeZaf()
    await zafHost(client, REGISTERED).write({})
    expect(client.sent).toEqual([])
  })
})

describe('invoke', () => {
  it('uses the single form and gives the action’s own result', async () => {
    const client = fakeZaf({ invoke: (action) => ({ errors: {}, [action]: [{ instanceGuid: 'm1' }] }) })
    const result = await zafHost(client, REGISTERED).invoke('instances.create', { location: 'modal' })
    expect(result).toEqual([{ instanceGuid: 'm1' }])
    expect(client.sent).toEqual([['invoke', 'instances.create', { location: 'modal' }]])
  })

  it('rejects what the SDK rejects, and what never comes', async () => {
    const refusing = fakeZaf({ invoke: () => Promise.reject(new Error('"x" Unknown action')) })
    await expect(zafHost(refusing, REGISTERED).invoke('x')).rejects.toMatchObject({ kind: 'not_found' })
    const silent = zafHost(fakeZaf({ invoke: () => new Promise(() => {}) }), REGISTERED)
    const outcome = expect(silent.invoke('x')).rejects.toMatchObject({ kind: 'timeout' })
    await vi.advanceTimersByTimeAsync(6_000)
    await outcome
  })
})

describe('on', () => {
  it('listens until the signal aborts, each subscription by itself', () => {
    const client = fakeZaf()
    const host = zafHost(client, REGISTERED)
    const heard: unknown[] = []
    const listener = (message: unknown) => heard.push(message)
    const [one, other] = [new AbortController(), new AbortController()]
    host.on('app.activated', listener, one.signal)
    host.on('app.activated', listener, other.signal)
    client.emit('app.activated', 1)
    one.abort()
    client.emit('app.activated', 2)
    other.abort()
    client.emit('app.activated', 3)
    host.on('app.activated', listener, AbortSignal.abort())
    expect(heard).toEqual([1, 1, 2])
    expect(client.listening('app.activated')).toBe(0)
  })
})

it('sends an event to another window of the app', () => {
  const client = fakeZaf()
  zafHost(client, REGISTERED).trigger('guid-2', 'picked', { id: 1 })
  expect(client.sent).toEqual([
    ['instance', 'guid-2'],
    ['trigger', 'picked', { id: 1 }],
  ])
})
