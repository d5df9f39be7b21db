// What does the desk tell the agent on an app's behalf?

import { isObject, textOf } from '#workspace/desk/json.ts'
import type { Room } from '#workspace/desk/room.ts'
import { CallError } from '#workspace/desk/scope.ts'
import type { Notice } from '#workspace/desk/types.ts'
import type { Json } from '#workspace/records/json.ts'

const KINDS: readonly string[] = ['notice', 'alert', 'error'] satisfies Notice['kind'][]
const SHOWN_FOR = 5000

/** `notify(message, kind, duration | {sticky: true})`; notices go by themselves unless they stick. */
export function notify(room: Room, [message, kind, stay]: readonly Json[]): void {
  const text = textOf(message)
  if (!text) throw new CallError('takes a message')
  const id = room.nextNotice
  room.nextNotice += 1
  const notice: Notice = { id, text, kind: isKind(kind) ? kind : 'notice' }
  room.state.change({ notices: [...room.state.get().notices, notice] })
  if (isObject(stay) && stay.sticky === true) return
  const timer = setTimeout(() => dismiss(room, id), typeof stay === 'number' ? stay : SHOWN_FOR)
  if (typeof timer === 'object') timer.unref()
}

const isKind = (kind: Json | undefined): kind is Notice['kind'] =>
  typeof kind === 'string' && KINDS.includes(kind)

export function dismiss(room: Room, id: number): void {
  room.state.change({ notices: room.state.get().notices.filter((notice) => notice.id !== id) })
}
