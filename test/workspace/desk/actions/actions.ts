// What can apps make the desk do?

import { setPopover } from '#workspace/desk/activation.ts'
import { invokePersonFields } from '#workspace/desk/paths/person-fields.ts'
import { invokeTicketFields } from '#workspace/desk/paths/ticket-fields.ts'
import { isPopover } from '#workspace/desk/room.ts'
import { noSuchApi, type Scope, tabOfScope, ticketOf } from '#workspace/desk/scope.ts'
import type { Location } from '#workspace/desk/types.ts'
import { entryOf } from '#workspace/entry.ts'
import type { Json } from '#workspace/records/json.ts'
import { appendToComment, insertAtCursor } from './comment.ts'
import { closeEditor, FORMATS, format, insertImage } from './editor.ts'
import { createInstance, destroyInstance, resize } from './frames.ts'
import { applyMacro } from './macro.ts'
import { notify } from './notify.ts'
import { popover, preloadPane } from './popover.ts'
import { routeTo } from './route.ts'
import { addCollaborator, addTags, removeCollaborator, removeTags, sendMessage } from './ticket.ts'

type Action = (scope: Scope, args: readonly Json[]) => Json | undefined | Promise<Json | undefined>

const nothing = (work: (scope: Scope, args: readonly Json[]) => void | Promise<void>): Action => {
  return async (scope, args) => {
    await work(scope, args)
    return undefined
  }
}

const append = (kind: 'text' | 'html' | 'markdown'): Action =>
  nothing((scope, args) => appendToComment(scope, kind, args[0]))

/** An action of these locations; elsewhere it is none. */
const only = (locations: readonly Location[], action: Action): Action => {
  return (scope, args) => {
    if (!locations.includes(scope.instance.location)) throw noSuchApi()
    return action(scope, args)
  }
}

const BARS: readonly Location[] = ['nav_bar', 'top_bar']

const ACTIONS: Record<string, Action> = {
  'ticket.tags.add': nothing((scope, args) => addTags(scope, args)),
  'ticket.tags.remove': nothing((scope, args) => removeTags(scope, args)),
  'ticket.collaborators.add': nothing((scope, args) => addCollaborator(scope, args[0])),
  'ticket.collaborators.remove': nothing((scope, args) => removeCollaborator(scope, args[0])),
  'ticket.comment.appendText': append('text'),
  'ticket.comment.appendMarkdown': append('markdown'),
  'ticket.comment.appendHtml': append('html'),
  'comment.appendText': append('text'),
  'comment.appendMarkdown': append('markdown'),
  'comment.appendHtml': append('html'),
  'ticket.editor.insert': nothing((scope, args) => insertAtCursor(scope, args[0])),
  'ticket.sendMessage': nothing((scope, args) => sendMessage(scope, args[0])),
  macro: nothing((scope, args) => applyMacro(scope.room, ticketOf(scope).tab.id, Number(args[0]))),
  enableSave: nothing((scope) => setSaving(scope, false)),
  disableSave: nothing((scope) => setSaving(scope, true)),
  resize: nothing((scope, args) => resize(scope, args[0])),
  'instances.create': (scope, args) => createInstance(scope, args[0]),
  destroy: nothing((scope) => destroyInstance(scope)),
  notify: nothing((scope, args) => notify(scope.room, args)),
  routeTo: nothing((scope, args) => routeTo(scope, args)),
  show: nothing((scope) => setVisible(scope, true)),
  hide: nothing((scope) => setVisible(scope, false)),
  'appsTray.show': nothing(({ room }) => room.state.change({ trayVisible: true })),
  'appsTray.hide': nothing(({ room }) => room.state.change({ trayVisible: false })),
  'ticket.editor.inlineImage': only(
    ['ticket_editor'],
    nothing((scope, args) => insertImage(scope, args[0])),
  ),
  ...Object.fromEntries(
    FORMATS.map((name) => [`ticket.editor.${name}`, only(['ticket_editor'], nothing(format))]),
  ),
  'app.close': only(['ticket_editor'], nothing(closeEditor)),
  popover: only(
    ['top_bar'],
    nothing((scope, args) => popover(scope, args[0])),
  ),
  preloadPane: only(BARS, nothing(preloadPane)),
  iconSymbol: only(BARS, () => undefined),
  iconChars: only(['nav_bar'], () => undefined),
  /** The official build counts clicks and hovers; unanswered they become rejections five minutes later. */
  track: () => undefined,
}

export async function invokeAction(
  scope: Scope,
  action: string,
  args: readonly Json[],
): Promise<Json | undefined> {
  if (action.startsWith('ticketFields:')) return void invokeTicketFields(scope, action)
  if (/^(user|organization)Fields\b/.test(action)) return void invokePersonFields(scope, action)
  const known = entryOf(ACTIONS, action)
  if (!known) throw noSuchApi()
  return known(scope, args)
}

function setSaving(scope: Scope, saveDisabled: boolean): void {
  scope.room.state.changeTab(ticketOf(scope).tab.id, { saveDisabled })
}

function setVisible(scope: Scope, visible: boolean): void {
  const { room, instance } = scope
  if (isPopover(instance.location)) {
    setPopover(room, instance.guid, visible)
    return
  }
  tabOfScope(scope)
  room.state.changeInstance(instance.guid, { visible })
}
