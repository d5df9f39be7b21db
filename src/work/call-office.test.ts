import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TicketSource } from '#domain/ticket-source.ts'
import { twoEnds } from '#test/doubles/lines.ts'
import { HostError } from '#zendesk/errors.ts'
import { callOffice } from './call-office.ts'
import type { MakeCall } from './calls.ts'
import { type Ask, type FromFrame, PROTOCOL } from './protocol.ts'
import { serve } from './serve.ts'
import type { Place } from './summon.ts'
import type { Done, Given, LibraryState, Office, Reading, TaskName } from './tasks.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const life = new AbortController().signal
const nobody = () => Promise.reject(new Error('nobody calls'))

const text = (subject: string): TicketSource => ({ subject, messages: [] })

const reading = (words: string): Reading => ({
  text: { subject: words, parts: [], language: 'unknown' },
  words,
  thanks: [],
})

interface FakePlace extends Place {
  left: boolean
  breakDown: () => void
}

/** Answers readings with `who` and their subject, everything else with a failure. */
const officeOf = (who: string, asked: string[] = []): Office => ({
  async ask<T extends TaskName>(task: T, given: Given<T>, signal?: AbortSignal): Promise<Done<T>> {
    signal?.throwIfAborted()
    if (task !== 'read') throw new Error(`no ${task} here`)
    const { subject } = given as TicketSource
    asked.push(subject)
    return reading(`${who}: ${subject}`) as Done<T>
  },
  hear: () => undefined,
})

const place = (answer: ((line: Parameters<typeof serve>[0]) => void) | null, own = false): FakePlace => {
  const [line, far] = twoEnds()
  answer?.(far)
  let tell: () => void = () => undefined
  let broken = false
  return {
    line,
    own,
    left: false,
    leave() {
      this.left = true
    },
    broken: () => broken,
    onBroken(listener) {
      tell = listener
    },
    breakDown() {
      broken = true
      tell()
    },
  }
}

const worker = (who: string, own = false): FakePlace =>
  place((far) => serve(far, ({ version }) => (version === '1' ? officeOf(who) : null), life), own)

const hello = (version: string) => (): FromFrame => ({
  hello: PROTOCOL,
  version,
  installationId: 1,
  userId: 1,
  now: 0,
})

const frame = (places: readonly (FakePlace | null)[], version = '1') =>
  callOffice({
    hello: hello(version),
    places: places.map((one) => () => one),
    here: async () => officeOf('here'),
    call: nobody,
  })

/** Who answered what, once all timers that matter have run. */
const answered = async (asked: Promise<Reading>, milliseconds = 100): Promise<string> => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  return (await asked).words
}

