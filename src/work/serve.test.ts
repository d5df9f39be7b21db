import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answered, frame, hello, life, officeOf, place, reading, text } from '#test/doubles/offices.ts'
import { HostError } from '#zendesk/errors.ts'
import { callOffice } from './call-office.ts'
import type { MakeCall } from './calls.ts'
import { serve } from './serve.ts'
import type { Done, Given, LibraryState, Office, TaskName } from './tasks.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('work that has to read from Zendesk', () => {
  /** Reads one path by the frame, and says what came. */
  const reads: Office = {
    async ask<T extends TaskName>(_task: T, _given: Given<T>, signal?: AbortSignal, call?: MakeCall) {
      const wanted = { path: '/api/v2/topics', query: { page: 2 }, priority: 'sync' } as const
      const body = await call?.(wanted, signal ?? life)
      return reading(JSON.stringify(body)) as Done<T>
    },
    hearLearned: () => undefined,
    hear: () => undefined,
  }
  const office = (call: MakeCall) =>
    callOffice({
      hello: hello('1'),
      places: [() => place((far) => serve(far, () => reads, life))],
      here: async () => officeOf('here'),
      call,
    })

  it('is brought what the frame was asked for, however long that takes', async () => {
    const called = vi.fn()
    const slow: MakeCall = async (wanted) => {
      called(wanted)
      await new Promise((resolve) => setTimeout(resolve, 60_000))
      return { topics: [] }
    }
    const asked = office(slow).ask('read', text('a'))
    expect(await answered(asked, 61_000)).toBe('{"topics":[]}')
    expect(called).toHaveBeenCalledExactlyOnceWith({
      path: '/api/v2/topics',
      query: { page: 2 },
      priority: 'sync',
    })
  })

  it('fails as the call failed', async () => {
    const limited: MakeCall = () =>
      Promise.reject(new HostError('rate_limited', 'slow down', { retryAfter: 7 }))
    const failing = expect(office(limited).ask('read', text('a'))).rejects.toMatchObject({
      name: 'HostError',
      kind: 'rate_limited',
      retryAfter: 7,
    })
    await vi.advanceTimersByTimeAsync(100)
    await failing
  })

  it('is broken off with the ask: the call as well', async () => {
    const leaving = new AbortController()
    let given: AbortSignal | undefined
    const never: MakeCall = (_wanted, signal) => {
      given = signal
      return new Promise(() => undefined)
    }
    const dropped = expect(office(never).ask('read', text('a'), leaving.signal)).rejects.toThrow('gone')
    await vi.advanceTimersByTimeAsync(100)
    leaving.abort(new Error('gone'))
    await dropped
    expect(given?.aborted).toBe(true)
  })
})

it('tells of a new index, whoever brought it', async () => {
  let tell: (library: LibraryState | null) => void = () => undefined
  const shared: Office = { ...officeOf('shared'), hear: (listener) => (tell = listener) }
  const office = frame([place((far) => serve(far, () => shared, life))])
  const heard = vi.fn()
  const leaving = new AbortController()
  office.hear(heard, leaving.signal)
  await vi.advanceTimersByTimeAsync(100)
  const library = { at: 5, hosts: [], articlesOff: false, postsOff: false }
  tell(library)
  await vi.advanceTimersByTimeAsync(100)
  leaving.abort()
  tell(null)
  await vi.advanceTimersByTimeAsync(100)
  expect(heard).toHaveBeenCalledExactlyOnceWith(library)
})
