// What does an app find behind a button of the editor's toolbar?

import { expect, it } from 'vitest'
import { type ContractDoor, type DoorOptions, heard, listen, type Outcome } from './door.ts'
import type { DoorUser } from './use.ts'

const CHAT = 112

/** Opens the app from the toolbar as the agent does. */
async function openEditor(door: ContractDoor): Promise<string> {
  return door.onDesk((desk, tabId) => {
    const { guid = '' } =
      desk.getState().instances.find((one) => one.location === 'ticket_editor' && one.tabId === tabId) ?? {}
    desk.setPopover(guid, true)
    return guid
  }, door.tabId)
}

const invoke = (door: ContractDoor, guid: string, action: string, ...args: unknown[]): Promise<Outcome> =>
  door.inFrame(
    ({ client, outcome }, given) => outcome(() => client.invoke(given.action, ...given.args)),
    { action, args },
    guid,
  )

const get = (door: ContractDoor, guid: string, path: string): Promise<unknown> =>
  door.inFrame(
    async ({ client }, asked) => ((await client.get([asked])) as Record<string, unknown>)[asked],
    path,
    guid,
  )

const stateOf = (door: ContractDoor, guid: string) =>
  door.onDesk((desk, asked) => desk.getState().instances.find((one) => one.guid === asked), guid)

const EVENTS = ['ticket.editor.targetChannel.changed', 'ticket.editor.capabilities.changed']

export function editorContract({ use }: DoorUser): void {
  const withEditor = (options: DoorOptions = {}): Promise<ContractDoor> =>
    use({ ...options, alsoAt: ['ticket_editor'] })

  it('knows its ticket, where a reply would go and whether that has formatting', async () => {
    const door = await withEditor()
    const guid = await openEditor(door)
    expect(await door.inFrame(({ client }) => client.context(), undefined, guid)).toMatchObject({
      location: 'ticket_editor',
      ticketId: 110,
    })
    expect(await get(door, guid, 'ticket.editor')).toEqual({
      targetChannel: { name: 'email' },
      capabilities: { richText: true },
    })
    expect(await get(door, guid, 'ticket.subject')).toBe('Refund missing')
  })

  it('has no formatting in a chat but in the note beside it, and hears of the change', async () => {
    const door = await withEditor({ ticketId: CHAT })
    const guid = await openEditor(door)
    await listen(door, EVENTS, guid)
    await listen(door, EVENTS)
    expect(await get(door, guid, 'ticket.editor.targetChannel.name')).toBe('chat')
    expect(await get(door, guid, 'ticket.editor.capabilities.richText')).toBe(false)
    await door.inFrame(({ client }) => client.set('comment.type', 'internalNote'), undefined, guid)
    expect(await heard(door, EVENTS[0] ?? '', guid)).toEqual([{ name: 'internal' }])
    expect(await heard(door, EVENTS[1] ?? '', guid)).toEqual([{ richText: true }])
    // The panel beside the ticket has `channel.changed`; the editor's events are told in the editor.
    expect(await heard(door, EVENTS[0] ?? '')).toEqual([])
  })

  it("hears nothing of the ticket's own events, and is not asked about the save", async () => {
    const door = await withEditor()
    const guid = await openEditor(door)
    await listen(door, ['ticket.subject.changed', '*.changed', ...EVENTS], guid)
    await door.inFrame(
      ({ client }) => {
        client.on('ticket.save', () => 'No')
        return client.set('ticket.subject', 'New')
      },
      undefined,
      guid,
    )
    for (const event of ['ticket.subject.changed', '*.changed', ...EVENTS])
      expect(await heard(door, event, guid)).toEqual([])
    const saved = await door.onDesk((desk, id) => desk.submit(id, 'pending'), door.tabId)
    expect(saved).toEqual({ saved: true })
  })

  it('writes into the reply and closes itself', async () => {
    const door = await withEditor()
    const guid = await openEditor(door)
    await invoke(door, guid, 'ticket.editor.insert', '<p>Hello</p>')
    await invoke(door, guid, 'ticket.editor.inlineImage', 'https://example.com/a.png?b="c"')
    expect(await invoke(door, guid, 'ticket.editor.bold')).toEqual({
      kind: 'resolved',
      value: { errors: {} },
    })
    expect(await get(door, guid, 'comment.text')).toBe(
      '<p>Hello</p><img src="https://example.com/a.png?b=&quot;c&quot;">',
    )
    await invoke(door, guid, 'app.close')
    expect(await stateOf(door, guid)).toMatchObject({ visible: false, loaded: true })
  })

  it('is not formatted in a chat', async () => {
    const door = await withEditor({ ticketId: CHAT })
    const guid = await openEditor(door)
    for (const action of ['ticket.editor.bold', 'ticket.editor.inlineImage'])
      expect(await invoke(door, guid, action, 'x')).toMatchObject({ kind: 'rejected', isError: true })
    expect(await get(door, guid, 'comment.text')).toBe('')
    const html = '<p>See <a href="https://example.com/a">this</a></p><p><b>Soon</b></p>'
    expect(await invoke(door, guid, 'ticket.editor.insert', html)).toMatchObject({ kind: 'resolved' })
    expect(await get(door, guid, 'comment.text')).toBe(
      '<p>See [this](https://example.com/a)</p><p>**Soon**</p>',
    )
  })

  it.each([
    [
      { width: 2000, height: '900px' },
      { width: 1000, height: 320 },
    ],
    [
      { width: 1, height: 1 },
      { width: 100, height: 100 },
    ],
    [
      { width: 500, height: 200 },
      { width: 500, height: 200 },
    ],
  ])('makes of the size %j only what the editor allows', async (asked, given) => {
    const door = await withEditor()
    const guid = await openEditor(door)
    await invoke(door, guid, 'resize', asked)
    expect(await stateOf(door, guid)).toMatchObject(given)
  })

  it('tells pane.activated from the second opening on, and closes with its tab', async () => {
    const door = await withEditor()
    const guid = await openEditor(door)
    await listen(door, ['pane.activated', 'pane.deactivated'], guid)
    expect(await heard(door, 'pane.activated', guid)).toEqual([])
    await door.onDesk(async (desk, id) => {
      await desk.openTicket(109)
      desk.activate(id)
    }, door.tabId)
    expect(await stateOf(door, guid)).toMatchObject({ visible: false })
    await openEditor(door)
    expect(await heard(door, 'pane.activated', guid)).toHaveLength(1)
    expect(await heard(door, 'pane.deactivated', guid)).toEqual([])
  })

  it('has no place on a closed ticket, and leaves with its ticket', async () => {
    const closed = await withEditor({ ticketId: 102 })
    expect(await openEditor(closed)).toBe('')
    const door = await withEditor()
    const guid = await openEditor(door)
    await door.onDesk((desk, id) => desk.close(id), door.tabId)
    expect(await stateOf(door, guid)).toBeUndefined()
  })
}
