// What does an app find in the top bar, behind its button?

import { expect, it } from 'vitest'
import { heard, listen } from './door.ts'
import { guidAt, instance, invoke, setPopover } from './place-tools.ts'
import type { DoorUser } from './use.ts'

const PANE = ['pane.activated', 'pane.deactivated', 'app.activated', 'app.deactivated']

export function topBarContract({ use }: DoorUser): void {
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
