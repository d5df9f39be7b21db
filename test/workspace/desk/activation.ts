// Which frames are in front of the agent, and how do they learn it?

import { emit } from './deliver.ts'
import { instanceOf, instancesOfTab, type Room, tabOf } from './room.ts'

/** Brings a tab to the front, or none (null: the list); frames that never were in front hear `firstLoad: true`. */
export function activate(room: Room, tabId: string | null): void {
  const before = room.state.get().activeTabId
  if (before === tabId || (tabId !== null && !tabOf(room, tabId))) return
  room.state.change({ activeTabId: tabId })
  if (before !== null) for (const { guid } of instancesOfTab(room, before)) deactivate(room, guid)
  if (tabId === null) return
  for (const { guid } of instancesOfTab(room, tabId)) activateFrame(room, guid)
}

function deactivate(room: Room, guid: string): void {
  if (room.toActivate.delete(guid)) return
  emit(room, guid, 'app.deactivated')
  if (instanceOf(room, guid)?.location === 'nav_bar') emit(room, guid, 'pane.deactivated')
}

/** A frame that has not subscribed yet is told when it does: its subscriptions follow the registration. */
function activateFrame(room: Room, guid: string): void {
  const listens = room.frames.has(guid) && room.events.listeners(guid, 'app.activated').length > 0
  const firstLoad = !room.activated.has(guid)
  if (instanceOf(room, guid)?.location === 'nav_bar') paneActivated(room, guid, firstLoad)
  if (!listens) return void room.toActivate.add(guid)
  room.toActivate.delete(guid)
  room.activated.add(guid)
  emit(room, guid, 'app.activated', { firstLoad })
}

function paneActivated(room: Room, guid: string, first: boolean): void {
  if (!first || room.switches.paneActivatedFirst) emit(room, guid, 'pane.activated')
}

/** Called on each subscription: an activation that waited for it is delivered after the frame's own turn. */
export function deliverWaiting(room: Room, guid: string): void {
  queueMicrotask(() => {
    if (room.toActivate.has(guid)) activateFrame(room, guid)
  })
}

export function isInFront(room: Room, guid: string): boolean {
  const instance = instanceOf(room, guid)
  return instance !== undefined && instance.tabId === room.state.get().activeTabId
}
