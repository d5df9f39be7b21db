import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  answered,
  frame,
  hello,
  life,
  nobody,
  officeOf,
  place,
  reading,
  text,
  worker,
} from '#test/doubles/offices.ts'
import { callOffice } from './call-office.ts'
import type { Ask } from './protocol.ts'
import { serve } from './serve.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

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
