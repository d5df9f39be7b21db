// What does an app meet where the platform leaves a point open? Each answer that a switch can give.

import { expect, it } from 'vitest'
import { read } from './door.ts'
import type { DoorUser } from './use.ts'

export function switchesContract({ use }: DoorUser): void {
  it.each(['newest', 'oldest'] as const)('lists comments %s first', async (commentsOrder) => {
    const door = await use({ ticketId: 103, switches: { commentsOrder } })
    const ids = ((await read(door, 'ticket.comments')) as { id: number }[]).map(({ id }) => id)
    const ascending = ids.toSorted((one, other) => one - other)
    expect(ids.length).toBeGreaterThan(1)
    expect(ids).toEqual(commentsOrder === 'newest' ? ascending.toReversed() : ascending)
  })

  it.each([
    ['works', 'internalNote'],
    ['ignored', 'publicReply'],
  ] as const)('takes a set comment.type: %s', async (commentTypeSet, type) => {
    const door = await use({ switches: { commentTypeSet } })
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.set('comment.type', 'internalNote')),
    )
    expect(outcome).toEqual({ kind: 'resolved', value: { errors: {} } })
    expect(await read(door, 'comment.type')).toBe(type)
  })

  it.each([true, false])('tells the headers of a failure: %s', async (failureHeaders) => {
    const door = await use({ switches: { failureHeaders } })
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.request({ url: '/api/v2/tickets/999999', httpCompleteResponse: true })),
    )
    expect(outcome).toMatchObject({ kind: 'rejected', value: { status: 404 } })
    expect('headers' in (outcome as { value: object }).value).toBe(failureHeaders)
  })

  it.each([true, false])('retries 429 by itself: %s', async (autoRetry) => {
    const door = await use({ switches: { autoRetry } })
    const outcome = await door.inFrame(async ({ client, outcome }) => {
      const faults = [{ path: '/api/v2/tickets/110', kind: 'status', status: 429, times: 1, retryAfter: 0 }]
      await client.request({
        url: '/__workspace/controls',
        type: 'PUT',
        contentType: 'application/json',
        data: JSON.stringify({ faults }),
      })
      return outcome(() => client.request('/api/v2/tickets/110'))
    })
    expect(outcome.kind).toBe(autoRetry ? 'resolved' : 'rejected')
  })

  it.each([
    [0, 1400, 1400],
    [1000, 1400, 1000],
    [1000, '1400px', 1000],
    [1000, 999, 999],
    [1000, 'auto', 'auto'],
  ])('caps at %i what asks for %s', async (sidebarHeightCap, height, given) => {
    const door = await use({ switches: { sidebarHeightCap } })
    await door.inFrame(({ client }, asked) => client.invoke('resize', { height: asked }), height)
    const { height: got } = await door.onDesk(
      (desk, guid) => desk.getState().instances.find((one) => one.guid === guid) ?? { height: null },
      door.guid,
    )
    expect(got).toBe(given)
  })

  it.each([
    ['works', 112, 'resolved'],
    ['rejects in chat', 112, 'rejected'],
    ['rejects in chat', 110, 'resolved'],
    ['rejects', 110, 'rejected'],
  ] as const)('lets the editor insert: %s on ticket %i', async (editorInsert, ticketId, kind) => {
    const door = await use({ ticketId, switches: { editorInsert } })
    const outcome = await door.inFrame(({ client, outcome }) =>
      outcome(() => client.invoke('ticket.editor.insert', '<p>x</p>')),
    )
    expect(outcome.kind).toBe(kind)
    expect(await read(door, 'comment.text')).toBe(kind === 'resolved' ? '<p>x</p>' : '')
  })

  it('inserts but does not answer where the editor is silent', async () => {
    const door = await use({ switches: { editorInsert: 'silent' } })
    const answered = await door.inFrame(async ({ client }) => {
      let settled = false
      const settle = () => {
        settled = true
      }
      client.invoke('ticket.editor.insert', '<p>x</p>').then(settle, settle)
      await client.get('colorScheme')
      return settled
    })
    expect(answered).toBe(false)
    expect(await read(door, 'comment.text')).toBe('<p>x</p>')
  })

  it.each([
    [false, 0],
    [true, 1],
  ])('tells the first display in the nav bar: %s', async (paneActivatedFirst, times) => {
    const door = await use({ location: 'nav_bar', switches: { paneActivatedFirst } })
    const heard = await door.inFrame(async ({ client }) => {
      const heard: unknown[] = []
      client.on('pane.activated', () => heard.push(1))
      await client.get('colorScheme')
      await client.get('colorScheme')
      return heard.length
    })
    expect(heard).toBe(times)
  })
}
