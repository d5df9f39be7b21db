// How does an event reach the frames that asked for it?

import type { Json } from '#workspace/records/json.ts'
import { listenersOfTab, type Room } from './room.ts'

/** Sends an event of one instance to every frame that subscribed to it there. */
export function emit(room: Room, target: string, event: string, message?: Json): void {
  for (const listener of room.events.listeners(target, event)) {
    room.frames.get(listener)?.event(event, message, listener === target ? undefined : target)
  }
}

export function emitToTab(room: Room, tabId: string, event: string, message?: Json): void {
  for (const { guid } of listenersOfTab(room, tabId)) emit(room, guid, event, message)
}

export function emitToAll(room: Room, event: string, message?: Json): void {
  const { instances, modals } = room.state.get()
  for (const { guid } of [...instances, ...modals]) emit(room, guid, event, message)
}

/** A property changed: once under its own name and once as `*.changed`, which is a name of its own and no pattern. */
export function emitChange(room: Room, tabId: string, propertyName: string, newValue: Json): void {
  emitToTab(room, tabId, `${propertyName}.changed`, newValue)
  emitToTab(room, tabId, '*.changed', { propertyName, newValue })
}
