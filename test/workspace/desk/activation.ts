// Which frames are in front of the agent, and how do they learn it?

import { emit } from './deliver.ts'
import { instanceOf, instancesOfTab, isPopover, type Room, tabOf } from './room.ts'
import type { Instance } from './types.ts'
import { dropWaiting, tellOnceHeard } from './waiting.ts'

/** Brings a tab to the front, or none (null: the list); frames that never were in front hear `firstLoad: true`. */
export function activate(room: Room, tabId: string | null): void {
  const before = room.state.get().activeTabId
  if (before === tabId || (tabId !== null && !tabOf(room, tabId))) return
  room.state.change({ activeTabId: tabId })
  if (before !== null) for (const instance of instancesOfTab(room, before)) leave(room, instance)
  if (tabId === null) return
  for (const { guid, location } of instancesOfTab(room, tabId)) {
    if (!isPopover(location)) activateFrame(room, guid)
  }
}

/** An editor's popover does not outlast the tab's turn; it is opened anew by its button. */
function leave(room: Room, { guid, location }: Instance): void {
  if (isPopover(location)) setPopover(room, guid, false)
  else deactivate(room, guid)
}

/** Its window is put into the page at the first opening, and stays there. */
export function setPopover(room: Room, guid: string, open: boolean): void {
  const instance = instanceOf(room, guid)
  if (!instance || !isPopover(instance.location) || instance.visible === open) return
  room.state.changeInstance(guid, open ? { visible: true, loaded: true } : { visible: false })
  if (open) activateFrame(room, guid)
  else deactivate(room, guid)
}

/** A frame that was never told of its activation is not told of its end either. */
function deactivate(room: Room, guid: string): void {
  if (!dropWaiting(room, guid, 'app.activated')) emit(room, guid, 'app.deactivated')
  if (!isPane(room, guid) || dropWaiting(room, guid, 'pane.activated')) return
  // The editor's documentation names `pane.activated` alone.
  if (instanceOf(room, guid)?.location !== 'ticket_editor') emit(room, guid, 'pane.deactivated')
}

/** A frame that has not subscribed yet is told when it does: its subscriptions follow the registration. */
export function activateFrame(room: Room, guid: string): void {
  if (isPane(room, guid)) activatePane(room, guid)
  tellOnceHeard(room, guid, 'app.activated', () => {
    const firstLoad = !room.activated.has(guid)
    room.activated.add(guid)
    return { firstLoad }
  })
}

const PANES: readonly (Instance['location'] | undefined)[] = ['nav_bar', 'top_bar', 'ticket_editor']

const isPane = (room: Room, guid: string): boolean => PANES.includes(instanceOf(room, guid)?.location)

/** The very first display is not told in popovers, and in the nav bar only where the switch says so. */
function activatePane(room: Room, guid: string): void {
  const first = !room.displayed.has(guid)
  room.displayed.add(guid)
  if (!first) emit(room, guid, 'pane.activated')
  else if (room.switches.paneActivatedFirst && instanceOf(room, guid)?.location === 'nav_bar')
    tellOnceHeard(room, guid, 'pane.activated')
}

/** A new document in a frame: in front or not, it was never told anything. */
export function activateDocument(room: Room, guid: string): void {
  dropWaiting(room, guid, 'app.activated')
  const instance = instanceOf(room, guid)
  if (!instance || !inFront(room, instance)) return
  tellOnceHeard(room, guid, 'app.activated', () => {
    room.activated.add(guid)
    return { firstLoad: true }
  })
}

function inFront(room: Room, { location, tabId, visible }: Instance): boolean {
  if (location === 'background' || (isPopover(location) && !visible)) return false
  return tabId === '' || tabId === room.state.get().activeTabId
}