describe('the office of a frame', () => {
  it.each([
    ['the first place that there is', [worker('shared'), worker('own')], 'shared: a'],
    ['the next where there is no first', [null, worker('own')], 'own: a'],
    ['this thread where there is none', [null, null], 'here: a'],
  ])('is %s', async (_name, places, by) => {
    expect(await answered(frame(places).ask('read', text('a')))).toBe(by)
  })

  it('answers each with its own, in whichever order', async () => {
    const office = frame([worker('shared')])
    const all = Promise.all(['a', 'b', 'c'].map((subject) => office.ask('read', text(subject))))
    await vi.advanceTimersByTimeAsync(100)
    expect((await all).map(({ words }) => words)).toEqual(['shared: a', 'shared: b', 'shared: c'])
  })

  it('is another place where the app is of another version there', async () => {
    expect(await answered(frame([worker('old'), null], '2').ask('read', text('a')))).toBe('here: a')
  })

  it('says what a task threw, and goes on', async () => {
    const office = frame([worker('shared')])
    const failing = expect(office.ask('library', null)).rejects.toThrow('no library here')
    await vi.advanceTimersByTimeAsync(100)
    await failing
    expect(await answered(office.ask('read', text('a')))).toBe('shared: a')
  })

  it('takes over what waits where a worker breaks, and does not go back', async () => {
    const [broken, own] = [place(null), worker('own')]
    const office = frame([broken, own])
    const asked = office.ask('read', text('a'))
    broken.breakDown()
    expect(await answered(asked)).toBe('own: a')
    expect(broken.left).toBe(true)
    expect(await answered(office.ask('read', text('b')))).toBe('own: b')
  })

  it('is this thread five seconds after a worker fell silent, not earlier', async () => {
    const office = frame([place(null), worker('own')])
    const done = vi.fn()
    const asked = office.ask('read', text('a'))
    asked.then(done)
    await vi.advanceTimersByTimeAsync(4_900)
    expect(done).not.toHaveBeenCalled()
    expect(await answered(asked)).toBe('here: a')
    expect(await answered(office.ask('read', text('b')))).toBe('here: b')
  })

  it('waits for a worker that is slow but says something', async () => {
    const slow = place((far) => {
      far.onmessage = ({ data }) => {
        const { id, given } = data as Ask<'read'>
        if (id !== undefined)
          setTimeout(() => far.postMessage({ id, done: reading(`slow: ${given.subject}`) }), 4_000 * id)
      }
    })
    const office = frame([slow])
    const [one, other] = [office.ask('read', text('a')), office.ask('read', text('b'))]
    expect(await answered(one, 4_100)).toBe('slow: a')
    expect(await answered(other, 4_000)).toBe('slow: b')
  })

  it('does here what cannot be handed over', async () => {
    const office = frame([worker('shared')])
    const given = { ...text('a'), uncloneable: () => undefined }
    expect(await answered(office.ask('read', given))).toBe('here: a')
  })
})

describe('an answer that nobody waits for', () => {
  it('is not worked out, and rejects with the reason', async () => {
    const asked: string[] = []
    const office = frame([place((far) => serve(far, () => officeOf('shared', asked), life))])
    const leaving = new AbortController()
    const dropped = expect(office.ask('read', text('a'), leaving.signal)).rejects.toThrow('gone')
    leaving.abort(new Error('gone'))
    await dropped
    expect(await answered(office.ask('read', text('b')))).toBe('shared: b')
    expect(asked).toEqual(['b'])
    await expect(office.ask('read', text('c'), leaving.signal)).rejects.toThrow('gone')
  })
})

describe('a frame that nobody looks at', () => {
  it('lets go of a worker of its own, finishes here, and has one again when it is looked at', async () => {
    const mine = [worker('first', true), worker('second', true)]
    const started = [...mine]
    const office = callOffice({
      hello: hello('1'),
      places: [() => started.shift() ?? null],
      here: async () => officeOf('here'),
      call: nobody,
    })
    expect(await answered(office.ask('read', text('a')))).toBe('first: a')
    const going = office.ask('read', text('b'))
    office.rest()
    expect(await answered(going)).toBe('here: b')
    expect(mine[0]?.left).toBe(true)
    expect(await answered(office.ask('read', text('c')))).toBe('here: c')
    office.wake()
    expect(await answered(office.ask('read', text('d')))).toBe('second: d')
  })

  it('keeps the one that all frames share', async () => {
    const all = worker('shared')
    const office = frame([all])
    await answered(office.ask('read', text('a')))
    office.rest()
    expect(await answered(office.ask('read', text('b')))).toBe('shared: b')
    expect(all.left).toBe(false)
  })
})

describe('work that has to read from Zendesk', () => {
  /** Reads one path by the frame, and says what came. */
  const reads: Office = {
    async ask<T extends TaskName>(_task: T, _given: Given<T>, signal?: AbortSignal, call?: MakeCall) {
      const wanted = { path: '/api/v2/topics', query: { page: 2 }, priority: 'sync' } as const
      const body = await call?.(wanted, signal ?? life)
      return reading(JSON.stringify(body)) as Done<T>
    },
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
