// What is an app told of the editor that its button stands in?

import type { Json } from '#workspace/records/json.ts'
import { channelName, isRich } from './composer.ts'
import { emit } from './deliver.ts'
import { sameJson } from './json.ts'
import { instancesOfTab, type Room } from './room.ts'
import type { Draft } from './types.ts'

const PROPERTIES = ['targetChannel', 'capabilities'] as const

export const editorObject = (draft: Draft): Record<(typeof PROPERTIES)[number], Json> => ({
  targetChannel: { name: channelName(draft) },
  capabilities: { richText: isRich(draft) },
})

/** `ticket.editor.targetChannel.changed` and `.capabilities.changed`, in the editor's own location only. */
export function tellEditors(room: Room, tabId: string, before: Draft, after: Draft): void {
  const [old, now] = [editorObject(before), editorObject(after)]
  const editors = instancesOfTab(room, tabId).filter(({ location }) => location === 'ticket_editor')
  for (const property of PROPERTIES) {
    if (sameJson(old[property], now[property])) continue
    for (const { guid } of editors) emit(room, guid, `ticket.editor.${property}.changed`, now[property])
  }
}
