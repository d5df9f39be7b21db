// What happened to a frame before it listened? It is told as soon as it does.

import type { Json } from '#workspace/records/json.ts'
import { emit } from './deliver.ts'
import type { Room } from './room.ts'

/** Sends the event to the instance's own frame now, or once it subscribes; the message is made when it is sent. */
export function tellOnceHeard(room: Room, guid: string, event: string, message?: () => Json): void {
  if (room.frames.has(guid) && room.events.listeners(guid, event).includes(guid)) {
    emit(room, guid, event, message?.())
    return
  }
  const waiting = room.waiting.get(guid) ?? new Map<string, (() => Json) | undefined>()
  room.waiting.set(guid, waiting.set(event, message))
}

/** Whether the event was still waiting; it is no longer. */
export const dropWaiting = (room: Room, guid: string, event: string): boolean =>
  room.waiting.get(guid)?.delete(event) ?? false

/** Called on each subscription of a frame to itself: what waited for it is delivered after the frame's own turn. */
export function deliverWaiting(room: Room, guid: string, event: string): void {
  queueMicrotask(() => {
    const message = room.waiting.get(guid)?.get(event)
    if (dropWaiting(room, guid, event)) tellOnceHeard(room, guid, event, message)
  })
}
