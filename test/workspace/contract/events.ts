// What does an app hear of what happens around it?

import { expect, it, vi } from 'vitest'
import { heard, listen, REASON, REASON_CHANGED, read } from './door.ts'
import type { DoorUser } from './use.ts'

export function eventsContract({ use }: DoorUser): void {
  it('tells a change once under its name and once as *.changed', async () => {
    const door = await use()
    await listen(door, ['ticket.subject.changed', '*.changed'])
    await door.inFrame(({ client }) => client.set('ticket.subject', 'New'))
    expect(await heard(door, 'ticket.subject.changed')).toEqual(['New'])
    expect(await heard(door, '*.changed')).toEqual([{ propertyName: 'ticket.subject', newValue: 'New' }])
  })

  it("tells the agent's own edits as well", async () => {
    const door = await use()
    await listen(door, ['ticket.priority.changed', 'comment.text.changed'])
    await door.onDesk((desk, id) => {
      const draft = desk.getState().tabs.find((tab) => tab.id === id)?.draft
      if (draft) desk.edit(id, { priority: 'urgent', comment: { ...draft.comment, html: '<p>Hi</p>' } })
    }, door.tabId)
    expect(await heard(door, 'ticket.priority.changed')).toEqual(['urgent'])
    expect(await heard(door, 'comment.text.changed')).toEqual(['<p>Hi</p>'])
  })

  it('is silent where nothing really changed', async () => {
    const door = await use()
    await listen(door, ['ticket.status.changed', 'ticket.tags.changed', '*.changed'])
    await door.inFrame(({ client }) => client.set('ticket.status', 'open'))
    await door.inFrame(({ client }) => client.invoke('ticket.tags.add', 'vip'))
    expect(await heard(door, '*.changed')).toEqual([])
  })

  it('tells custom fields under their own spelling only', async () => {
    const door = await use()
    await listen(door, [REASON_CHANGED, `${REASON}.changed`])
    await door.inFrame(({ client }, path) => client.set(path, 'other'), REASON)
    expect(await heard(door, REASON_CHANGED)).toEqual(['other'])
    expect(await heard(door, `${REASON}.changed`)).toEqual([])
  })

  it('couples status, category and custom status', async () => {
    const door = await use()
    await listen(door, [
      'ticket.status.changed',
      'ticket.statusCategory.changed',
      'ticket.customStatus.changed',
    ])
    await door.inFrame(({ client }) => client.set('ticket.status', 'solved'))
    expect(await heard(door, 'ticket.status.changed')).toEqual(['solved'])
    expect(await heard(door, 'ticket.statusCategory.changed')).toEqual(['solved'])
    expect(await heard(door, 'ticket.customStatus.changed')).toEqual([500005])
    await door.inFrame(({ client }) => client.set('ticket.customStatus', 500003))
    expect(await read(door, 'ticket.status')).toBe('pending')
  })

  it('tells each part of a person that changed', async () => {
    const door = await use()
    await listen(door, ['ticket.requester.id.changed', 'ticket.requester.name.changed'])
    await door.inFrame(({ client }) => client.set('ticket.requester', { id: 900002 }))
    await vi.waitFor(async () => {
      expect(await heard(door, 'ticket.requester.id.changed')).toEqual([900002])
      expect(await heard(door, 'ticket.requester.name.changed')).toEqual(['Lou Lane'])
    })
  })

  it('calls every handler in order, and stops with the last one', async () => {
    const door = await use()
    await door.inFrame(async ({ client, notes }) => {
      const note = (word: string) => () => {
        notes.calls = [...(notes.calls ?? []), word]
      }
      const first = note('first')
      client.on('ticket.subject.changed', first)
      client.on('ticket.subject.changed', note('second'))
      await client.set('ticket.subject', 'One')
      await client.get('colorScheme')
      client.off('ticket.subject.changed', first)
      await client.set('ticket.subject', 'Two')
      await client.get('colorScheme')
    })
    expect(await door.inFrame(({ notes }) => notes.calls)).toEqual(['first', 'second', 'second'])
  })

  it('tells first and later activations, and what is behind another tab', async () => {
    const door = await use()
    await listen(door, ['app.activated', 'app.deactivated'])
    expect(await heard(door, 'app.activated')).toEqual([{ firstLoad: true }])
    await door.onDesk(async (desk, id) => {
      await desk.openTicket(109)
      desk.activate(id)
    }, door.tabId)
    expect(await heard(door, 'app.deactivated')).toHaveLength(1)
    expect(await heard(door, 'app.activated')).toEqual([{ firstLoad: true }, { firstLoad: false }])
  })

  it('tells a frame that it is about to go', async () => {
    const door = await use()
    await door.inFrame(({ client }) => {
      client.on('app.willDestroy', () => client.invoke('notify', 'bye', 'notice', { sticky: true }))
      return client.get('colorScheme')
    })
    await door.onDesk((desk, id) => desk.close(id), door.tabId)
    await vi.waitFor(async () => {
      const state = await door.onDesk((desk) => desk.getState())
      expect(state.notices).toMatchObject([{ text: 'bye' }])
      expect(state.instances).toEqual([])
    })
  })

  it('tells a new colour scheme once', async () => {
    const door = await use()
    await listen(door, ['colorScheme.changed'])
    await door.onDesk((desk) => {
      desk.setColorScheme('dark')
      desk.setColorScheme('dark')
    })
    expect(await heard(door, 'colorScheme.changed')).toEqual(['dark'])
    expect(await read(door, 'colorScheme')).toBe('dark')
  })
}
