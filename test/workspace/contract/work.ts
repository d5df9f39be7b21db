// What does an app notice of the agent's work: a chat, a macro, another form, a colleague who looks on?

import { expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { type ContractDoor, heard, listen, read, savedTicket } from './door.ts'
import type { DoorUser } from './use.ts'

const CHAT = 112
const NOT_RESPONDING = 360_100_000_002

/** Notes every question of the save hook under `hooks`, and agrees. */
const agree = (door: ContractDoor): Promise<unknown> =>
  door.inFrame(({ client, notes }) => {
    client.on('ticket.save', () => {
      notes.hooks = [...(notes.hooks ?? []), 1]
    })
    return client.get('colorScheme')
  })

const timesAsked = (door: ContractDoor): Promise<number> =>
  door.inFrame(({ notes }) => (notes.hooks ?? []).length)

const post = (door: ContractDoor, url: string, body: object): Promise<unknown> =>
  door.inFrame(
    ({ client }, given) =>
      client.request({
        url: given.url,
        type: 'POST',
        contentType: 'application/json',
        data: JSON.stringify(given.body),
      }),
    { url, body },
  )

export function workContract({ use }: DoorUser): void {
  it('sends a chat message at once, past the save hook', async () => {
    const door = await use({ ticketId: CHAT })
    await agree(door)
    await listen(door, ['ticket.conversation.changed', 'ticket.submit.start'])
    expect(await read(door, 'channel')).toEqual({ name: 'chat', sessionBased: true, sessionActive: true })
    await door.inFrame(({ client }) =>
      client.invoke('ticket.sendMessage', { channel: 'chat', message: 'Hello <you>' }),
    )
    const [conversation] = (await heard(door, 'ticket.conversation.changed')) as { message: object }[][]
    expect(conversation?.at(-1)).toMatchObject({
      author: { id: TINY.agent, role: 'agent' },
      message: { content: expect.stringContaining('Hello &lt;you&gt;'), contentType: 'text/html' },
    })
    expect(await heard(door, 'ticket.submit.start')).toEqual([])
    expect(await timesAsked(door)).toBe(0)
  })

  it('refuses a chat message on a ticket by mail', async () => {
    const door = await use()
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.invoke('ticket.sendMessage', { channel: 'chat', message: 'Hello' })),
    )
    expect(outcome).toMatchObject({ kind: 'rejected', isError: true })
  })

  it('tells what a macro did to the draft, which is saved and voted on later', async () => {
    const door = await use()
    await agree(door)
    await listen(door, ['ticket.status.changed', 'comment.text.changed'])
    await door.inFrame(({ client }, id) => client.invoke('macro', id), NOT_RESPONDING)
    expect(await heard(door, 'ticket.status.changed')).toEqual(['pending'])
    expect(await heard(door, 'comment.text.changed')).toEqual([expect.stringContaining('not heard back')])
    expect([await timesAsked(door), (await savedTicket(door)).status]).toEqual([0, 'open'])
    await door.onDesk((desk, id) => desk.submit(id, 'pending'), door.tabId)
    expect([await timesAsked(door), (await savedTicket(door)).status]).toEqual([1, 'pending'])
  })

  it('follows another form: its fields, its conditions, what it requires', async () => {
    const door = await use({ agentId: TINY.admin })
    const rule = { type: 'SOME_STATUSES', statuses: ['solved'] }
    const child_fields = [{ id: TINY.orderField, is_required: true, required_on_statuses: rule }]
    const ticket_form = {
      name: 'Refunds',
      ticket_field_ids: [TINY.reasonField, TINY.orderField],
      agent_conditions: [{ parent_field_id: TINY.reasonField, value: 'billing__refund_late', child_fields }],
    }
    const made = (await post(door, '/api/v2/ticket_forms.json', { ticket_form })) as {
      ticket_form: { id: number }
    }
    const guid = await door.onDesk(async (desk) => (await desk.openTicket(109)).instanceGuid)
    await listen(door, ['ticket.form.id.changed'], guid)
    const seen = await door.inFrame(
      async ({ client }, given) => {
        const order = `ticketFields:custom_field_${given.order}`
        const look = async () => {
          const paths = [`${order}.isVisible`, `${order}.isRequired`, `ticketFields:${given.other}.label`]
          const result = (await client.get(paths)) as Record<string, unknown>
          return [
            ...paths.slice(0, 2).map((path) => result[path]),
            String(paths[2]) in (result.errors as object),
          ]
        }
        const looks = [await look()]
        const changes: [string, unknown][] = [
          ['ticket.form.id', given.form],
          [`ticket.customField:custom_field_${given.reason}`, 'billing__refund_late'],
          ['ticket.status', 'solved'],
        ]
        for (const [path, value] of changes) {
          await client.set(path, value)
          looks.push(await look())
        }
        return looks
      },
      {
        form: made.ticket_form.id,
        reason: TINY.reasonField,
        order: TINY.orderField,
        other: `custom_field_${TINY.productsField}`,
      },
      guid,
    )
    expect(seen).toEqual([
      [true, false, false],
      [false, false, true],
      [true, false, true],
      [true, true, true],
    ])
    expect(await heard(door, 'ticket.form.id.changed', guid)).toEqual([made.ticket_form.id])
    const saved = await door.onDesk((desk) => desk.submit(desk.getState().activeTabId ?? '', 'solved'))
    expect(saved).toMatchObject({ saved: false, reason: expect.stringContaining('required') })
  })

  it('tells who else has the ticket open', async () => {
    const door = await use()
    await listen(door, ['ticket.viewers.changed'])
    const viewers = [{ id: TINY.otherAgent, name: 'Cleo Agent', isEditing: true, isIdle: false }]
    await door.onDesk((desk, arg) => desk.setViewers(arg.id, arg.viewers), { id: door.tabId, viewers })
    expect(await heard(door, 'ticket.viewers.changed')).toEqual([viewers])
    expect(await read(door, 'ticket.viewers')).toEqual(viewers)
  })

  it('pretends no side conversations', async () => {
    const door = await use()
    const path = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.get('ticket.sideConversations')),
    )
    const request = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.request('/api/v2/tickets/110/side_conversations.json')),
    )
    expect(path).toMatchObject({ kind: 'rejected', name: 'APIError' })
    expect(request).toMatchObject({
      kind: 'rejected',
      value: { status: 404, responseJSON: { error: 'InvalidEndpoint' } },
    })
  })

  it('lets a modal vote on the save of the ticket that it was opened from', async () => {
    const door = await use()
    const modal = await door.inFrame(async ({ client }) => {
      const given = { location: 'modal', url: 'assets/sidebar.html#modal' }
      const result = (await client.invoke('instances.create', given)) as Record<
        string,
        { instanceGuid: string }[]
      >
      return result['instances.create']?.[0]?.instanceGuid ?? ''
    })
    await door.inFrame(
      async ({ client }, opener) => {
        client.instance(opener).on('ticket.save', () => 'Finish the form first')
        await client.get('colorScheme')
      },
      door.guid,
      modal,
    )
    await agree(door)
    const submit = () => door.onDesk((desk, id) => desk.submit(id, 'pending'), door.tabId)
    expect(await submit()).toEqual({ saved: false, reason: 'Finish the form first' })
    expect(await timesAsked(door)).toBe(1)
    await door.onDesk((desk, guid) => desk.closeModal(guid), modal)
    expect(await submit()).toEqual({ saved: true })
  })
}
