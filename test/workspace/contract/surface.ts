// What can an app read, steer and show in its place?

import { expect, it } from 'vitest'
import { TINY } from '#workspace/tiny/people.ts'
import { heard, listen, REASON, read } from './door.ts'
import type { DoorUser } from './use.ts'

const FIELD = `ticketFields:custom_field_${TINY.reasonField}`

export function surfaceContract({ use }: DoorUser): void {
  it('reads the ticket, its people and its conversation', async () => {
    const door = await use()
    const result = await door.inFrame(({ client }) =>
      client.get([
        'ticket.requester.email',
        'ticket.assignee.user.name',
        'ticket.organization.name',
        'ticket.form.id',
        'ticket.brand',
        'channel.name',
      ]),
    )
    expect(result).toEqual({
      errors: {},
      'ticket.requester.email': 'kim@example.net',
      'ticket.assignee.user.name': 'Ben Agent',
      'ticket.organization.name': 'Acme',
      'ticket.form.id': TINY.form,
      'ticket.brand': expect.objectContaining({ id: 300001 }),
      'channel.name': 'email',
    })
    expect(await read(door, 'ticket.conversation')).toMatchObject([
      { author: { id: TINY.customer, role: 'end-user' }, message: { contentType: 'text/html' } },
    ])
    expect(await read(door, 'ticket.comments')).toMatchObject([{ author: { id: TINY.customer } }])
  })

  it.each([false, true])(
    'carries custom fields in the whole ticket: %s',
    async (ticketCarriesCustomFields) => {
      const door = await use({ switches: { ticketCarriesCustomFields } })
      const ticket = await read(door, 'ticket')
      expect(ticket).toMatchObject({ id: 110, subject: 'Refund missing', tags: ['vip'] })
      expect(Object.keys(ticket as object).some((key) => key.startsWith('customField:'))).toBe(
        ticketCarriesCustomFields,
      )
    },
  )

  it('knows the agent and the account', async () => {
    const door = await use()
    expect(await read(door, 'currentUser')).toMatchObject({
      id: TINY.agent,
      role: 'agent',
      locale: 'en-US',
      timeZone: { ianaName: 'Europe/Berlin' },
    })
    expect(await read(door, 'currentAccount')).toMatchObject({ subdomain: 'example' })
  })

  it('describes a field and lets an app hide and lock it, without enforcing it', async () => {
    const door = await use()
    expect(await read(door, FIELD)).toMatchObject({
      name: `custom_field_${TINY.reasonField}`,
      label: 'Contact reason',
      type: 'tagger',
      isVisible: true,
      isEnabled: true,
      optionValues: expect.arrayContaining([
        { value: 'other', label: 'Other', isEnabled: true, isVisible: true },
      ]),
    })
    await door.inFrame(async ({ client }, field) => {
      await client.invoke(`${field}.hide`)
      await client.invoke(`${field}.disable`)
      await client.invoke(`${field}.optionValues:4.hide`)
    }, FIELD)
    expect(await read(door, `${FIELD}.isVisible`)).toBe(false)
    expect(await read(door, `${FIELD}.isEnabled`)).toBe(false)
    expect(await read(door, `${FIELD}.optionValues`)).toMatchObject({
      4: { value: 'other', isVisible: false },
    })
    await door.inFrame(({ client }, path) => client.set(path, 'other'), REASON)
    expect(await read(door, REASON)).toBe('other')
  })

  it('tells through the field what this agent may change', async () => {
    const door = await use({ agentId: TINY.noTagsAgent })
    expect(await read(door, 'ticketFields:tags.isEnabled')).toBe(false)
    expect(await read(door, `${FIELD}.isEnabled`)).toBe(true)
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.invoke('ticket.tags.add', 'x')),
    )
    expect(outcome).toMatchObject({ kind: 'rejected', name: 'ForbiddenError' })
  })

  it.each(['error', 'ignored'] as const)('meets an unknown option with %s', async (unknownOption) => {
    const door = await use({ switches: { unknownOption } })
    const outcome = await door.inFrame(
      ({ client, outcome }, path) => outcome(() => client.set(path, 'nonsense')),
      REASON,
    )
    expect(outcome.kind).toBe(unknownOption === 'error' ? 'rejected' : 'resolved')
    expect(await read(door, REASON)).toBeNull()
  })

  it('finds what the installation created', async () => {
    const door = await use()
    expect(await read(door, 'requirement:contact_reason')).toMatchObject({ requirement_id: TINY.reasonField })
    const served = await use({ switches: { zcli: true } })
    const outcome = await served.inFrame(({ client, outcome }) =>
      outcome(() => client.get('requirement:contact_reason')),
    )
    expect(outcome.kind).toBe('rejected')
  })

  it('writes into the composer: text, HTML and note', async () => {
    const door = await use()
    await listen(door, ['comment.type.changed', 'channel.changed'])
    await door.inFrame(async ({ client }) => {
      await client.set('comment.text', '<p>Hello</p>')
      await client.invoke('ticket.comment.appendText', 'a < b')
      await client.invoke('comment.appendHtml', '<b>c</b>')
      await client.set('comment.type', 'internalNote')
    })
    expect(await read(door, 'comment')).toMatchObject({
      text: '<p>Hello</p><p>a &lt; b</p><b>c</b>',
      type: 'internalNote',
      useRichText: true,
    })
    expect(await heard(door, 'comment.type.changed')).toEqual(['internalNote'])
    expect(await heard(door, 'channel.changed')).toMatchObject([{ name: 'internal' }])
  })

  it('refuses the editor where that is switched', async () => {
    const door = await use({ switches: { editorInsert: 'rejects' } })
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.invoke('ticket.editor.insert', '<p>x</p>')),
    )
    expect(outcome).toMatchObject({ kind: 'rejected', isError: true })
    expect(await read(door, 'comment.text')).toBe('')
  })

  it('shows notices, the tray and other pages', async () => {
    const door = await use()
    await door.inFrame(async ({ client }) => {
      await client.invoke('notify', 'Saved', 'notice', { sticky: true })
      await client.invoke('appsTray.hide')
      await client.invoke('routeTo', 'user', 900001)
    })
    const state = await door.onDesk((desk) => desk.getState())
    expect(state.notices).toMatchObject([{ text: 'Saved', kind: 'notice' }])
    expect(state.trayVisible).toBe(false)
    expect(state.tabs.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ['ticket', 110],
      ['user', 900001],
    ])
    expect(await read(door, 'appsTray.isVisible')).toBe(false)
  })

  it('has no ticket in the nav bar', async () => {
    const door = await use({ location: 'nav_bar' })
    const outcome = await door.inFrame(({ client, outcome }) => outcome(() => client.get('ticket')))
    expect(outcome).toMatchObject({ kind: 'rejected' })
  })

  it('answers click tracking and swallows custom messages', async () => {
    const door = await use()
    const outcome = await door.inFrame(({ client, outcome }) => {
      client.postMessage('session.live')
      client.postMessage('__track__', { event_name: 'x' })
      return outcome(() => client.invoke('track', { type: 'click' }))
    })
    expect(outcome).toEqual({ kind: 'resolved', value: { errors: {} } })
  })
}
