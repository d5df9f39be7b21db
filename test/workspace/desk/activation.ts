// Which frames are in front of the agent, and how do they learn it?

import { emit } from './deliver.ts'
import { instanceOf, instancesOfTab, type Room, tabOf } from './room.ts'
import { dropWaiting, tellOnceHeard } from './waiting.ts'

/** Brings a tab to the front, or none (null: the list); frames that never were in front hear `firstLoad: true`. */
export function activate(room: Room, tabId: string | null): void {
  const before = room.state.get().activeTabId
  if (before === tabId || (tabId !== null && !tabOf(room, tabId))) return
  room.state.change({ activeTabId: tabId })
  if (before !== null) for (const { guid } of instancesOfTab(room, before)) deactivate(room, guid)
  if (tabId === null) return
  for (const { guid } of instancesOfTab(room, tabId)) activateFrame(room, guid)
}

/** A frame that was never told of its activation is not told of its end either. */
function deactivate(room: Room, guid: string): void {
  if (!dropWaiting(room, guid, 'app.activated')) emit(room, guid, 'app.deactivated')
  if (isPane(room, guid) && !dropWaiting(room, guid, 'pane.activated')) emit(room, guid, 'pane.deactivated')
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

const isPane = (room: Room, guid: string): boolean => instanceOf(room, guid)?.location === 'nav_bar'

/** The very first display is told only where the switch says so. */
function activatePane(room: Room, guid: string): void {
  const first = !room.displayed.has(guid)
  room.displayed.add(guid)
  if (!first) emit(room, guid, 'pane.activated')
  else if (room.switches.paneActivatedFirst) tellOnceHeard(room, guid, 'pane.activated')
}

/** A new document in a frame: in front or not, it was never told anything. */
export function activateDocument(room: Room, guid: string): void {
  dropWaiting(room, guid, 'app.activated')
  const { tabId } = instanceOf(room, guid) ?? {}
  if (tabId === undefined || tabId !== room.state.get().activeTabId) return
  tellOnceHeard(room, guid, 'app.activated', () => {
    room.activated.add(guid)
    return { firstLoad: true }
  })
}
