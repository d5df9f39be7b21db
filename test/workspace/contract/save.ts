// What does a save write, what does it leave alone, and what is an app told?

import { expect, it, vi } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { type ContractDoor, fieldOf, heard, listen, REASON, read, savedTicket } from './door.ts'
import type { DoorUser } from './use.ts'

const submit = (door: ContractDoor, status: string): Promise<{ saved: boolean; reason?: string }> =>
  door.onDesk((desk, arg) => desk.submit(arg.tabId, arg.status), { tabId: door.tabId, status })

const SUBMIT = ['ticket.submit.start', 'ticket.submit.done', 'ticket.submit.fail', 'ticket.submit.always']

/** Notes the order of the submit events under `order`. */
const listenInOrder = (door: ContractDoor): Promise<unknown> =>
  door.inFrame(({ client, notes }, events) => {
    for (const event of events) {
      client.on(event, () => {
        notes.order = [...(notes.order ?? []), event.replace('ticket.submit.', '')]
      })
    }
    return client.get('colorScheme')
  }, SUBMIT)

/** A colleague's write, behind the agent's back. */
const elsewhere = (door: ContractDoor, ticket: object): Promise<unknown> =>
  door.inFrame(
    ({ client }, body) =>
      client.request({
        url: '/__workspace/edit',
        type: 'POST',
        contentType: 'application/json',
        data: JSON.stringify({ ticket_id: 110, ticket: body }),
      }),
    ticket,
  )

