// What do get, set and invoke promise to an app?

import { expect, it } from 'vitest'
import { REASON, read } from './door.ts'
import type { DoorUser } from './use.ts'

export function callsContract({ use }: DoorUser): void {
  it('resolves a single path with the whole result', async () => {
    const door = await use()
    const outcome = await door.inFrame(({ client, outcome }) => outcome(() => client.get('ticket.id')))
    expect(outcome).toEqual({ kind: 'resolved', value: { errors: {}, 'ticket.id': 110 } })
  })

  it('rejects an unknown single path with an Error that names the path', async () => {
    const door = await use()
    const outcome = await door.inFrame(({ client, outcome }) => outcome(() => client.get('ticket.nonsense')))
    expect(outcome).toMatchObject({
      kind: 'rejected',
      isError: true,
      name: 'APIError',
      message: '"ticket.nonsense" No such Api',
    })
  })

  it('resolves several paths with each failure under its own path', async () => {
    const door = await use()
    const result = await door.inFrame(({ client }) => client.get(['ticket.id', 'nonsense', 'ticket.status']))
    expect(result).toEqual({
      errors: { nonsense: { name: 'APIError', message: 'No such Api', path: 'nonsense' } },
      'ticket.id': 110,
      'ticket.status': 'open',
    })
  })

  it.each([
    ['get of a number', 'get', [1], 'The get method accepts'],
    ['get of two arguments or a list with a number', 'get', [['a', 1]], 'The get method accepts'],
    ['set of a path alone', 'set', ['ticket.subject'], 'The setter requires a value'],
    ['set of a list', 'set', [['ticket.subject']], 'The set method accepts'],
    ['invoke of an object with other than texts', 'invoke', [{ resize: [{}] }], 'Invoke supports'],
    ['invoke of a number', 'invoke', [1], 'Invoke supports'],
    ['instance of nothing', 'instance', [''], 'expects an `instanceGuid`'],
  ])('throws at once: %s', async (_name, method, args, message) => {
    const door = await use()
    const outcome = await door.inFrame(
      ({ client, outcome }, given) =>
        outcome(() =>
          (client as unknown as Record<string, (...args: unknown[]) => unknown>)[given.method]?.(
            ...given.args,
          ),
        ),
      { method, args: args as unknown[] },
    )
    expect(outcome).toMatchObject({ kind: 'threw', message: expect.stringContaining(message) })
  })

  it('sets one value or several, and answers without a value', async () => {
    const door = await use()
    const one = await door.inFrame(({ client }) => client.set('ticket.subject', 'Charged twice'))
    const two = await door.inFrame(({ client }) =>
      client.set({ 'ticket.priority': 'high', 'ticket.type': 'problem' }),
    )
    expect(one).toEqual({ errors: {} })
    expect(two).toEqual({ errors: {} })
    expect(await read(door, 'ticket.subject')).toBe('Charged twice')
    expect(await read(door, 'ticket.priority')).toBe('high')
  })

  it('sets what can be set and names what cannot', async () => {
    const door = await use()
    const result = await door.inFrame(({ client }) =>
      client.set({ 'ticket.priority': 'high', 'ticket.nonsense': 1, 'ticket.id': 2 }),
    )
    expect(Object.keys((result as { errors: object }).errors)).toEqual(['ticket.nonsense', 'ticket.id'])
    expect(await read(door, 'ticket.priority')).toBe('high')
  })

  it('runs an action without a result, and one with', async () => {
    const door = await use()
    const tags = await door.inFrame(({ client }) => client.invoke('ticket.tags.add', ['one', 'two']))
    const unknown = await door.inFrame(({ client, outcome }) => outcome(() => client.invoke('nonsense')))
    const both = await door.inFrame(({ client }) =>
      client.invoke({ 'ticket.tags.remove': ['one'], nonsense: ['x'] }),
    )
    expect(tags).toEqual({ errors: {} })
    expect(unknown).toMatchObject({ kind: 'rejected', isError: true, message: '"nonsense" No such Api' })
    expect(both).toEqual({
      errors: { nonsense: { name: 'APIError', message: 'No such Api', path: 'nonsense' } },
    })
    expect(await read(door, 'ticket.tags')).toEqual(['vip', 'two'])
  })

  it('refuses instances.create beside another action', async () => {
    const door = await use()
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.invoke({ 'instances.create': ['x'], show: [] })),
    )
    expect(outcome).toMatchObject({ kind: 'rejected', message: expect.stringContaining('Illegal bulk call') })
  })

  it('reads a custom field under its path and refuses one that is not on the form', async () => {
    const door = await use()
    const empty = await read(door, REASON)
    await door.inFrame(({ client }, path) => client.set(path, 'billing__refund_late'), REASON)
    const absent = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.get('ticket.customField:custom_field_1234')),
    )
    expect(empty).toBeNull()
    expect(await read(door, REASON)).toBe('billing__refund_late')
    expect(absent).toMatchObject({ kind: 'rejected', isError: true })
  })

  it('tells who and where the app is', async () => {
    const door = await use()
    const { context, metadata } = await door.inFrame(async ({ client }) => ({
      context: await client.context(),
      metadata: await client.metadata(),
    }))
    expect(context).toMatchObject({
      product: 'support',
      location: 'ticket_sidebar',
      instanceGuid: door.guid,
      ticketId: 110,
      account: { subdomain: 'example' },
    })
    expect(metadata).toMatchObject({ appId: 7001, installationId: 9001, settings: { title: 'Barometer' } })
  })
}
