// What does an app find in the background, where nobody sees it?

import { expect, it, vi } from 'vitest'
import { heard, listen } from './door.ts'
import { guidAt, guidsAt, instance, submit } from './place-tools.ts'
import type { DoorUser } from './use.ts'

const SAVED = ['ticket.saved', 'ticket.submit.done']

export function backgroundContract({ use }: DoorUser): void {
  it('runs an app in the background once, whatever is opened, and for as long as the page is', async () => {
    const door = await use({ alsoAt: ['background'] })
    const before = await guidsAt(door, 'background')
    await door.onDesk(async (desk, id) => {
      await desk.openTicket(109)
      desk.close(id)
    }, door.tabId)
    expect(before).toHaveLength(1)
    expect(await guidsAt(door, 'background')).toEqual(before)
    expect(await instance(door, before[0] ?? '')).toMatchObject({ visible: false, loaded: true })
  })

  it('is not there in an app without that place', async () => {
    expect(await guidsAt(await use(), 'background')).toEqual([])
  })

  it('has neither ticket nor activation in the background', async () => {
    const door = await use({ alsoAt: ['background'] })
    const guid = await guidAt(door, 'background')
    await listen(door, ['app.activated', 'pane.activated', 'ticket.subject.changed'], guid)
    await door.inFrame(({ client }) => client.set('ticket.subject', 'New'))
    const context = await door.inFrame(({ client }) => client.context(), undefined, guid)
    const ticket = await door.inFrame(
      ({ client, outcome }) => outcome(() => client.get('ticket.id')),
      undefined,
      guid,
    )
    expect(context).toMatchObject({ location: 'background', instanceGuid: guid })
    expect(context).not.toHaveProperty('ticketId')
    expect(ticket).toMatchObject({ kind: 'rejected', name: 'APIError' })
    for (const event of ['app.activated', 'pane.activated', 'ticket.subject.changed'])
      expect(await heard(door, event, guid)).toEqual([])
  })

  it('tells ticket.saved in the background, and nowhere else', async () => {
    const door = await use({ alsoAt: ['background'] })
    const guid = await guidAt(door, 'background')
    await listen(door, SAVED)
    await listen(door, SAVED, guid)
    await door.inFrame(({ client }) => client.set('ticket.subject', 'Late'))
    await submit(door, 'pending')
    await vi.waitFor(async () =>
      expect(await heard(door, 'ticket.saved', guid)).toMatchObject([
        { ticket: { id: 110, isNew: false, subject: 'Late', status: 'pending', requester: { id: 900001 } } },
      ]),
    )
    expect(await heard(door, 'ticket.submit.done', guid)).toEqual([])
    expect(await heard(door, 'ticket.saved')).toEqual([])
    expect(await heard(door, 'ticket.submit.done')).toHaveLength(1)
  })

  it('tells the id of a ticket that was new', async () => {
    const door = await use({ location: 'new_ticket_sidebar', alsoAt: ['background'] })
    const guid = await guidAt(door, 'background')
    await listen(door, SAVED, guid)
    await door.inFrame(({ client }) =>
      client.set({
        'ticket.subject': 'By phone',
        'ticket.requester': { id: 900001 },
        'comment.text': '<p>Hi</p>',
      }),
    )
    expect(await submit(door, 'open')).toEqual({ saved: true })
    await vi.waitFor(async () =>
      expect(await heard(door, 'ticket.saved', guid)).toMatchObject([
        { ticket: { id: expect.any(Number), isNew: false, subject: 'By phone' } },
      ]),
    )
  })

  it('tells nothing of a save that did not happen', async () => {
    const door = await use({ alsoAt: ['background'] })
    const guid = await guidAt(door, 'background')
    await listen(door, SAVED, guid)
    await door.inFrame(({ client }) => {
      client.on('ticket.save', () => 'No')
      return client.get('colorScheme')
    })
    expect(await submit(door, 'solved')).toMatchObject({ saved: false })
    expect(await heard(door, 'ticket.saved', guid)).toEqual([])
  })

  it('reaches the ticket from the background through the panel beside it', async () => {
    const door = await use({ alsoAt: ['background'] })
    const guid = await guidAt(door, 'background')
    const result = await door.inFrame(
      async ({ client }, panel) => {
        const { instances } = (await client.get('instances')) as { instances: Record<string, object> }
        return [Object.keys(instances), await client.instance(panel).get('ticket.id')]
      },
      door.guid,
      guid,
    )
    expect(result).toEqual([expect.arrayContaining([guid, door.guid]), { errors: {}, 'ticket.id': 110 }])
  })
  it('hears of each new instance, and works a panel that is not loaded through it', async () => {
    const door = await use({ alsoAt: ['background'], unloaded: ['ticket_sidebar'] })
    const guid = await guidAt(door, 'background')
    expect(await instance(door, door.guid)).toMatchObject({ location: 'ticket_sidebar', loaded: false })
    await listen(door, ['instance.created'], guid)
    await door.onDesk(async (desk) => void (await desk.openTicket(109)))
    const [created] = (await heard(door, 'instance.created', guid)) as { instanceGuid: string }[]
    expect(created).toMatchObject({ location: 'ticket_sidebar', ticketId: 109 })
    const told = await door.inFrame(
      async ({ client }, panel) => {
        const changes: unknown[] = []
        const ticket = client.instance(panel)
        ticket.on('ticket.subject.changed', (subject) => changes.push(subject))
        await ticket.set('ticket.subject', 'Changed unseen')
        await client.get('colorScheme')
        return [changes, await ticket.get('ticket.id')]
      },
      created?.instanceGuid ?? '',
      guid,
    )
    expect(told).toEqual([['Changed unseen'], { errors: {}, 'ticket.id': 109 }])
  })
}
