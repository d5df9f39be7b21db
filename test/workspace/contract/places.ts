// What does an app find in the places that are not a panel: the background, the top bar, the editor's toolbar?

import { expect, it, vi } from 'vitest'
import type { Location } from '#workspace/desk/types.ts'
import { type ContractDoor, heard, listen } from './door.ts'
import type { DoorUser } from './use.ts'

const guidsAt = (door: ContractDoor, location: Location): Promise<string[]> =>
  door.onDesk(
    (desk, asked) =>
      desk
        .getState()
        .instances.filter((one) => one.location === asked)
        .map(({ guid }) => guid),
    location,
  )

const guidAt = async (door: ContractDoor, location: Location): Promise<string> =>
  (await guidsAt(door, location))[0] ?? ''

const setPopover = (door: ContractDoor, guid: string, open: boolean): Promise<void> =>
  door.onDesk((desk, arg) => desk.setPopover(arg.guid, arg.open), { guid, open })

const invoke = (door: ContractDoor, guid: string, action: string, ...args: unknown[]) =>
  door.inFrame(
    ({ client, outcome }, given) => outcome(() => client.invoke(given.action, ...given.args)),
    { action, args },
    guid,
  )

const instance = (door: ContractDoor, guid: string) =>
  door.onDesk((desk, asked) => desk.getState().instances.find((one) => one.guid === asked), guid)

const submit = (door: ContractDoor, status: string): Promise<{ saved: boolean }> =>
  door.onDesk((desk, arg) => desk.submit(arg.tabId, arg.status), { tabId: door.tabId, status })

const SAVED = ['ticket.saved', 'ticket.submit.done']

function backgroundContract({ use }: DoorUser): void {
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
}

const PANE = ['pane.activated', 'pane.deactivated', 'app.activated', 'app.deactivated']

function topBarContract({ use }: DoorUser): void {
  it('loads in the top bar when it is first opened, and tells later openings only', async () => {
    const door = await use({ alsoAt: ['top_bar'] })
    const guid = await guidAt(door, 'top_bar')
    expect(await instance(door, guid)).toMatchObject({ loaded: false, visible: false })
    await setPopover(door, guid, true)
    await listen(door, PANE, guid)
    expect(await heard(door, 'pane.activated', guid)).toEqual([])
    expect(await heard(door, 'app.activated', guid)).toEqual([{ firstLoad: true }])
    await setPopover(door, guid, false)
    await setPopover(door, guid, false)
    expect(await heard(door, 'pane.deactivated', guid)).toHaveLength(1)
    await setPopover(door, guid, true)
    expect(await heard(door, 'pane.activated', guid)).toHaveLength(1)
    expect(await instance(door, guid)).toMatchObject({ loaded: true, visible: true })
  })

  it('is loaded ahead by preloadPane without being shown, and its first display stays untold', async () => {
    const door = await use({ alsoAt: ['top_bar'] })
    const guid = await guidAt(door, 'top_bar')
    await door.inFrame(({ client }, bar) => client.instance(bar).invoke('preloadPane'), guid)
    await listen(door, PANE, guid)
    expect(await instance(door, guid)).toMatchObject({ loaded: true, visible: false })
    expect(await heard(door, 'app.activated', guid)).toEqual([])
    await setPopover(door, guid, true)
    expect(await heard(door, 'app.activated', guid)).toEqual([{ firstLoad: true }])
    expect(await heard(door, 'pane.activated', guid)).toEqual([])
  })

  it('is opened, closed and sized by popover, from another of its frames too', async () => {
    const door = await use({ alsoAt: ['top_bar'] })
    const guid = await guidAt(door, 'top_bar')
    await door.inFrame(({ client }, bar) => client.instance(bar).invoke('popover'), guid)
    expect(await instance(door, guid)).toMatchObject({ visible: true })
    await invoke(door, guid, 'popover', { width: 400, height: 'auto' })
    expect(await instance(door, guid)).toMatchObject({ visible: true, width: 400, height: 'auto' })
    for (const [word, visible] of [
      ['toggle', false],
      ['toggle', true],
      ['show', true],
      ['hide', false],
    ] as const) {
      await invoke(door, guid, 'popover', word)
      expect(await instance(door, guid)).toMatchObject({ visible })
    }
  })

  it.each([
    ['popover', { width: '50%', height: 300 }],
    ['popover', { width: 'auto' }],
    ['popover', 'dance'],
    ['resize', { width: '100%' }],
    ['app.close'],
    ['ticket.editor.bold'],
  ])('refuses %s %j in the top bar', async (action, ...args) => {
    const door = await use({ alsoAt: ['top_bar'] })
    const guid = await guidAt(door, 'top_bar')
    await setPopover(door, guid, true)
    const before = await instance(door, guid)
    expect(await invoke(door, guid, action, ...args)).toMatchObject({ kind: 'rejected', isError: true })
    expect(await instance(door, guid)).toEqual(before)
  })

  it.each(['popover', 'preloadPane', 'iconSymbol', 'app.close', 'ticket.editor.bold'])(
    'does not know %s beside a ticket',
    async (action) => {
      const door = await use()
      expect(await invoke(door, door.guid, action)).toMatchObject({ kind: 'rejected', name: 'APIError' })
    },
  )

  it('belongs to no ticket and outlasts all tabs', async () => {
    const door = await use({ alsoAt: ['top_bar'] })
    const guid = await guidAt(door, 'top_bar')
    await setPopover(door, guid, true)
    await listen(door, PANE, guid)
    const ticket = await door.inFrame(
      ({ client, outcome }) => outcome(() => client.get('ticket')),
      undefined,
      guid,
    )
    await door.onDesk((desk, id) => desk.close(id), door.tabId)
    expect(ticket).toMatchObject({ kind: 'rejected', name: 'APIError' })
    expect(await guidAt(door, 'top_bar')).toBe(guid)
    expect(await heard(door, 'pane.deactivated', guid)).toEqual([])
  })
}

export function placesContract(user: DoorUser): void {
  backgroundContract(user)
  topBarContract(user)
}
