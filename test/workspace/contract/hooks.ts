// Which answers of an app's save handlers stop a save?

import { expect, it } from 'vitest'
import { type ContractDoor, type InFrame, savedTicket } from './door.ts'
import type { DoorUser } from './use.ts'

/** What a handler does, by name: functions cannot carry anything else into the frame. */
function register({ client, notes }: InFrame, does: string): Promise<unknown> {
  const text = 'Pick a reason'
  const outcomes: Record<string, () => unknown> = {
    'returns true': () => true,
    'returns nothing': () => undefined,
    'returns null': () => null,
    'returns 0': () => 0,
    'returns an object': () => ({}),
    'returns false': () => false,
    'returns a text': () => text,
    'returns an empty text': () => '',
    'returns an Error': () => new Error(text),
    'throws an Error': () => {
      throw new Error(text)
    },
    'throws a text': () => {
      throw text
    },
    'rejects with an Error': () => Promise.reject(new Error(text)),
    'rejects with a text': () => Promise.reject(text),
    'rejects with an object': () => Promise.reject({ code: 1 }),
    'rejects with nothing': () => Promise.reject(),
    'resolves with false': () => Promise.resolve(false),
    'resolves with a text': () => Promise.resolve(text),
    'resolves with true': () => Promise.resolve(true),
    'never settles': () => new Promise(() => {}),
  }
  client.on('ticket.save', (...args: unknown[]) => {
    notes.hooks = [...(notes.hooks ?? []), args.length === 0 || args[0] === undefined]
    return outcomes[does]?.()
  })
  return client.get('colorScheme')
}

const submit = (door: ContractDoor, status = 'pending'): Promise<{ saved: boolean; reason?: string }> =>
  door.onDesk((desk, arg) => desk.submit(arg.tabId, arg.status), { tabId: door.tabId, status })

const GENERIC = expect.stringMatching(/stopped this save/)

export function hooksContract({ use }: DoorUser): void {
  it.each([
    ['returns true', null],
    ['returns nothing', null],
    ['returns null', null],
    ['returns 0', null],
    ['returns an object', null],
    ['resolves with true', null],
    ['resolves with false', null],
    ['resolves with a text', null],
    ['returns false', GENERIC],
    ['returns a text', 'Pick a reason'],
    ['returns an empty text', GENERIC],
    ['returns an Error', 'Pick a reason'],
    ['throws an Error', 'Pick a reason'],
    ['throws a text', 'Pick a reason'],
    ['rejects with an Error', 'Pick a reason'],
    ['rejects with a text', 'Pick a reason'],
    ['rejects with an object', GENERIC],
    ['rejects with nothing', GENERIC],
  ])('a handler that %s', async (does, reason) => {
    const door = await use()
    await door.inFrame(register, does)
    const outcome = await submit(door)
    expect(outcome).toEqual(reason === null ? { saved: true } : { saved: false, reason })
    expect((await savedTicket(door)).status).toBe(reason === null ? 'pending' : 'open')
    const [problem, noArguments] = await Promise.all([
      door.onDesk((desk, id) => desk.getState().tabs.find((tab) => tab.id === id)?.problem, door.tabId),
      door.inFrame(({ notes }) => notes.hooks),
    ])
    expect(problem).toEqual(reason)
    expect(noArguments).toEqual([true])
  })

  it('saves in the end where a handler never settles, and asks it no more', async () => {
    const door = await use({ switches: { hookTimeout: 80 } })
    await door.inFrame(register, 'never settles')
    expect(await submit(door)).toEqual({ saved: true })
    expect((await savedTicket(door)).status).toBe('pending')
    expect(await submit(door, 'open')).toEqual({ saved: true })
    expect(await door.inFrame(({ notes }) => notes.hooks)).toHaveLength(1)
  })

  it('starts all handlers of a frame, and the first to reject decides', async () => {
    const door = await use()
    await door.inFrame(register, 'returns true')
    await door.inFrame(register, 'throws an Error')
    await door.inFrame(register, 'returns false')
    expect(await submit(door)).toEqual({ saved: false, reason: 'Pick a reason' })
    expect(await door.inFrame(({ notes }) => notes.hooks)).toHaveLength(3)
  })

  it('asks again on the next save, and no more after the handler has gone', async () => {
    const door = await use()
    await door.inFrame(({ client, notes }) => {
      const veto = (): string => 'No'
      client.on('ticket.save', veto)
      notes.veto = [veto]
      return client.get('colorScheme')
    })
    expect(await submit(door)).toMatchObject({ saved: false })
    expect(await submit(door)).toMatchObject({ saved: false })
    await door.inFrame(({ client, notes }) => {
      client.off('ticket.save', notes.veto?.[0] as () => string)
      return client.get('colorScheme')
    })
    expect(await submit(door)).toEqual({ saved: true })
  })

  it('waits for every app and shows what those who object say', async () => {
    const door = await use({ otherApp: true })
    const other = await door.onDesk(
      (desk) => desk.getState().instances.find((one) => one.app === 'Other')?.guid ?? '',
    )
    await door.inFrame(register, 'resolves with true')
    await door.inFrame(register, 'rejects with a text', other)
    expect(await submit(door)).toEqual({ saved: false, reason: 'Pick a reason' })
    expect(await door.inFrame(({ notes }) => notes.hooks)).toHaveLength(1)
  })

  it.each(['new', 'old'] as const)('shows the %s status inside the hook', async (statusInHook) => {
    const door = await use({ switches: { statusInHook } })
    await door.inFrame(({ client, notes }) => {
      client.on('ticket.save', async () => {
        const result = (await client.get('ticket.status')) as Record<string, unknown>
        notes.status = [result['ticket.status']]
      })
      return client.get('colorScheme')
    })
    await submit(door, 'solved')
    expect(await door.inFrame(({ notes }) => notes.status)).toEqual([
      statusInHook === 'new' ? 'solved' : 'open',
    ])
    expect((await savedTicket(door)).status).toBe('solved')
  })

  it.each([true, false])('saves what the hook wrote: %s', async (hookWritesSaved) => {
    const door = await use({ switches: { hookWritesSaved } })
    await door.inFrame(({ client }) => {
      client.on('ticket.save', () => client.invoke('ticket.tags.add', 'bm_on_110'))
      return client.get('colorScheme')
    })
    await submit(door)
    expect((await savedTicket(door)).tags.includes('bm_on_110')).toBe(hookWritesSaved)
  })
}