export function saveContract({ use }: DoorUser): void {
  it('keeps what apps set in the draft until the agent saves', async () => {
    const door = await use()
    await door.inFrame(
      ({ client }, path) => client.set({ [path]: 'billing__refund_late', 'ticket.subject': 'Refund' }),
      REASON,
    )
    expect((await savedTicket(door)).subject).toBe('Refund missing')
    expect(await submit(door, 'open')).toEqual({ saved: true })
    const saved = await savedTicket(door)
    expect(saved.subject).toBe('Refund')
    expect(fieldOf(saved, TINY.reasonField)).toBe('billing__refund_late')
    expect(saved.tags).toContain('billing__refund_late')
    expect(await read(door, 'ticket.tags')).toEqual(expect.arrayContaining(['vip', 'billing__refund_late']))
  })

  it('tells start, done and always, in this order', async () => {
    const door = await use()
    await listenInOrder(door)
    await submit(door, 'solved')
    await heard(door, '')
    expect(await door.inFrame(({ notes }) => notes.order)).toEqual(['start', 'done', 'always'])
  })

  it('tells start, fail and always where the account refuses, and says why', async () => {
    const door = await use({ ticketId: 107 })
    await listenInOrder(door)
    await door.inFrame(({ client }) =>
      client.request({
        url: '/__workspace/controls',
        type: 'PUT',
        contentType: 'application/json',
        data: JSON.stringify({
          faults: [{ method: 'PUT', path: '/api/v2/tickets/107', kind: 'status', status: 503, times: 1 }],
        }),
      }),
    )
    const outcome = await submit(door, 'solved')
    await heard(door, '')
    expect(outcome.saved).toBe(false)
    expect(await door.inFrame(({ notes }) => notes.order)).toEqual(['start', 'fail', 'always'])
  })

  it.each([false, true])('tells fail and always after a veto: %s', async (submitEventsAfterVeto) => {
    const door = await use({ switches: { submitEventsAfterVeto } })
    await listenInOrder(door)
    await door.inFrame(({ client }) => {
      client.on('ticket.save', () => 'No')
      return client.get('colorScheme')
    })
    await submit(door, 'solved')
    await heard(door, '')
    const order = await door.inFrame(({ notes }) => notes.order ?? [])
    expect(order).toEqual(submitEventsAfterVeto ? ['fail', 'always'] : [])
    expect(await read(door, 'ticket.status')).toBe('open')
  })

  it("loses nobody's tags", async () => {
    const door = await use()
    await door.inFrame(async ({ client }) => {
      await client.invoke('ticket.tags.add', 'bm_on_110')
      await client.invoke('ticket.tags.remove', 'vip')
    })
    await elsewhere(door, { tags: ['vip', 'by_a_colleague'] })
    await submit(door, 'open')
    expect((await savedTicket(door)).tags.toSorted()).toEqual(['bm_on_110', 'by_a_colleague'])
  })

  it("does not bring an earlier reason back by its tag, and keeps a colleague's other fields", async () => {
    const door = await use({ ticketId: 103 })
    await door.inFrame(async ({ client }, path) => {
      await client.set(path, 'billing__card_declined')
      await client.invoke('ticket.tags.add', 'bm_on_103')
    }, REASON)
    await submit(door, 'solved')
    const saved = await savedTicket(door, 103)
    expect(fieldOf(saved, TINY.reasonField)).toBe('billing__card_declined')
    expect(saved.tags.toSorted()).toEqual(['billing__card_declined', 'bm_on_103'])
  })

  it('writes only what the draft changed', async () => {
    const door = await use()
    await door.inFrame(({ client }) => client.set('ticket.subject', 'Charged twice'))
    await elsewhere(door, { priority: 'urgent', custom_fields: [{ id: TINY.orderField, value: 'A-1' }] })
    await submit(door, 'pending')
    const saved = await savedTicket(door)
    expect(saved).toMatchObject({ subject: 'Charged twice', priority: 'urgent', status: 'pending' })
    expect(fieldOf(saved, TINY.orderField)).toBe('A-1')
  })

  it('adds the reply to the conversation and empties the composer', async () => {
    const door = await use()
    await listen(door, ['ticket.conversation.changed'])
    await door.inFrame(({ client }) =>
      client.invoke('ticket.editor.insert', '<p>Look <a href="x">here</a></p>'),
    )
    expect(await read(door, 'comment.text')).toContain('here')
    await submit(door, 'pending')
    expect(await read(door, 'comment.text')).toBe('')
    const conversation = (await read(door, 'ticket.conversation')) as { message: { content: string } }[]
    expect(conversation).toHaveLength(2)
    expect(conversation[1]?.message.content).toContain('here')
    expect(await heard(door, 'ticket.conversation.changed')).toEqual([conversation])
  })

  it("takes a colleague's change into the screen without losing the draft", async () => {
    const door = await use()
    await listen(door, ['ticket.priority.changed', 'ticket.subject.changed', 'ticket.updated'])
    await door.inFrame(({ client }) => client.set('ticket.subject', 'Mine'))
    await elsewhere(door, { priority: 'urgent', subject: 'Theirs', tags: ['vip', 'late'] })
    await door.onDesk((desk, id) => desk.refresh(id), door.tabId)
    expect(await heard(door, 'ticket.priority.changed')).toEqual(['urgent'])
    expect(await heard(door, 'ticket.subject.changed')).toEqual(['Mine'])
    expect(await read(door, 'ticket.subject')).toBe('Mine')
    expect(await read(door, 'ticket.tags')).toEqual(expect.arrayContaining(['vip', 'late']))
    expect(await heard(door, 'ticket.updated')).toMatchObject([{ id: expect.any(Number) }])
  })

  it('moves a new ticket into another frame', async () => {
    const door = await use({ location: 'new_ticket_sidebar' })
    await door.inFrame(({ client }) => {
      for (const event of ['ticket.submit.done', 'app.willDestroy']) {
        client.on(event, () => client.invoke('notify', event, 'notice', { sticky: true }))
      }
      return client.get('colorScheme')
    })
    const before = await door.inFrame(({ client }) => client.get(['ticket.id', 'ticket.isNew']))
    expect(before).toEqual({ errors: {}, 'ticket.isNew': true })
    await door.inFrame(({ client }) =>
      client.set({
        'ticket.subject': 'By phone',
        'ticket.requester': { id: 900001 },
        'comment.text': '<p>Hi</p>',
      }),
    )
    expect(await submit(door, 'open')).toEqual({ saved: true })
    const next = await vi.waitFor(async () => {
      const { instances, notices } = await door.onDesk((desk) => desk.getState())
      expect(instances).toHaveLength(1)
      expect(notices.map(({ text }) => text)).toEqual(['ticket.submit.done', 'app.willDestroy'])
      return instances[0]
    })
    expect(next).toMatchObject({ location: 'ticket_sidebar' })
    expect(next?.guid).not.toBe(door.guid)
    const after = await door.inFrame(
      ({ client }) => client.get(['ticket.subject', 'ticket.isNew']),
      undefined,
      next?.guid,
    )
    expect(after).toEqual({ errors: {}, 'ticket.subject': 'By phone', 'ticket.isNew': false })
  })
}
