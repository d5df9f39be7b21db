// What can an app do with the editor that its button stands in?

import { setPopover } from '#workspace/desk/activation.ts'
import { isRich } from '#workspace/desk/composer.ts'
import { CallError, replyOf, type Scope, textIn } from '#workspace/desk/scope.ts'
import { escapeHtml } from '#workspace/escape-html.ts'
import type { Json } from '#workspace/records/json.ts'
import { appendToComment } from './comment.ts'

/** As their buttons: with nothing selected they change how the next words look, and no words of the draft. */
export const FORMATS = [
  'bold',
  'italic',
  'indent',
  'outdent',
  'unorderedList',
  'orderedList',
  'blockquote',
] as const

/** Throws where replies have no formatting: in a chat, calls on the editor other than `insert` are not attempted. */
export function format(scope: Scope): void {
  if (!isRich(replyOf(scope).draft)) throw new CallError('is not attempted in Chat mode')
}

export function insertImage(scope: Scope, source: Json | undefined): void {
  format(scope)
  const address = textIn(source)
  if (address === '') throw new CallError('takes an address')
  appendToComment(scope, 'html', `<img src="${escapeHtml(address)}">`)
}

/** `app.close`. */
export function closeEditor({ room, instance }: Scope): void {
  setPopover(room, instance.guid, false)
}
