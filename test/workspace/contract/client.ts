// What does the SDK's own client do with handlers, instances and context, before any host answers?

import { expect, it } from 'vitest'
import type { DoorUser } from './use.ts'

export function clientContract({ use }: DoorUser): void {
  it('keeps count of handlers, and says of one whether it is attached', async () => {
    const door = await use()
    const seen = await door.inFrame(({ client }) => {
      const handler = () => undefined
      const other = () => undefined
      client.on('x', handler)
      return [client.has('x', handler), client.has('x', other), client.has('y', handler)]
    })
    expect(seen).toEqual([true, false, false])
  })

  it('takes off the identical function only, and says false where there was none', async () => {
    const door = await use()
    const heard = await door.inFrame(async ({ client }) => {
      const heard: string[] = []
      const note = () => void heard.push('x')
      const unknown = client.off('never.subscribed', note)
      client.on('ticket.subject.changed', note)
      client.off('ticket.subject.changed')
      client.off('ticket.subject.changed', () => void heard.push('x'))
      await client.set('ticket.subject', 'One')
      await client.get('colorScheme')
      const before = heard.length
      client.off('ticket.subject.changed', note)
      await client.set('ticket.subject', 'Two')
      await client.get('colorScheme')
      return [unknown, before, heard.length]
    })
    expect(heard).toEqual([false, 1, 1])
  })

  it('binds a handler to its context, so that it cannot be taken off again', async () => {
    const door = await use()
    const heard = await door.inFrame(async ({ client }) => {
      const context = { heard: [] as unknown[] }
      function note(this: typeof context, message: unknown): void {
        this.heard.push(message)
      }
      client.on('ticket.subject.changed', note, context)
      const attached = client.has('ticket.subject.changed', note)
      client.off('ticket.subject.changed', note)
      await client.set('ticket.subject', 'One')
      await client.get('colorScheme')
      return [attached, context.heard]
    })
    expect(heard).toEqual([false, ['One']])
  })

  it('ignores what is no function', async () => {
    const door = await use()
    const outcome = await door.inFrame(async ({ client, outcome }) => {
      const on = client.on as (event: string, handler: unknown) => void
      for (const handler of [undefined, null, 'text', {}]) on.call(client, 'ticket.subject.changed', handler)
      return outcome(() => client.set('ticket.subject', 'One'))
    })
    expect(outcome).toEqual({ kind: 'resolved', value: { errors: {} } })
  })

  it('tells nobody of a registration that is over', async () => {
    const door = await use()
    const heard = await door.inFrame(async ({ client }) => {
      const heard: unknown[] = []
      client.on('app.registered', (message) => heard.push(message))
      await client.context()
      await client.get('colorScheme')
      return heard
    })
    expect(heard).toEqual([])
  })

  it('gives one client to each instance, and itself for its own', async () => {
    const door = await use()
    const same = await door.inFrame(({ client }, own) => {
      const another = client.instance('another')
      return [client.instance(own) === client, client.instance('another') === another, another === client]
    }, door.guid)
    expect(same).toEqual([true, true, false])
  })

  it('answers context and metadata of another frame, the metadata being the app’s own', async () => {
    const door = await use({ alsoAt: ['background'] })
    const guid = await door.onDesk(
      (desk) => desk.getState().instances.find((one) => one.location === 'background')?.guid ?? '',
    )
    const told = await door.inFrame(
      async ({ client }, other) => [
        await client.instance(other).context(),
        await client.instance(other).metadata(),
        await client.metadata(),
      ],
      guid,
    )
    expect(told[0]).toMatchObject({ instanceGuid: guid, location: 'background' })
    expect(told[1]).toEqual(told[2])
  })

  it('resolves an object call with its failures inside', async () => {
    const door = await use()
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.set({ 'ticket.nonsense': 1 })),
    )
    expect(outcome).toMatchObject({
      kind: 'resolved',
      value: { errors: { 'ticket.nonsense': { name: 'APIError', path: 'ticket.nonsense' } } },
    })
  })
}
